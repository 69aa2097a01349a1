import { parseArgs } from 'node:util';
import { type QuotedArticle, quotesAsJson, quotesAsText } from './commandLine/quotes.ts';
import type { Problem } from './corpus/article.ts';
import { readArticle } from './corpus/readFolders.ts';
import { readSpeech } from './quotes/readSpeech.ts';

const USAGE = `usage: verbatim quotes ARTICLE… [--json] [--explain]
`;

/** Exit codes of the contract. */
const FINE = 0;
const UNUSABLE = 2;

/** A mistake in how the command was called; its message is all that the user needs. */
class UsageError extends Error {}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    process.stderr.write(isUsage ? `verbatim: ${error.message}\n${USAGE}` : `verbatim: ${trace(error)}\n`);
    process.exitCode = UNUSABLE;
  },
);

async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'quotes':
      return quotes(rest);
    default:
      throw new UsageError(
        command === undefined ? 'a command is needed' : `there is no command “${command}”`,
      );
  }
}

async function quotes(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError('quotes needs at least one article');
  const read: QuotedArticle[] = [];
  const problems: Problem[] = [];
  for (const path of positionals) {
    const file = await readArticle(path);
    problems.push(...file.problems);
    if (file.article) read.push({ article: file.article, speech: readSpeech(file.article.prose) });
  }
  await write(values.json ? quotesAsJson(read) : quotesAsText(read, values.explain ?? false));
  tell(problems);
  return read.length < positionals.length ? UNUSABLE : FINE;
}

function tell(problems: readonly Problem[]): void {
  for (const { path, message } of problems) process.stderr.write(`verbatim: ${path}: ${message}\n`);
}

/** Waits until the pipe has taken it all, so that ending the process loses nothing. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
