import Mocha, { type MochaOptions, type Runner } from 'mocha';
import { recordResults } from './results.ts';

/** Prints every test and records the results for the script that runs all suites. */
export default class RecordingReporter extends Mocha.reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    recordResults(runner, process.env.VERBATIM_RESULTS);
  }
}
