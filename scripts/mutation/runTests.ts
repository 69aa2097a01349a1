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

export type Answer = { readonly recorded: Recorded } | { readonly fails: string | undefined };

declare global {
  var isMutant: (number: number) => boolean;
}

process.once('message', async (task: Task) => {
  const answer: Answer =
    task.kind === 'record' ? { recorded: await record(task) } : { fails: await judge(task) };
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

/** The first test that fails, or what else went wrong; undefined where none does. */
async function judge({ mutant, runs }: Task & { kind: 'judge' }): Promise<string | undefined> {
  globalThis.isMutant = (number) => number === mutant;
  for (const { bundle, tests } of runs) {
    let mocha: Mocha;
    try {
      mocha = await load(bundle);
    } catch (error) {
      return `loading: ${error}`;
    }
    if (tests !== undefined) keep(mocha.suite, new Set(tests));
    const failed = await new Promise<string | undefined>((resolve) => {
      const runner = mocha.run(() => resolve(undefined));
      runner.on('fail', (test) => resolve(test.fullTitle()));
    });
    if (failed !== undefined) return failed;
  }
  return undefined;
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
