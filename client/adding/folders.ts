import { ConfigurationTarget, l10n, type Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { draftInFront } from '../drafts.ts';
import { meansSame, pathWithin } from './folderNames.ts';

/** Whose settings a folder of articles is written to. */
interface Place {
  readonly target: ConfigurationTarget;
  /** The workspace folder, where it is that folder's own setting. */
  readonly folder?: WorkspaceFolder;
}

/** The folders of articles as the settings name them, for the workspace or for one folder of it. */
export function foldersOf(folder?: WorkspaceFolder): readonly string[] {
  return workspace.getConfiguration('verbatim', folder?.uri).get<string[]>('corpus.folders', []);
}

/** The folder of the workspace whose settings hold for what is in front: that of the draft, else the first. */
export function homeFolder(): WorkspaceFolder | undefined {
  const draft = draftInFront();
  return (draft && workspace.getWorkspaceFolder(draft.document.uri)) ?? workspace.workspaceFolders?.[0];
}

/** *Add Folder of Articles…*: asks for folders and writes them to the settings in which they belong. */
export async function addFolders(): Promise<void> {
  const picked = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    openLabel: l10n.t('Quote from These Articles'),
    title: l10n.t('Folders of articles that you quote from'),
  });
  if (picked !== undefined) await nameFolders(picked);
}

/** Adds folders to the settings; a folder within the workspace is named by its relative path. */
export async function nameFolders(folders: readonly Uri[]): Promise<void> {
  for (const folder of folders) {
    const place = await placeFor(folder);
    if (place === undefined) return;
    const names = namesAt(place);
    const name = nameOf(folder, place);
    if (names.includes(name)) continue;
    await write(place, [...names, name]);
  }
}

/** *Choose another…*: puts a folder in the place of one that the settings name and that is not there. */
export async function exchangeFolder(missing: string): Promise<void> {
  const [picked] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: l10n.t('Quote from These Articles'),
      title: l10n.t('In the place of {0}', missing),
    })) ?? [];
  if (picked === undefined) return;
  for (const place of allPlaces()) {
    const names = namesAt(place);
    if (!names.some((name) => meansSame(name, missing))) continue;
    const name = nameOf(picked, place);
    await write(place, [...new Set(names.map((one) => (meansSame(one, missing) ? name : one)))]);
    return;
  }
  await nameFolders([picked]);
}

/** Inside a workspace folder it is that folder's; else the writer says whether it is for this workspace or for all. */
async function placeFor(folder: Uri): Promise<Place | undefined> {
  const home = workspace.getWorkspaceFolder(folder);
  if (home !== undefined) return placeOf(home);
  if (workspace.workspaceFolders === undefined) return { target: ConfigurationTarget.Global };
  const here = {
    label: l10n.t('For this workspace'),
    detail: l10n.t('Written to the settings of the workspace.'),
  };
  const everywhere = {
    label: l10n.t('For all my work'),
    detail: l10n.t('Written to your own settings.'),
  };
  const choice = await window.showQuickPick([everywhere, here], {
    title: l10n.t('Quote from {0}', shownName(folder)),
    placeHolder: l10n.t('Where may these articles be quoted?'),
  });
  if (choice === undefined) return undefined;
  return { target: choice === here ? ConfigurationTarget.Workspace : ConfigurationTarget.Global };
}

function placeOf(folder: WorkspaceFolder): Place {
  const isOnly = workspace.workspaceFolders?.length === 1;
  return isOnly
    ? { target: ConfigurationTarget.Workspace, folder }
    : { target: ConfigurationTarget.WorkspaceFolder, folder };
}

function allPlaces(): readonly Place[] {
  return [
    ...(workspace.workspaceFolders ?? []).map(
      (folder): Place => ({ target: ConfigurationTarget.WorkspaceFolder, folder }),
    ),
    ...(workspace.workspaceFolders === undefined ? [] : [{ target: ConfigurationTarget.Workspace }]),
    { target: ConfigurationTarget.Global },
  ];
}

function nameOf(folder: Uri, { folder: home }: Place): string {
  const isThere = home?.uri.scheme === folder.scheme && home.uri.authority === folder.authority;
  return (isThere ? pathWithin(folder.path, home.uri.path) : undefined) ?? plainName(folder);
}

/** A place as people write it: the path of one that the machine has, and the whole address of any other. */
function plainName(uri: Uri): string {
  return uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? uri.fsPath : uri.toString(true);
}

/** The same as it is shown: of a place in the workspace its path there. */
export function shownName(uri: Uri): string {
  return workspace.getWorkspaceFolder(uri) === undefined ? plainName(uri) : workspace.asRelativePath(uri);
}

/** What this place alone says, without what it takes over from others. */
function namesAt({ target, folder }: Place): readonly string[] {
  const said = workspace.getConfiguration('verbatim', folder?.uri).inspect<string[]>('corpus.folders');
  switch (target) {
    case ConfigurationTarget.WorkspaceFolder:
      return said?.workspaceFolderValue ?? [];
    case ConfigurationTarget.Workspace:
      return said?.workspaceValue ?? [];
    default:
      return said?.globalValue ?? [];
  }
}

async function write({ target, folder }: Place, names: readonly string[]): Promise<void> {
  await workspace.getConfiguration('verbatim', folder?.uri).update('corpus.folders', names, target);
}
