import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from '../app/connection/connectionOptions.ts';
import { startServer } from '../app/connection/server.ts';
import { guardProcess } from '../node/guardProcess.ts';
import { keepHeapSmall } from '../node/keepHeapSmall.ts';
import { UsageError } from './arguments.ts';
import { environment } from './environment.ts';

/** `verbatim lsp --stdio`: serves until the client ends the connection, which also ends the process. */
export function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  });
  if (!values.stdio) throw new UsageError('lsp speaks over standard streams only: add --stdio');
  keepHeapSmall();
  const connection = createConnection(ProposedFeatures.all, CONNECTION_OPTIONS);
  guardProcess((message) => connection.console.error(message));
  startServer(connection, environment);
  return new Promise(() => {});
}
