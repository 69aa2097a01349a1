import { findFrontMatter } from '../prose/frontMatter.ts';
import type { Metadata } from './article.ts';
import { parseMetadata } from './frontMatter.ts';

/** Whether it is stated where, or as what, a text was published. */
export function isPublished({ url, containerTitle, type }: Metadata): boolean {
  return url !== undefined || containerTitle !== undefined || (type !== undefined && CSL_TYPES.has(type));
}

/** Whether a text's own front matter says so, and not that it is a draft. */
export function saysWherePublished(text: string): boolean {
  const { metadata, isDraft } = parseMetadata(text, findFrontMatter(text));
  return !isDraft && isPublished(metadata);
}

/** The types of CSL 1.0.2, but for those of what was never published. */
const CSL_TYPES: ReadonlySet<string> = new Set([
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast'],
  ...['chapter', 'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary'],
  ...[
    'entry-encyclopedia',
    'event',
    'figure',
    'graphic',
    'hearing',
    'interview',
    'legal_case',
    'legislation',
  ],
  ...['map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance'],
  ...['periodical', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review'],
  ...['review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
]);
