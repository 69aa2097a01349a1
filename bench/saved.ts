import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArticle } from '../server/corpus/files/parseArticle.ts';
import { readSpeech } from '../server/quotes/speech/readSpeech.ts';
import { createWordBuffer, scanWords } from '../server/text/scanWords.ts';
import { faithfulDraft, quotingDraft } from '../test/archive/quotingDraft.ts';
import { connectServer, root } from '../test/server/connectServer.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { median, milliseconds, printTable, quantile } from './measure.ts';
import { askedOf, inTurns, rightOf, startAtWork, type Timed, workOfChildren } from './savedServer.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const ARTICLES = Number(process.env.VERBATIM_BENCH_ARTICLES ?? 10_000);
const ROUNDS = 5;
/** What two processes take is compared in so many turns. */
const TURNS = 11;
const REQUESTS = 600;
const MOST_LOOPED = 10_000;
const RIPGREP = process.env.VERBATIM_BENCH_RIPGREP ?? 'rg';

/** Where the articles and the index are kept from one run to the next, when told: many take long to index. */
const KEPT = process.env.VERBATIM_BENCH_FOLDER;

/** What something took, in milliseconds: by the clock, and what it had processors for. */
interface Took {
  readonly wall: number;
  readonly processor: number;
}

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
  const draftOf = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const faithful = draftOf('faithful.md', faithfulDraft(some.slice(ROUNDS), 60, 3));
  const altered = draftOf('altered.md', quotingDraft(some.slice(ROUNDS), 60, 3));
  const corpus = ['--corpus', news, '--no-bundled', '--cache', cache];
  const verbatim = (...args: string[]) => spawned(process.execPath, [BUNDLE, ...args, ...corpus]);
  const bytes = sizeOf(news);

  const isIndexed = existsSync(cache);
  // Of very many articles the loops read ten thousand.
  const files = isIndexed ? [] : articlesIn(news).slice(0, MOST_LOOPED);
  const bare = spent(() => readAndSplit(files), ARTICLES / files.length);
  const loop = spent(() => readAsArticles(files), ARTICLES / files.length);
  const first = verbatim('index');
  const saved = sizeOf(cache);
  const again = middleOf(() => verbatim('index'));
  let round = 0;
  const one = middleOf(() => {
    writeFileSync(paths[round] ?? '', `“The ferry of ${round++} was late,” Ada Holt said.\n`);
    return verbatim('index');
  });
  const checks = [faithful, altered].map((draft) =>
    besideSearch(() => verbatim('check', draft), draft, news),
  );
  const node = middleOf(() => spawned(process.execPath, ['-e', '0']));
  const told = await tellOfChanges(news, cache, paths.slice(0, ROUNDS));

  // What a saved index is to be as quick as: one in memory, of ten thousand articles. Both are asked in turns.
  const few = Math.min(ARTICLES, 10_000);
  const tenth = Array.from({ length: Math.ceil(few / 1000) }, (_, at) => join(news, String(at)));
  const server = await startAtWork({ folders: [news], cache }, some.slice(ROUNDS));
  const inMemory = await startAtWork({ folders: tenth, cache: false }, some.slice(ROUNDS));
  for (const each of [server, inMemory]) await each.rest();
  const both = [server, inMemory] as const;
  const [mine, theirs] = [askedOf(REQUESTS, ARTICLES), askedOf(REQUESTS, few)];
  const completions = await inTurns(
    both,
    mine.complete.map((typed, at) => [
      (each) => each.complete(...typed),
      (each) => each.complete(...(theirs.complete[at] ?? typed)),
    ]),
  );
  const passages = await inTurns(
    both,
    mine.paste.map((text, at) => [
      (each) => each.paste(text),
      (each) => each.paste(theirs.paste[at] ?? text),
    ]),
  );
  const right = await rightOf(server, ARTICLES);
  const rightInMemory = await rightOf(inMemory, few);
  await server.stop();
  await inMemory.stop();
  if (KEPT === undefined) await rm(folder, { recursive: true });

  console.log(
    `\n### A saved index of ${ARTICLES.toLocaleString('en')} articles, ${(bytes / 1e6).toFixed(0)} MB; processor time in brackets\n`,
  );
  const beside = (name: string, [mine, theirs]: readonly [Timed, Timed]): string[] => [
    `${name}, median / 99th of ${mine.wall.length}`,
    timesOf(mine),
    `in memory, of ${few.toLocaleString('en')}, in turns: ${timesOf(theirs)}: ${ratiosOf(mine, theirs)}`,
  ];
  printTable([
    ['measure', 'Verbatim', 'beside it'],
    [
      'start of the server to ready',
      clock({ wall: server.ready, processor: server.readyWork }),
      `bare node: ${clock(node)}`,
    ],
    ['resident then', `${server.atReady.toFixed(0)} MB`, ''],
    [
      'resident after a check of 60 quotations and 200 completions',
      `${server.afterwards.toFixed(0)} MB`,
      `in memory: ${inMemory.afterwards.toFixed(0)} MB`,
    ],
    ['verbatim check of 60 quotations as they were said', ...(checks[0] ?? [])],
    ['verbatim check of 60 quotations, four of five of them altered', ...(checks[1] ?? [])],
    isIndexed
      ? ['first indexing', 'the index was there', '']
      : [
          'first indexing',
          clock(first),
          `reading each file and splitting it as an article in one thread: ${clock(loop)}, ${times(first, loop)}; splitting it into words alone: ${clock(bare)}`,
        ],
    ['verbatim index, nothing changed', clock(again), ''],
    ['verbatim index, one article changed', clock(one), ''],
    ['one article changed, told to the server, until it is up to date', clock(told), ''],
    beside('completion over the protocol', completions),
    beside('finding a passage over the protocol', passages),
    [
      'the first 200 completions, while the server still looks at its files',
      timesOf(server.atFirst),
      `in memory: ${timesOf(inMemory.atFirst)}`,
    ],
    [
      'another draft of 60 quotations, opened: until its findings come',
      milliseconds(server.checked),
      `in memory: ${milliseconds(inMemory.checked)}`,
    ],
    [
      'the right quote in the top five by its first 2½ words: those that fit alike as one / outlet and subject in the draft / by itself',
      `${right.alike} / ${right.led} / ${right.strict}`,
      `in memory: ${rightInMemory.alike} / ${rightInMemory.led} / ${rightInMemory.strict}`,
    ],
    ['bytes on disk', `${(saved / 1e6).toFixed(0)} MB`, `${(saved / bytes).toFixed(2)} times the texts`],
  ]);
}

