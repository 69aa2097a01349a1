import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { systemCache } from './systemCache.ts';

/**
 * Has Node keep the compiled code of what is loaded from now on, beside the saved indexes and nowhere else: where the
 * arguments of a command name a folder for them, or the system has one in which there are some. It takes an eighth off
 * the start of a command, is a file for each of the program's, and no answer depends on it. Node before 22.1 keeps none.
 */
export function keepCompiledCode(args: readonly string[]): void {
  const cache = cacheOf(args);
  if (cache === undefined || !existsSync(cache)) return;
  (module as Partial<Pick<typeof module, 'enableCompileCache'>>).enableCompileCache?.(join(cache, 'code'));
}

/** Where a command of these arguments saves indexes; nowhere where it does not. */
export function cacheOf(args: readonly string[]): string | undefined {
  return args.includes('--no-cache') ? undefined : (namedCache(args) ?? systemCache());
}

function namedCache(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === NAME || arg.startsWith(`${NAME}=`));
  const [arg, next] = args.slice(at, at + 2);
  return at < 0 ? undefined : arg === NAME ? next : arg?.slice(NAME.length + 1);
}

const NAME = '--cache';
