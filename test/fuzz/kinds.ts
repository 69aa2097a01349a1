import { CASE_SETS } from '../unit/rules/cases.ts';
import { tryArticle } from './articles.ts';
import { tryDraft } from './drafts.ts';
import { tryFile } from './files.ts';
import { trySavedIndex } from './savedIndex.ts';
import { trySession } from './sessions.ts';
import { createTrial, type Tally, type Trial } from './trial.ts';

/** What is fuzzed, by name. Each round draws everything from its seed. */
export const KINDS: Readonly<Record<string, (trial: Trial) => void | Promise<void>>> = {
  drafts: (trial) => tryDraft(trial, MATERIALS),
  articles: (trial) => tryArticle(trial, MATERIALS),
  files: tryFile,
  sessions: (trial) => trySession(trial, MATERIALS),
  'saved index': trySavedIndex,
};

const MATERIALS = CASE_SETS.map(({ cases, corpus }) => ({ drafts: cases.map(({ draft }) => draft), corpus }));

/** Runs `rounds` rounds of a kind, the seeds counting up from `seed`. */
export async function fuzz(kind: string, seed: number, rounds: number): Promise<Tally> {
  const tally: Tally = { executions: 0, faults: [] };
  const round = KINDS[kind];
  if (round === undefined)
    throw new Error(`There is no kind ${kind}; there are ${Object.keys(KINDS).join(', ')}.`);
  for (let at = seed; at < seed + rounds; at++) await round(createTrial(kind, at, tally));
  return tally;
}
