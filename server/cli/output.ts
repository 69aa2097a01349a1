import type { Problem } from '../corpus/article.ts';
import { printable } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';

/** Waits until the pipe has taken it all, so that ending the process loses nothing. */
export function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Problems go to standard error, one a line. */
export function tell(problems: readonly Problem[]): void {
  for (const { path, message } of problems) say(`${path}: ${inEnglish(message)}`);
}

/** A line on standard error, in which nothing can pass for another line or a command to the terminal. */
export function say(message: string): void {
  process.stderr.write(`verbatim: ${printable(message)}\n`);
}

/** Whoever reads the output may stop reading, as `head` does: then there is nobody to tell anything. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
