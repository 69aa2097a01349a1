import type { SavedSegment } from '../store/indexStore.ts';

/** Where a file is told of in a saved segment. */
export interface SavedPlace {
  readonly segment: SavedSegment;
  readonly number: number;
}

/** What is held of each file, by path. Of a saved one that is but a number: it is read when it is asked for. */
export interface HeldFiles<T extends object> {
  has(path: string): boolean;
  get(path: string): T | undefined;
  set(path: string, held: T): void;
  setSaved(path: string, folder: number, place: SavedPlace): void;
  delete(path: string): void;
  keys(): IterableIterator<string>;
  values(): Iterable<T>;
  /** Those that are not merely where a segment tells of them. */
  unsaved(): Iterable<T>;
  /** Forgets segments that tell of none of the files. */
  forget(segments: readonly SavedSegment[]): void;
}

export function createHeldFiles<T extends object>(
  read: (place: SavedPlace, folder: number) => T,
): HeldFiles<T> {
  const files = new Map<string, T | number>();
  const segments: (SavedSegment | undefined)[] = [];

  const numberOf = (segment: SavedSegment): number => {
    const known = segments.lastIndexOf(segment);
    return known < 0 ? segments.push(segment) - 1 : known;
  };

  const full = (held: T | number): T => {
    if (typeof held !== 'number') return held;
    const rest = Math.floor(held / FILES);
    const segment = segments[rest % SEGMENTS];
    if (segment === undefined) throw new RangeError('a file is told of in no segment');
    return read({ segment, number: held % FILES }, Math.floor(rest / SEGMENTS));
  };

  return {
    has: (path) => files.has(path),
    get(path) {
      const held = files.get(path);
      return held === undefined ? undefined : full(held);
    },
    set: (path, held) => void files.set(path, held),
    setSaved(path, folder, { segment, number }) {
      files.set(path, (folder * SEGMENTS + numberOf(segment)) * FILES + number);
    },
    delete: (path) => void files.delete(path),
    keys: () => files.keys(),
    *values() {
      for (const held of files.values()) yield full(held);
    },
    *unsaved() {
      for (const held of files.values()) if (typeof held !== 'number') yield held;
    },
    forget(some) {
      for (const segment of some) {
        const at = segments.indexOf(segment);
        if (at >= 0) segments[at] = undefined;
      }
    },
  };
}

/** More files than a segment has, and more segments than there come to be while a folder is open: 2⁵³ leaves 2¹³ folders. */
const FILES = 2 ** 24;
const SEGMENTS = 2 ** 16;
