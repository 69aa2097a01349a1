import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this system keeps what can be made again, and there a folder of ours. */
export function systemCache(): string {
  const { env, platform } = process;
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'verbatim', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'verbatim');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'verbatim');
}
