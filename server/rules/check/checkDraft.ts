import { readCitations } from '../../citations/allForms/readCitations.ts';
import type { Citation } from '../../citations/citation.ts';
import { createSources } from '../../citations/sources.ts';
import type { Draft } from '../../drafts/draft.ts';
import { isIgnored } from '../../drafts/ignores.ts';
import { parseDraft } from '../../drafts/parseDraft.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { createKinship } from '../../sources/kinship.ts';
import { findQuotations, type Quotation } from '../../sources/quotation.ts';
import type { Span } from '../../text/span.ts';
import { atOnce, mayPause, type Steps } from '../../text/steps.ts';
import type { Finding, FindingCode, Fix } from '../finding.ts';
import { type HearDropped, passFixes } from '../fixes/fixGate.ts';
import { tryFixes } from '../fixes/tryFixes.ts';
import type { DraftReport } from '../report.ts';
import type { Rule, UncodedFinding } from '../rule.ts';
import type { RuleOptions } from '../ruleOptions.ts';
import { type Scene, sceneOf } from '../scene.ts';
import { holdsOnlyBundled } from './bundledArticles.ts';
import type { CodedFinding } from './codedFinding.ts';
import { lookUp } from './lookUp.ts';
import { type Checked, toReport } from './quotationReport.ts';
import { recallFindings } from './recallFindings.ts';
import { CITATION_RULES, DRAFT_RULES, QUOTATION_RULES } from './rules.ts';
import { tempered } from './temper.ts';

/**
 * Checks every quotation of a draft against the corpus. `hear` is told of fixes that a rule got wrong: none reaches a
 * finding but through the gate, and none is offered that has not repaired a copy of the draft.
 */
export function checkDraft(
  draft: Draft,
  corpus: CorpusIndex,
  options: RuleOptions,
  hear?: HearDropped,
): DraftReport {
  const { path, text, format, prose } = draft;
  const report = checkQuotations(draft, corpus, options, (finding, fixes) =>
    tryFixes(
      {
        text,
        blocks: prose.blocks,
        findings: report.findings,
        check: (other) =>
          checkQuotations(parseDraft(path, other, format), corpus, options, () => []).findings,
      },
      finding,
      passFixes(text, fixes, finding.code, hear),
    ),
  );
  return report;
}

/**
 * Looks quotations up and judges them, one rule with each step, so that `checkDraft` afterwards finds it all remembered.
 * Whoever has others to answer meanwhile takes a step now and then. Where articles come or go in between, it begins anew:
 * what was looked up may be there no more.
 */
export function* rehearseCheck(draft: Draft, corpus: CorpusIndex, options: RuleOptions): Steps<void> {
  for (let time = 1; time <= MOST_TIMES; time++) {
    const { revision } = corpus;
    let isSame = true;
    for (const _ of checkInSteps(draft, corpus, options)) {
      yield;
      isSame = corpus.revision === revision;
      if (!isSame) break;
    }
    if (isSame) return;
  }
}

/** How often a rehearsal is begun. */
const MOST_TIMES = 5;

function* checkInSteps(draft: Draft, corpus: CorpusIndex, options: RuleOptions): Steps<void> {
  const citations = readCitations(draft, createSources(corpus));
  yield;
  const quotations = findQuotations(draft, citations);
  yield;
  yield* checkOneByOne({ draft, corpus, options, citations }, quotations);
}

/** What a finding offers of the fixes that its rule has. */
type Offer = (finding: Finding, fixes: readonly Fix[]) => readonly Fix[];

function checkQuotations(draft: Draft, corpus: CorpusIndex, options: RuleOptions, offer: Offer): DraftReport {
  const citations = readCitations(draft, createSources(corpus));
  const quotations = findQuotations(draft, citations);
  const checks = atOnce(checkOneByOne({ draft, corpus, options, citations }, quotations));
  // Somebody who writes of something else and has named no articles need not hear that these four lack it.
  const isElsewhere = checks.every(({ scene }) => scene.reading === undefined) && holdsOnlyBundled(corpus);
  const findings = [
    ...checks.flatMap(({ found, quotation }) =>
      found
        .filter(({ code }) => code !== 'not-found' || !isElsewhere)
        .flatMap((one) => toFinding(one, quotation.index, options, offer)),
    ),
    ...DRAFT_RULES.filter(({ code }) => options.severities[code] !== 'off').flatMap((rule) =>
      atOnce(findBy([rule], { draft, corpus })).flatMap((one) => toFinding(one, undefined, options, offer)),
    ),
  ];
  const silenced =
    draft.ignores.stretches.size === 0
      ? []
      : findings.filter((finding) => isSilenced(draft, finding, quotations));
  const unsaid = new Set(silenced);
  return {
    quotations: checks.map((one) => toReport(draft, one)),
    findings: withoutDoubles(
      findings.filter((finding) => !unsaid.has(finding)).sort((a, b) => a.start - b.start || a.end - b.end),
    ),
    silenced: new Set(silenced.flatMap(({ quotation }) => quotation ?? [])),
    citations: inReport(citations, draft, quotations),
  };
}

