import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type ConnectedServer, connectServer, root } from '../test/server/connectServer.ts';
import { median } from './measure.ts';

const ROUNDS = 9;

/** A server that can do nothing: what the protocol's own library costs. */
const BARE = `
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.onRequest('bench/nothing', () => null);
connection.listen();
`;

/** What is typed, and completed after each word, in the bench of completion over the protocol. */
const TYPED = ['', 'We', 'We were', 'We were able', 'We were able to', 'We were able to coll'];

/** How long a writer waits for the start of the editor's server, and for quotes while typing. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const bare = join(folder, 'bare.cjs');
  const stdin = { contents: BARE, resolveDir: root };
  await build({ stdin, outfile: bare, bundle: true, platform: 'node', minify: true });
  const times = {
    start: [] as number[],
    bareStart: [] as number[],
    corpus: [] as number[],
    completion: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.bareStart.push(await bareStart(bare));
    const began = performance.now();
    const server = await connectServer();
    const { milliseconds } = await server.corpus();
    times.start.push(performance.now() - began);
    times.corpus.push(milliseconds);
    times.completion.push(...(await completionTimes(server)));
    await server.stop();
  }
  await rm(folder, { recursive: true, force: true });

  const ratio = median(times.start) / median(times.bareStart);
  console.log(`\nStart, medians of ${ROUNDS}`);
  console.log(
    `  bare vscode-languageserver, process and handshake   ${median(times.bareStart).toFixed(0)} ms`,
  );
  console.log(
    `  Verbatim, until the bundled corpus is ready         ${median(times.start).toFixed(0)} ms, ${ratio.toFixed(2)} times as long`,
  );
  console.log(`  of that, the server's own time for the corpus       ${median(times.corpus).toFixed(0)} ms`);
  console.log(
    `  a completion request, there and back                ${median(times.completion).toFixed(1)} ms`,
  );
}

async function bareStart(file: string): Promise<number> {
  const began = performance.now();
  const server = await connectServer({ command: ['node', file, '--stdio'] });
  await server.connection.sendRequest('bench/nothing');
  const time = performance.now() - began;
  await server.stop();
  return time;
}

async function completionTimes(server: ConnectedServer): Promise<number[]> {
  const times: number[] = [];
  for (const [index, typed] of TYPED.entries()) {
    const text = `Madison said, “${typed}`;
    const draft = server.open(`bench-${index}.md`, text);
    // The check of a draft that is opened is another matter.
    await draft.diagnostics();
    const began = performance.now();
    await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: { line: 0, character: text.length },
    });
    times.push(performance.now() - began);
  }
  return times;
}
