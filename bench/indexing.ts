import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectServer } from '../test/server/connectServer.ts';
import { generateArticles } from './articles.ts';
import { milliseconds, printTable, quantile } from './measure.ts';

const ARTICLES = 3_000;

/** How long requests wait while a big folder is being indexed. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  for (const { id, text } of generateArticles(ARTICLES)) await writeFile(join(folder, `${id}.md`), text);
  const server = await connectServer({ settings: { corpus: { folders: [folder] } } });
  const text = 'Madison said, “We were able';
  const { uri } = server.open('bench.md', text);
  const position = { line: 0, character: text.length };
  let done = false;
  const ready = server.corpus().then((notice) => {
    done = true;
    return notice;
  });
  const waits: number[] = [];
  while (!done) {
    const began = performance.now();
    await server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    waits.push(performance.now() - began);
  }
  const notice = await ready;
  await server.stop();
  await rm(folder, { recursive: true });

  console.log(`\n### Requests while ${ARTICLES.toLocaleString('en')} articles are indexed\n`);
  printTable([
    ['measure', 'value'],
    ['indexing, with a request always under way', milliseconds(notice.milliseconds)],
    ['requests answered meanwhile', String(waits.length)],
    ['a request waits, median', milliseconds(quantile(waits, 0.5))],
    ['a request waits, 99th percentile', milliseconds(quantile(waits, 0.99))],
    ['a request waits, longest', milliseconds(Math.max(...waits))],
  ]);
}