interface Against {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly options: RuleOptions;
  readonly citations: readonly Citation[];
}

function* checkOneByOne(
  { draft, corpus, options, citations }: Against,
  quotations: readonly Quotation[],
): Steps<Checked[]> {
  const isKin = createKinship(draft, corpus);
  const checks: Checked[] = [];
  let previous: Scene | undefined;
  for (const quotation of quotations) {
    const { checked, reading, similar } = yield* lookUp(draft, corpus, quotation, isKin);
    if (mayPause()) yield;
    const { scene, origin } = sceneOf(draft, quotation, {
      checked,
      options,
      corpus,
      ...(reading && { reading }),
      ...(similar && { similar }),
      ...(previous && { previous: previous.reading === undefined ? {} : { reading: previous.reading } }),
    });
    const found = [
      ...(yield* recallFindings(scene, findInScene)).map((one) => moved(one, origin)),
      ...(yield* findBy(CITATION_RULES, {
        draft,
        corpus,
        quotation,
        citations,
        ...(reading && { reading }),
      })),
    ];
    previous = scene;
    checks.push({ quotation, scene, found });
  }
  return checks;
}

/** Where too little speaks for the source, nothing is held against the writer. */
function* findInScene(scene: Scene): Steps<readonly CodedFinding[]> {
  const { reading } = scene;
  const isSure = reading === undefined || reading.parts.some(({ strength }) => strength === 'sure');
  return tempered(yield* findBy(isSure ? QUOTATION_RULES : UNBLAMING_RULES, scene), scene);
}

const UNBLAMING: ReadonlySet<FindingCode> = new Set(['ambiguous-speaker', 'filler-dropped']);
const UNBLAMING_RULES = QUOTATION_RULES.filter(({ code }) => UNBLAMING.has(code));

function* findBy<Seen>(
  rules: readonly (Omit<Rule, 'find'> & { find(seen: Seen): readonly UncodedFinding[] })[],
  seen: Seen,
): Steps<CodedFinding[]> {
  const all: CodedFinding[] = [];
  for (const { code, severity, find } of rules) {
    for (const found of find(seen)) all.push({ ...found, code, severity: found.severity ?? severity });
    if (mayPause()) yield;
  }
  return all;
}

/** A finding and its fixes, `by` UTF-16 units further on. */
function moved(found: CodedFinding, by: number): CodedFinding {
  if (by === 0) return found;
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { fixes } = found;
  const shifted = (some: readonly Fix[]) => some.map((fix) => ({ ...fix, edits: fix.edits.map(shift) }));
  return { ...shift(found), fixes: typeof fixes === 'function' ? () => shifted(fixes()) : shifted(fixes) };
}

/** A comment on the line where a quotation begins silences its findings on the lines that it runs on to. */
function isSilenced({ ignores }: Draft, finding: Finding, quotations: readonly Quotation[]): boolean {
  const quotation = quotations[finding.quotation ?? -1];
  return [finding, ...(quotation ? [quotation.quote.outer] : [])].some((span) =>
    isIgnored(ignores, finding.code, span),
  );
}

/** The citations with their quotations as indices into the report's, which leaves quotes inside quotations out. */
function inReport(
  citations: readonly Citation[],
  { speech }: Draft,
  quotations: readonly Quotation[],
): Citation[] {
  const indices = new Map(quotations.map(({ quote, index }) => [quote, index]));
  const indexOf = (at: number) => {
    const quote = speech.quotes[at];
    return (quote && indices.get(quote)) ?? [];
  };
  return citations.map((citation) => ({ ...citation, quotations: citation.quotations.flatMap(indexOf) }));
}

/** The fixes are made and tried when they are asked for, which most findings never are. */
function toFinding(
  { fixes, ...ruled }: CodedFinding,
  quotation: number | undefined,
  { severities }: RuleOptions,
  offer: Offer,
): Finding[] {
  const severity = severities[ruled.code] ?? ruled.severity;
  if (severity === 'off') return [];
  let known: readonly Fix[] | undefined;
  const finding: Finding = {
    ...ruled,
    severity,
    ...(quotation !== undefined && { quotation }),
    get fixes() {
      known ??= offer(finding, typeof fixes === 'function' ? fixes() : fixes);
      return known;
    },
  };
  return [finding];
}

/** One citation may serve both halves of a quotation and is wrong but once. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ code, start, end }, at) =>
      !findings
        .slice(Math.max(0, at - 4), at)
        .some((other) => other.code === code && other.start === start && other.end === end),
  );
}
