import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { Span } from '../text/span.ts';

/** A draft's quotations under the one who is speaking, in the order of the first of each. */
export interface SpeakerSymbol extends Span {
  readonly name: string;
  readonly quotations: readonly QuotationReport[];
}

export function findSymbols({ quotations }: DraftReport): SpeakerSymbol[] {
  const bySpeaker = new Map<string, QuotationReport[]>();
  for (const quotation of quotations) {
    const name = speakerName(quotation);
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), quotation]);
  }
  return [...bySpeaker].map(([name, theirs]) => ({
    name,
    quotations: theirs,
    start: Math.min(...theirs.map(({ start }) => start)),
    end: Math.max(...theirs.map(({ end }) => end)),
  }));
}

/** The source's form of the name gathers "Baker" and "Sean Baker" under one speaker. */
function speakerName({ verdict, attribution, source }: QuotationReport): string {
  if (verdict === 'unchecked') return 'Not speech';
  if (source?.attribution?.who === 'named' && attribution?.who === 'named') {
    if (lastWord(source.attribution.name) === lastWord(attribution.name)) return source.attribution.name;
  }
  return attribution === undefined ? 'Speaker not stated' : sayerInWords(attribution, 'Unnamed');
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
