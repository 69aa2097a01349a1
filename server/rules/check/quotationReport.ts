import { placeAt } from '../../corpus/place.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Unweighed } from '../../sources/evidence.ts';
import { explainEvidence } from '../../sources/explainEvidence.ts';
import type { Quotation } from '../../sources/quotation.ts';
import type { SourceMatch } from '../../sources/readSource.ts';
import { slice } from '../../text/span.ts';
import type { FindingCode } from '../finding.ts';
import type { Difference, QuotationReport, QuotationSource, Verdict } from '../report.ts';
import type { Scene } from '../scene.ts';
import type { CodedFinding } from './codedFinding.ts';

/** A quotation with what the rules found of it; spans of the findings count in the draft. */
export interface Checked {
  readonly quotation: Quotation;
  readonly scene: Scene;
  readonly found: readonly CodedFinding[];
}

/** What a report says of a quotation and of what the rules found of it. */
export function toReport(draft: Draft, { quotation, scene, found }: Checked): QuotationReport {
  const { reading, similar, checked } = scene;
  const weighed = reading?.main ?? similar;
  const { start, end, attribution } = quotation;
  return {
    start,
    end,
    text: slice(draft.text, quotation),
    outer: quotation.quote.outer,
    ...(attribution && { attribution }),
    verdict: verdictOf(reading, found, checked && attribution !== undefined),
    ...(reading?.account && { account: reading.account }),
    ...(reading && { source: toSource(reading.main) }),
    otherSources: (reading?.others ?? []).map(toSource),
    differences: (reading?.alterations ?? []).map(
      ({ draft: words, source }): Difference => ({
        draft: { start: start + words.start, end: start + words.end },
        source,
      }),
    ),
    ...(weighed && { evidence: toEvidence(weighed) }),
  };
}

/**
 * Verbatim is what is proved, and proved alone; a misleading ellipsis or bracket marks a change without being
 * honest about it, so that its claim in the proof is worth nothing.
 */
function verdictOf(
  reading: SourceMatch | undefined,
  found: readonly CodedFinding[],
  attributed: boolean,
): Verdict {
  if (reading === undefined) return attributed ? 'not-found' : 'unchecked';
  const misleading = found.some(
    ({ code, severity }) => MARKS.has(code) && (severity === 'error' || severity === 'warning'),
  );
  const stitched = reading.joins.some(({ mark }) => mark === undefined);
  return reading.account?.kind === 'proof' && !stitched && !misleading ? 'verbatim' : 'altered';
}

const MARKS: ReadonlySet<FindingCode> = new Set(['misleading-ellipsis', 'misleading-brackets']);

const toEvidence = remembered((weighed: Unweighed) => ({
  ...explainEvidence(weighed),
  article: weighed.comparison.indexed.article.id,
}));

/** A place is found once and reported with every key. */
const toSource = remembered(({ comparison, voice }: Candidate): QuotationSource => {
  const attribution = 'attribution' in voice ? voice.attribution : undefined;
  const place = placeAt(comparison.indexed.article, comparison.start);
  return {
    article: comparison.indexed.article.id,
    start: comparison.start,
    end: comparison.end,
    ...(attribution && { attribution }),
    ...(place && { place }),
    kind: kindOf(voice.kind),
  };
});

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: make(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

function kindOf(kind: Candidate['voice']['kind']): QuotationSource['kind'] {
  switch (kind) {
    case 'speech':
    case 'nested':
      return 'speech';
    case 'indirect':
      return 'indirect';
    case 'headline':
      return 'headline';
    case 'scare':
    case 'prose':
      return 'prose';
  }
}
