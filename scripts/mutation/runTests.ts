// Runs files of tests with one mutant switched on, in a process of its own: what a module keeps is kept for nobody else.
import Mocha, { type Suite, type Test } from 'mocha';

/** What a process is asked for: to tell which mutants each test of a file reaches, or whether any test fails. */
export type Task =
  | { readonly kind: 'record'; readonly bundle: string; readonly mutants: number }
  | { readonly kind: 'judge'; readonly mutant: number; readonly runs: readonly TestRun[] };

export interface TestRun {
  readonly bundle: string;
  /** The tests to run, by their place in the file; all where there is none. */
  readonly tests?: readonly number[];
}

/** What a file of tests does without a mutant. Times are milliseconds. */
export interface Recorded {
  readonly failed: number;
  /** What loading the file takes and reaches, hooks included. */
  readonly loading: Reached;
  readonly tests: readonly Reached[];
}

export interface Reached {
  readonly took: number;
  /** The numbers of the mutants. */
  readonly mutants: readonly number[];
}

/** `files`: how many of the files were asked. */
export type Answer =
  | { readonly recorded: Recorded }
  | { readonly fails?: string | undefined; readonly files: number };

declare global {
  var isMutant: (number: number) => boolean;
}

process.once('message', async (task: Task) => {
  const answer: Answer = task.kind === 'record' ? { recorded: await record(task) } : await judge(task);
  process.send?.(answer, () => process.exit());
});

async function record({ bundle, mutants }: Task & { kind: 'record' }): Promise<Recorded> {
  let reached = new Uint8Array(mutants);
  globalThis.isMutant = (number) => {
    reached[number] = 1;
    return false;
  };
  const numbers = (flags: Uint8Array) => Array.from(flags.keys()).filter((number) => flags[number] === 1);
  const outside = reached;
  const from = performance.now();
  const mocha = await load(bundle);
  const took = performance.now() - from;
  const tests = testsOf(mocha.suite);
  const results = new Map<Test, Reached>();
  let failed = 0;
  await new Promise<void>((resolve) => {
    let began = 0;
    const runner = mocha.run(() => resolve());
    runner.on('test', () => {
      reached = new Uint8Array(mutants);
      began = performance.now();
    });
    runner.on('test end', (test) => {
      results.set(test, { took: performance.now() - began, mutants: numbers(reached) });
      reached = outside;
    });
    runner.on('fail', (test, error) => {
      failed++;
      console.error(`${test.fullTitle()}\n${error.stack ?? error}`);
    });
  });
  return {
    failed,
    loading: { took, mutants: numbers(outside) },
    tests: tests.map((test) => results.get(test) ?? { took: 0, mutants: [] }),
  };
}

/**
 * What nearly all tests reach and those that are nearest and quickest do not notice is not worth the minutes that the
 * rest takes: after so much work, in milliseconds of a processor, no other file is begun.
 */
const LONG_ENOUGH = 20_000;

/** The first test that fails, or what else went wrong; undefined where none does. */
async function judge({ mutant, runs }: Task & { kind: 'judge' }): Promise<Answer & { fails: unknown }> {
  globalThis.isMutant = (number) => number === mutant;
  let files = 0;
  for (const { bundle, tests } of runs) {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > LONG_ENOUGH) break;
    files++;
    let mocha: Mocha;
    try {
      mocha = await load(bundle);
    } catch (error) {
      return { fails: `loading: ${error}`, files };
    }
    if (tests !== undefined) keep(mocha.suite, new Set(tests));
    const failed = await new Promise<string | undefined>((resolve) => {
      const runner = mocha.run(() => resolve(undefined));
      runner.on('fail', (test) => resolve(test.fullTitle()));
    });
    if (failed !== undefined) return { fails: failed, files };
  }
  return { fails: undefined, files };
}

async function load(bundle: string): Promise<Mocha> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 0, reporter: Silent });
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return mocha;
}

class Silent extends Mocha.reporters.Base {}

function testsOf(suite: Suite): Test[] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

function keep(whole: Suite, places: ReadonlySet<number>): void {
  const kept = new Set(testsOf(whole).filter((_, place) => places.has(place)));
  const visit = (suite: Suite) => {
    suite.tests = suite.tests.filter((test) => kept.has(test));
    for (const one of suite.suites) visit(one);
  };
  visit(whole);
}
