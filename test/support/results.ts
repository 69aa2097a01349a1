import { writeFileSync } from 'node:fs';
import type { Runner } from 'mocha';

/** How many tests of a suite passed and failed, and how many were skipped because this machine lacks what they need. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Writes the results to `file` when the run ends, whatever prints them for a reader. */
export function recordResults(runner: Runner, file: string | undefined): void {
  if (file === undefined) return;
  runner.once('end', () => {
    const results: Results = {
      passed: runner.stats?.passes ?? 0,
      failed: runner.stats?.failures ?? 0,
      skipped: runner.stats?.pending ?? 0,
    };
    writeFileSync(file, JSON.stringify(results));
  });
}
