import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Run {
  /** The exit code; 1 when a signal or the time limit ended it. */
  readonly code: number;
  /** What it printed on both of its outputs, when `quiet`; else empty. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps what it prints for the caller instead of passing it on. */
  readonly quiet?: boolean;
  /** In milliseconds; the process is ended when they are over. */
  readonly limit?: number;
}

/** Runs a program to its end. A program that cannot be started counts as one that failed. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
    timeout: options.limit,
    killSignal: 'SIGKILL',
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output: Buffer.concat(printed).toString('utf8') };
  } catch (error) {
    return { code: 1, output: String(error) };
  }
}

/**
 * Runs the npm that runs this script (by name it is no program on Windows) on the Node that runs it, and
 * lets what it runs know so: it would pass on the agent of an outer npm, which may run on an older Node.
 */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const npm = process.env.npm_execpath;
  const ownAgent = { ...options, env: { ...options.env, npm_config_user_agent: undefined } };
  return npm === undefined ? run('npm', args, ownAgent) : run(process.execPath, [npm, ...args], ownAgent);
}

/** Whether a program of this name can be run. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
}

/**
 * Installs those of the Debian packages that are missing. Returns the ones still missing, because this
 * is no Debian, we are not root, or there is no network.
 */
export async function installDebianPackages(names: readonly string[]): Promise<readonly string[]> {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0 || process.getuid?.() !== 0 || !hasProgram('apt-get')) return missing;
  console.log(`Installing ${missing.join(', ')} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { quiet: true, env, limit: 180_000 });
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  await run('apt-get', install, { quiet: true, env, limit: 600_000 });
  return missing.filter((name) => !isInstalled(name));
}

function isInstalled(name: string): boolean {
  const query = spawnSync('dpkg-query', ['--status', name]);
  return query.stdout?.toString().includes('\nStatus: install ok installed\n') ?? false;
}
