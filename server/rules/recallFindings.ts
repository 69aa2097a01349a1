import type { Draft } from '../drafts/draft.ts';
import type { Reading } from '../sources/readSource.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './finding.ts';
import type { Judged, Rule } from './rule.ts';
import type { Ruled } from './ruled.ts';

/**
 * What the rules find of a quotation, with a memory: while its paragraph, its attribution and its reading stay as
 * they are, the findings are the same ones, only moved with the text around. Rules whose fixes reach into other
 * parts of the draft (a footnote's definition) are not for this.
 */
export function recallFindings(
  judged: Judged,
  rules: readonly Rule[],
  find: (judged: Judged, rules: readonly Rule[]) => Ruled[],
): Ruled[] {
  const { reading, quotation } = judged;
  if (reading === undefined) return find(judged, rules);
  const key = keyOf(judged);
  const known = memory.get(reading);
  if (known?.key === key && known.previous === judged.previous?.reading)
    return known.found.map((found) => moved(found, quotation.start - known.start, quotation.index));
  const found = find(judged, rules);
  if (found.every(({ fixes }) => typeof fixes !== 'function'))
    memory.set(reading, { key, start: quotation.start, previous: judged.previous?.reading, found });
  return found;
}

interface Known {
  readonly key: string;
  readonly start: number;
  readonly previous: Reading | undefined;
  readonly found: readonly Ruled[];
}

const memory: WeakMap<Reading, Known> = new WeakMap();

/** Everything that the rules look at besides the reading, with places relative to the quotation. */
function keyOf({ draft, options, quotation }: Judged): string {
  const { start, quote, attribution, sentence, outlet, follows, citations } = quotation;
  const block = draft.prose.blocks[quote.block];
  const around = block ?? quote.outer;
  const place = (span: Span | undefined) => span && [span.start - start, span.end - start];
  const mention = attribution?.mention;
  return JSON.stringify([
    draft.text.slice(
      Math.max(around.start, sentence.start - BACK),
      Math.min(around.end, sentence.end + BACK) + REACH,
    ),
    block?.kind,
    place(around),
    place(quote),
    place(quote.outer),
    quote.kind,
    quote.form,
    attribution && {
      ...attribution,
      mention: 0,
      cue: place(attribution.cue),
      venue: place(attribution.venue),
    },
    place(mention),
    mention && draft.text.slice(mention.start, mention.end),
    mention && sharingOf(draft).get(mention.start),
    place(sentence),
    place(outlet),
    follows,
    citations.map(({ key }) => key),
    options.style,
    isCurly(draft),
    outlet && namesIn(draft),
    // Whom a pronoun means may stand in the paragraph before.
    attribution && attribution.confidence !== 'high' && textOf(draft, quote.block - 1),
  ]);
}

function textOf({ prose }: Draft, block: number): string {
  const { start, end } = prose.blocks[block] ?? { start: 0, end: 0 };
  return prose.text.slice(start, end);
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

/** All who are named in the draft: none of them is an outlet. */
function namesIn(draft: Draft): string {
  let known = names.get(draft);
  if (known === undefined) {
    known = draft.speech.speakers.map(({ name }) => name).join();
    names.set(draft, known);
  }
  return known;
}

const names: WeakMap<Draft, string> = new WeakMap();

/** How many quotes each mention of a speaker serves, by where it begins. */
function sharingOf(draft: Draft): ReadonlyMap<number, number> {
  let counts = sharing.get(draft);
  if (counts === undefined) {
    counts = new Map();
    for (const { attribution } of draft.speech.quotes) {
      if (attribution === undefined) continue;
      const { start } = attribution.mention;
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    sharing.set(draft, counts);
  }
  return counts;
}

const sharing: WeakMap<Draft, Map<number, number>> = new WeakMap();

/** Some rules look for a note a little past the paragraph. */
const REACH = 80;

/** None looks further back in its paragraph than this, but at places that are in the key by themselves. */
const BACK = 500;

function moved(found: Ruled, by: number, quotation: number): Ruled {
  if (by === 0 && found.quotation === quotation) return found;
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const shifted = (fixes: readonly Fix[]) => fixes.map((fix) => ({ ...fix, edits: fix.edits.map(shift) }));
  const { fixes } = found;
  return { ...shift(found), quotation, fixes: typeof fixes === 'function' ? fixes : shifted(fixes) };
}
