import { passageAddress } from '../citations/passageAddress.ts';
import { shortReference } from '../citations/reference.ts';
import { type StatedFacts, statedFacts } from '../citations/statedFacts.ts';
import type { Article } from '../corpus/article.ts';
import { placeInWords } from '../corpus/placeInWords.ts';
import type { Draft } from '../drafts/draft.ts';
import { spokenIn } from '../features/coverage.ts';
import { passageInContext } from '../features/passage.ts';
import { type QuotedSpeaker, quotedSpeakers } from '../features/quotedSpeakers.ts';
import { citedQuotations } from '../features/tally.ts';
import { summaryOf } from '../proof/summary.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { DraftReport, QuotationReport, QuotationSource, Verdict } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { clean } from '../text/clean.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { inEnglish, type Said, say, type Tongue } from '../text/said.ts';
import { slice } from '../text/span.ts';

/** All that a fact-checker needs to go through a draft's quotations with a pencil. Plain data, the contract's JSON. */
export interface Packet {
  readonly version: 1;
  readonly draft: { readonly path: string; readonly title: string | null; readonly length: number };
  /** What was searched. */
  readonly corpus: { readonly articles: number; readonly quotes: number };
  readonly quotations: readonly PacketQuotation[];
  readonly speakers: readonly QuotedSpeaker[];
  /** Numbers of quotations whose words stand in one article alone. */
  readonly singleSource: readonly number[];
  /** Numbers of quotations with a source and no citation. */
  readonly uncited: readonly number[];
  /** What cited or quoted articles do not state and a reader would look for. */
  readonly notStated: readonly { readonly article: string; readonly missing: readonly string[] }[];
}

export interface PacketQuotation {
  /** From 1, in the order of the draft. */
  readonly number: number;
  readonly words: string;
  /** From 1. */
  readonly line: number;
  /** Where in the draft it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly verdict: Verdict;
  /** What the proof covers beside equal words; null where there is no proof or nothing to say of it. */
  readonly proof: string | null;
  /** Whether every character of the source's file could be read for certain. */
  readonly certain: boolean;
  readonly differences: readonly { readonly draft: string; readonly source: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
  }[];
  readonly source: PacketSource | null;
  /** Other articles that have the same words, or nearly. */
  readonly others: readonly {
    readonly article: string;
    readonly reference: string;
    readonly words: string;
    readonly same: boolean;
  }[];
  readonly cited: boolean;
}

export interface PacketSource extends StatedFacts {
  readonly article: string;
  /** The address with the words in its fragment, so that a browser goes to them. */
  readonly link: string | null;
  /** "on page 3", "at 00:12:33", "in paragraph 12". */
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
  /** Who the article says is speaking, and the words of the article that say so. */
  readonly speaker: string | null;
  readonly evidence: string | null;
  /** The passage in its paragraph; what stands just outside the cut is at its edges. */
  readonly passage: { readonly before: string; readonly words: string; readonly after: string };
}

/** Gathers the packet of a checked draft. */
export function packetOf(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  tongue: Tongue = inEnglish,
): Packet {
  const lines = createLineIndex(draft.text);
  const cited = citedQuotations(report);
  const quotations = report.quotations.map((quotation, index) => ({
    ...quotationOf(
      corpus,
      {
        quotation,
        number: index + 1,
        findings: report.findings.filter((finding) => finding.quotation === index),
      },
      tongue,
    ),
    line: lines.positionAt(quotation.start).line + 1,
    cited: cited.has(index),
  }));
  const sourced = quotations.filter(({ source }) => source !== null);
  return {
    version: 1,
    draft: { path: draft.path, title: titleOf(draft), length: draft.text.length },
    corpus: { articles: corpus.articleCount, quotes: corpus.quoteCount },
    quotations,
    speakers: quotedSpeakers(spokenIn(report, tongue)),
    singleSource: sourced.filter(({ others }) => others.length === 0).map(({ number }) => number),
    uncited: sourced.filter((quotation) => !quotation.cited).map(({ number }) => number),
    notStated: notStatedIn(
      corpus,
      [...new Set(sourced.flatMap(({ source }) => source?.article ?? []))],
      tongue,
    ),
  };
}

