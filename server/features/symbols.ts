import type { Draft } from '../drafts/draft.ts';
import { MARKUP } from '../prose/prose.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import { clean } from '../text/clean.ts';
import { inEnglish, type Said, say } from '../text/said.ts';
import { type Span, slice } from '../text/span.ts';
import { isUnfinished } from './unfinished.ts';

/** A section of a draft that quotes somebody, from its heading to the next one. */
export interface SectionSymbol extends Span {
  /** The words of the heading; absent before the first heading, and in a draft without any. */
  readonly heading?: string;
  readonly speakers: readonly SpeakerSymbol[];
}

/** A section's quotations under the one who is speaking, in the order of the first of each. */
export interface SpeakerSymbol extends Span {
  readonly name: Said;
  readonly quotations: readonly QuotationReport[];
}

/** The quotations of a draft by section and speaker. What is half typed is not among them. */
export function findSymbols(draft: Draft, { quotations }: DraftReport): SectionSymbol[] {
  const headings = draft.prose.blocks.filter(({ kind }) => kind === 'heading');
  const sections: SectionSymbol[] = [];
  let next = 0;
  for (let at = -1; at < headings.length; at++) {
    const heading = headings[at];
    const end = headings[at + 1]?.start ?? draft.text.length;
    const theirs: QuotationReport[] = [];
    for (let one = quotations[next]; one !== undefined && one.start < end; one = quotations[++next]) {
      if (!isUnfinished(draft, one)) theirs.push(one);
    }
    if (theirs.length === 0) continue;
    const words = heading === undefined ? '' : clean(slice(draft.prose.text, heading).replaceAll(MARKUP, ''));
    sections.push({
      start: heading?.start ?? 0,
      end,
      ...(words === '' ? {} : { heading: words }),
      speakers: bySpeaker(theirs),
    });
  }
  return sections;
}

function bySpeaker(quotations: readonly QuotationReport[]): SpeakerSymbol[] {
  const speakers = new Map<string, { readonly name: Said; readonly theirs: QuotationReport[] }>();
  for (const quotation of quotations) {
    const name = speakerName(quotation);
    const key = inEnglish(name);
    const known = speakers.get(key);
    if (known === undefined) speakers.set(key, { name, theirs: [quotation] });
    else known.theirs.push(quotation);
  }
  return [...speakers.values()].map(({ name, theirs }) => ({
    name,
    quotations: theirs,
    start: theirs[0]?.start ?? 0,
    end: theirs.reduce((furthest, { end }) => Math.max(furthest, end), 0),
  }));
}

/** The source's form of the name gathers "Baker" and "Sean Baker" under one speaker. */
function speakerName({ verdict, attribution, source }: QuotationReport): Said {
  if (verdict === 'unchecked') return say`Not speech`;
  if (source?.attribution?.who === 'named' && attribution?.who === 'named') {
    if (lastWord(source.attribution.name) === lastWord(attribution.name)) return source.attribution.name;
  }
  return attribution === undefined ? say`Speaker not stated` : sayerInWords(attribution, say`Unnamed`);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
