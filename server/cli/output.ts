import type { Problem } from '../corpus/article.ts';

/** Waits until the pipe has taken it all, so that ending the process loses nothing. */
export function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Problems go to standard error, one a line. */
export function tell(problems: readonly Problem[]): void {
  for (const { path, message } of problems) process.stderr.write(`verbatim: ${path}: ${message}\n`);
}
