import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../app/server.ts';
import { UsageError } from './arguments.ts';
import { environment } from './environment.ts';

/** `verbatim lsp --stdio`: serves until the client ends the connection, which also ends the process. */
export function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  });
  if (!values.stdio) throw new UsageError('lsp speaks over standard streams only: add --stdio');
  startServer(createConnection(ProposedFeatures.all), environment);
  return new Promise(() => {});
}
