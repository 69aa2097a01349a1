import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWordBuffer, scanWords } from '../server/text/scanWords.ts';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { connectServer, root } from '../test/server/connectServer.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { median, milliseconds, printTable, quantile, timed } from './measure.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const ARTICLES = Number(process.env.VERBATIM_BENCH_ARTICLES ?? 10_000);
const ROUNDS = 5;
const RIPGREP = process.env.VERBATIM_BENCH_RIPGREP ?? 'rg';

/** What a saved index saves, beside the plainest ways to do the same. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const news = join(folder, 'news');
  const cache = join(folder, 'cache');
  const some: GeneratedArticle[] = [];
  const paths: string[] = [];
  let bytes = 0;
  for (const article of generateArticles(ARTICLES)) {
    if (some.length < 600) some.push(article);
    const below = join(news, String(Math.floor(paths.length / 1000)));
    if (paths.length % 1000 === 0) await mkdir(below, { recursive: true });
    paths.push(join(below, `${article.id}.md`));
    bytes += Buffer.byteLength(article.text);
    await writeFile(paths.at(-1) ?? '', article.text);
  }
  const draft = join(folder, 'draft.md');
  writeFileSync(draft, quotingDraft(some, 60, 3));
  const corpus = ['--corpus', news, '--no-bundled', '--cache', cache];
  const verbatim = (...args: string[]) =>
    timed(() => spawnSync(process.execPath, [BUNDLE, ...args, ...corpus]));

  const plain = timed(() => readAndSplit(paths));
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
  const server = await measureServer([news], cache, some);
  // What a saved index is to be as quick as: one in memory, of ten thousand articles.
  const inMemory = await measureServer(
    Array.from({ length: Math.ceil(Math.min(ARTICLES, 10_000) / 1000) }, (_, at) => join(news, String(at))),
    false,
    some,
  );
  const bare = median(
    Array.from({ length: ROUNDS }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))),
  );
  await rm(folder, { recursive: true });

  console.log(
    `\n### A saved index of ${ARTICLES.toLocaleString('en')} articles, ${(bytes / 1e6).toFixed(0)} MB\n`,
  );
  printTable([
    ['measure', 'Verbatim', 'beside it'],
    ['first indexing', milliseconds(first), `reading and splitting in one thread: ${milliseconds(plain)}`],
    ['bytes on disk', `${(saved / 1e6).toFixed(0)} MB`, `${(saved / bytes).toFixed(2)} times the texts`],
    ['verbatim index, nothing changed', milliseconds(again), `bare node: ${milliseconds(bare)}`],
    ['verbatim index, one article changed', milliseconds(one), ''],
    ['verbatim check of 60 quotations', milliseconds(check), rg],
    ['start of the server to ready', milliseconds(server.ready), ''],
    ['resident then', `${server.atReady.toFixed(0)} MB`, ''],
    ['resident after that check and 200 completions', `${server.afterwards.toFixed(0)} MB`, ''],
    [
      'completion over the protocol, median / 99th',
      `${milliseconds(median(server.completions))} / ${milliseconds(quantile(server.completions, 0.99))}`,
      `in memory, of 10,000: ${milliseconds(median(inMemory.completions))} / ${milliseconds(quantile(inMemory.completions, 0.99))}`,
    ],
    [
      'another draft of 60 quotations, opened: until its findings come',
      milliseconds(server.checked),
      `in memory, of 10,000: ${milliseconds(inMemory.checked)}`,
    ],
  ]);
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

async function measureServer(
  folders: readonly string[],
  cache: string | false,
  some: readonly GeneratedArticle[],
) {
  const corpus = { folders, bundled: false };
  const began = performance.now();
  const server = await connectServer({ settings: { corpus }, initializationOptions: { corpus, cache } });
  await server.corpus(({ state }) => state === 'ready');
  const ready = performance.now() - began;
  const resident = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1]) / 1024;
  const atReady = resident();
  await server.open('draft.md', quotingDraft(some, 60, 3)).diagnostics();
  const opened = performance.now();
  await server.open('other.md', quotingDraft(some, 60, 4)).diagnostics();
  const checked = performance.now() - opened;
  const { uri } = server.open('typed.md', '');
  const completions: number[] = [];
  for (let n = 0; n < 200; n++) {
    const { text, quotes } = some[n] as GeneratedArticle;
    const typed = `“${text.slice(quotes[0]?.start, quotes[0]?.end).split(' ').slice(0, 3).join(' ').slice(0, -1)}`;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ text: typed }],
    });
    const from = performance.now();
    await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: typed.length },
    });
    completions.push(performance.now() - from);
  }
  const afterwards = resident();
  await server.stop();
  return { ready, atReady, afterwards, completions, checked };
}
