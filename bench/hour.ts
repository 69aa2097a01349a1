import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { connectServer, root } from '../test/server/connectServer.ts';
import { readBundledArticles } from '../test/support/bundledArticles.ts';
import { createRandom } from '../test/support/random.ts';
import { milliseconds, printTable, quantile } from './measure.ts';

/** An hour of a quick typist; `VERBATIM_KEYS` asks for fewer. */
const KEYS = Number(process.env.VERBATIM_KEYS ?? 100_000);
const QUOTATIONS = 60;
/** UTF-16 units of the one long quotation. */
const LONG = 10_000;
/** Keys after which the writer stops and her editor asks for what stands beside the text. */
const PAUSE = 8;
/** Keys of the first minute of such an hour. */
const MINUTE = Math.min(1_667, Math.floor(KEYS / 10));
const LETTERS = 'etaoin shrdlu';

/**
 * A seeded writer types for an hour, as fast as the built server answers, into a draft of sixty quotations and a long
 * one: memory after a tenth of the keys and at the end, and how long a key waits at first and at last. Not among the
 * benchmarks that run by default: it takes its time.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const server = await connectServer({
    cacheHome: folder,
    command: [
      process.execPath,
      '--expose-gc',
      '--import',
      join(root, 'bench/tellMemory.ts'),
      join(root, 'dist/server.cjs'),
      '--stdio',
    ],
  });
  await server.corpus();
  const random = createRandom(1);
  const pick = (below: number) => Math.floor(random() * below);
  const lines = draftLines();
  const { uri } = server.open('hour.md', lines.join('\n'));
  const longLine = lines.findIndex(({ length }) => length > LONG);
  const memory = async () => {
    server.process.kill('SIGUSR2');
    const text = await server.connection
      .sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
      .then(() => readFile(`/proc/${server.process.pid}/status`, 'utf8'));
    return Number(/VmRSS:\s*(\d+)/.exec(text)?.[1] ?? 0) / 1024;
  };
  const waits: number[] = [];
  const works: number[] = [];
  const levels: (readonly [keys: number, megabytes: number])[] = [];
  let at = { line: longLine, character: 20 };
  for (let key = 1; key <= KEYS; key++) {
    // Half of the time she works at the long one, the other half at any; she stays for a while where she is.
    if (pick(25) === 0) {
      const line = pick(2) === 0 ? longLine : 2 * pick(QUOTATIONS + 1);
      at = { line, character: pick((lines[line]?.length ?? 0) + 1) };
    }
    const old = lines[at.line] ?? '';
    const isTyped = old.length < 20 || at.character === 0 || pick(2) === 0;
    const text = isTyped ? LETTERS.charAt(pick(LETTERS.length)) : '';
    const start = { line: at.line, character: isTyped ? at.character : at.character - 1 };
    lines[at.line] = old.slice(0, start.character) + text + old.slice(at.character);
    const range = { start, end: at };
    at = { line: at.line, character: start.character + text.length };
    const from = performance.now();
    const before = workOf(server.process.pid);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + 1 },
      contentChanges: [{ range, text }],
    });
    await server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: at });
    if (key % PAUSE === 0)
      await server.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [] },
      });
    waits.push(performance.now() - from);
    works.push(workOf(server.process.pid) - before);
    if (key % (KEYS / 10) !== 0) continue;
    levels.push([key, await memory()]);
    console.log(`${key} keys, ${levels.at(-1)?.[1].toFixed(0)} MB`);
  }
  await server.stop();
  await rm(folder, { recursive: true, force: true });

  const [, early = 0] = levels[0] ?? [];
  const [, late = 0] = levels.at(-1) ?? [];
  console.log(
    `\n### ${KEYS.toLocaleString('en')} keys in a draft of ${QUOTATIONS} quotations and one of ${LONG.toLocaleString('en')} characters\n`,
  );
  printTable([
    ['measure', 'at first', 'at last', 'times'],
    [
      `resident memory after ${(KEYS / 10).toLocaleString('en')} keys and all`,
      `${early.toFixed(0)} MB`,
      `${late.toFixed(0)} MB`,
      (late / early).toFixed(2),
    ],
    ...[
      ['a key waits, 99th percentile of a minute', waits, 0.99] as const,
      ['a key waits, median of a minute', waits, 0.5] as const,
      ['the server works for a key, 99th percentile', works, 0.99] as const,
      ['the server works for a key, median', works, 0.5] as const,
    ].map(([name, all, share]) => {
      const [first, last] = [all.slice(0, MINUTE), all.slice(-MINUTE)].map((some) => quantile(some, share));
      return [
        name,
        milliseconds(first ?? 0),
        milliseconds(last ?? 0),
        ((last ?? 0) / (first ?? 1)).toFixed(2),
      ];
    }),
  ]);
}

/** Milliseconds that the main thread of a process has had a processor for, where the system tells (Linux); else 0. */
function workOf(pid: number | undefined): number {
  const file = `/proc/${pid}/task/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : 0;
}

function draftLines(): string[] {
  const index = createCorpusIndex();
  for (const article of readBundledArticles()) index.add(article);
  const quotes = index.quotes.anyQuotes(QUOTATIONS).map((key) => index.quotes.entry(key).text);
  const [first = 'The sea came in.'] = quotes;
  const long = `${first} `.repeat(Math.ceil(LONG / (first.length + 1))).slice(0, LONG);
  const paragraphs = Array.from(
    { length: QUOTATIONS },
    (_, n) => `Baker said: “${quotes[n % quotes.length] ?? first}”`,
  );
  paragraphs.splice(QUOTATIONS / 2, 0, `Baker said: “${long}”`);
  return paragraphs.flatMap((one) => [one.replaceAll('\n', ' '), '']);
}
