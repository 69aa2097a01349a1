import { archive } from './cli/archive.ts';
import { FINE, isUsageError, UNUSABLE, UsageError } from './cli/arguments.ts';
import { bibliography } from './cli/bibliography.ts';
import { check } from './cli/check.ts';
import { importFiles } from './cli/importFiles.ts';
import { index } from './cli/index.ts';
import { mcp } from './cli/mcp.ts';
import { endQuietlyWithReader, say, write } from './cli/output.ts';
import { packet } from './cli/packet.ts';
import { quotes } from './cli/quotes.ts';
import { clearDamaged } from './cli/readCorpus.ts';
import { record } from './cli/record.ts';
import { search } from './cli/search.ts';
import { serve } from './cli/serve.ts';
import { text } from './cli/text.ts';
import { VERSION } from './cli/version.ts';
import { DamagedBytes } from './search/bytes/byteSource.ts';

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

endQuietlyWithReader();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (isUsageError(error)) {
      say(error.message);
      process.stderr.write(USAGE);
    } else if (error instanceof Error) {
      for (const line of (error.stack ?? error.message).split('\n')) say(line);
    } else say(String(error));
    process.exitCode = UNUSABLE;
  },
);

async function main([command, ...rest]: readonly string[]): Promise<number> {
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
      const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
      if (run === undefined) throw new UsageError(`there is no command “${command}”`);
      try {
        return await run(rest);
      } catch (error) {
        if (!(error instanceof DamagedBytes)) throw error;
        say(`The saved index is damaged (${error.message}): everything is read again.`);
        await clearDamaged();
        return run(rest);
      }
    }
  }
}
