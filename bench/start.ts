import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
    withoutReaders: [] as number[],
    corpus: [] as number[],
    completion: [] as number[],
  };
  const bareFolder = join(folder, 'without');
  await cp(join(root, 'dist'), join(bareFolder, 'dist'), {
    recursive: true,
    filter: (path) => !/readers|pdfium/.test(basename(path)),
  });
  await cp(join(root, 'corpus'), join(bareFolder, 'corpus'), { recursive: true });
  for (let round = 0; round < ROUNDS; round++) {
    times.bareStart.push(await bareStart(bare));
    const began = performance.now();
    const server = await connectServer();
    const { milliseconds } = await server.corpus();
    times.start.push(performance.now() - began);
    times.corpus.push(milliseconds);
    times.completion.push(...(await completionTimes(server)));
    await server.stop();
    times.withoutReaders.push(await startWithout(join(bareFolder, 'dist/server.cjs')));
  }
  await commandLine(join(folder, 'draft.md'));
  await rm(folder, { recursive: true, force: true });

  const ratio = median(times.start) / median(times.bareStart);
  console.log(`\nStart, medians of ${ROUNDS}`);
  console.log(
    `  bare vscode-languageserver, process and handshake   ${median(times.bareStart).toFixed(0)} ms`,
  );
  console.log(
    `  Verbatim, until the bundled corpus is ready         ${median(times.start).toFixed(0)} ms, ${ratio.toFixed(2)} times as long`,
  );
  console.log(
    `  the same, from a copy that has no readers of files  ${median(times.withoutReaders).toFixed(0)} ms`,
  );
  console.log(`  of that, the server's own time for the corpus       ${median(times.corpus).toFixed(0)} ms`);
  console.log(
    `  a completion request, there and back                ${median(times.completion).toFixed(1)} ms`,
  );
}

/** A draft of one line, as short as a draft that is checked can be. */
const DRAFT = '“We were able to collaborate with the sex work community,” Madison said.\n';

/**
 * How long each command takes from nothing, in milliseconds and in processor time; `--beside DIR` has another tree that
 * is built measured in turn with this one.
 */
async function commandLine(draft: string): Promise<void> {
  await writeFile(draft, DRAFT);
  const at = process.argv.indexOf('--beside');
  const trees = at < 0 ? [root] : [root, process.argv[at + 1] ?? root];
  const rows: readonly (readonly [what: string, args: readonly string[]])[] = [
    ['a program of Node that does nothing', []],
    ['verbatim --version', ['--version']],
    ['verbatim check, of the bundled articles', ['check', draft]],
    ['verbatim mcp, until its tools are listed', ['mcp']],
  ];
  console.log('\nThe command line, from nothing, best and median of 9: time; processor time');
  for (const [what, args] of rows) {
    const rounds: Awaited<ReturnType<typeof timed>>[][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const times = [];
      for (const tree of trees) times.push(await timed(tree, args));
      rounds.push(times);
    }
    for (const [index, tree] of trees.entries()) {
      const runs = rounds.map((round) => round[index]).filter((one) => one !== undefined);
      if (runs.length === 0) continue;
      const told = [runs.map(({ time }) => time), runs.map(({ processor }) => processor)].map(
        (list) => `${Math.min(...list).toFixed(0)} and ${median(list).toFixed(0)} ms`,
      );
      console.log(`  ${what.padEnd(42)} ${told.join('; ')}${trees.length > 1 ? `  ${tree}` : ''}`);
    }
  }
}

/** What an agent asks first. */
const LISTING = [
  {
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'bench', version: '1' },
    },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
];

/**
 * A command in a process of its own: the time until it ended, or had listed its tools, and what the processor did for
 * it in all. Nothing where it fails, as in a tree that does not have it.
 */
async function timed(
  tree: string,
  args: readonly string[],
): Promise<{ time: number; processor: number } | undefined> {
  const program = args.length === 0 ? ['-e', '0'] : [join(tree, 'dist', 'verbatim.cjs'), ...args];
  const isServer = args[0] === 'mcp';
  const began = performance.now();
  // The shell tells what the processor did for it and, on the last line, for what it ran.
  const script = '"$@"; status=$?; times >&2; exit $status';
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...program]);
  const said = { out: '', err: '' };
  let time: number | undefined;
  child.stdout.on('data', (data) => {
    said.out += data;
    if (!isServer || time !== undefined || !/"id":2\b/.test(said.out)) return;
    time = performance.now() - began;
    child.stdin.end();
  });
  child.stderr.on('data', (data) => (said.err += data));
  if (isServer)
    for (const message of LISTING) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  else child.stdin.end();
  const [status] = await once(child, 'close');
  if (status !== 0) return undefined;
  const last = said.err.trim().split('\n').at(-1) ?? '';
  const spent = [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return {
    time: time ?? performance.now() - began,
    processor: 1000 * spent.reduce((sum, seconds) => sum + seconds, 0),
  };
}

async function bareStart(file: string): Promise<number> {
  const began = performance.now();
  const server = await connectServer({ command: ['node', file, '--stdio'] });
  await server.connection.sendRequest('bench/nothing');
  const time = performance.now() - began;
  await server.stop();
  return time;
}

/** The start of a server that is not whole: the readers of web pages, PDFs and the like are loaded when they are needed. */
async function startWithout(file: string): Promise<number> {
  const began = performance.now();
  const server = await connectServer({ command: ['node', file, '--stdio'] });
  await server.corpus();
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
