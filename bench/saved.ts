import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWordBuffer, scanWords } from '../server/text/scanWords.ts';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { root } from '../test/server/connectServer.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { median, milliseconds, printTable, quantile, timed } from './measure.ts';
import { measureServer, type Timed } from './savedServer.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const ARTICLES = Number(process.env.VERBATIM_BENCH_ARTICLES ?? 10_000);
const ROUNDS = 5;
const RIPGREP = process.env.VERBATIM_BENCH_RIPGREP ?? 'rg';

/** Where the articles and the index are kept from one run to the next, when told: many take long to index. */
const KEPT = process.env.VERBATIM_BENCH_FOLDER;

/** All that is asked of a saved index, beside the plainest ways to do the same. */
export async function run(): Promise<void> {
  const folder = KEPT ?? (await mkdtemp(join(tmpdir(), 'verbatim-bench-')));
  const news = join(folder, 'news');
  const cache = join(folder, 'cache');
  const isKept = existsSync(news);
  const some: GeneratedArticle[] = [];
  const paths: string[] = [];
  for (const article of generateArticles(isKept ? 600 : ARTICLES)) {
    if (some.length < 600) some.push(article);
    const below = join(news, String(Math.floor(paths.length / 1000)));
    if (!isKept && paths.length % 1000 === 0) await mkdir(below, { recursive: true });
    paths.push(join(below, `${article.id}.md`));
    if (!isKept || paths.length <= ROUNDS) await writeFile(paths.at(-1) ?? '', article.text);
  }
  const draft = join(folder, 'draft.md');
  writeFileSync(draft, quotingDraft(some, 60, 3));
  const corpus = ['--corpus', news, '--no-bundled', '--cache', cache];
  const verbatim = (...args: string[]) =>
    timed(() => spawnSync(process.execPath, [BUNDLE, ...args, ...corpus]));
  const bytes = sizeOf(news);

  const isIndexed = existsSync(cache);
  const plain = isIndexed ? undefined : timed(() => readAndSplit(paths));
  const first = verbatim('index');
  const saved = sizeOf(cache);
  const again = median(Array.from({ length: ROUNDS }, () => verbatim('index')));
  const one = median(
    Array.from({ length: ROUNDS }, (_, round) => {
      writeFileSync(paths[round] ?? '', `“The ferry of ${round} was late,” Ada Holt said.\n`);
      return verbatim('index');
    }),
  );
  const check = median(Array.from({ length: ROUNDS }, () => verbatim('check', draft)));
  const rg = ripgrep(draft, news);
  const server = await measureServer([news], cache, some.slice(ROUNDS), ARTICLES);
  // What a saved index is to be as quick as: one in memory, of ten thousand articles.
  const few = Math.min(ARTICLES, 10_000);
  const tenth = Array.from({ length: Math.ceil(few / 1000) }, (_, at) => join(news, String(at)));
  const inMemory = await measureServer(tenth, false, some.slice(ROUNDS), few);
  const bare = median(
    Array.from({ length: ROUNDS }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))),
  );
  if (KEPT === undefined) await rm(folder, { recursive: true });

  console.log(
    `\n### A saved index of ${ARTICLES.toLocaleString('en')} articles, ${(bytes / 1e6).toFixed(0)} MB\n`,
  );
  const beside = (name: string, mine: Timed, theirs: Timed): string[] => [
    `${name}, median / 99th (median of processor time)`,
    told(mine),
    `in memory, of ${few.toLocaleString('en')}: ${told(theirs)}, ${ratioOf(mine, theirs)}`,
  ];
  const { strict, alike, led } = server.right;
  printTable([
    ['measure', 'Verbatim', 'beside it'],
    ['start of the server to ready', milliseconds(server.ready), `bare node: ${milliseconds(bare)}`],
    ['resident then', `${server.atReady.toFixed(0)} MB`, ''],
    [
      'resident after a check of 60 quotations and 200 completions',
      `${server.afterwards.toFixed(0)} MB`,
      `in memory: ${inMemory.afterwards.toFixed(0)} MB`,
    ],
    ['verbatim check of 60 quotations', milliseconds(check), rg],
    plain === undefined
      ? ['first indexing', 'the index was there', '']
      : [
          'first indexing',
          milliseconds(first),
          `reading and splitting in one thread: ${milliseconds(plain)}`,
        ],
    ['verbatim index, nothing changed', milliseconds(again), ''],
    ['verbatim index, one article changed', milliseconds(one), ''],
    beside('completion over the protocol', server.completions, inMemory.completions),
    beside('finding a passage over the protocol', server.passages, inMemory.passages),
    [
      'another draft of 60 quotations, opened: until its findings come',
      milliseconds(server.checked),
      `in memory: ${milliseconds(inMemory.checked)}`,
    ],
    [
      'the right quote in the top five by its first 2½ words: those that fit alike as one / outlet and subject in the draft / by itself',
      `${alike} / ${led} / ${strict}`,
      `in memory: ${inMemory.right.alike} / ${inMemory.right.led} / ${inMemory.right.strict}`,
    ],
    ['bytes on disk', `${(saved / 1e6).toFixed(0)} MB`, `${(saved / bytes).toFixed(2)} times the texts`],
  ]);
}

function told({ wall, processor }: Timed): string {
  return `${milliseconds(median(wall))} / ${milliseconds(quantile(wall, 0.99))} (${milliseconds(median(processor))})`;
}

function ratioOf(mine: Timed, theirs: Timed): string {
  const of = (share: number, { wall }: Timed) => quantile(wall, share);
  const processor = median(mine.processor) / median(theirs.processor);
  return `${(of(0.5, mine) / of(0.5, theirs)).toFixed(1)} / ${(of(0.99, mine) / of(0.99, theirs)).toFixed(1)} (${processor.toFixed(1)}) times`;
}

function readAndSplit(paths: readonly string[]): void {
  const buffer = createWordBuffer();
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    buffer.count = 0;
    scanWords(text, 0, text.length, buffer);
  }
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const state = statSync(join(folder, name));
    if (state.isFile()) bytes += state.size;
  }
  return bytes;
}

/** The exact words of each quotation, looked for by ripgrep in one run. */
function ripgrep(draft: string, news: string): string {
  const words = [...readFileSync(draft, 'utf8').matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted ?? '');
  const args = ['-F', '-c', ...words.flatMap((one) => ['-e', one.replace(/,$/, '')]), news];
  if (spawnSync(RIPGREP, ['--version']).error !== undefined) return 'ripgrep is not installed';
  return `rg -F of the same words: ${milliseconds(median(Array.from({ length: ROUNDS }, () => timed(() => spawnSync(RIPGREP, args)))))}`;
}
