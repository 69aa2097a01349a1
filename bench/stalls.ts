import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectServer, root } from '../test/server/connectServer.ts';
import { createRandom } from '../test/support/random.ts';
import { generateArticles } from './articles.ts';
import { milliseconds, printTable, quantile } from './measure.ts';
import type { Stall } from './watchLoop.ts';

const ARTICLES = Number(process.env.N ?? 10_000);
const QUOTATIONS = 60;
/** Milliseconds between two keys of a quick typist, and how long she goes on when all is indexed. */
const BETWEEN = 80;
const AFTERWARDS = 4_000;

/** How long the main loop of the server is held up while many articles are indexed and somebody types. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const quoted: string[] = [];
  for (const { id, text, quotes } of generateArticles(ARTICLES)) {
    const [quote] = quotes;
    if (quoted.length < QUOTATIONS && quote !== undefined)
      quoted.push(`${quote.speaker} said: “${text.slice(quote.start, quote.end)}”`);
    await writeFile(join(folder, `${id}.md`), text);
  }
  console.log(
    `\n### The main loop while ${ARTICLES.toLocaleString('en')} articles are indexed and somebody types\n`,
  );
  const rows = [
    [
      '',
      'longest stall',
      'of its own work',
      'a key waits, 99th percentile',
      'longest',
      'keys',
      'ready after',
    ],
  ];
  for (const name of ['for the first time', 'from the saved index']) {
    const { stalls, waits, ready } = await typeMeanwhile(folder, quoted);
    rows.push([
      name,
      milliseconds(Math.max(0, ...stalls.map(({ took }) => took))),
      milliseconds(Math.max(0, ...stalls.map(({ worked }) => worked))),
      milliseconds(quantile(waits, 0.99)),
      milliseconds(Math.max(...waits)),
      String(waits.length),
      milliseconds(ready),
    ]);
    if (process.env.VERBATIM_STALLS !== undefined)
      for (const { at, took, worked, collected } of stalls.filter((one) => one.took > 10))
        console.error(
          `${name}: at ${at.toFixed(0)} ms ${took.toFixed(1)} ms, ${worked.toFixed(1)} of work, ${collected.toFixed(1)} collecting garbage`,
        );
  }
  printTable(rows);
  await rm(folder, { recursive: true });
}

async function typeMeanwhile(folder: string, quoted: readonly string[]) {
  const watched = join(folder, '.watched');
  process.env.VERBATIM_LOOP_WATCH = watched;
  const server = await connectServer({
    settings: { corpus: { folders: [folder] } },
    cacheHome: join(folder, '.cache'),
    command: [
      process.execPath,
      '--import',
      join(root, 'bench/watchLoop.ts'),
      join(root, 'dist/server.cjs'),
      '--stdio',
    ],
  });
  delete process.env.VERBATIM_LOOP_WATCH;
  const began = performance.now();
  const since = performance.timeOrigin + began;
  const random = createRandom(3);
  let text = `${quoted.join('\n\n')}\n\nMadison said, “`;
  const draft = server.open('bench.md', text);
  let ready = 0;
  void server
    .corpus(({ state, articles }) => state === 'ready' && articles >= ARTICLES)
    .then(() => {
      ready = performance.now() - began;
    });
  const waits: number[] = [];
  let version = 1;
  while (ready === 0 || performance.now() - began < ready + AFTERWARDS) {
    const letter = 'etaoin shrdlu'.charAt(Math.floor(random() * 13));
    const line = text.split('\n').length - 1;
    const character = text.length - text.lastIndexOf('\n') - 1;
    const position = { line, character };
    text += letter;
    version++;
    const from = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: draft.uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
    await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: { line, character: character + 1 },
    });
    waits.push(performance.now() - from);
    await sleep(BETWEEN);
  }
  await server.stop();
  // What it takes to start is no stall: nobody is served yet.
  const stalls = (JSON.parse(await readFile(watched, 'utf8')) as Stall[]).filter(({ at }) => at >= since);
  return { stalls: stalls.map((one) => ({ ...one, at: one.at - since })), waits, ready };
}
