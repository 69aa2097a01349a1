import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  type Hover,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** A draft open in the editor. Words of it name places, as a writer would. */
export interface Draft {
  readonly document: TextDocument;
  /** Where `|` stood in the text. */
  readonly cursor: Position;
  /** The draft as it stands now. */
  text(): string;
  /** The place of these words. */
  rangeOf(words: string): Range;
  replace(words: string, by: string): Promise<void>;
}

/** Opens a new draft. A `|` in the text is taken out of it: there the cursor stands. */
export async function openDraft(text: string, language = 'markdown'): Promise<Draft> {
  const content = text.replace('|', '');
  const document = await workspace.openTextDocument({ language, content });
  const editor = await window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(0, text.indexOf('|')));
  editor.selection = new Selection(cursor, cursor);
  const rangeOf = (words: string) => {
    const at = document.getText().indexOf(words);
    if (at < 0) throw new Error(`The draft does not hold “${words}”: ${document.getText()}`);
    return new Range(document.positionAt(at), document.positionAt(at + words.length));
  };
  return {
    document,
    cursor,
    text: () => document.getText(),
    rangeOf,
    async replace(words, by) {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, rangeOf(words), by);
      await workspace.applyEdit(edit);
    },
  };
}

/** Each finding as a line: `warning misquoted: the words it underlines`. */
export function findingsOf({ document }: Draft): string[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'verbatim')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(
      (diagnostic) =>
        `${DiagnosticSeverity[diagnostic.severity].toLowerCase()} ${codeOf(diagnostic)}: ${document.getText(diagnostic.range)}`,
    );
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for the findings to be as wanted; fails with what they are instead. */
export function findings(draft: Draft, wanted: (lines: readonly string[]) => boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const stop = (act: () => void) => {
      clearTimeout(timer);
      listening.dispose();
      act();
    };
    const look = () => {
      const lines = findingsOf(draft);
      if (wanted(lines)) stop(() => resolve(lines));
    };
    const listening: Disposable = languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      const lines = findingsOf(draft).join('\n  ') || 'none';
      stop(() => reject(new Error(`The findings stay as they are:\n  ${lines}\nin: ${draft.text()}`)));
    }, 10_000);
    look();
  });
}

/** Words that are always found to be changed: when they are underlined, the draft has been checked. */
const CHECKED = '“It took about 51 years to figure it out,” Baker told RNZ.';

/** Opens a draft and waits for its check. Returns all its findings. */
export async function findingsIn(text: string, language?: string): Promise<string[]> {
  const draft = await openDraft(`${text}\n\n${CHECKED}\n`, language);
  const ofCheck = (line: string) => /51|It took about/.test(line);
  const lines = await findings(draft, (all) => all.some(ofCheck));
  return lines.filter((line) => !ofCheck(line));
}

/** What completion offers at the cursor, best first, resolved. */
export async function completionsAt({ document, cursor }: Draft, at = cursor): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
    undefined,
    20,
  );
  return list.items;
}

/** Accepts an offered completion as the editor does. */
export async function accept({ document, cursor }: Draft, item: CompletionItem): Promise<void> {
  const edit = new WorkspaceEdit();
  const range =
    item.range instanceof Range ? item.range : (item.range?.replacing ?? new Range(cursor, cursor));
  const text =
    typeof item.insertText === 'string' ? item.insertText : (item.insertText?.value ?? String(item.label));
  edit.replace(document.uri, range, text);
  for (const more of item.additionalTextEdits ?? []) edit.replace(document.uri, more.range, more.newText);
  await workspace.applyEdit(edit);
}

/** The text of all hovers on these words. */
export async function hoverOn({ document, rangeOf }: Draft, words: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(words).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The words that the first finding underlines. */
export function underlined({ document }: Draft): string {
  const [diagnostic] = languages.getDiagnostics(document.uri);
  if (diagnostic === undefined) throw new Error(`Nothing is underlined in: ${document.getText()}`);
  return document.getText(diagnostic.range);
}

/** What the light bulb offers on these words. */
export function actionsOn(
  { document, rangeOf }: Draft,
  words: string,
  kind = CodeActionKind.QuickFix,
): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(words),
    kind.value,
    20,
  );
}

/** Carries out an action as a click in its menu would. */
export async function apply(action: CodeAction | undefined): Promise<void> {
  if (action === undefined) throw new Error('There is no such action.');
  if (action.edit !== undefined) await workspace.applyEdit(action.edit);
  if (action.command !== undefined)
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}
