import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../test/support/random.ts';

/**
 * Changes the code one place at a time and runs the unit tests: a change that no test notices is printed, and the exit
 * code is 1 unless it is known to change nothing (`EQUIVALENT`). Without options it is every place of the kernel of proofs
 * with the kernel's own tests; with `--count`, as many places as are asked for, drawn from all of `server/`.
 *   node scripts/mutate.ts [FILE…]
 *   node scripts/mutate.ts --count 60 [--seed 1] [--under server]
 */
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: 'server' },
  },
});
const KERNEL = 'server/proof';
const ALL_TESTS = 'test/unit/**/*.test.ts';
const KERNEL_TESTS = 'test/unit/proof/prove.test.ts';
const UNDER = values.count === undefined ? KERNEL : values.under;

/** What is searched for on a line of code, and what is put there instead. */
const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/===/g, '!=='],
  [/!==/g, '==='],
  [/&&/g, '||'],
  [/\|\|/g, '&&'],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ \+ 1\b/g, ' - 1'],
  [/ - 1\b/g, ' + 1'],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/!(?=[\w(])/g, ''],
  [/\.every\(/g, '.some('],
  [/\.some\(/g, '.every('],
  [/\bcontinue;/g, ';'],
];

/**
 * Mutants that no test can notice, by file, line and change, with the reason.
 * A line is given by its text, so that it is found again when others move.
 */
const EQUIVALENT: readonly { readonly line: string; readonly because: string }[] = [];

interface Mutant {
  readonly file: string;
  readonly number: number;
  readonly line: string;
  readonly changed: string;
  readonly text: string;
}

function mutantsOf(file: string): Mutant[] {
  const lines = readFileSync(join(UNDER, file), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (/^\s*(?:\/\/|\*|\/\*|import\b|export (?:type|interface)|readonly |type |interface )/.test(line))
      return [];
    return OPERATORS.flatMap(([from, to]) =>
      [...line.matchAll(from)].map((match): Mutant => {
        const changed = line.slice(0, match.index) + to + line.slice(match.index + match[0].length);
        return { file, number: at + 1, line, changed, text: lines.with(at, changed).join('\n') };
      }),
    );
  });
}

/** The mutants to try: all, or a sample that is the same for the same seed. */
function chosenMutants(): Mutant[] {
  const files = readdirSync(UNDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && (asked.length === 0 || asked.includes(file)))
    .sort();
  const all = files.flatMap(mutantsOf);
  if (values.count === undefined) return all;
  const random = createRandom(Number(values.seed));
  return all
    .map((mutant) => ({ mutant, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Number(values.count))
    .map(({ mutant }) => mutant);
}

/** The tests of the same folder, or of the next one above that has any, come first: they notice soonest. All come last. */
function testsFor(file: string): readonly string[] {
  if (values.count === undefined) return [KERNEL_TESTS];
  let near = dirname(join(UNDER, file)).replace(/^server/, 'test/unit');
  while (!existsSync(near)) near = dirname(near);
  return near === 'test/unit' || near === 'test' ? [ALL_TESTS] : [`${near}/**/*.test.ts`, ALL_TESTS];
}

/** Milliseconds after which a run of the tests counts as one that noticed: a change may make a loop endless. */
const LONGEST = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const part of [
  'server',
  'client',
  'test',
  'corpus',
  'docs',
  'README.md',
  'package.json',
  '.mocharc.json',
])
  if (existsSync(part)) cpSync(part, join(folder, part), { recursive: true });
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

const passes = (tests: string) =>
  spawnSync(
    process.execPath,
    [resolve('node_modules/mocha/bin/mocha.js'), '--bail', '--reporter', 'min', tests],
    { cwd: folder, timeout: values.count === undefined ? 20_000 : LONGEST },
  ).status === 0;

if (!passes(values.count === undefined ? KERNEL_TESTS : ALL_TESTS))
  throw new Error('The tests fail without a change.');
let living = 0;
let count = 0;
for (const mutant of chosenMutants()) {
  count++;
  const path = join(folder, UNDER, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutant.text);
  const lives = testsFor(mutant.file).every(passes);
  writeFileSync(path, original);
  if (!lives) continue;
  const known = EQUIVALENT.find(({ line }) => mutant.changed.includes(line));
  if (known === undefined) living++;
  console.log(
    `${known === undefined ? 'lives' : `equivalent (${known.because})`}  ${mutant.file}:${mutant.number}\n  ${mutant.line.trim()}\n  ${mutant.changed.trim()}`,
  );
}
console.log(`${count} mutants, ${living} living`);
process.exitCode = living > 0 ? 1 : 0;
