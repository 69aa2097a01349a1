// What VS Code in a browser calls to run the suite in its extension host: one bundle, without Node.
import 'mocha/mocha.js';

/** As much of the browser's Mocha as is used here. */
declare const mocha: {
  setup(options: object): void;
  run(done: (failures: number) => void): {
    on(event: string, heard: (test: { readonly fullTitle: () => string }, error?: Error) => void): void;
    readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  };
};

/** The browser's own reporter writes into a page, which a worker has none of. */
function Silent(): void {}

/** The module as the editor loads it. */
declare const module: { exports: object };

/** Prints each test; the last line holds the results, after `RESULTS`. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Silent, timeout: 30_000 });
  await import('./suite.ts');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      const { passes: passed, failures: failed, pending: skipped } = runner.stats;
      console.log(`RESULTS ${JSON.stringify({ passed, failed, skipped })}`);
      resolve(count);
    });
    runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()}`));
    runner.on('fail', (test, error) => console.log(`  ✘ ${test.fullTitle()}\n${error?.stack ?? error}`));
  });
  if (failures > 0) throw new Error(`${failures} of the tests in the editor failed`);
}

// Mocha's bundle takes the module's exports for its own, and the editor would run that.
module.exports = { run };
