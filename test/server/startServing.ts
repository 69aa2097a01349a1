import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export const root = join(import.meta.dirname, '../..');

/** A server that has begun to serve, as its client sees it. */
export interface Serving {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The process that the server is told to end with; none where it is this one. */
  readonly parent: number | null;
  readonly process?: ChildProcess;
  /** Ends it, by what the protocol says at the end. */
  end(sayExit: () => Promise<void>): Promise<void>;
}

/** Starts the server that tests speak to. */
export let startServing: (cacheHome: string) => Serving = startProcess;

/** Has tests that follow speak to another server than the built one. */
export function serveBy(start: typeof startServing): void {
  startServing = start;
}

/** The built server, or what else speaks the protocol over its standard streams, in a process of its own. */
export function startProcess(
  cacheHome: string,
  [program = 'node', ...args]: readonly string[] = ['node', join(root, 'dist/server.cjs'), '--stdio'],
): Serving {
  const env = { ...process.env, XDG_CACHE_HOME: cacheHome };
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  return {
    reader: new StreamMessageReader(child.stdout),
    writer: new StreamMessageWriter(child.stdin),
    parent: process.pid,
    process: child,
    async end(sayExit) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await sayExit();
      await ended;
    },
  };
}
