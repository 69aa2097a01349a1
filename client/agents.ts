import * as vscode from 'vscode';
import type { Server } from './server.ts';

/** How the agents' server is started where the editor runs on Node. */
export interface AgentServer {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What newer editors have for agents; each part is missing in older ones. */
interface AgentEditor {
  readonly lm?: {
    registerTool?(
      name: string,
      tool: { invoke(options: { readonly input: unknown }): Promise<object> },
    ): vscode.Disposable;
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
        provideMcpServerDefinitions(): readonly object[];
      },
    ): vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/** The tools of the contract; the editor knows each by `verbatim_` and its name. */
export const TOOLS = ['find_quote', 'check_draft', 'get_passage', 'list_sources', 'quote'] as const;

/** Offers the tools to the editor's own agents, and the server of the same tools to others, where the editor has them. */
export function offerToAgents(
  server: Server,
  version: string,
  agentServer: (() => AgentServer) | undefined,
  editor: AgentEditor = vscode as unknown as AgentEditor,
): vscode.Disposable[] {
  return [...offerTools(server, editor), ...offerServer(version, agentServer, editor)];
}

function offerTools(server: Server, editor: AgentEditor): vscode.Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = editor;
  if (lm?.registerTool === undefined || Result === undefined || Text === undefined) return [];
  return TOOLS.flatMap(
    (name) =>
      lm.registerTool?.(`verbatim_${name}`, {
        async invoke({ input }) {
          const answer = await server.tool(name, input);
          if ('refused' in answer) throw new Error(answer.refused);
          return new Result([new Text(JSON.stringify(answer.answer))]);
        },
      }) ?? [],
  );
}

function offerServer(
  version: string,
  agentServer: (() => AgentServer) | undefined,
  editor: AgentEditor,
): vscode.Disposable[] {
  const { lm, McpStdioServerDefinition: Definition } = editor;
  if (agentServer === undefined || Definition === undefined) return [];
  if (lm?.registerMcpServerDefinitionProvider === undefined) return [];
  const changed = new vscode.EventEmitter<void>();
  return [
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('verbatim.corpus')) changed.fire();
    }),
    lm.registerMcpServerDefinitionProvider('verbatim.mcp', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        // Whoever opens a folder of strangers has not said that its settings may start anything.
        if (!vscode.workspace.isTrusted) return [];
        const { command, args, env } = agentServer();
        return [new Definition('Verbatim', command, args, env, version)];
      },
    }),
  ];
}
