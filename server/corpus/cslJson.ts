import type { IssueDate, Metadata } from './article.ts';

/** What an article states of itself under the names of CSL-JSON; what it does not state is absent. */
export function metadataAsCsl(metadata: Metadata): Record<string, unknown> {
  const { type, title, containerTitle, authors, interviewers, issued, accessed, url, language } = metadata;
  return Object.fromEntries(
    Object.entries({
      type,
      title,
      'container-title': containerTitle,
      author: authors.length > 0 ? authors : undefined,
      interviewer: interviewers.length > 0 ? interviewers : undefined,
      issued: issued && dateAsCsl(issued),
      accessed: accessed && dateAsCsl(accessed),
      URL: url,
      language,
      'reviewed-title': metadata.reviewedTitle,
    }).filter(([, value]) => value !== undefined),
  );
}

function dateAsCsl({ year, month, day }: IssueDate): { readonly 'date-parts': readonly number[][] } {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}
