import { MarkupKind } from 'vscode-languageserver';
import { checkAsGithub } from '../../server/commandLine/checkGithub.ts';
import { checkAsJson } from '../../server/commandLine/checkJson.ts';
import { COLOURED, checkAsText, PLAIN } from '../../server/commandLine/checkPretty.ts';
import { checkAsSarif } from '../../server/commandLine/checkSarif.ts';
import type { Draft } from '../../server/drafts/draft.ts';
import { parseDraft } from '../../server/drafts/parseDraft.ts';
import { citationEdits, citeAll } from '../../server/features/citation.ts';
import { actionsAt, restoreAll } from '../../server/features/codeActions.ts';
import { completeAt, DEFAULT_COMPLETION_OPTIONS } from '../../server/features/completion.ts';
import { definitionsAt } from '../../server/features/definition.ts';
import { findSourceLinks } from '../../server/features/documentLinks.ts';
import { overviewOf } from '../../server/features/draftOverview.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { findSourceHints } from '../../server/features/inlayHints.ts';
import { inlineCompletionAt } from '../../server/features/inlineCompletion.ts';
import { findSymbols } from '../../server/features/symbols.ts';
import { finishedFindings } from '../../server/features/unfinished.ts';
import type { CheckedText } from '../../server/features/uses.ts';
import { createArticlePlaces, toRange } from '../../server/lsp/convert.ts';
import { toHover } from '../../server/lsp/hover.ts';
import { checkDraft } from '../../server/rules/check/checkDraft.ts';
import type { Edit } from '../../server/rules/finding.ts';
import { faultOf } from '../../server/rules/fixes/fixGate.ts';
import { harmOf } from '../../server/rules/fixes/tryFixes.ts';
import type { DraftReport } from '../../server/rules/report.ts';
import { DEFAULT_RULE_OPTIONS, STYLES } from '../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../server/search/corpusIndex.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { createLineIndex } from '../../server/text/lineIndex.ts';
import { inEnglish } from '../../server/text/said.ts';
import type { Span } from '../../server/text/span.ts';
import { draftOf } from '../support/draftOf.ts';
import { leaksMarkdown, leaksToRunner, leaksToTerminal } from './leaks.ts';
import type { Trial } from './trial.ts';
import { type Material, writeDraft } from './writeDraft.ts';

/** Writes a draft and asks of it everything that an editor and a command line ask. */
export function tryDraft(trial: Trial, materials: readonly Material[]): void {
  const { random: dice } = trial;
  const material = dice.pick(materials);
  askOfDraft(trial, material.corpus, writeDraft(material, dice));
}

/** Asks of one draft everything that an editor and a command line ask. */
export function askOfDraft(trial: Trial, corpus: CorpusIndex, text: string): void {
  const { random: dice, attempt, fault } = trial;
  const format = dice.chance(0.9) ? 'markdown' : 'plain';
  const options = {
    ...DEFAULT_RULE_OPTIONS,
    style: dice.chance(0.8) ? DEFAULT_RULE_OPTIONS.style : dice.pick(STYLES),
  };
  const read = (now: string) => {
    const draft = parseDraft('draft.md', now, format);
    return { draft, report: checkDraft(draft, corpus, options, (complaint) => fault(complaint, now)) };
  };
  const again = (now: string) => read(now).report.findings;
  const checked = attempt('check', text, () => read(text));
  if (checked === undefined) return;
  const { draft, report } = checked;
  lookForSpansOutside(trial, corpus, draft, report);
  for (const finding of report.findings) {
    for (const fix of finding.fixes) {
      const harm = attempt(
        'fix',
        text,
        () =>
          faultOf(text, fix.edits) ??
          harmOf({ text, findings: report.findings, check: again }, finding, fix.edits),
      );
      if (harm !== undefined)
        fault(`${finding.code}, “${inEnglish(fix.title)}” harms: ${harm} ${JSON.stringify(fix.edits)}`, text);
    }
  }
  const edits = (what: string, list: readonly Edit[] | undefined) => {
    const wrong = list === undefined || list.length === 0 ? undefined : faultOf(text, list);
    if (wrong !== undefined) fault(`${what}: ${wrong}`, text);
    if (wrong === undefined && list !== undefined) applyEdits(text, list);
  };
  edits(
    'restore all',
    attempt('restore all', text, () => restoreAll(report)),
  );
  attempt('cite all', text, () => citeAll(corpus, draft, report, 'footnote'));
  attempt('outline', text, () => [
    findSymbols(draft, report),
    overviewOf(draft, report),
    finishedFindings(draft, report),
  ]);
  attempt('hints', text, () => [findSourceHints(corpus, draft, report), findSourceLinks(corpus, report)]);
  for (const quotation of report.quotations.slice(0, 3)) {
    for (const style of ['footnote', 'pandoc', 'link', 'text'] as const) {
      const found = attempt('cite', text, () => citationEdits(corpus, draft, quotation, { style }));
      for (const one of found ?? []) edits(inEnglish(one.title), one.edits);
    }
  }
  for (const at of placesIn(trial, report, text)) askAt({ trial, corpus, edits }, checked, at);
  const result = { corpus, drafts: [{ path: 'draft.md', text, draft, report }], problems: [] };
  for (const [what, leak, write] of [
    ['pretty', leaksToTerminal, () => checkAsText(result, PLAIN)],
    ['github', leaksToRunner, () => checkAsGithub(result)],
    ['json', leaksToTerminal, () => checkAsJson(result)],
    [
      'sarif',
      leaksToTerminal,
      () => checkAsSarif(result, { version: '1', describe: (code) => code, toUri: (path) => path }),
    ],
  ] as const) {
    const leaked = leak(attempt(what, text, write) ?? '');
    if (leaked !== undefined) fault(`${what} leaks ${leaked}`, text);
  }
  attempt('pretty in colour', text, () => checkAsText(result, COLOURED));
}

