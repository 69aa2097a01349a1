import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { recordResults } from '../support/results.ts';

/**
 * What the editor calls to run the suite in its extension host; rejects when a test failed. It writes
 * results and log where the environment says, since the console is shared with the whole editor.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const log = process.env.VERBATIM_LOG;
  if (log !== undefined)
    Mocha.reporters.Base.consoleLog = (...values) => appendFileSync(log, `${format(...values)}\n`);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.addFile(path.join(__dirname, 'suite.cjs'));
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => {
    recordResults(mocha.run(resolve), process.env.VERBATIM_RESULTS);
  });
  if (failures > 0) throw new Error(`${failures} of the tests in the editor failed`);
}
