import type { Article } from '../../corpus/article.ts';
import type { Draft, DraftFormat } from '../../drafts/draft.ts';
import { citationLead, isLocator } from '../../language/citationWords.ts';
import { isOutletByName } from '../../language/outlets.ts';
import type { Block } from '../../prose/prose.ts';
import { clean } from '../../text/clean.ts';
import { withInnerMarks } from '../../text/innerMarks.ts';
import { say } from '../../text/said.ts';
import { type Span, slice } from '../../text/span.ts';
import { findDate, mayBeSame } from '../dates.ts';
import { findLocator } from '../locator.ts';
import { inlineText, italics } from '../markdownText.ts';
import { naming, type ReadCitation } from '../reading.ts';
import { dateInWords, nameList } from '../reference.ts';
import type { Named, Sources } from '../sources.ts';
import type { CitationForm } from './form.ts';

/** In parentheses: (Outlet, *Title*, day). */
export const text: CitationForm<'text'> = {
  style: 'text',
  label: say`Parentheses`,
  documentation: 'In parentheses: (Outlet, “Title”, date).',
  offer: (name) => say`Insert a citation of ${name} in parentheses`,
  clings: false,
  read: readParentheses,
  write(article, draft, sources) {
    const marker = writeParenthesis(article, sources, draft.format);
    return marker === undefined ? undefined : { marker };
  },
  located: ({ marker }, locator) => ({ marker: `${marker.slice(0, -1)}, ${locator})` }),
  exchange: ({ start, end }, { pieces: { marker } }, draft) =>
    draft.text[start] === '(' ? [{ start, end, newText: marker }] : undefined,
  isBare(draft, { outer }, _article, place) {
    const words = slice(draft.text, outer).slice(1, -1);
    return (
      citationLead(words) === 0 && (place === '' || words.endsWith(`, ${place}`)) && !words.includes('://')
    );
  },
};

/**
 * Parentheses that name a known article and say nothing else: its outlet, its title, or an author and a date.
 * "(Screen Ledger, 10 March 2025)" is a citation; "(which Screen Ledger first reported)" is none.
 */
function readParentheses({ prose, speech }: Draft, sources: Sources): ReadCitation[] {
  const readings: ReadCitation[] = [];
  let nextQuote = 0;
  let quotedTo = 0;
  for (const block of prose.blocks) {
    const words = prose.text.slice(block.start, block.end);
    if (!words.includes('(')) continue;
    for (const match of words.matchAll(PARENTHESES)) {
      const start = block.start + match.index;
      for (
        let quote = speech.quotes[nextQuote];
        quote && quote.start <= start;
        quote = speech.quotes[++nextQuote]
      ) {
        quotedTo = Math.max(quotedTo, quote.end);
      }
      if (start < quotedTo) continue;
      const span = { start, end: start + match[0].length };
      const found = articlesNamedBy(match[1] ?? '', sources);
      if (found === undefined || (found.isBare && !standsAsCitation(prose.text, span, block))) continue;
      const keySpan = { start: start + 1, end: span.end - 1 };
      const locator = findLocator(prose.text.slice(keySpan.start, keySpan.end), keySpan.start);
      readings.push({
        style: 'text',
        ...span,
        outer: span,
        apart: true,
        key: prose.text.slice(keySpan.start, keySpan.end).replaceAll('\0', ''),
        keySpan,
        ...(locator && { locator }),
        ...((found.isBare || found.isOff) && { needsQuotation: true }),
        // What is off by its day or its outlet names none of them for sure.
        ...(found.isOff ? { candidates: found.articles.map(({ id }) => id) } : naming(found.articles)),
      });
    }
  }
  return readings;
}

const PARENTHESES = /\(([^()]{2,300})\)/g;

interface NamedArticles {
  readonly articles: readonly Article[];
  /** True for an outlet or a title alone, which may stand in parentheses for other reasons. */
  readonly isBare: boolean;
  /** True where the day or the outlet is not the articles' own, and all else is. */
  readonly isOff: boolean;
}

/**
 * The articles that fit all that the words say, or all but the day or the outlet; undefined where they say more or less than
 * a citation does.
 */
