import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './app/server.ts';
import { createNodeEnvironment } from './node/nodeEnvironment.ts';

// The bundle stands in `dist/`, one below the package's root. The transport is what the command line says:
// `--node-ipc` from VS Code, `--stdio` from other editors.
startServer(createConnection(ProposedFeatures.all), createNodeEnvironment(join(__dirname, '..')));
