import { type Extension, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { draftInFront } from './drafts.ts';
import { editOf } from './edits.ts';
import { sayBriefly } from './sayBriefly.ts';
import type { Edited, Server } from './server.ts';

/** *Convert Citations*: all of the draft's into the form that the writer picks. */
export async function convertCitations(server: Server, extension: Extension<unknown>): Promise<void> {
  const draft = openDraft();
  if (draft === undefined) return;
  const form = await window.showQuickPick(formsOf(extension), { placeHolder: l10n.t('Into which form?') });
  if (form === undefined) return;
  const { edits, said } = await server.convertCitations(draft.uri.toString(), form.style);
  await apply(draft.uri, edits);
  sayBriefly(`Verbatim: ${said}`);
}

/** The forms that the manifest names, in the words of the editor's language. */
function formsOf({ packageJSON }: Extension<unknown>) {
  const setting: FormSetting = packageJSON.contributes.configuration.properties['verbatim.citation.style'];
  return setting.enum.map((style, at) => ({
    label: setting.enumItemLabels[at] ?? style,
    description: setting.markdownEnumDescriptions[at]?.replaceAll('`', '') ?? '',
    style,
  }));
}

interface FormSetting {
  readonly enum: readonly string[];
  readonly enumItemLabels: readonly string[];
  readonly markdownEnumDescriptions: readonly string[];
}

/**
 * *Add to Bibliography*: the articles that the draft cites go into a bibliography of the writer's, which keeps all else
 * as it is. One that the settings name, or another, or a new one.
 */
export async function addToBibliography(server: Server): Promise<void> {
  const draft = openDraft();
  if (draft === undefined) return;
  const target = await chooseBibliography(draft.uri);
  if (target === undefined) return;
  const before = await textOf(target);
  const { edits, said } = await server.addToBibliography(draft.uri.toString(), target.path, before ?? '');
  if (edits.length > 0 && before === undefined)
    await workspace.fs.writeFile(
      target,
      new TextEncoder().encode(edits.map(({ newText }) => newText).join('')),
    );
  else if (edits.length > 0) {
    await apply(target, edits);
    await (await workspace.openTextDocument(target)).save();
  }
  sayBriefly(l10n.t('Verbatim: {0}. {1}', target.path.split('/').at(-1) ?? '', said));
}

async function chooseBibliography(draft: Uri): Promise<Uri | undefined> {
  const home = (workspace.getWorkspaceFolder(draft) ?? workspace.workspaceFolders?.[0])?.uri;
  const named = namedBibliographies(draft, home);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const there = await workspace.findFiles('**/*.bib', '**/node_modules/**', MOST_FOUND);
  const known = new Map([...named, ...there].map((uri) => [uri.toString(), uri]));
  const choices: readonly (QuickPickItem & { readonly uri?: Uri; readonly isNew?: boolean })[] = [
    ...[...known.values()].map((uri) => ({ label: workspace.asRelativePath(uri), uri })),
    { label: l10n.t('A new one…'), isNew: true },
    { label: l10n.t('Another that is there…') },
  ];
  const choice = await window.showQuickPick(choices, {
    placeHolder: l10n.t('Which bibliography is it to go into? One that is there keeps all that it has.'),
  });
  if (choice === undefined || choice.uri !== undefined) return choice?.uri;
  const title = l10n.t('Which bibliography?');
  const filters = { BibTeX: ['bib'], 'CSL-JSON': ['json'] };
  const saveLabel = l10n.t('Add');
  // A dialog to save asks whether a file that is there is to be overwritten, which it never is.
  if (!choice.isNew)
    return (
      await window.showOpenDialog({ title, openLabel: saveLabel, filters, ...(home && { defaultUri: home }) })
    )?.[0];
  const defaultUri = home && Uri.joinPath(home, 'references.bib');
  return window.showSaveDialog({ title, saveLabel, filters, ...(defaultUri && { defaultUri }) });
}

/** More bibliographies of one workspace are not listed: another is named by its file. */
const MOST_FOUND = 20;

/** The bibliographies that the settings name, as addresses. */
function namedBibliographies(draft: Uri, home: Uri | undefined): Uri[] {
  const named = workspace.getConfiguration('verbatim', draft).get<string[]>('corpus.bibliographies', []);
  return named.flatMap((name) => {
    if (name.startsWith('~')) return [];
    if (/^(?:[\\/]|[A-Za-z]:)/.test(name)) return [Uri.file(name)];
    return home === undefined ? [] : [Uri.joinPath(home, name)];
  });
}

/** What the file holds as the editor has it; undefined where there is none. */
async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return (await workspace.openTextDocument(uri)).getText();
}

async function apply(uri: Uri, edits: Edited['edits']): Promise<void> {
  if (edits.length > 0) await workspace.applyEdit(editOf(uri, edits));
}

function openDraft(): TextDocument | undefined {
  const draft = draftInFront()?.document;
  if (draft === undefined) void window.showInformationMessage(l10n.t('Verbatim: open the draft first.'));
  return draft;
}
