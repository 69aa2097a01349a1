import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { hasProgram, installDebianPackages, run } from '../system.ts';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/** A VS Code of its own window, as `@vscode/test-electron` downloads it. */
export interface DesktopEditor {
  readonly executable: string;
  /** What starts a program without a screen, when there is none: `xvfb-run -a` or nothing. */
  readonly wrapper: readonly string[];
}

/**
 * The desktop VS Code, downloaded when it can be had, else why it cannot. A closed network is noticed
 * within five seconds.
 */
export async function findDesktopEditor(options: {
  readonly withoutScreen: boolean;
}): Promise<DesktopEditor | string> {
  const wrapper = await screenWrapper(options.withoutScreen);
  if (typeof wrapper === 'string') return wrapper;
  if (
    !(await fetch(RELEASES, { signal: AbortSignal.timeout(5000) }).then(
      (r) => r.ok,
      () => false,
    ))
  )
    return 'VS Code cannot be downloaded here';
  try {
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: path.resolve('.vscode-test'),
      reporter: new SilentReporter(),
      timeout: 15_000,
    });
    return { executable, wrapper };
  } catch (error) {
    return `the download of VS Code failed (${error instanceof Error ? error.message : error})`;
  }
}

/** Runs the desktop editor until its window is closed. Returns its exit code. */
export async function runDesktopEditor(
  { executable, wrapper }: DesktopEditor,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly limit?: number } = {},
): Promise<number> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [command = executable, ...rest] = [...wrapper, executable, ...sandbox, ...args];
  return (await run(command, rest, { ...options, quiet: true })).code;
}

async function screenWrapper(withoutScreen: boolean): Promise<readonly string[] | string> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  if (!withoutScreen) return 'there is no screen';
  if (!hasProgram('xvfb-run')) await installDebianPackages(['xvfb', 'xauth']);
  return hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : 'there is no screen and no xvfb-run';
}
