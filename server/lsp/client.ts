import { type InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the editor at the other end can do, in the terms of what Verbatim needs from it. */
export interface Client {
  /** The language of whoever reads, as the editor names it. */
  readonly locale: string | undefined;
  readonly hoverFormat: MarkupKind;
  /** Whether it answers `workspace/configuration`; else its settings came with `initializationOptions`. */
  readonly givesConfiguration: boolean;
  readonly tellsConfigurationChanges: boolean;
  readonly watchesFiles: boolean;
  /** Whether it takes patterns that start at a folder; older clients take whole ones only. */
  readonly watchesBelowFolders: boolean;
  readonly takesLocationLinks: boolean;
  /** Whether a completion may say where the cursor goes. */
  readonly takesSnippets: boolean;
  /** Whether it asks `verbatim/offers` after each key, and opens its list by itself where something fits. */
  readonly opensLists: boolean;
  /** Whether it shows how far the indexing is, and does not by itself from `verbatim/corpus`. */
  readonly showsProgress: boolean;
  readonly showsDocuments: boolean;
  /** Whether it shows, at addresses of its own, the text that was read of a file that is none. */
  readonly showsSourceTexts: boolean;
  /** Whether it shows the messages of findings in one pane with the hover at the same place. */
  readonly showsFindings: boolean;
  /** Whether it shows, as long as the draft is in front, what is out of the ordinary with it. */
  readonly showsDraftNotices: boolean;
  /** Commands that the editor itself carries out, such as opening a source in its own way. */
  readonly commands: ReadonlySet<string>;
  /** The settings that came with the start, for editors that send no others. */
  readonly initialSettings: unknown;
  /** The address of the folder that relative paths in the settings start from. */
  readonly rootUri: string | undefined;
  /** The addresses of the folders of the workspace; none where a single file is open. */
  readonly folders: readonly string[];
  /** Whether the files of the workspace may be read unasked: not where the editor says that nobody trusts them. */
  readonly isTrusted: boolean;
  /** Whether it tells of folders that come to the workspace and leave it. */
  readonly tellsFolderChanges: boolean;
  /** Whether it can be asked to ask for inlay hints and code lenses anew. */
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
}

export function readClient({
  capabilities,
  initializationOptions,
  workspaceFolders,
  ...rest
}: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  const formats = textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
  const options: unknown = initializationOptions;
  return {
    locale: rest.locale,
    hoverFormat: formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    givesConfiguration: workspace?.configuration ?? false,
    tellsConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesBelowFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    takesLocationLinks: textDocument?.definition?.linkSupport ?? false,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    showsProgress:
      (window?.workDoneProgress ?? false) && !(isRecord(options) && options.showsIndexing === true),
    opensLists: isRecord(options) && options.opensLists === true,
    showsDocuments: window?.showDocument?.support ?? false,
    showsSourceTexts: isRecord(options) && options.showsSourceTexts === true,
    showsDraftNotices: isRecord(options) && options.showsDraftNotices === true,
    showsFindings: isRecord(options) && options.showsFindings === true,
    commands: new Set(commandsIn(options)),
    initialSettings: sectionOf(options),
    rootUri: workspaceFolders?.[0]?.uri ?? rest.rootUri ?? undefined,
    folders:
      workspaceFolders?.map(({ uri }) => uri) ?? (typeof rest.rootUri === 'string' ? [rest.rootUri] : []),
    isTrusted: !(isRecord(options) && options.isTrusted === false),
    tellsFolderChanges: workspace?.workspaceFolders ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
  };
}

/** Some editors nest the settings below the section's name, as in their own settings file; both are taken. */
function sectionOf(options: unknown): unknown {
  return isRecord(options) && isRecord(options.verbatim) ? options.verbatim : options;
}

function commandsIn(options: unknown): string[] {
  const commands = isRecord(options) ? options.clientCommands : undefined;
  return Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