/** How long a server at rest takes from the event of a changed file until it says that it is up to date, as a median. */
async function tellOfChanges(news: string, cache: string, paths: readonly string[]): Promise<Took> {
  const corpus = { folders: [news], bundled: false };
  const server = await connectServer({
    settings: { corpus },
    initializationOptions: { corpus, cache },
    capabilities: {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await server.corpus(({ state }) => state === 'ready');
  const took: number[] = [];
  await new Promise((resolve) => setTimeout(resolve, LOOKED_AT));
  let hear: (words: number) => void = () => {};
  server.onNotice(({ words }) => hear(words));
  for (const [at, path] of paths.entries()) {
    const known = server.lastNotice()?.words;
    const changed = new Promise<void>((resolve) => {
      hear = (words) => {
        if (words !== known) resolve();
      };
    });
    const began = performance.now();
    writeFileSync(path, `${'The ferry came in again. '.repeat(at + 2)}“It was late,” Ada Holt said.\n`);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path).href, type: 2 }],
    });
    await changed;
    took.push(performance.now() - began);
  }
  await server.stop();
  return { wall: median(took), processor: 0 };
}

/** Milliseconds after which the files have been looked at, whose number is that of the articles. */
const LOOKED_AT = 2000 + ARTICLES / 10;

/** By the clock, and in brackets what processors worked. */
function clock({ wall, processor }: Took): string {
  return processor > 0 ? `${milliseconds(wall)} (${milliseconds(processor)})` : milliseconds(wall);
}

function times(mine: Took, theirs: Took): string {
  return `${(mine.wall / theirs.wall).toFixed(2)} (${(mine.processor / theirs.processor).toFixed(2)}) times`;
}

function timesOf({ wall, processor }: Timed): string {
  const at = (share: number) =>
    `${milliseconds(quantile(wall, share))} (${milliseconds(quantile(processor, share))})`;
  return `${at(0.5)} / ${at(0.99)}`;
}

function ratiosOf(mine: Timed, theirs: Timed): string {
  const at = (share: number) => {
    const of = (row: keyof Timed) => (quantile(mine[row], share) / quantile(theirs[row], share)).toFixed(1);
    return `${of('wall')} (${of('processor')})`;
  };
  return `${at(0.5)} / ${at(0.99)} times`;
}

/** What some work takes, so many times over. */
function spent(work: () => void, times: number): Took {
  const [from, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - from) * times, processor: ((user + system) / 1000) * times };
}

function articlesIn(news: string): string[] {
  const names = readdirSync(news, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(news, name));
}

function spawned(program: string, args: readonly string[]): Took {
  const [from, before] = [performance.now(), workOfChildren()];
  spawnSync(program, args, { maxBuffer: 1 << 28 });
  return { wall: performance.now() - from, processor: workOfChildren() - before };
}

/** The median of some runs. */
function middleOf(run: () => Took): Took {
  return middle(Array.from({ length: ROUNDS }, run));
}

function middle(all: readonly Took[]): Took {
  return {
    wall: median(all.map(({ wall }) => wall)),
    processor: median(all.map(({ processor }) => processor)),
  };
}

/** What a program in one thread has to do at the least to know what articles quote and by whom: prose, quotes, speakers. */
function readAsArticles(paths: readonly string[]): void {
  for (const path of paths) {
    const { article } = parseArticle(path, readFileSync(path, 'utf8'));
    if (article !== undefined) readSpeech(article.prose, article.metadata);
  }
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

/** A check beside a search for the exact words of each quotation in one run: ripgrep's, else the system's grep's. */
function besideSearch(
  check: () => Took,
  draft: string,
  news: string,
): readonly [mine: string, beside: string] {
  const searched = search(draft, news);
  if (searched === undefined) return [clock(middleOf(check)), 'neither ripgrep nor grep is installed'];
  const [name, run] = searched;
  // Each once, so that what both read is at hand; then in turns, so that both meet the same machine.
  const all = Array.from({ length: 1 + TURNS }, () => [check(), run()] as const).slice(1);
  const [mine, theirs] = [0, 1].map((side) => middle(all.map((turn) => turn[side] as Took))) as [Took, Took];
  return [clock(mine), `${name} of the same words, in turns: ${clock(theirs)}, ${times(mine, theirs)}`];
}

function search(draft: string, news: string): readonly [name: string, run: () => Took] | undefined {
  const words = [...readFileSync(draft, 'utf8').matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted ?? '');
  const args = words.flatMap((one) => ['-e', one.replace(/,$/, '')]);
  for (const [program, ...options] of [
    [RIPGREP, '-F', '-c'],
    ['grep', '-r', '-F', '-c'],
  ] as const) {
    if (spawnSync(program, ['--version']).error !== undefined) continue;
    const name = `${program === RIPGREP ? 'rg' : program} ${options.join(' ')}`;
    return [name, () => spawned(program, [...options, ...args, news])];
  }
  return undefined;
}