/** A quotation with its number and what is found of it. */
interface Numbered {
  readonly quotation: QuotationReport;
  readonly number: number;
  readonly findings: readonly Finding[];
}

function quotationOf(
  corpus: CorpusIndex,
  { quotation, number, findings }: Numbered,
  tongue: Tongue,
): Omit<PacketQuotation, 'line' | 'cited'> {
  const { account, source, attribution, differences } = quotation;
  const article = source && corpus.article(source.article)?.article;
  return {
    number,
    words: clean(quotation.text),
    start: quotation.start,
    end: quotation.end,
    speaker: attribution ? tongue(sayerInWords(attribution, say`somebody unnamed`)) : null,
    verdict: quotation.verdict,
    proof: said(account && summaryOf(account, quotation.text), tongue),
    certain: account?.kind === 'proof' ? account.certain : false,
    differences: differences.map((one) => ({
      draft: clean(quotation.text.slice(one.draft.start - quotation.start, one.draft.end - quotation.start)),
      source: article === undefined ? '' : clean(slice(article.text, one.source)),
    })),
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message: tongue(message) })),
    source: source && article ? sourceOf(article, source, tongue) : null,
    others: quotation.otherSources.flatMap((other) => {
      const held = corpus.article(other.article)?.article;
      if (held === undefined) return [];
      const words = clean(slice(held.text, other));
      const same =
        source !== undefined && article !== undefined && words === clean(slice(article.text, source));
      return [{ article: other.article, reference: shortReference(held), words, same }];
    }),
  };
}

function said(words: Said | undefined, tongue: Tongue): string | null {
  return words === undefined ? null : tongue(words);
}

function sourceOf(article: Article, source: QuotationSource, tongue: Tongue): PacketSource {
  const facts = statedFacts(article, tongue);
  const { url } = facts;
  const { attribution } = source;
  const passage = passageInContext(article, source, AROUND);
  const mention = attribution && slice(article.text, attribution.mention);
  const cue = attribution?.cue && slice(article.text, attribution.cue);
  return {
    article: article.id,
    ...facts,
    link: url === null ? null : (passageAddress(url, passage.words) ?? null),
    place: said(source.place && placeInWords(source.place), tongue),
    start: source.start,
    end: source.end,
    speaker: attribution ? tongue(sayerInWords(attribution, say`somebody unnamed`)) : null,
    evidence:
      attribution === undefined
        ? null
        : [mention, cue]
            .filter((words) => words !== undefined && words !== '')
            .map((words) => `“${clean(words ?? '')}”`)
            .join(', '),
    passage,
  };
}

/** UTF-16 units of the paragraph to show on either side of the words. */
const AROUND = 320;

/** The first heading of the draft, or the title that its front matter states. */
function titleOf({ prose }: Draft): string | null {
  const heading = prose.blocks.find(({ kind }) => kind === 'heading');
  return heading === undefined ? null : clean(slice(prose.text, heading));
}

function notStatedIn(corpus: CorpusIndex, ids: readonly string[], tongue: Tongue): Packet['notStated'] {
  return [...ids].sort().flatMap((id) => {
    const article = corpus.article(id)?.article;
    if (article === undefined) return [];
    const facts = statedFacts(article);
    const missing = FACTS.flatMap(([fact, name]) => (facts[fact] === null ? [tongue(name)] : []));
    return missing.length === 0 ? [] : [{ article: id, missing }];
  });
}

/** What a reader would look for, by its name in a list. */
const FACTS: readonly (readonly [keyof StatedFacts, Said])[] = [
  ['title', say`title`],
  ['outlet', say`outlet`],
  ['author', say`author`],
  ['issued', say`date`],
  ['url', say`address`],
];
