import { realpath } from 'node:fs/promises';
import type { Library } from '../app/library.ts';
import { ownSource } from '../app/ownSource.ts';
import type { ArchiveReader } from '../archive/archiveReader.ts';
import type { CheckedDraft } from '../commandLine/check.ts';
import type { Article, Problem } from '../corpus/article.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { restoreAll } from '../features/codeActions.ts';
import type { QuotationRecord } from '../record/record.ts';
import { checkWithRecord } from '../rules/check/checkWithRecord.ts';
import { findIgnoreProblems } from '../rules/check/ignoreProblems.ts';
import type { HearDropped } from '../rules/fixes/fixGate.ts';
import type { RuleOptions } from '../rules/ruleOptions.ts';
import { applyEdits } from '../text/edit.ts';
import type { CorpusValues } from './arguments.ts';
import { besideArchive, readerOfArchive } from './besideArchive.ts';
import { environment } from './environment.ts';
import { findDrafts, type NamedDrafts } from './findDrafts.ts';
import { fixDraft } from './fixDraft.ts';
import { showDrafts } from './progress.ts';
import { askCorpus, openCorpus, readCorpus } from './readCorpus.ts';
import { readDraft, takenFor } from './readDraft.ts';
import { readRecord } from './readRecord.ts';

/** The drafts that a command named, checked, and what went wrong on the way. */
export interface CheckedDrafts {
  readonly library: Library;
  readonly drafts: readonly NamedDraft[];
  /** Drafts that could not be read, for which no report can make up. */
  readonly unread: readonly Problem[];
  /** Of the drafts and of the articles. */
  readonly problems: readonly Problem[];
}

/** A draft, checked, with what was recorded of it before. */
export interface NamedDraft extends CheckedDraft {
  readonly record?: QuotationRecord;
  /** Why its record cannot be read. */
  readonly recordProblem?: Problem;
}

/** Reads the articles and the drafts that are named, and checks each draft against all articles but itself. */
export async function checkNamed(
  names: readonly string[],
  values: CheckValues,
  options: RuleOptions,
): Promise<CheckedDrafts> {
  const named = await findDrafts(names, values['changed-since']);
  const archive = readerOfArchive(values.archive);
  const check = (library: Library) => checkAgainst(library, named, { values, options, archive });
  // Few drafts that are only read can be checked twice: first against what was saved, while it is looked whether that
  // still holds.
  const isOnce = named.paths.includes('-') || named.paths.length > FEW;
  if (isOnce || values.fix || archive !== undefined) return check(await askCorpus(values));
  const { library, isAsSaved } = await openCorpus(values);
  const first = isAsSaved && (await check(library));
  environment.helpToLook();
  return first !== undefined && (await isAsSaved) ? first : check(await readCorpus(values));
}

/** Drafts that are checked twice where files changed: so few take no time worth speaking of. */
const FEW = 20;

interface CheckValues extends CorpusValues {
  readonly fix?: boolean | undefined;
  readonly 'changed-since'?: string | undefined;
  readonly archive?: string | undefined;
}

async function checkAgainst(
  library: Library,
  named: NamedDrafts,
  how: {
    readonly values: CheckValues;
    readonly options: RuleOptions;
    readonly archive: ArchiveReader | undefined;
  },
): Promise<CheckedDrafts> {
  const drafts: NamedDraft[] = [];
  const unread: Problem[] = [...named.problems];
  const slips: Problem[] = [];
  // Fixes are made when a report is written, and it may still be told of one that cannot be.
  const problems: Problem[] = [];
  const progress = showDrafts(process.stderr, named.paths.length);
  for (const [done, path] of named.paths.entries()) {
    progress.show(done);
    const text = await readDraft(path);
    if (typeof text !== 'string') {
      unread.push(text);
      continue;
    }
    const taken = takenFor(path);
    if (taken !== undefined) slips.push(taken);
    const own = await articleOf(library, path);
    const near = own === undefined ? library.index : library.index.without(own.id);
    const corpus = await besideArchive(near, { path, text }, how.archive, slips);
    if (own !== undefined) slips.push(ownSource(path));
    const hear: HearDropped = (message) => void problems.push({ path, message });
    const kept = await readRecord(path);
    const recordProblem = kept !== undefined && 'message' in kept ? kept : undefined;
    const record = kept !== undefined && 'quotations' in kept ? kept : undefined;
    if (recordProblem !== undefined) slips.push(recordProblem);
    const checked = (text: string): CheckedDraft => {
      const draft = parseDraft(path, text);
      const report = checkWithRecord(draft, { corpus, record }, how.options, hear);
      return { path, text, draft, report };
    };
    let one = checked(text);
    if (how.values.fix && path !== '-') {
      const edits = restoreAll(one.report);
      const repaired = edits.length === 0 ? text : applyEdits(text, edits);
      const failed = repaired === text ? undefined : await fixDraft(path, text, repaired);
      if (failed !== undefined) slips.push(failed);
      else if (repaired !== text) one = checked(repaired);
    }
    drafts.push({ ...one, ...(record && { record }), ...(recordProblem && { recordProblem }) });
    slips.push(...findIgnoreProblems(one.draft));
  }
  progress.end();
  problems.unshift(...library.problems(), ...unread, ...slips);
  return { library, drafts, unread, problems };
}

/** The article that a draft is indexed as, where it lies in a folder of articles. */
async function articleOf(library: Library, path: string): Promise<Article | undefined> {
  if (path === '-') return undefined;
  return library.articleAt(path) ?? library.articleAt(await realpath(path).catch(() => path));
}
