import { DamagedBytes } from '../search/bytes/byteSource.ts';
import { archive } from './archive.ts';
import { FINE, isUsageError, UNUSABLE, UsageError } from './arguments.ts';
import { bibliography } from './bibliography.ts';
import { check } from './check.ts';
import { importFiles } from './importFiles.ts';
import { index } from './index.ts';
import { mcp } from './mcp.ts';
import { say, write } from './output.ts';
import { packet } from './packet.ts';
import { quotes } from './quotes.ts';
import { clearDamaged } from './readCorpus.ts';
import { record } from './record.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { text } from './text.ts';
import { VERSION } from './version.ts';

const USAGE = `usage: verbatim check DRAFT… [--corpus DIR]… [--bibliography FILE]… [--exclude GLOB]… [--no-bundled] [--format pretty|json|sarif|github]
                      [--fail-on error|warning|information|hint|never]
                      [--style news-strict|news-lenient|academic|legal]
                      [--explain] [--fix] [--baseline FILE] [--changed-since REV]
       verbatim quotes ARTICLE… [--json] [--explain]
       verbatim text ARTICLE [--json]
       verbatim import FILE… --to DIR
       verbatim search WORDS… [--speaker NAME] [--corpus DIR]… [--no-bundled] [--limit N] [--json]
       verbatim bibliography DRAFT… [--corpus DIR]… [--format csl-json|bibtex] [--add-to FILE]
       verbatim packet DRAFT… [--corpus DIR]… [--format html|markdown|json] [--output FILE]
       verbatim record DRAFT… [--corpus DIR]… [--checked-by NAME [--on DAY] [--only N,…] [--note TEXT]]
       verbatim index --corpus DIR… [--clear]
       verbatim archive push DIR… --to URL
       verbatim mcp [--corpus DIR]… [--no-bundled]
       verbatim lsp --stdio
`;

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

/** Does what the arguments behind the program's name say; the exit code of the contract. */
export async function runCommand(args: readonly string[]): Promise<number> {
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
  switch (command) {
    case '--help':
    case '-h':
    case 'help':
      await write(USAGE);
      return FINE;
    case '--version':
      await write(`${VERSION}\n`);
      return FINE;
    case undefined:
      throw new UsageError('a command is needed');
    default: {
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
  }
}