export function articlesNamedBy(words: string, sources: Sources): NamedArticles | undefined {
  // Most asides hold no name at all.
  if (!/[\p{Lu}\p{Lo}\d]/u.test(words)) return undefined;
  const cleaned = clean(words);
  let rest = cleaned.slice(citationLead(cleaned));
  const stated = findDate(rest);
  if (stated !== undefined) rest = `${rest.slice(0, stated.start)},${rest.slice(stated.end)}`;
  const parts = rest
    .split(/[,;“”"]/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0 || parts.length > MOST_PARTS) return undefined;

  let articles: readonly Article[] | undefined;
  let strangers = 0;
  const roles = new Set<string>();
  for (let at = 0; at < parts.length; ) {
    const found = longestName(parts, at, sources);
    if (found === undefined) {
      const part = parts[at] ?? '';
      if (isOutletByName(part)) strangers++;
      else if (!isLocator(part) && !isTime(part)) return undefined;
      at++;
      continue;
    }
    at = found.next;
    const meant = new Set(found.articles);
    const both = articles?.filter((article) => meant.has(article)) ?? found.articles;
    // Another outlet than that of the author's or the title's article.
    if (both.length === 0 && found.roles.every((role) => role === 'outlet')) {
      strangers++;
      continue;
    }
    for (const role of found.roles) roles.add(role);
    articles = both;
  }
  if (articles === undefined || articles.length === 0 || strangers > 1) return undefined;
  const fitting = articles.filter(
    ({ metadata: { issued } }) =>
      stated === undefined || issued === undefined || mayBeSame(stated.date, issued),
  );
  const isStrong = roles.has('outlet') || roles.has('title') || (roles.has('author') && stated !== undefined);
  if (!isStrong) return undefined;
  const isBare = stated === undefined && roles.size === 1 && strangers === 0;
  const isOff = strangers > 0 || fitting.length === 0;
  // Off by one thing alone: by both it is another article's.
  if (isOff && strangers > 0 === (fitting.length === 0)) return undefined;
  return { articles: fitting.length === 0 ? articles : fitting, isBare, isOff };
}

/** A time in a recording and nothing else. */
function isTime(part: string): boolean {
  const found = findLocator(part, 0);
  return found?.kind === 'time' && found.start === 0 && found.end === part.length;
}

const MOST_PARTS = 10;

/** A title may hold commas and marks, so the longest run of parts that is a name counts. */
function longestName(parts: readonly string[], from: number, sources: Sources) {
  // "interview by Dagny Pryor"
  const lead = citationLead(parts[from] ?? '');
  for (let next = parts.length; next > from; next--) {
    const name = parts.slice(from, next).join(' ');
    const whole = sources.named(name);
    const { outlet, title, author } = lead > 0 && isNobody(whole) ? sources.named(name.slice(lead)) : whole;
    const articles = [...new Set([...outlet, ...title, ...author])];
    if (articles.length === 0) continue;
    const roles = [
      ...(outlet.length > 0 ? ['outlet'] : []),
      ...(title.length > 0 ? ['title'] : []),
      ...(author.length > 0 ? ['author'] : []),
    ];
    return { articles, roles, next };
  }
  return undefined;
}

function isNobody({ outlet, title, author }: Named): boolean {
  return outlet.length + title.length + author.length === 0;
}

/**
 * A bare name in parentheses cites only at the end of a sentence or right after a quotation, and not where it
 * explains the words before it: "Northern Press Agency (NPA)".
 */
function standsAsCitation(text: string, span: Span, block: Block): boolean {
  const before = text.slice(Math.max(block.start, span.start - 100), span.start).replace(/[\s\0]+$/, '');
  const after = text.slice(span.end, Math.min(block.end, span.end + 100)).replace(/^\0+/, '');
  const name = text.slice(span.start + 1, span.end - 1);
  if (isInitialsOf(name, before)) return false;
  return /[.!?…”"’»]$/.test(before) || /^\s*(?:[.!?;]|$)/.test(after) || block.end <= span.end;
}

function isInitialsOf(name: string, before: string): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(name)) return false;
  const words = before.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const initials = words.slice(-name.length).map((word) => word.charAt(0).toUpperCase());
  const shared = Array.from(name).filter((letter, at) => letter === initials[at]).length;
  return shared >= Math.max(2, name.length - 1);
}

/**
 * The shortest parenthesis that names the article and as few others as can be: outlet and day, else with the
 * title too. Undefined for an article that states too little to be named so. Titles stand in italics, since
 * marks around them would make quotations of them.
 */
function writeParenthesis(article: Article, sources: Sources, format: DraftFormat): string | undefined {
  const { containerTitle, title, authors, issued } = article.metadata;
  const date = issued && dateInWords(issued);
  const author = authors.length > 0 ? nameList(authors) : undefined;
  const forms: readonly (readonly (Part | undefined)[])[] = [
    containerTitle !== undefined && date !== undefined ? [named(containerTitle), named(date)] : [],
    containerTitle !== undefined ? [named(containerTitle), titled(title), named(date)] : [],
    [titled(title), named(date)],
    containerTitle !== undefined ? [named(containerTitle), named(date)] : [],
    authors.length === 1 && date !== undefined ? [named(author), named(date)] : [],
  ];
  const written = forms.flatMap((form) => {
    const parts = form.filter((part) => part !== undefined);
    const found =
      parts.length === 0 ? undefined : articlesNamedBy(parts.map(({ words }) => words).join(', '), sources);
    if (found === undefined || found.isOff || !found.articles.includes(article)) return [];
    const words = parts.map(({ words, isTitle }) => {
      const text = inlineText(words, format);
      return isTitle ? italics(text, format) : text;
    });
    return [{ words: `(${words.join(', ')})`, meant: found.articles.length }];
  });
  return (written.find(({ meant }) => meant === 1) ?? written[0])?.words;
}

interface Part {
  readonly words: string;
  readonly isTitle: boolean;
}

function named(words: string | undefined): Part | undefined {
  return words === undefined || /[()]/.test(words) ? undefined : { words, isTitle: false };
}

function titled(words: string | undefined): Part | undefined {
  if (words === undefined || /[()]/.test(words)) return undefined;
  return { words: withInnerMarks(words.replace(/\.$/, '')), isTitle: true };
}
