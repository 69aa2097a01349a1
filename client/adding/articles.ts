import { env, FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { foldersOf, homeFolder, nameFolders, shownName } from './folders.ts';
import {
  fileNameFor,
  frontMatterOf,
  hasFrontMatter,
  isAddress,
  type Known,
  lineBreakOf,
} from './frontMatter.ts';

/** *Add Article from File…*: copies files into a folder of articles, asking what is known of plain texts. */
export async function addFromFile(): Promise<void> {
  const picked = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Add to My Articles'),
    title: l10n.t('Articles to quote from'),
  });
  if (picked !== undefined) await addFiles(picked);
}

/** A file as it is handed over: by its name, with its bytes when they are wanted. */
export interface HandedFile {
  readonly name: string;
  bytes(): Thenable<Uint8Array>;
}

/** Copies the files among `uris` into a folder of articles, and names the folders among them in the settings. */
async function addFiles(uris: readonly Uri[]): Promise<void> {
  const kinds = await Promise.all(uris.map(async (uri) => ({ uri, type: await typeOf(uri) })));
  const folders = kinds.filter(({ type }) => type === FileType.Directory).map(({ uri }) => uri);
  if (folders.length > 0) await nameFolders(folders);
  const files = kinds.filter(({ type }) => type === FileType.File).map(({ uri }) => uri);
  await addHanded(
    files.map((uri) => ({
      name: uri.path.split('/').at(-1) ?? 'article',
      bytes: () => workspace.fs.readFile(uri),
    })),
  );
}

/**
 * Adds what was dropped: by its address where the editor can read that; else what was handed over with it, as where the
 * file lies on the writer's machine and the editor runs in a browser, or on another machine.
 */
export async function addDropped(uris: readonly Uri[], handed: readonly HandedFile[]): Promise<void> {
  const types = await Promise.all(uris.map(typeOf));
  if (uris.length > 0 && types.every((type) => type !== undefined)) await addFiles(uris);
  else await addHanded(handed);
}

/** Copies files into a folder of articles, asking what is known of plain texts. */
async function addHanded(files: readonly HandedFile[]): Promise<void> {
  if (files.length === 0) return;
  const shelf = await chooseShelf();
  if (shelf === undefined) return;
  const added: string[] = [];
  for (const file of files) {
    const { name } = file;
    const target = await freeName(shelf, name);
    const bytes = await file.bytes();
    const text = /\.(?:md|markdown|txt)$/i.test(name) ? decoded(bytes) : undefined;
    if (text === undefined) await workspace.fs.writeFile(target, bytes);
    else {
      const known = await askWhatIsKnown(text, name);
      if (known === undefined) break;
      const front = frontMatterOf(known, text);
      await workspace.fs.writeFile(target, front === '' ? bytes : new TextEncoder().encode(front + text));
    }
    added.push(target.path.split('/').at(-1) ?? name);
  }
  if (added.length === 0) return;
  void window.showInformationMessage(
    added.length === 1
      ? l10n.t('Verbatim: {0} is among your articles now, in {1}.', added[0] ?? '', shownName(shelf))
      : l10n.t('Verbatim: {0} articles are among yours now, in {1}.', added.length, shownName(shelf)),
  );
}

/** *Add Article from Clipboard…*: the text that was copied becomes an article; what is known of it is asked for. */
export async function addFromClipboard(): Promise<void> {
  const text = (await env.clipboard.readText()).trim();
  if (text === '') {
    void window.showInformationMessage(
      l10n.t(
        'Verbatim: there is no text on the clipboard. Copy the article’s text first, then run this command again.',
      ),
    );
    return;
  }
  const shelf = await chooseShelf();
  if (shelf === undefined) return;
  const known = await askWhatIsKnown(text, l10n.t('the text on the clipboard, “{0}…”', opening(text)));
  if (known === undefined) return;
  const name = `${fileNameFor(known.title ?? opening(text))}.md`;
  const target = await freeName(shelf, name);
  const whole = `${frontMatterOf(known, text)}${text}${lineBreakOf(text)}`;
  await workspace.fs.writeFile(target, new TextEncoder().encode(whole));
  void window.showInformationMessage(
    l10n.t(
      'Verbatim: {0} is among your articles now, in {1}.',
      target.path.split('/').at(-1) ?? name,
      shownName(shelf),
    ),
  );
}

