import { parseArgs } from 'node:util';
import {
  recordQuotations,
  recordStatesInWords,
  recordStatesOf,
  type Signing,
} from '../features/recordQuotations.ts';
import { recordPathOf, writeRecord } from '../record/record.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import { printable } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import { CORPUS_OPTIONS, FINE, UNUSABLE, UsageError, wholeNumber } from './arguments.ts';
import { checkNamed } from './checkNamed.ts';
import { putFile } from './fixDraft.ts';
import { tell, write } from './output.ts';
import { namesUnreadable } from './readCorpus.ts';

/**
 * `verbatim record DRAFT…`: writes down what each draft quotes and where it stood, in a file beside the draft. With
 * `--checked-by` the quotations are signed: all of them, or those that `--only` numbers as the packet does.
 */
export async function record(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      'checked-by': { type: 'string' },
      on: { type: 'string' },
      only: { type: 'string', multiple: true },
      note: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageError('record needs at least one draft');
  if (positionals.includes('-'))
    throw new UsageError('a record lies beside its draft; standard input has no place to lay one');
  const signing = signingOf(values);
  const { library, drafts, unread, problems } = await checkNamed(positionals, values, DEFAULT_RULE_OPTIONS);
  if (signing?.only !== undefined && drafts.length > 1)
    throw new UsageError('--only numbers the quotations of one draft; name one');
  let failed = false;
  for (const { path, report, record: before, recordProblem } of drafts) {
    // What somebody signed is not written over because a comma is missing in it.
    if (recordProblem !== undefined) {
      failed = true;
      continue;
    }
    const beyond = [...(signing?.only ?? [])].find((number) => number > report.quotations.length);
    if (beyond !== undefined)
      throw new UsageError(`--only ${beyond}: the draft has ${report.quotations.length} quotations`);
    const now = recordQuotations(library.index, report, before, signing);
    const slip = await putFile(recordPathOf(path), writeRecord(now));
    if (slip !== undefined) {
      tell([slip]);
      failed = true;
      continue;
    }
    const states = recordStatesOf(library.index, report, now);
    await write(printable(`${recordPathOf(path)}: ${inEnglish(recordStatesInWords(states))}`).concat('\n'));
  }
  tell(problems);
  return failed || unread.length > 0 || namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}

function signingOf(values: {
  readonly 'checked-by'?: string | undefined;
  readonly on?: string | undefined;
  readonly only?: string[] | undefined;
  readonly note?: string | undefined;
}): Signing | undefined {
  const { 'checked-by': by, on, only, note } = values;
  if (by === undefined) {
    if (on ?? only ?? note) throw new UsageError('--on, --only and --note say what --checked-by signs');
    return undefined;
  }
  if (by.trim() === '') throw new UsageError('--checked-by takes a name');
  const day = on ?? localDay(new Date());
  if (!isDay(day)) throw new UsageError(`--on takes a day such as 2025-03-14, not “${day}”`);
  const numbers = only?.flatMap((list) => list.split(',').map((one) => wholeNumber(one, '--only')));
  return {
    by: by.trim(),
    on: day,
    ...(numbers && { only: new Set(numbers) }),
    ...(note !== undefined && { note }),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day it is where the command runs. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
