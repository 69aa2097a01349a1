import { type Article, fullName, type Name } from '../corpus/article.ts';
import type { DraftFormat } from '../drafts/draft.ts';
import { withInnerMarks } from '../text/innerMarks.ts';
import { inlineText, italics, linkAddress } from './markdownText.ts';
import { dateInWords, nameList } from './reference.ts';

/**
 * A note on an article as Chicago has it: Ada Marsh, “Who Counts?,” *The Kell Gazette*, 4 May 2021, address. It
 * says what the article's metadata states and nothing else; of an article that states nothing, the id remains.
 */
export function noteReference({ id, metadata }: Article, format: DraftFormat): string {
  const { authors, title, type, reviewedTitle, interviewers, containerTitle, issued, accessed, url } =
    metadata;
  const text = (words: string) => inlineText(words, format);
  const address = url === undefined ? undefined : linkAddress(url);
  const parts = [
    authors.length > 0 ? text(names(authors)) : undefined,
    title === undefined ? undefined : titleIn(text(title)),
    type === 'review' && reviewedTitle !== undefined
      ? `review of ${italics(text(reviewedTitle), format)}`
      : undefined,
    interviewers.length > 0 ? `interview by ${text(names(interviewers))}` : undefined,
    containerTitle === undefined ? undefined : italics(text(containerTitle), format),
    issued === undefined ? undefined : dateInWords(issued),
    address === undefined ? undefined : bareAddress(address, format),
    accessed === undefined ? undefined : `accessed ${dateInWords(accessed)}`,
  ].filter((part) => part !== undefined);
  const line = parts.length > 0 ? joined(parts) : text(id);
  const sentence = line.charAt(0).toUpperCase() + line.slice(1);
  return guardedStart(withPoint(sentence), format);
}

/** A full stop, inside the marks of a title that ends the note. */
function withPoint(sentence: string): string {
  if (/[.!?][”’"]*$/.test(sentence)) return sentence;
  return sentence.endsWith('”') ? `${sentence.slice(0, -1)}.”` : `${sentence}.`;
}

function names(all: readonly Name[]): string {
  return all.length > 3 ? `${fullName(all[0] ?? { literal: '' })} et al.` : nameList(all);
}

/** The title in marks, those within it single. */
function titleIn(title: string): string {
  return `“${withInnerMarks(title.replace(/\.$/, ''))}”`;
}

/** Commas between the parts; one after a title goes inside its marks, unless it ends with a mark of its own. */
function joined(parts: readonly string[]): string {
  return parts.reduce((line, part) => {
    if (/[?!]”$/.test(line)) return `${line} ${part}`;
    return line.endsWith('”') ? `${line.slice(0, -1)},” ${part}` : `${line}, ${part}`;
  });
}

/** Signs that Markdown could take for emphasis are safe between angle brackets. */
function bareAddress(address: string, format: DraftFormat): string {
  return format === 'markdown' && /[_()[\]~]/.test(address) ? `<${address}>` : address;
}

/** What would make a heading, a list or a quotation of the note. */
function guardedStart(line: string, format: DraftFormat): string {
  if (format === 'plain') return line;
  return line.replace(/^(?:[#+=:-]|\d{1,9}(?=[.)]))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}
