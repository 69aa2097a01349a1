import { fullName } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';
import { isSetQuestion } from '../quotes/turns/findPrompts.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { fitsAny, maySameSpeaker } from './names/speakerNames.ts';
import { meansOutlet } from './outlet.ts';
import { namesOf } from './voice.ts';
import type { Pair } from './wording/pair.ts';
import type { Mark } from './wording/readWording.ts';
import { readableText } from './wording/sentences.ts';

/**
 * Two words side by side in the draft that stand in different quotes of the source. `over`: what lies between:
 * the end of a paragraph, an interviewer's question, another speaker's words, or the border of the article.
 */
export interface Join {
  /** From the one word's end to the other's start, in the quotation's text. */
  readonly draft: Span;
  readonly mark?: Mark;
  readonly over: 'paragraph' | 'question' | 'speaker' | 'article';
  /** The second stands before the first in the source. */
  readonly backward: boolean;
  readonly from: Place;
  readonly to: Place;
}

export interface Place {
  readonly indexed: IndexedArticle;
  readonly pair: Pair;
}

/** All joins of a quotation read in one or several places, in the order of the draft. */
export function findJoins(parts: readonly Candidate[]): Join[] {
  const places = parts.flatMap(({ comparison: { indexed, pairs } }) =>
    pairs.map((pair): Place => ({ indexed, pair })),
  );
  const marks = parts.flatMap(({ comparison }) => comparison.marks.map(({ mark }) => mark));
  const text = parts[0]?.comparison.text ?? '';
  const said = new Map(
    parts.map(({ comparison: { indexed } }) => [
      indexed,
      indexed.speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech'),
    ]),
  );
  const joins: Join[] = [];
  for (let at = 1; at < places.length; at++) {
    const from = places[at - 1];
    const to = places[at];
    if (from === undefined || to === undefined) continue;
    const over = whatLiesBetween(from, to, said.get(from.indexed) ?? []);
    if (over === undefined) continue;
    const draft = { start: from.pair.draft.end, end: to.pair.draft.start };
    const mark =
      marks.find((one) => one.kind === 'ellipsis' && overlap(one, draft)) ?? ellipsisIn(text, draft);
    const backward = from.indexed === to.indexed && to.pair.source.start < from.pair.source.start;
    joins.push({ draft, ...(mark && { mark }), over, backward, from, to });
  }
  return joins;
}

/** An ellipsis at the border of two parts belongs to neither's marks. */
function ellipsisIn(text: string, { start, end }: Span): Mark | undefined {
  const match = /\[?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\]?/.exec(text.slice(start, end));
  if (match === null) return undefined;
  const at = start + match.index;
  return { kind: 'ellipsis', start: at, end: at + match[0].length, before: 0, words: [] };
}

/** `outer`: what the article of the first place quotes as said. */
function whatLiesBetween(from: Place, to: Place, outer: readonly Quote[]): Join['over'] | undefined {
  if (from.indexed !== to.indexed) return 'article';
  const { article } = from.indexed;
  const first = outer.find((quote) => overlap(quote, from.pair.source));
  const second = outer.find((quote) => overlap(quote, to.pair.source));
  if (first === second && first !== undefined) return undefined;
  if (first === undefined || second === undefined) {
    if (first !== second) return undefined;
    const block = (span: Span) => article.prose.blocks.findIndex((one) => overlap(one, span));
    if (block(from.pair.source) === block(to.pair.source)) return undefined;
    // Two paragraphs of one text run on where nothing stands between their words.
    const between = readableText(article, from.pair.source).slice(from.pair.source.end, to.pair.source.start);
    return from.pair.source.end <= to.pair.source.start && !/[\p{L}\p{N}]/u.test(between)
      ? undefined
      : 'paragraph';
  }
  if (speakOtherwise(first, second)) return 'speaker';
  const [low, high] = first.start < second.start ? [first, second] : [second, first];
  const between = outer.filter((quote) => quote.start > low.start && quote.start < high.start);
  if (between.some((quote) => quote.form === 'turn' && speakOtherwise(quote, first)))
    return isInterview(from.indexed) ? 'question' : 'speaker';
  if (between.some((quote) => speakOtherwise(quote, first))) return 'speaker';
  if (first.block === second.block) return undefined;
  // A question in bold is no quote of anybody, yet it parts two answers.
  const { prose } = article;
  const asked = prose.blocks.slice(low.block + 1, high.block).some((block) => isSetQuestion(prose, block));
  if (asked && first.form === 'turn' && second.form === 'turn') return 'question';
  const running = [...between, high].every(({ continues }) => continues);
  if (running || (first.form === 'turn' && between.length === 0)) return undefined;
  const spoken = between.length > 0 || remains(low, from, to) || remains(high, from, to);
  return spoken ? 'paragraph' : undefined;
}

/** Whether words of the quote are passed over between the two places. */
function remains(quote: Quote, from: Place, to: Place): boolean {
  const start = Math.min(from.pair.source.end, to.pair.source.end);
  const end = Math.max(from.pair.source.start, to.pair.source.start);
  const passed = from.indexed.article.text.slice(Math.max(quote.start, start), Math.min(quote.end, end));
  return /\p{L}/u.test(passed);
}

/** Whether two quotes are of different speakers, as far as the text tells. */
export function speakOtherwise(a: Quote, b: Quote): boolean {
  const first = namesOf(a.attribution);
  const second = namesOf(b.attribution);
  // Somebody named and somebody unnamed ("a spokesman said") are two, each with a verb of their own.
  const cued = a.attribution?.cue !== undefined && b.attribution?.cue !== undefined;
  const unnamed = [a, b].filter(({ attribution }) => attribution?.who === 'unnamed').length;
  if (cued && unnamed === 1 && first.length + second.length > 0) return true;
  if (first.length === 0 || second.length === 0) return false;
  return !fitsAny(first, second);
}

/** Whether the turns are of one who asks and one who answers. */
function isInterview({ article, speech }: IndexedArticle): boolean {
  const names = new Set<string>();
  for (const { form, attribution } of speech.quotes) {
    if (form !== 'turn') continue;
    for (const name of namesOf(attribution)) {
      const asks =
        article.metadata.interviewers.some((one) => maySameSpeaker(fullName(one), name)) ||
        meansOutlet(name, article.metadata.containerTitle ?? '');
      if (!asks) names.add(name);
    }
  }
  return names.size <= 2;
}
