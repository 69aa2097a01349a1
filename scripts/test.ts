// Runs the test suites: `npm test [-- SUITE…]`. The last line counts the tests of all of them.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Results } from '../test/support/results.ts';
import { run, runNpm } from './system.ts';
import { runInEditor } from './testInEditor.ts';
import { runInWebEditor } from './testInWebEditor.ts';

const OUT = path.resolve('out');
const MOCHA = 'node_modules/mocha/bin/mocha.js';

/** Each suite, in the order of what fails soonest. A suite writes its results to the file it is given. */
const SUITES: Readonly<Record<string, (results: string) => Promise<void>>> = {
  unit: (results) => mocha('test/unit/**/*.test.ts', results),
  protocol: (results) => mocha('test/server/**/*.test.ts', results),
  'command line': (results) => mocha('test/commandLine/**/*.test.ts', results),
  archive: (results) => mocha('test/archive/**/*.test.ts', results),
  pandoc: (results) => mocha('test/pandoc/**/*.test.ts', results),
  editors: (results) => mocha('test/editors/**/*.test.ts', results),
  package: (results) => mocha('test/package/**/*.test.ts', results),
  vscode: runInEditor,
  'vscode for the web': runInWebEditor,
  page: (results) => mocha('test/page/**/*.test.ts', results),
};

/** What must hold before any test is worth running, by the scripts that tell. */
const STEPS: Readonly<Record<string, string>> = { check: 'check', build: 'package' };

async function main(chosen: readonly string[]): Promise<number> {
  const unknown = chosen.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    console.error(`No suite is called ${unknown}. There are ${Object.keys(SUITES).join(', ')}.`);
    return 2;
  }
  await rm(OUT, { recursive: true, force: true });
  await mkdir(path.join(OUT, 'results'), { recursive: true });
  const lines: string[] = [];
  let total: Results = { passed: 0, failed: 0, skipped: 0 };
  const count = (name: string, { passed, failed, skipped }: Results, from: number) => {
    total = {
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    };
    const seconds = Math.round((Date.now() - from) / 1000);
    lines.push(`${name.padEnd(18)} ${passed} passed, ${failed} failed${andSkipped(skipped)}, ${seconds} s`);
  };
  for (const [step, script] of Object.entries(STEPS)) {
    const from = Date.now();
    console.log(`\n== ${step}`);
    const { code } = await runNpm(['run', '--silent', script]);
    count(step, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, from);
  }
  for (const [name, suite] of Object.entries(SUITES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const from = Date.now();
    console.log(`\n== ${name}`);
    const results = path.join(OUT, 'results', `${name}.json`);
    await suite(results).catch((error) => console.error(error));
    count(name, readResults(results), from);
  }
  console.log(
    `\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed${andSkipped(total.skipped)}`,
  );
  return total.failed === 0 ? 0 : 1;
}

async function mocha(files: string, results: string): Promise<void> {
  await run(process.execPath, [MOCHA, '--reporter', './test/support/reporter.ts', files], {
    env: { VERBATIM_RESULTS: results },
    limit: 1_800_000,
  });
}

const andSkipped = (skipped: number) => (skipped === 0 ? '' : `, ${skipped} skipped`);

/** A suite that left no results, or had no test to run or to skip, has failed. */
function readResults(file: string): Results {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  return results.passed + results.failed + results.skipped > 0
    ? results
    : { passed: 0, failed: 1, skipped: 0 };
}

process.exitCode = await main(process.argv.slice(2));
