import type { Worker } from 'node:worker_threads';
import { DamagedBytes } from '../search/bytes/byteSource.ts';
import { archive } from './archive.ts';
import { isUsageError, UNUSABLE, UsageError } from './arguments.ts';
import { bibliography } from './bibliography.ts';
import { check } from './check.ts';
import { environment } from './environment.ts';
import { importFiles } from './importFiles.ts';
import { index } from './index.ts';
import { mcp } from './mcp.ts';
import { say } from './output.ts';
import { packet } from './packet.ts';
import { quotes } from './quotes.ts';
import { clearDamaged } from './readCorpus.ts';
import { record } from './record.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { text } from './text.ts';
import { USAGE } from './usage.ts';

/** Each takes the arguments behind its name and answers with an exit code of the contract. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check,
  quotes,
  text,
  import: importFiles,
  search,
  bibliography,
  packet,
  record,
  index,
  archive,
  mcp,
  lsp: serve,
};

/**
 * Does what the command that the arguments begin with does; the exit code of the contract. `looker` is a thread that was
 * started to look at files.
 */
export async function runNamed(args: readonly string[], looker?: Worker): Promise<number> {
  environment.lookWith(looker);
  try {
    return await run(args);
  } catch (error) {
    if (isUsageError(error)) {
      say(error.message);
      process.stderr.write(USAGE);
    } else if (error instanceof Error) {
      for (const line of (error.stack ?? error.message).split('\n')) say(line);
    } else say(String(error));
    return UNUSABLE;
  }
}

async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === undefined) throw new UsageError('a command is needed');
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (known === undefined) throw new UsageError(`there is no command “${command}”`);
  try {
    return await known(rest);
  } catch (error) {
    if (!(error instanceof DamagedBytes)) throw error;
    say(`The saved index is damaged (${error.message}): everything is read again.`);
    await clearDamaged();
    return known(rest);
  }
}
