import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BundledTest } from './bundleTests.ts';
import type { Mutant } from './findMutants.ts';
import type { Answer, Recorded, Task, TestRun } from './runTests.ts';

export interface RecordedTest extends BundledTest {
  readonly recorded: Recorded;
}

/** What came of a mutant: the test that fails with it; undefined where it lives. */
export interface Verdict {
  readonly mutant: Mutant;
  readonly noticedBy: string | undefined;
  /** How many tests reach it, and how many of them there was time for. */
  readonly tests: number;
  readonly asked: number;
}

/** A process that recorded or judged for longer than this was not slow but endless. Milliseconds. */
const LONGEST = 300_000;
/** A mutant may take this many times as long as the tests took without it, and some milliseconds beside. */
const SLOWER = 10;
const BESIDE = 5_000;
/** Of its own memory, in megabytes: an endless loop that collects things ends soon. */
const MEMORY = 1_024;

/** Runs each file of tests once and keeps what it reaches, until the file or what it tests becomes another. */
export async function recordTests(
  tests: readonly BundledTest[],
  mutants: readonly Mutant[],
  folder: string,
): Promise<RecordedTest[]> {
  mkdirSync(folder, { recursive: true });
  return inParallel(tests, async (test) => {
    const sum = createHash('sha256').update(test.parts.join('\n')).digest('hex').slice(0, 20);
    const kept = join(folder, `${sum}.json`);
    if (existsSync(kept)) return { ...test, recorded: JSON.parse(readFileSync(kept, 'utf8')) as Recorded };
    const answer = await ask({ kind: 'record', bundle: test.bundle, mutants: mutants.length }, LONGEST);
    if (answer === undefined || !('recorded' in answer) || answer.recorded.failed > 0)
      throw new Error(`Without a mutant, tests of ${test.file} fail.`);
    writeFileSync(kept, JSON.stringify(answer.recorded));
    return { ...test, recorded: answer.recorded };
  });
}

/** Judges each mutant by the tests that reach it, the nearest and the quickest first. */
export function judgeMutants(
  mutants: readonly Mutant[],
  tests: readonly RecordedTest[],
  tell: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  return inParallel([...mutants.entries()], async ([number, mutant]) => {
    const plan = planOf(number, mutant, tests);
    const took = plan.reduce((sum, one) => sum + one.took, 0);
    const { noticedBy, files } =
      plan.length === 0
        ? { noticedBy: undefined, files: 0 }
        : await judge({ kind: 'judge', mutant: number, runs: plan.map(({ run }) => run) }, took);
    const asked = countOf(plan.slice(0, files));
    const verdict = { mutant, noticedBy, tests: countOf(plan), asked };
    tell(verdict);
    return verdict;
  });
}

async function judge(
  task: Task,
  took: number,
): Promise<{ readonly noticedBy: string | undefined; readonly files: number }> {
  const answer = await ask(task, Math.min(SLOWER * took + BESIDE, LONGEST));
  if (answer === undefined) return { noticedBy: 'the process, which ended or did not', files: 0 };
  // A field that says nothing does not come over.
  return 'files' in answer
    ? { noticedBy: answer.fails, files: answer.files }
    : { noticedBy: undefined, files: 0 };
}

interface Planned {
  readonly run: TestRun;
  readonly took: number;
  readonly count: number;
}

function planOf(number: number, { file }: Mutant, tests: readonly RecordedTest[]): Planned[] {
  return tests
    .flatMap((test): (Planned & { near: number })[] => {
      const { loading, tests: all } = test.recorded;
      const near = nearness(file, test.file);
      // What is reached before the tests may change any of them.
      if (loading.mutants.includes(number)) {
        const took = all.reduce((sum, one) => sum + one.took, loading.took);
        return [{ run: { bundle: test.bundle }, took, count: all.length, near }];
      }
      const reaching = [...all.entries()].filter(([, { mutants }]) => mutants.includes(number));
      if (reaching.length === 0) return [];
      const took = reaching.reduce((sum, [, one]) => sum + one.took, loading.took);
      const run = { bundle: test.bundle, tests: reaching.map(([place]) => place) };
      return [{ run, took, count: reaching.length, near }];
    })
    .sort((a, b) => b.near - a.near || a.took - b.took);
}

const countOf = (plan: readonly Planned[]) => plan.reduce((sum, one) => sum + one.count, 0);

/** How many folders the file and the tests have in common. */
function nearness(file: string, test: string): number {
  const [own, theirs] = [file.split('/').slice(1), test.split('/').slice(2)];
  const at = own.findIndex((name, place) => name !== theirs[place]);
  return at < 0 ? own.length : at;
}

/** Asks a process of its own; undefined where it ended without an answer or not in time. */
function ask(task: Task, limit: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(new URL('runTests.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${MEMORY}`, '--no-warnings'],
      env: { ...process.env, NODE_COMPILE_CACHE: join('out', 'mutation', 'compiled') },
      stdio: ['ignore', 'ignore', task.kind === 'record' ? 'inherit' : 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('message', (answer: Answer) => resolve(answer));
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    child.send(task);
  });
}

/** The results in the order of the list; as many at a time as there are processors. */
async function inParallel<T, R>(list: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < list.length; at = next++) {
      const one = list[at];
      if (one !== undefined) results[at] = await run(one);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
