import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { root } from '../test/server/connectServer.ts';
import { createRandom } from '../test/support/random.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { milliseconds as inWords, printTable } from './measure.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const TIMES = Number(process.env.VERBATIM_BENCH_KILLS ?? 200);

/** More articles than are written again with every change, so that each step leaves a segment; four are merged. */
const OF_A_STEP = 260;
const STEPS = 7;
/** UTF-16 units of an article: short ones are read soon, so that more of a run is spent on writing. */
const LENGTH = 1_200;
/** One in so many is killed within some milliseconds of the first thing that it writes, or of the next few. */
const WHILE_WRITING = 2;
const MOST_WRITES = 12;

/**
 * Kills `verbatim index` at random moments while it reads, saves and merges, and counts what is not as if it had never
 * been: `check` that does not start, or answers otherwise than without a saved index.
 */
export async function run(): Promise<void> {
  const random = createRandom(7);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const news = join(folder, 'news');
  const cache = join(folder, 'cache');
  const articles = [...generateArticles(OF_A_STEP * STEPS)].map(shortened);
  const draft = join(folder, 'draft.md');
  writeFileSync(
    draft,
    quotingDraft(
      articles.slice(0, OF_A_STEP).filter(({ quotes }) => quotes.some(({ start, end }) => end - start > 90)),
      20,
      1,
    ),
  );
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
  const phases = new Map<Phase, number>();
  for (let round = 0; killed < TIMES && round < TIMES * 4; round++) {
    const step = round % STEPS;
    if (step === 0) {
      rmSync(cache, { recursive: true, force: true });
      rmSync(news, { recursive: true, force: true });
      mkdirSync(news);
      mkdirSync(cache);
    }
    for (const article of articles.slice(step * OF_A_STEP, (step + 1) * OF_A_STEP)) put(article);
    const changed = articles[Math.floor(random() * OF_A_STEP)] as GeneratedArticle;
    put({ ...changed, text: `${changed.text}\n\nAnd then, in round ${round}, it rained.\n` });
    const before = filesOf(cache);
    const isWatched = round % WHILE_WRITING === 0;
    const { isKilled, milliseconds } = await runAndKill(index, cache, {
      after: random() * expected,
      ...(isWatched && {
        writes: 1 + Math.floor(random() * MOST_WRITES),
        within: random() * 20,
      }),
    });
    if (isKilled) {
      killed++;
      const phase = phaseOf(before, filesOf(cache));
      phases.set(phase, (phases.get(phase) ?? 0) + 1);
    }
    // One in some ends by itself: then what is drawn from is as long as it takes, and its last moments come up too.
    if (!isKilled) expected = Math.max(expected / 2, milliseconds);
    else if (!isWatched) expected *= 1.1;
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
    `\n### Killed ${killed} times while indexing, saving and merging: ${failed} failures to start, ${different} differences in ${compared} comparisons\n`,
  );
  printTable([['killed', 'times'], ...PHASES.map((phase) => [phase, String(phases.get(phase) ?? 0)])]);
}

const PHASES = [
  'before it wrote anything',
  'while it wrote what it had read',
  'when that was saved',
  'while it wrote a merged segment',
] as const;
type Phase = (typeof PHASES)[number];

/** What a run was doing, by the files that it left beside those that were there before. */
function phaseOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Phase {
  const manifest = [...after].find(([name]) => basename(name) === 'manifest.json');
  const isSaved = manifest !== undefined && before.get(manifest[0]) !== manifest[1];
  const isWriting = [...after.keys()].some(
    (name) =>
      !before.has(name) &&
      /\.(?:segment|part)$/.test(name) &&
      !name.includes('.lock') &&
      !manifest?.[1].includes(`"${basename(name)}"`),
  );
  if (isSaved) return isWriting ? 'while it wrote a merged segment' : 'when that was saved';
  return isWriting ? 'while it wrote what it had read' : 'before it wrote anything';
}

/** The files below a folder; of a manifest what it says, too. */
function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path, entry.name === 'manifest.json' ? readFileSync(path, 'utf8') : '');
  }
  return files;
}

/** An article cut at the end of a paragraph. */
function shortened(article: GeneratedArticle): GeneratedArticle {
  const end = article.text.lastIndexOf('\n\n', LENGTH);
  const isKept = (span: { readonly end: number }) => span.end <= end;
  return {
    ...article,
    text: `${article.text.slice(0, end)}\n`,
    body: { ...article.body, end },
    paragraphs: article.paragraphs.filter(isKept),
    quotes: article.quotes.filter(isKept),
  };
}

/** When a run is killed, in milliseconds: after its start, or within some of so many changes to the cache. */
interface Moment {
  readonly after: number;
  readonly writes?: number;
  readonly within?: number;
}

function runAndKill(
  args: readonly string[],
  cache: string,
  { after, writes, within }: Moment,
): Promise<{ readonly isKilled: boolean; readonly milliseconds: number }> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: 'ignore' });
    const kill = () => child.kill('SIGKILL');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = 0;
    const watcher =
      writes === undefined
        ? undefined
        : watch(cache, { recursive: true }, () => {
            if (++seen === writes) timer = setTimeout(kill, within);
          });
    if (writes === undefined) timer = setTimeout(kill, after);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      watcher?.close();
      resolve({ isKilled: signal === 'SIGKILL', milliseconds: performance.now() - began });
    });
  });
}
