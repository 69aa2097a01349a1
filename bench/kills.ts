import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { root } from '../test/server/connectServer.ts';
import { createRandom } from '../test/support/random.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { milliseconds as inWords } from './measure.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const TIMES = Number(process.env.VERBATIM_BENCH_KILLS ?? 200);

/** More articles than are written again with every change, so that each step leaves a segment; four are merged. */
const OF_A_STEP = 260;
const STEPS = 7;

/**
 * Kills `verbatim index` at random moments while it reads, saves and merges, and counts what is not as if it had never
 * been: `check` that does not start, or answers otherwise than without a saved index.
 */
export async function run(): Promise<void> {
  const random = createRandom(7);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const news = join(folder, 'news');
  const cache = join(folder, 'cache');
  const articles = [...generateArticles(OF_A_STEP * STEPS)];
  const draft = join(folder, 'draft.md');
  writeFileSync(draft, quotingDraft(articles.slice(0, OF_A_STEP), 20, 1));
  const put = ({ id, text }: GeneratedArticle) => writeFileSync(join(news, `${id}.md`), text);
  const index = ['index', '--corpus', news, '--no-bundled', '--cache', cache];
  const check = (...how: string[]) =>
    spawnSync(
      process.execPath,
      [BUNDLE, 'check', draft, '--format', 'json', '--corpus', news, '--no-bundled', ...how],
      { encoding: 'utf8' },
    );
  /** About as long as it takes to index what a step adds, by the clock. */
  let expected = 1000;
  let [killed, failed, compared, different] = [0, 0, 0, 0];
  for (let round = 0; killed < TIMES && round < TIMES * 4; round++) {
    const step = round % STEPS;
    if (step === 0) {
      rmSync(cache, { recursive: true, force: true });
      rmSync(news, { recursive: true, force: true });
      mkdirSync(news);
    }
    for (const article of articles.slice(step * OF_A_STEP, (step + 1) * OF_A_STEP)) put(article);
    const changed = articles[Math.floor(random() * OF_A_STEP)] as GeneratedArticle;
    put({ ...changed, text: `${changed.text}\n\nAnd then, in round ${round}, it rained.\n` });
    const { isKilled, milliseconds } = await killedAfter(random() * expected, index);
    if (isKilled) killed++;
    // One in some ends by itself: then what is drawn from is as long as it takes, and its last moments come up too.
    expected = isKilled ? expected * 1.1 : Math.max(expected / 2, milliseconds);
    const after = check('--cache', cache);
    if (after.status === null || after.status > 1) failed++;
    else {
      compared++;
      if (after.stdout !== check('--no-cache').stdout) different++;
    }
    if (round % 10 === 9)
      console.log(
        `${killed} of ${round + 1} killed, ${failed} failed, ${different} of ${compared} differ, drawn from ${inWords(expected)}`,
      );
  }
  rmSync(folder, { recursive: true });
  console.log(
    `\nkilled ${killed} times while indexing, saving and merging: ${failed} failures to start, ${different} differences in ${compared} comparisons\n`,
  );
}

function killedAfter(
  milliseconds: number,
  args: readonly string[],
): Promise<{ readonly isKilled: boolean; readonly milliseconds: number }> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ isKilled: signal === 'SIGKILL', milliseconds: performance.now() - began });
    });
  });
}
