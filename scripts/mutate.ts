import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Changes the kernel one place at a time and runs its tests: a change that no test notices is printed, and the exit
 * code is 1 unless it is known to change nothing (`EQUIVALENT`).
 *   node scripts/mutate.ts [FILE…]
 */
const KERNEL = 'server/proof';
const TESTS = ['test/unit/proof/prove.test.ts'];

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
  const lines = readFileSync(join(KERNEL, file), 'utf8').split('\n');
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

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const part of ['server/proof', 'server/text', 'package.json', ...TESTS]) {
  mkdirSync(join(folder, part, '..'), { recursive: true });
  cpSync(part, join(folder, part), { recursive: true });
}
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

const runs = () =>
  spawnSync(
    process.execPath,
    [resolve('node_modules/mocha/bin/mocha.js'), '--bail', '--reporter', 'min', ...TESTS],
    {
      cwd: folder,
      timeout: 20_000,
    },
  ).status === 0;

const asked = process.argv.slice(2);
const files = readdirSync(KERNEL).filter((file) => asked.length === 0 || asked.includes(file));
if (!runs()) throw new Error('The tests fail without a change.');
let living = 0;
let count = 0;
for (const mutant of files.flatMap(mutantsOf)) {
  count++;
  const path = join(folder, KERNEL, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutant.text);
  const lives = runs();
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