/** Its first words, for a place between marks. */
function opening(text: string): string {
  const words = text
    .replace(/["“”„«»]/g, '')
    .trim()
    .split(/\s+/);
  return words.slice(0, 6).join(' ').slice(0, 60);
}

/**
 * Asks for title, outlet and address of an article, each of which may be left out; undefined when the writer gives up.
 * Nothing is asked of a text that states itself what is known.
 */
async function askWhatIsKnown(text: string, what: string): Promise<Known | undefined> {
  if (hasFrontMatter(text)) return {};
  const ask = (step: number, prompt: string, placeHolder: string, isFine?: (answer: string) => boolean) =>
    window.showInputBox({
      ...(isFine && {
        validateInput: (answer) =>
          answer.trim() === '' || isFine(answer)
            ? undefined
            : l10n.t('An address begins with https:// and has no spaces.'),
      }),
      title: l10n.t('What is known of {0} ({1} of 3)', what, step),
      prompt: l10n.t('{0} Leave it empty where it is not known.', prompt),
      placeHolder,
      ignoreFocusOut: true,
    });
  const title = await ask(1, l10n.t('The title, as it is printed.'), l10n.t('Title'));
  if (title === undefined) return undefined;
  const outlet = await ask(2, l10n.t('The paper, site or programme it appeared in.'), l10n.t('Outlet'));
  if (outlet === undefined) return undefined;
  const url = await ask(3, l10n.t('Its address on the web.'), 'https://', isAddress);
  if (url === undefined) return undefined;
  return {
    ...(title.trim() && { title }),
    ...(outlet.trim() && { 'container-title': outlet }),
    ...(url.trim() && { URL: url }),
  };
}

/** The folder that new articles go to: the only one named, one that the writer picks, or a new one. */
export async function chooseShelf(): Promise<Uri | undefined> {
  const home = homeFolder();
  const shelves = foldersOf(home)
    .map((name) => resolved(name, home?.uri))
    .filter((uri) => uri !== undefined);
  const [only] = shelves;
  if (only !== undefined && shelves.length === 1) return only;
  interface Choice extends QuickPickItem {
    readonly uri?: Uri;
  }
  const fresh = home && Uri.joinPath(home.uri, NEW_FOLDER);
  const choices: Choice[] = [
    ...shelves.map((uri): Choice => ({ label: shownName(uri), uri })),
    ...(fresh !== undefined && shelves.length === 0
      ? [{ label: NEW_FOLDER, description: l10n.t('a new folder in this workspace'), uri: fresh }]
      : []),
    { label: l10n.t('Another folder…') },
  ];
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('Where do you keep your articles?'),
  });
  if (choice === undefined) return undefined;
  const [picked] =
    choice.uri !== undefined
      ? [choice.uri]
      : ((await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false })) ?? []);
  if (picked === undefined) return undefined;
  if (!shelves.some((uri) => uri.toString() === picked.toString())) {
    await workspace.fs.createDirectory(picked);
    await nameFolders([picked]);
  }
  return picked;
}

/** What a new folder of articles is called. */
const NEW_FOLDER = 'articles';

/** A folder of the settings as an address; `~` is left to the server, which knows the home folder. */
function resolved(name: string, home: Uri | undefined): Uri | undefined {
  if (name.startsWith('~')) return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return Uri.parse(name, true);
  if (/^(?:[\\/]|[A-Za-z]:)/.test(name)) return home?.with({ path: Uri.file(name).path }) ?? Uri.file(name);
  return home && Uri.joinPath(home, name);
}

export async function freeName(shelf: Uri, name: string): Promise<Uri> {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  for (let number = 1; ; number++) {
    const target = Uri.joinPath(shelf, number === 1 ? name : `${stem}-${number}${ending}`);
    if ((await typeOf(target)) === undefined) return target;
  }
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** The text of a file in UTF-8; undefined for other encodings, which are copied as they are. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
