import { type Asked, browser, type Database, type Databases } from './browser.ts';

/** Files in the browser's own storage, in folders of one level. */
export interface BrowserStorage {
  /** All files of a folder. */
  read(folder: string): Promise<Map<string, Uint8Array>>;
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  remove(folder: string, name: string): Promise<void>;
}

/** The storage of this browser; nothing where it has none. */
export function browserStorage(
  databases: Databases | undefined = browser.indexedDB,
): BrowserStorage | undefined {
  if (databases === undefined) return undefined;
  let opened: Promise<Database> | undefined;
  const database = () => {
    opened ??= openDatabase(databases);
    return opened;
  };
  const store = async (mode: 'readonly' | 'readwrite') =>
    (await database()).transaction(FILES, mode).objectStore(FILES);
  return {
    async read(folder) {
      const files = new Map<string, Uint8Array>();
      const keys = await answerOf((await store('readonly')).getAllKeys());
      for (const [of, name] of keys) {
        if (of !== folder || name === undefined) continue;
        const bytes = await answerOf((await store('readonly')).get([folder, name]));
        if (bytes instanceof Uint8Array) files.set(name, bytes);
      }
      return files;
    },
    async write(folder, name, bytes) {
      await answerOf((await store('readwrite')).put(bytes, [folder, name]));
    },
    async remove(folder, name) {
      await answerOf((await store('readwrite')).delete([folder, name]));
    },
  };
}

const NAME = 'verbatim';
const FILES = 'files';

async function openDatabase(databases: Databases): Promise<Database> {
  const opening = databases.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(FILES);
  return answerOf(opening);
}

function answerOf<T>(asked: Asked<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the browser’s storage does not answer'));
  });
}
