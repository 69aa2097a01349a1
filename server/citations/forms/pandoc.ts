import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import { citationLead } from '../../language/citationWords.ts';
import { say } from '../../text/said.ts';
import { type Span, slice } from '../../text/span.ts';
import { findLocatorOrPage } from '../locator.ts';
import { naming, type ReadCitation } from '../reading.ts';
import type { Sources } from '../sources.ts';
import type { CitationForm, CitationPieces } from './form.ts';

/** `[@id]`, as Pandoc and Quarto read it. */
export const pandoc: CitationForm<'pandoc'> = {
  style: 'pandoc',
  label: say`Keys`,
  documentation: '`[@id]`, as Pandoc and Quarto read it.',
  offer: (name) => say`Insert the citation key of ${name}`,
  clings: false,
  read: readPandocKeys,
  write: writePandocKey,
  located: ({ marker }, locator) => ({ marker: `${marker.slice(0, -1)}, ${locator}]` }),
  exchange({ keySpan: { start, end } }, { pieces: { marker } }, draft) {
    const braced = draft.text[start - 1] === '{';
    const key = marker.slice('[@'.length, -1);
    return [{ start, end, newText: braced && key.startsWith('{') ? key.slice(1, -1) : key }];
  },
  isBare({ text }, { outer, keySpan, start, end }, _article, place) {
    const item = text.slice(Math.max(start, outer.start), Math.min(end, outer.end)).replace(/^\[|\]$/g, '');
    const key = slice(text, keySpan);
    return [`@${key}`, `@{${key}}`].some((at) => item.trim() === (place === '' ? at : `${at}, ${place}`));
  },
  join: (markers) => `[${markers.map((marker) => marker.slice(1, -1)).join('; ')}]`,
  isKeyOf: (key, id) => key.toLowerCase() === id.toLowerCase(),
};

function writePandocKey({ id }: Article): CitationPieces | undefined {
  if (isPandocKey(id)) return { marker: `[@${id}]` };
  return /[\s{}[\]\\]/.test(id) ? undefined : { marker: `[@{${id}}]` };
}

/**
 * Citations as Pandoc reads them: `[@key]`, `[see @key, p. 3; @other]`, and `@key` in the running text. Only one
 * that stands in brackets, in this very form and outside quotation marks, can name an article that is not
 * known: anything else may be somebody's handle.
 */
function readPandocKeys({ prose, speech }: Draft, sources: Sources): ReadCitation[] {
  const { text, blocks } = prose;
  const readings: ReadCitation[] = [];
  let nextBlock = 0;
  let nextQuote = 0;
  let quotedTo = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    while ((blocks[nextBlock]?.end ?? Number.POSITIVE_INFINITY) <= at) nextBlock++;
    const block = blocks[nextBlock];
    if (block === undefined) break;
    const keySpan = at < block.start ? undefined : keyAt(text, at, block);
    if (keySpan === undefined) continue;
    for (
      let quote = speech.quotes[nextQuote];
      quote && quote.start <= at;
      quote = speech.quotes[++nextQuote]
    ) {
      quotedTo = Math.max(quotedTo, quote.end);
    }
    const key = text.slice(keySpan.start, keySpan.end);
    const articles = sources.withId(key);
    const group = bracketsAround(text, at, block);
    const item = group && itemAround(text, at, group);
    const isPlain = item !== undefined && at >= quotedTo && isPlainItem(text.slice(item.start, at));
    if (articles.length === 0 && !isPlain) continue;
    const behind = keySpan.end + (text[at + 1] === '{' ? 1 : 0);
    const rest = locatorAfter(text, behind, item, block);
    const locator = rest && findLocatorOrPage(text.slice(rest.start, rest.end), rest.start);
    const own = { start: at, end: behind };
    readings.push({
      style: 'pandoc',
      ...(group === undefined || item === undefined ? own : isAlone(text, group) ? group : item),
      outer: group ?? own,
      apart: group !== undefined,
      key,
      keySpan,
      ...(locator && { locator }),
      ...naming(articles),
    });
  }
  return readings;
}

/** What an item says behind its key; for a key in the running text, what stands in brackets right behind it. */
function locatorAfter(text: string, behind: number, item: Span | undefined, block: Span): Span | undefined {
  if (item !== undefined) return { start: behind, end: item.end };
  const brackets = /^ ?\[[^[\]@]{1,80}\]/.exec(text.slice(behind, Math.min(block.end, behind + 84)));
  // Pandoc reads `@key [p. 3]` as it reads `[@key, p. 3]`.
  return brackets === null ? undefined : { start: behind + 1, end: behind + brackets[0].length };
}

/** Whether Pandoc reads this as a key, without braces around it. */
export function isPandocKey(key: string): boolean {
  return KEY.exec(key)?.[0] === key && key !== '';
}

/** Letters, digits and underscores, with single signs of punctuation between them. */
const KEY = /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*/u;
const LONGEST_KEY = 200;
const LONGEST_GROUP = 400;

/** Whether what stands before the key leaves the item a citation beyond doubt: nothing, "see", a minus sign. */
function isPlainItem(before: string): boolean {
  const rest = before.slice(citationLead(before)).trim();
  return rest === '' || rest === '-';
}

/** The key after the `@` at the offset; none in an e-mail address or in the path of a page. */
function keyAt(text: string, at: number, within: Span): Span | undefined {
  if (at > within.start && /[\p{L}\p{N}_@/\\]/u.test(text.charAt(at - 1))) return undefined;
  const limit = Math.min(within.end, at + 1 + LONGEST_KEY);
  if (text[at + 1] === '{') {
    const close = text.indexOf('}', at + 2);
    const isKey = close > at + 2 && close < limit && !/[\s{]/.test(text.slice(at + 2, close));
    return isKey ? { start: at + 2, end: close } : undefined;
  }
  const found = KEY.exec(text.slice(at + 1, limit));
  return found === null ? undefined : { start: at + 1, end: at + 1 + found[0].length };
}

/** The square brackets around the offset, with what they hold. */
function bracketsAround(text: string, at: number, within: Span): Span | undefined {
  const from = Math.max(within.start, at - LONGEST_GROUP);
  let start = at - 1;
  while (start >= from && text[start] !== '[') {
    if (text[start] === ']') return undefined;
    start--;
  }
  if (start < from) return undefined;
  const to = Math.min(within.end, at + LONGEST_GROUP);
  for (let end = at; end < to; end++) {
    if (text[end] === '[') return undefined;
    if (text[end] === ']') return { start, end: end + 1 };
  }
  return undefined;
}

/** The part between semicolons that the offset stands in, without the white space around it. */
function itemAround(text: string, at: number, group: Span): Span {
  const inside = text.slice(group.start + 1, group.end - 1);
  const offset = group.start + 1;
  let start = offset + inside.lastIndexOf(';', at - offset) + 1;
  const semicolon = inside.indexOf(';', at - offset);
  let end = semicolon < 0 ? group.end - 1 : offset + semicolon;
  while (start < at && /\s/.test(text.charAt(start))) start++;
  while (end > at && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function isAlone(text: string, group: Span): boolean {
  return !text.slice(group.start, group.end).includes(';');
}
