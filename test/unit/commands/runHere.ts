import './builtHere.ts';
import { Readable } from 'node:stream';
import { environment } from '../../../server/cli/environment.ts';
import { runCommand } from '../../../server/cli/runCommand.ts';
import { systemCache } from '../../../server/node/systemCache.ts';
import { type Run, runBy } from '../../commandLine/runVerbatim.ts';
import { root } from '../../server/startServing.ts';

/**
 * Has the tests of the command line, which run the built one otherwise, run it in this process: so that a fault in its
 * sources is seen before anything is built.
 */
export function runHere(): void {
  runBy(run);
}

async function run(folder: string, args: readonly string[], input: string): Promise<Run> {
  const { stdin, env } = process;
  const [cwd, cacheHome] = [process.cwd(), env.XDG_CACHE_HOME];
  const [out, problems] = [catching(process.stdout), catching(process.stderr)];
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  process.chdir(folder);
  env.XDG_CACHE_HOME = `${root}/out/cache`;
  // Each command is the first of its process.
  environment.keepIn?.(systemCache());
  try {
    const status = await runCommand(args);
    return { status, stdout: out.text(), stderr: problems.text() };
  } finally {
    out.stop();
    problems.stop();
    process.chdir(cwd);
    if (cacheHome === undefined) delete env.XDG_CACHE_HOME;
    else env.XDG_CACHE_HOME = cacheHome;
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  }
}

/** Keeps what is written to a stream from it, until it is stopped. */
function catching(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let caught = '';
  stream.write = (text: string | Uint8Array, ...rest: unknown[]) => {
    caught += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    const done = rest.find((one) => typeof one === 'function');
    if (done !== undefined) queueMicrotask(done as () => void);
    return true;
  };
  return {
    text: () => caught,
    stop() {
      stream.write = write;
    },
  };
}
