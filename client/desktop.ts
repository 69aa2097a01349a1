import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { AgentServer } from './agents.ts';
import { type Host, start, stop } from './extension.ts';

// Where the editor runs on Node: the server is a process of its own.
const NODE: Host = {
  createClient(context, options) {
    const module = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    const debug = { ...module, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
    return new LanguageClient('verbatim', 'Verbatim', { run: module, debug }, options);
  },
  pathOf: ({ fsPath }) => fsPath,
  agentServer,
};

/** The command line's own server for agents, on the articles that the settings of the window name. */
function agentServer(context: ExtensionContext): AgentServer {
  const settings = workspace.getConfiguration('verbatim.corpus');
  const home = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '.';
  const placed = (name: string) => resolve(home, name.replace(/^~(?=$|[\\/])/, homedir()));
  const named = (option: string, names: readonly string[]) => names.flatMap((name) => [option, name]);
  return {
    command: process.execPath,
    args: [
      ...[context.asAbsolutePath('dist/verbatim.cjs'), 'mcp'],
      ...named('--corpus', settings.get<string[]>('folders', []).map(placed)),
      ...named('--bibliography', settings.get<string[]>('bibliographies', []).map(placed)),
      ...named('--exclude', settings.get<string[]>('exclude', [])),
      ...(settings.get('bundled', true) ? [] : ['--no-bundled']),
    ],
    // On the desktop the editor's own program is Node only when told so.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  };
}

export const activate = (context: ExtensionContext) => start(context, NODE);

export const deactivate = stop;
