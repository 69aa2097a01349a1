import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';

/**
 * Changes the kernel one place at a time and runs its tests: a change that no test notices is printed, and the exit
 * code is 1 unless it is known to change nothing (`EQUIVALENT`).
 *   node scripts/mutate.ts [FILE…]
 */
const KERNEL = 'server/proof';
const TESTS = ['test/unit/proof/prove.test.ts', 'test/unit/proof/readCharacters.test.ts'];

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

/** Mocha's functions as the tests use them: a title and what to run at once, which throws where a test fails. */
const MOCHA = 'export const describe = (_, run) => run(); export const it = describe;';

/** The tests as one script, with one file of the kernel changed. */
async function bundle(mutant: Mutant | undefined): Promise<string> {
  const replace: Plugin = {
    name: 'mutant',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^mocha$/ }, () => ({ path: 'mocha', namespace: 'mocha' }));
      onLoad({ filter: /^mocha$/, namespace: 'mocha' }, () => ({ contents: MOCHA }));
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        mutant !== undefined && path === resolve(KERNEL, mutant.file)
          ? { contents: mutant.text, loader: 'ts' }
          : undefined,
      );
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: TESTS.map((test) => `import './${test}';`).join('\n'), resolveDir: resolve('.') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
    plugins: [replace],
  });
  return outputFiles[0]?.text ?? '';
}

/** What a change that goes round for ever is given, in milliseconds. */
const TIME = 10_000;

/** Whether all tests pass; in a thread, so that a loop without an end can be ended. */
async function pass(mutant?: Mutant): Promise<boolean> {
  let script: string;
  try {
    script = await bundle(mutant);
  } catch {
    return false;
  }
  return new Promise((settle) => {
    const worker = new Worker(script, { eval: true, stdout: true, stderr: true });
    const timer = setTimeout(() => {
      settle(false);
      void worker.terminate();
    }, TIME);
    worker.once('error', () => settle(false));
    worker.once('exit', (code) => {
      clearTimeout(timer);
      settle(code === 0);
    });
  });
}

const asked = process.argv.slice(2);
const files = readdirSync(KERNEL).filter((file) => asked.length === 0 || asked.includes(file));
if (!(await pass())) throw new Error('The tests fail without a change.');
let living = 0;
let count = 0;
for (const mutant of files.flatMap(mutantsOf)) {
  count++;
  if (!(await pass(mutant))) continue;
  const known = EQUIVALENT.find(({ line }) => mutant.changed.trim() === line);
  if (known === undefined) living++;
  console.log(
    `${known === undefined ? 'lives' : `equivalent (${known.because})`}  ${mutant.file}:${mutant.number}\n  ${mutant.line.trim()}\n  ${mutant.changed.trim()}`,
  );
}
console.log(`${count} mutants, ${living} living`);
process.exitCode = living > 0 ? 1 : 0;
