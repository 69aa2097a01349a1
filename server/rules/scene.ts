import type { Citation } from '../citations/citation.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Language } from '../language/language.ts';
import type { Block, Emphasis } from '../prose/prose.ts';
import type { Attribution, Quote } from '../quotes/quote.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Unweighed } from '../sources/evidence.ts';
import type { Quotation } from '../sources/quotation.ts';
import type { SourceMatch } from '../sources/readSource.ts';
import { ownText } from '../text/ownText.ts';
import { type Span, slice } from '../text/span.ts';
import type { RuleOptions } from './ruleOptions.ts';

/**
 * Everything that a rule may look at: one quotation with its surroundings. A rule is given nothing else, and
 * what it finds is remembered by exactly this content (`isSameScene`), so that the same text cannot be judged
 * in two ways. All spans of the draft count from the start of the excerpt.
 */
export interface Scene {
  readonly draft: Excerpt;
  readonly quotation: QuotationInScene;
  /** Whether the words were looked for at all. */
  readonly checked: boolean;
  readonly options: RuleOptions;
  readonly corpus: CorpusIndex;
  /** Absent where no article holds the words, and where they are no one's speech. */
  readonly reading?: SourceMatch;
  /** Where no article holds the words: what is most like them. */
  readonly similar?: Unweighed;
  /** What the quotation before was read against. */
  readonly previous?: { readonly reading?: SourceMatch };
}

/** The paragraph of a quotation, the one before it, and a little of what follows. */
export interface Excerpt {
  readonly text: string;
  readonly prose: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly emphases: readonly Emphasis[];
  };
  /** The language of the draft. */
  readonly language: Language;
  /** Whether the draft as a whole has curly marks. */
  readonly curly: boolean;
}

/** A quotation as a rule sees it: without its number, and with citations that only name. */
export interface QuotationInScene extends Omit<Quotation, 'index' | 'citations'> {
  readonly citations: readonly NamedSource[];
  /** Whether the words that name the speaker serve this quotation alone. */
  readonly isOnlyOneOfMention: boolean;
}

/** What a citation names, wherever it stands. */
export type NamedSource = Pick<Citation, 'style' | 'key' | 'article' | 'candidates'>;

/** What a scene is made of besides the quotation and the text around it. */
export type Setting = Pick<Scene, 'checked' | 'options' | 'corpus' | 'reading' | 'similar' | 'previous'>;

/** Cuts the scene of a quotation out of its draft; `origin` is where the excerpt starts there. */
export function sceneOf(
  draft: Draft,
  quotation: Quotation,
  setting: Setting,
): { scene: Scene; origin: number } {
  const { prose } = draft;
  const at = quotation.quote.block;
  const home = prose.blocks[at];
  const before = prose.blocks[at - 1];
  const first = before ?? home ?? quotation.quote.outer;
  const origin = first.start;
  const end = Math.max(home?.end ?? 0, quotation.quote.outer.end, quotation.sentence.end) + REACH;
  const window = { start: origin, end: Math.min(draft.text.length, end) };
  const near = nearIn(window);
  const blocks = [before, home].filter((block) => block !== undefined);
  const text = slice(draft.text, window);
  return {
    origin,
    scene: {
      ...setting,
      draft: {
        text,
        prose: {
          text: prose.text === draft.text ? text : slice(prose.text, window),
          blocks: blocks.map(near.move),
          emphases: near.among(prose.emphases),
        },
        language: draft.speech.language,
        curly: isCurly(draft),
      },
      quotation: quotationIn(draft, quotation, near, blocks.length - 1),
    },
  };
}

/** A note on a quotation ("emphasis added") may stand this far behind its paragraph, in UTF-16 units. */
const REACH = 80;

interface Near {
  /** The span, counted from the start of the excerpt. */
  move<T extends Span>(span: T): T;
  /** The same; undefined where it lies outside. */
  find<T extends Span>(span: T | undefined): T | undefined;
  among<T extends Span>(spans: readonly T[]): T[];
}

