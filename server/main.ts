import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from './app/connection/connectionOptions.ts';
import { startServer } from './app/connection/server.ts';
import { guardProcess } from './node/guardProcess.ts';
import { keepHeapSmall } from './node/keepHeapSmall.ts';
import { lowerHelpers } from './node/lowerPriority.ts';
import { createNodeEnvironment } from './node/nodeEnvironment.ts';
import { sendWhole } from './node/sendWhole.ts';

keepHeapSmall();
lowerHelpers();
// The bundle stands in `dist/`, one below the package's root. The transport is what the command line says:
// `--node-ipc` from VS Code, `--stdio` from other editors.
if (process.argv.includes('--stdio')) sendWhole(process.stdout);
const connection = createConnection(ProposedFeatures.all, CONNECTION_OPTIONS);
guardProcess((message) => connection.console.error(message));
startServer(connection, createNodeEnvironment(join(__dirname, '..')));
