/** As much of a browser's worker as is used here; the compiler knows Node alone. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(
    type: 'error' | 'unhandledrejection',
    listener: (event: { readonly error?: unknown; readonly reason?: unknown }) => void,
  ): void;
}

/** A worker as whoever started it sees it. */
export interface BrowserWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

interface Browser extends WorkerScope {
  readonly Worker?: new (url: string) => BrowserWorker;
  readonly indexedDB?: Databases;
  readonly navigator?: { readonly locks?: Locks };
}

/** Locks that all pages and workers of one origin share. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    held: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void>;
}

export interface Databases {
  open(name: string, version: number): Opening;
}

interface Opening extends Asked<Database> {
  onupgradeneeded: (() => void) | null;
}

export interface Asked<T> {
  readonly result: T;
  readonly error: Error | null;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}

export interface Database {
  createObjectStore(name: string): unknown;
  transaction(stores: string, mode: 'readonly' | 'readwrite'): { objectStore(name: string): ObjectStore };
}

interface ObjectStore {
  get(key: readonly string[]): Asked<unknown>;
  getAllKeys(): Asked<readonly (readonly string[])[]>;
  put(value: unknown, key: readonly string[]): Asked<unknown>;
  delete(key: readonly string[]): Asked<unknown>;
}

/** The worker that this runs in. */
export const browser = globalThis as unknown as Browser;

/** A worker with the script at the address in it, which may lie on another host: it is taken in by one of our own. */
export function startWorker(script: string): BrowserWorker {
  if (browser.Worker === undefined) throw new Error('this browser starts no workers here');
  const own = new Blob([`importScripts(${JSON.stringify(script)});`], { type: 'text/javascript' });
  return new browser.Worker(URL.createObjectURL(own));
}