function nearIn({ start, end }: Span): Near {
  const move = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  });
  const isNear = (span: Span) => span.start >= start && span.end <= end;
  return {
    move,
    find: (span) => (span !== undefined && isNear(span) ? move(span) : undefined),
    among: (spans) => spans.filter(isNear).map(move),
  };
}

function quotationIn(
  draft: Draft,
  { index: _index, citations, ...quotation }: Quotation,
  near: Near,
  block: number,
): QuotationInScene {
  const { attribution, outlet, quote } = quotation;
  const mention = attribution?.mention;
  return {
    ...near.move(quotation),
    quote: {
      ...near.move(quote),
      ...attributed(quote.attribution, near),
      block,
      outer: near.move(quote.outer),
    },
    ...attributed(attribution, near),
    sentence: near.move(quotation.sentence),
    citations: citations.map(({ style, key, article, candidates }) => ({
      style,
      key,
      ...(article !== undefined && { article }),
      ...(candidates && { candidates }),
    })),
    ...(outlet && { outlet: near.move(outlet) }),
    isOnlyOneOfMention: mention === undefined || (sharingOf(draft).get(mention.start) ?? 1) < 2,
  };
}

/** The attribution with what of it stands in the excerpt; a mention elsewhere is an empty span. */
function attributed(attribution: Attribution | undefined, near: Near): { attribution?: Attribution } {
  if (attribution === undefined) return {};
  const { cue: farCue, venue: farVenue, mention, ...sayer } = attribution;
  const cue = near.find(farCue);
  const venue = near.find(farVenue);
  return {
    attribution: {
      ...sayer,
      mention: near.find(mention) ?? { start: 0, end: 0 },
      ...(cue && { cue }),
      ...(venue && { venue }),
    },
  };
}

/** The same scene without a hold on the draft that it was cut from, to be remembered. */
export function ownScene(scene: Scene): Scene {
  const { draft, quotation } = scene;
  const text = ownText(draft.text);
  const prose = { ...draft.prose, text: draft.prose.text === draft.text ? text : ownText(draft.prose.text) };
  const citations = quotation.citations.map((citation) => ({ ...citation, key: ownText(citation.key) }));
  return { ...scene, draft: { ...draft, text, prose }, quotation: { ...quotation, citations } };
}

/** Whether two scenes are equal in all that they hold; corpus and readings are compared by identity. */
export function isSameScene(a: Scene, b: Scene): boolean {
  const { corpus, reading, similar, previous, ...content } = a;
  const { corpus: otherCorpus, reading: otherReading, similar: otherSimilar, ...others } = b;
  const { previous: otherPrevious, ...otherContent } = others;
  return (
    corpus === otherCorpus &&
    reading === otherReading &&
    similar === otherSimilar &&
    previous?.reading === otherPrevious?.reading &&
    isSameData(content, otherContent)
  );
}

/** Compares plain data: strings, numbers, arrays, and objects by their own keys. */
function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b);
  let more = 0;
  for (const _ in b) more++;
  for (const key in a) {
    const left: unknown = a[key as never];
    const right: unknown = b[key as never];
    if (left === right ? left === undefined && !Object.hasOwn(b, key) : !isSameData(left, right))
      return false;
    more--;
  }
  return more === 0;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isSameData(a[at], b[at])) return false;
  return true;
}

/** The draft's kind of marks. */
function isCurly(draft: Draft): boolean {
  let known = curly.get(draft);
  if (known === undefined) {
    known = /[‘’“”]/.test(draft.text) || !/["']/.test(draft.text);
    curly.set(draft, known);
  }
  return known;
}

const curly: WeakMap<Draft, boolean> = new WeakMap();

/** How many outermost quotes each mention of a speaker serves, by where it begins. */
function sharingOf({ speech }: Draft): ReadonlyMap<number, number> {
  let counts = sharing.get(speech.quotes);
  if (counts === undefined) {
    counts = new Map();
    for (const { attribution, depth } of speech.quotes) {
      if (attribution === undefined || depth > 0) continue;
      const { start } = attribution.mention;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    sharing.set(speech.quotes, counts);
  }
  return counts;
}

const sharing: WeakMap<readonly Quote[], Map<number, number>> = new WeakMap();
