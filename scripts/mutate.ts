import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleTests } from './mutation/bundleTests.ts';
import { EQUIVALENT } from './mutation/equivalent.ts';
import { findMutants, type Mutant } from './mutation/findMutants.ts';
import { judgeMutants, recordTests, type Verdict } from './mutation/judge.ts';

/**
 * Puts small faults into the code, one at a time, and runs the unit tests that reach them. What no test notices is
 * printed, and the exit code is 1, unless it is known to change nothing (`mutation/equivalent.ts`).
 *   node scripts/mutate.ts                        every place of the kernel of proofs, by the kernel's own tests
 *   node scripts/mutate.ts --count 200 [--seed 1] as many places as are asked for, drawn from all of `server/`
 *   node scripts/mutate.ts --count 200 --from 70  the same sample without its first 70, which were judged before
 *   node scripts/mutate.ts --under server/search  every place of a folder or a file, by all unit tests
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    under: { type: 'string' },
    tests: { type: 'string' },
  },
});
const KERNEL = 'server/proof';
const under = values.under ?? (values.count === undefined ? KERNEL : 'server');
const testFiles = globSync(
  values.tests ?? (under === KERNEL ? 'test/unit/proof/*.test.ts' : 'test/unit/**/*.test.ts'),
).sort();
const OUT = 'out/mutation';

const mutants = chosen(
  globSync([under, `${under}/**/*.ts`])
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => findMutants(file, readFileSync(file, 'utf8'))),
);
const isKnown = (mutant: Mutant) =>
  EQUIVALENT.find(
    ({ file, original, changed }) =>
      file === mutant.file && original === mutant.original && changed === mutant.changed,
  );

const began = performance.now();
const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
const bundled = await bundleTests(testFiles, mutants, `${OUT}/tests`);
const tests = await recordTests(bundled, mutants, `${OUT}/recorded`);
console.log(
  `${mutants.length} mutants under ${under}, ${tests.length} files of tests, ready in ${seconds()}`,
);

let judged = 0;
const verdicts = await judgeMutants(mutants, tests, (verdict) => {
  const { mutant, noticedBy } = verdict;
  if (++judged % 50 === 0) console.log(`${judged} judged, ${seconds()}`);
  if (noticedBy !== undefined || isKnown(mutant) !== undefined) return;
  const { tests, asked } = verdict;
  const some = asked < tests ? `, ${asked} were asked` : '';
  const reached = tests === 0 ? 'no test reaches it' : `${tests} tests reach it${some}`;
  console.log(`lives  ${mutant.file}:${mutant.line}, ${reached}\n  ${mutant.original}\n  ${mutant.changed}`);
});
report(verdicts);

/**
 * All, or a sample that is the same for the same seed. Each mutant has its rank by what it is, not by its place in the
 * list: what changes elsewhere in the code leaves it in the sample.
 */
function chosen(all: readonly Mutant[]): readonly Mutant[] {
  if (values.count === undefined) return all;
  return all
    .map((mutant) => ({ mutant, rank: rankOf(mutant) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(Number(values.from), Number(values.count))
    .map(({ mutant }) => mutant);
}

function rankOf({ file, original, changed }: Mutant): string {
  return createHash('sha256').update([values.seed, file, original, changed].join('\n')).digest('hex');
}

function report(all: readonly Verdict[]): void {
  const living = all.filter(({ noticedBy }) => noticedBy === undefined);
  const known = living.filter(({ mutant }) => isKnown(mutant) !== undefined);
  const noticed = all.length - living.length;
  console.log(
    `${noticed} of ${all.length} noticed (${((100 * noticed) / all.length).toFixed(1)} %), ` +
      `${living.length - known.length} living, ${known.length} equivalent, ${seconds()}`,
  );
  // An entry of the list that says nothing about the code as it is, or that a test refutes, is wrong.
  const wrong =
    values.count === undefined
      ? EQUIVALENT.filter(
          ({ file, original, changed }) =>
            file.startsWith(under) &&
            !known.some(
              ({ mutant }) =>
                mutant.file === file && mutant.original === original && mutant.changed === changed,
            ),
        )
      : [];
  for (const { file, original, changed } of wrong)
    console.log(`no longer equivalent  ${file}\n  ${original}\n  ${changed}`);
  process.exitCode = living.length > known.length || wrong.length > 0 ? 1 : 0;
}
