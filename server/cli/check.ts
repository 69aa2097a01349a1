import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '../app/library.ts';
import { ownSource } from '../app/session.ts';
import {
  type CheckedDraft,
  type CheckResult,
  FAIL_LEVELS,
  type FailLevel,
  fails,
} from '../commandLine/check.ts';
import { checkAsGithub } from '../commandLine/checkGithub.ts';
import { checkAsJson } from '../commandLine/checkJson.ts';
import { COLOURED, checkAsText, PLAIN } from '../commandLine/checkPretty.ts';
import { checkAsSarif } from '../commandLine/checkSarif.ts';
import type { Article, Problem } from '../corpus/article.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { restoreAll } from '../features/codeActions.ts';
import { checkDraft } from '../rules/checkDraft.ts';
import { findIgnoreProblems } from '../rules/ignoreProblems.ts';
import { DEFAULT_RULE_OPTIONS, type RuleOptions, STYLES } from '../rules/ruleOptions.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { applyEdits } from '../text/edit.ts';
import { CORPUS_OPTIONS, FINE, FOUND, oneOf, UNUSABLE, UsageError } from './arguments.ts';
import { environment } from './environment.ts';
import { findDrafts } from './findDrafts.ts';
import { fixDraft } from './fixDraft.ts';
import { say, tell, write } from './output.ts';
import { besideBaseline } from './readBaseline.ts';
import { namesUnreadable, readCorpus } from './readCorpus.ts';
import { readDraft } from './readDraft.ts';
import { VERSION } from './version.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** `verbatim check DRAFT…`: reports what is wrong with drafts; the exit code is the contract's. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'warning' },
      style: { type: 'string', default: DEFAULT_RULE_OPTIONS.style },
      fix: { type: 'boolean' },
      baseline: { type: 'string' },
      'changed-since': { type: 'string' },
    },
  });
  if (positionals.length === 0)
    throw new UsageError('check needs at least one draft, or - for standard input');
  const format = oneOf(FORMATS, values.format, '--format');
  const level: FailLevel = oneOf(FAIL_LEVELS, values['fail-on'], '--fail-on');
  const options = { ...DEFAULT_RULE_OPTIONS, style: oneOf(STYLES, values.style, '--style') };

  const named = await findDrafts(positionals, values['changed-since']);
  const library = await readCorpus(values);
  const checked: CheckedDraft[] = [];
  const unread: Problem[] = [...named.problems];
  const slips: Problem[] = [];
  for (const path of named.paths) {
    const text = await readDraft(path);
    if (typeof text !== 'string') {
      unread.push(text);
      continue;
    }
    const own = await articleOf(library, path);
    const corpus = own === undefined ? library.index : library.index.without(own.id);
    if (own !== undefined) slips.push(ownSource(path));
    let one = checkText(path, text, corpus, options);
    if (values.fix && path !== '-') {
      const edits = restoreAll(one.report);
      const repaired = edits.length === 0 ? text : applyEdits(text, edits);
      const failed = repaired === text ? undefined : await fixDraft(path, text, repaired);
      if (failed !== undefined) slips.push(failed);
      else if (repaired !== text) one = checkText(path, repaired, corpus, options);
    }
    checked.push(one);
    slips.push(...findIgnoreProblems(one.draft));
  }
  const { drafts, said } =
    values.baseline === undefined
      ? { drafts: checked, said: undefined }
      : await besideBaseline(values.baseline, checked);
  const problems = [...library.problems(), ...unread, ...slips];
  const result: CheckResult = { corpus: library.index, drafts, problems };
  await write(report(result, format));
  // A runner of GitHub obeys what it reads on either stream; its format has the problems already.
  if (format !== 'github') tell(problems);
  if (said !== undefined) say(said);
  if (unread.length > 0 || namesUnreadable(library, values.corpus)) return UNUSABLE;
  return fails(result, level) ? FOUND : FINE;
}

/** The article that a draft is indexed as, where it lies in a folder of articles. */
async function articleOf(library: Library, path: string): Promise<Article | undefined> {
  if (path === '-') return undefined;
  return library.articleAt(path) ?? library.articleAt(await realpath(path).catch(() => path));
}

function checkText(path: string, text: string, corpus: CorpusIndex, options: RuleOptions): CheckedDraft {
  const draft = parseDraft(path, text);
  return { path, text, draft, report: checkDraft(draft, corpus, options) };
}

function report(result: CheckResult, format: (typeof FORMATS)[number]): string {
  switch (format) {
    case 'pretty':
      return checkAsText(result, process.stdout.hasColors?.() ? COLOURED : PLAIN);
    case 'json':
      return checkAsJson(result);
    case 'github':
      return checkAsGithub(result);
    case 'sarif':
      return checkAsSarif(result, { version: VERSION, describe: (code) => code, toUri: relativeUri });
  }
}

/** Relative where the file lies below the working folder, as code hosts want it. */
function relativeUri(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') || isAbsolute(below)
    ? environment.toUri(resolve(path))
    : below.split(sep).map(encodeURIComponent).join('/');
}
