import type { Worker } from 'node:worker_threads';
import { FINE } from './arguments.ts';
import { write } from './output.ts';
import { USAGE } from './usage.ts';
import { VERSION } from './version.ts';

/**
 * Does what the arguments behind the program's name say; the exit code of the contract. The commands are a file of
 * their own in the build, read by whoever runs one: what the program is and how it is called is told without. `looker` is
 * a thread that was started to look at files.
 */
export async function runCommand(args: readonly string[], looker?: Worker): Promise<number> {
  switch (args[0]) {
    case '--help':
    case '-h':
    case 'help':
      await write(USAGE);
      return FINE;
    case '--version':
      await write(`${VERSION}\n`);
      return FINE;
    default: {
      const { runNamed } = await import('./commands.ts');
      return runNamed(args, looker);
    }
  }
}
