import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SEEDS = [1, 2, 3];

/**
 * Counts how often “verbatim” is said of altered quotations, and an alarm raised for faithful ones, by a script that
 * brings the data: `npm run bench -- soundness PATH/soundness.mjs`. Without it there is nothing to count.
 */
export async function run(scripts: readonly string[] = []): Promise<void> {
  const script = scripts.find((path) => path.endsWith('soundness.mjs'));
  console.log('\nAltered and faithful quotations\n');
  if (script === undefined || !existsSync(script)) {
    console.log(`Skipped: ${script ?? 'no path to soundness.mjs'} ${script ? 'is not there' : 'was given'}.`);
    return;
  }
  for (const seed of SEEDS) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [script, '--each', '400', '--seed', String(seed)],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    console.log(`Seed ${seed}: ${stdout.trimEnd().split('\n').at(-1) || stderr.trimEnd()}`);
  }
}
