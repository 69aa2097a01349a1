import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fuzz, KINDS } from '../fuzz/kinds.ts';

/** Rounds of a short run: some thousands of executions; `npm run fuzz` makes as many as are asked for. */
const ROUNDS: Readonly<Record<string, number>> = {
  drafts: 60,
  articles: 30,
  files: 60,
  sessions: 6,
  'saved index': 100,
};

describe('whatever is written, nothing breaks, hangs, reaches outside or leaks', () => {
  for (const kind of Object.keys(KINDS)) {
    it(`in ${kind} made by chance`, async function () {
      this.timeout(60_000);
      const { faults } = await fuzz(kind, 1, ROUNDS[kind] ?? 1);
      deepEqual(
        faults.map(({ seed, what, input }) => `seed ${seed}: ${what} ${input}`),
        [],
      );
    });
  }
});
