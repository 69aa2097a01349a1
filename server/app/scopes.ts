import type { Problem } from '../corpus/article.ts';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import type { Environment } from './environment.ts';
import { createLibrary, type Library, type LibraryListener } from './library.ts';
import { parseSettings, type Settings } from './settings.ts';

/** A folder of the workspace, or the window as a whole, with the settings that hold there and the articles they name. */
export interface Scope {
  /** The folder's address; absent for the window, which drafts outside of any folder belong to. */
  readonly folderUri?: string;
  readonly settings: Settings;
  readonly library: Library;
}

/** All scopes of a window. Those whose settings name the same articles share a library. */
export interface Scopes {
  /** The window's scope first. */
  readonly all: readonly Scope[];
  /** The scope of the innermost folder that the address lies in. */
  of(uri: string): Scope;
  /** The libraries, each once. */
  libraries(): readonly Library[];
  problems(): readonly Problem[];
  /**
   * Takes the settings as they are now, the window's first. Relative folders of the window start at `rootUri`. Answers with the libraries whose folders are to be read,
   * each with them.
   */
  follow(
    scopes: readonly { readonly folderUri?: string; readonly settings: Settings }[],
    rootUri: string | undefined,
  ): readonly Load[];
}

export interface Load {
  readonly library: Library;
  readonly folders: readonly ArticleFolder[];
}

export function createScopes(environment: Environment, listener: LibraryListener): Scopes {
  const first = createLibrary(environment, listener);
  let all: readonly Scope[] = [{ settings: parseSettings(undefined), library: first }];
  /** By what they were loaded with. */
  let libraries = new Map<string, Library>();
  let spare: Library | undefined = first;

  return {
    get all() {
      return all;
    },
    of(uri) {
      let found: Scope | undefined;
      for (const scope of all) {
        const folder = scope.folderUri?.replace(/\/+$/, '');
        if (folder === undefined || (uri !== folder && !uri.startsWith(`${folder}/`))) continue;
        if (found === undefined || folder.length > (found.folderUri ?? '').length) found = scope;
      }
      return found ?? (all[0] as Scope);
    },
    libraries: () => [...new Set(all.map(({ library }) => library))],
    problems: () => [...new Set(all.map(({ library }) => library))].flatMap((library) => library.problems()),
    follow(wanted, rootUri) {
      const loads: Load[] = [];
      const kept = new Map<string, Library>();
      all = wanted.map(({ folderUri, settings }) => {
        const folders = foldersOf(environment, settings, folderUri ?? rootUri);
        const key = JSON.stringify(folders);
        let library = kept.get(key) ?? libraries.get(key);
        if (library === undefined) {
          // The one that held other articles so far goes on with these, so that nobody waits for nothing.
          library = spare ?? createLibrary(environment, listener);
          spare = undefined;
          loads.push({ library, folders });
        }
        kept.set(key, library);
        return { ...(folderUri === undefined ? {} : { folderUri }), settings, library };
      });
      for (const [key, library] of libraries) if (kept.get(key) !== library) void library.load([]);
      libraries = kept;
      return loads;
    },
  };
}

function foldersOf(
  environment: Environment,
  { corpus }: Settings,
  baseUri: string | undefined,
): ArticleFolder[] {
  const base = baseUri === undefined ? undefined : environment.toPath(baseUri);
  const { exclude, maxFileSize } = corpus;
  const bundled = corpus.bundled ? [environment.bundledFolder] : [];
  const named = [...corpus.folders, ...corpus.bibliographies].map((folder) =>
    environment.resolveFolder(folder, base),
  );
  return [
    ...bundled.map((path) => ({ path, exclude: [], maxFileSize })),
    ...named.map((path) => ({ path, exclude, maxFileSize, ...(base === undefined ? {} : { base }) })),
  ];
}