/** A few places: within quotations, at their marks, at the ends, and anywhere. */
function placesIn({ random: dice }: Trial, { quotations, citations }: DraftReport, text: string): number[] {
  const spans: Span[] = [...quotations.map(({ outer }) => outer), ...citations];
  const near = spans.length === 0 ? [] : [0, 1, 2].map(() => dice.pick(spans));
  return [
    0,
    text.length,
    dice.below(text.length + 1),
    ...near.map(({ start, end }) => start + dice.below(end - start + 2)).filter((at) => at <= text.length),
  ];
}

interface Asking {
  readonly trial: Trial;
  readonly corpus: CorpusIndex;
  /** Looks whether edits can be made. */
  edits(what: string, list: readonly Edit[]): void;
}

function askAt({ trial, corpus, edits }: Asking, checked: CheckedText, at: number): void {
  const { draft, report } = checked;
  const { attempt, fault, random: dice } = trial;
  const { text } = draft;
  const actions = attempt('actions', text, () =>
    actionsAt(corpus, checked, { start: at, end: at }, { style: 'footnote', closing: 'printed' }),
  );
  for (const action of actions ?? [])
    if ('edits' in action) edits(`${action.does} ${inEnglish(action.title)}`, action.edits);
  attempt('definition', text, () => definitionsAt(corpus, report, at));
  const hover = attempt('hover', text, () => {
    const answer = hoverAt(corpus, report, at);
    if (answer === undefined) return '';
    const shown = toHover(answer, toRange(createLineIndex(text), answer.span), {
      format: MarkupKind.Markdown,
      places: createArticlePlaces((path) => `file:///${path}`),
      draft: text,
      tongue: inEnglish,
      commands: {
        open: () => 'command:verbatim.x',
        fix: () => 'command:verbatim.x',
        cite: () => 'command:verbatim.x',
        copy: () => 'command:verbatim.x',
      },
    });
    if (shown === undefined) return '';
    const { contents } = shown;
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  });
  const leak = leaksMarkdown(hover ?? '');
  if (leak !== undefined) fault(`hover leaks ${leak}`, text);
  const options = {
    ...DEFAULT_COMPLETION_OPTIONS,
    invoked: dice.chance(0.5),
    withCitation: dice.chance(0.5),
    bracketsCase: dice.chance(0.5),
  };
  const cut = dice.chance(0.5) ? text : text.slice(0, at);
  const list = attempt(`complete at ${at}`, cut, () =>
    completeAt(corpus, draftOf(cut, draft.format), at, options),
  );
  for (const { replace, insertText, edits: more, label, filterText } of list?.items ?? []) {
    const wrong =
      faultOf(
        cut,
        [replace].map((span) => ({ ...span, newText: insertText })),
      ) ?? (more.length > 0 ? faultOf(cut, more) : undefined);
    if (wrong !== undefined) fault(`completion at ${at}: ${wrong}`, cut);
    const typed = cut.slice(replace.start, at);
    if (/[\r\n]/.test(cut.slice(replace.start, replace.end)))
      fault(`completion at ${at} replaces a line break`, cut);
    if (leaksToTerminal(label) !== undefined)
      fault(`completion at ${at} has the label ${JSON.stringify(label)}`, cut);
    if (!filterText.startsWith(typed))
      fault(
        `completion at ${at}: ${JSON.stringify(filterText.slice(0, 40))} does not start with ${JSON.stringify(typed)}`,
        cut,
      );
  }
  const inline = attempt(`inline completion at ${at}`, cut, () =>
    inlineCompletionAt(corpus, draftOf(cut, draft.format), at, 'printed'),
  );
  if (inline !== undefined) {
    const wrong = faultOf(cut, [{ ...inline.replace, newText: inline.insertText }]);
    if (wrong !== undefined) fault(`inline completion at ${at}: ${wrong}`, cut);
  }
}

/** Every span of a report lies in its text, those of sources in their articles. */
function lookForSpansOutside(
  { fault }: Trial,
  corpus: CorpusIndex,
  { text }: Draft,
  report: DraftReport,
): void {
  const within = (what: string, span: Span | undefined, length = text.length) => {
    if (span !== undefined && !(0 <= span.start && span.start <= span.end && span.end <= length))
      fault(`${what} is outside: ${span.start} to ${span.end} of ${length}`, text);
  };
  const inArticle = (what: string, id: string, span: Span) =>
    within(what, span, corpus.article(id)?.article.text.length ?? -1);
  for (const finding of report.findings) {
    within(finding.code, finding);
    for (const one of finding.related) inArticle(`${finding.code}, related`, one.article, one);
  }
  for (const quotation of report.quotations) {
    within('quotation', quotation);
    within('quotation with marks', quotation.outer);
    within('mention', quotation.attribution?.mention);
    for (const one of quotation.differences) within('difference', one.draft);
    for (const one of [quotation.source, ...quotation.otherSources]) {
      if (one !== undefined) inArticle('source', one.article, one);
    }
  }
  for (const citation of report.citations) {
    within('citation', citation);
    within('key', citation.keySpan);
    within('definition', citation.definition);
  }
}
