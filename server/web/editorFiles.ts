import type { NamedFiles } from '../corpus/files/bibliographyReader.ts';
import { type FileBytes, NOT_REGULAR, tooLarge } from '../corpus/files/fileBytes.ts';
import type { EntryKind } from '../corpus/files/walkFolder.ts';
import type { HeavyReaders } from '../corpus/readers/heavyReaders.ts';
import { within } from '../corpus/within.ts';
import { addressOf, resolveAddress } from './addresses.ts';

/** The files of a window, as its editor gives them to a server that has none of its own. */
export interface EditorFiles extends NamedFiles {
  /** What lies in a folder. Rejects where it cannot be read. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The stamps of files as they are now; `undefined` where the editor does not say when one was written. */
  stampsOf(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** How many bytes files have; `undefined` where there is none. */
  sizesOf(paths: readonly string[]): Promise<readonly (number | undefined)[]>;
}

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Asks the client; see `client/web/files.ts`. */
export type AskClient = <T>(method: string, params: object) => Promise<T>;

/** What the editor says of a file: its size in bytes, and when it was written, in milliseconds, where that is known. */
interface State {
  readonly kind: EntryKind;
  readonly size: number;
  readonly written: number;
}

type Answer<T> = T | { readonly error: { readonly code: string; readonly message: string } };

/**
 * `shelf` is a folder that cannot be listed, with the names of what lies in it: the articles that come with Verbatim
 * are served one by one.
 */
export function createEditorFiles(
  ask: AskClient,
  readers: HeavyReaders,
  shelf: { readonly folder: string; readonly names: readonly string[] },
): EditorFiles {
  const asked = async <T extends object>(method: string, params: object): Promise<T> => {
    const answer = await within(PATIENCE, ask<Answer<T>>(method, params));
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer;
  };
  const statesOf = async (paths: readonly string[]): Promise<readonly (State | null)[]> => {
    const { states } = await asked<{ readonly states: readonly (State | null)[] }>('verbatim/files/states', {
      uris: paths.map(addressOf),
    });
    return states;
  };

  return {
    readers,
    async list(folder) {
      if (folder === shelf.folder) return shelf.names.map((name): Entry => ({ name, kind: 'file' }));
      const { entries } = await asked<{ readonly entries: readonly Entry[] }>('verbatim/files/list', {
        uri: addressOf(folder),
      });
      return entries;
    },
    async readFile(path, most, stamp): Promise<FileBytes> {
      const [state] = await statesOf([path]);
      if (state === null || state === undefined)
        throw Object.assign(new Error('it does not exist'), { code: 'FileNotFound' });
      if (state.kind === 'folder') return { isFolder: true };
      if (state.kind === 'special') return { refused: NOT_REGULAR };
      if (state.size > most) return { refused: tooLarge(state.size, most) };
      const now = stampOf(state);
      if (now !== undefined && now === stamp) return { isUnchanged: true };
      const { bytes } = await asked<{ readonly bytes: Uint8Array }>('verbatim/files/read', {
        uri: addressOf(path),
      });
      return bytes.length > most ? { refused: tooLarge(bytes.length, most) } : { bytes, stamp: now };
    },
    async stampsOf(paths) {
      const states = await statesOf(paths);
      return states.map((state) => (state === null ? undefined : stampOf(state)));
    },
    sizesOf: async (paths) => (await statesOf(paths)).map((state) => state?.size),
    async kindOf(path) {
      if (path === shelf.folder) return 'folder';
      const [state] = await statesOf([path]).catch(() => [null]);
      if (state === null || state === undefined) return 'none';
      return state.kind === 'folder' ? 'folder' : 'file';
    },
    beside: (path, name) => resolveAddress(name, path.slice(0, path.lastIndexOf('/'))),
  };
}

function stampOf({ size, written }: State): string | undefined {
  return written > 0 ? `${size}:${written}` : undefined;
}

/** Milliseconds that one question may take: what answers may have to fetch the file first. */
const PATIENCE = 30_000;
