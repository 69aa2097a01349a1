import { parseArgs } from 'node:util';
import { UsageError } from './arguments.ts';

/**
 * `verbatim lsp --stdio`: serves until the client ends the connection, which also ends the process. The server is the
 * editor's own bundle beside this one, loaded only here: it reads for itself what the command line says.
 */
export function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  });
  if (!values.stdio) throw new UsageError('lsp speaks over standard streams only: add --stdio');
  require('./server.cjs');
  return new Promise(() => {});
}
