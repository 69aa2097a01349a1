import type { Problem } from '../corpus/article.ts';
import { DamagedBytes } from '../search/bytes/byteSource.ts';
import type { Codec } from '../search/bytes/codec.ts';
import { createPageCache, type PageCache } from '../search/bytes/numbers.ts';
import { checksum, type Sections, sectionsFrom } from '../search/bytes/sections.ts';
import { type CorpusSegment, openSegment } from '../search/corpusSegment.ts';
import type { Disk } from './disk.ts';
import { openFiles, type SavedFile } from './savedFiles.ts';

/** A segment on disk, with what is known of the files that it was made of. */
export interface SavedSegment {
  readonly name: string;
  readonly segment: CorpusSegment;
  /** Files of it that changed since, or are gone: what it says of them does not hold. */
  readonly gone: ReadonlySet<string>;
  /** What the system says now of the state of files that were written to and hold the same all the same. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The files that it still speaks for, each with its number among all that it was made of. */
  files(): Iterable<readonly [number: number, file: SavedFile]>;
  /** A file by its number. */
  fileAt(number: number): SavedFile;
}

/** What there was when an index was saved. While all of it is the same, nothing of it has to be looked at file by file. */
export interface Seen {
  /** What lay in the folders, as `sumOfAll` tells it. */
  readonly files: string;
  /** What was read together with them and is not saved: the articles that come with the program have their ids too. */
  readonly others: string;
  /** What was to be said of the folders and files. */
  readonly problems: readonly Problem[];
}

/** What has happened since the last commit. */
export interface StoreChange {
  /** New segments: their bytes, or the name under which they were written to the disk already, and what of them does not hold any more. */
  readonly added: readonly (
    | Uint8Array
    | ({ readonly file: string } & Partial<Pick<SavedSegment, 'gone' | 'stamps'>>)
  )[];
  /** Segments that the added ones replace. */
  readonly replaced: readonly SavedSegment[];
  /** Files that a segment no longer speaks for. */
  readonly gone: ReadonlyMap<SavedSegment, readonly string[]>;
  /** New stamps of files of a segment that hold what they held. */
  readonly stamps: ReadonlyMap<SavedSegment, ReadonlyMap<string, string>>;
  /** Whether every file of the folders is accounted for. */
  readonly isComplete: boolean;
  /** What there is now, where that can be told. */
  readonly seen?: Seen;
}

/** An index that is saved: immutable segments, and one manifest that says which of them count. */
export interface IndexStore {
  readonly place: string;
  readonly segments: readonly SavedSegment[];
  /** What could not be used and is built again, in sentences. */
  readonly notices: readonly string[];
  readonly bytes: number;
  /** How texts are packed in segments that are added. */
  readonly codec: Codec | undefined;
  /** Whether every file of the folders was accounted for when it was saved. */
  readonly isComplete: boolean;
  /** What there was then, where it is known. */
  readonly seen: Seen | undefined;
  /** Whether this process writes, which it alone does then; others read what it wrote when they start. */
  readonly isWriter: boolean;
  /** Makes the change count, all of it or nothing; answers with the segments that were added. */
  commit(change: StoreChange): readonly SavedSegment[];
  /** Forgets everything that was saved. */
  clear(): void;
  close(): void;
}

interface Manifest {
  readonly form: typeof FORM;
  /** The make of the program: its readers, word lists and rules of reading. */
  readonly madeBy: string;
  /** What it is an index of, for people and for cleaning up. */
  readonly about: unknown;
  readonly isComplete: boolean;
  readonly seen?: Seen;
  readonly segments: readonly SegmentEntry[];
}

/** What the manifest says of a segment. */
export interface SegmentEntry {
  readonly file: string;
  readonly bytes: number;
  readonly gone: readonly string[];
  readonly stamps: Readonly<Record<string, string>>;
}

/** Changes when what a segment holds is written otherwise. */
const FORM = 5;

const MANIFEST = 'manifest.json';

/** What ends the line with the checksum, before the manifest itself. */
const LINE_END = 10;

/** How often a manifest is read whose segments are not there. */
const ATTEMPTS = 3;

/** Bytes of pages of numbers, and of what nearly every question asks, that all saved indexes of a process keep. */
const pages: PageCache = createPageCache(8 << 20, 64 << 20);

/** Opens what is saved on the disk. What is damaged or of another make is left out, said, and built again by whoever asks. */
export function openIndexStore(disk: Disk, madeBy: string, about: unknown): IndexStore {
  const notices: string[] = [];
  let isWriter: boolean | undefined;
  let segments: SavedSegment[] = [];
  let isComplete = false;
  let seen: Seen | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    segments = [];
    notices.length = 0;
    const saved = readManifest(disk, madeBy, notices);
    isComplete = saved?.isComplete ?? false;
    seen = saved?.seen;
    let isMoving = false;
    for (const entry of saved?.segments ?? []) {
      const { file, bytes, gone, stamps } = entry;
      const found = openSaved(
        disk,
        file,
        { gone: new Set(gone), stamps: new Map(Object.entries(stamps)) },
        bytes,
      );
      if (typeof found !== 'string') segments.push(found);
      else {
        isMoving ||= found === GONE;
        notices.push(`${file}: ${found}; its articles are indexed again.`);
        isComplete = false;
        seen = undefined;
      }
    }
    // Whoever writes may have replaced it since the manifest was read: then there is another one.
    if (!isMoving) break;
  }
  const sweep = () => {
    const kept = new Set([MANIFEST, ...segments.map(({ name }) => name)]);
    for (const { name } of disk.list()) if (isOurs(name) && !kept.has(name)) disk.remove(name);
  };
  /** Asked when there is something to write: who only reads keeps nobody from writing. */
  const mayWrite = (): boolean => {
    if (isWriter === undefined) {
      isWriter = disk.lock();
      if (isWriter) sweep();
    }
    return isWriter;
  };

  /** Segments that no longer count, and that the manifest which is in place may name still. */
  const replaced = new Set<string>();
  const writeManifest = (now: readonly SavedSegment[]) => {
    const manifest: Manifest = {
      form: FORM,
      madeBy,
      about,
      isComplete,
      ...(seen && { seen }),
      segments: now.map(entryOf),
    };
    const text = new TextEncoder().encode(JSON.stringify(manifest));
    const sum = new TextEncoder().encode(`${checksum(text)}\n`);
    const bytes = new Uint8Array(sum.length + text.length);
    bytes.set(sum);
    bytes.set(text, sum.length);
    const names = [...replaced];
    disk.replace(MANIFEST, bytes, () => {
      for (const name of names) {
        disk.remove(name);
        replaced.delete(name);
      }
    });
  };

  return {
    place: disk.place,
    codec: disk.codec,
    notices,
    get isWriter() {
      return mayWrite();
    },
    get segments() {
      return segments;
    },
    get isComplete() {
      return isComplete;
    },
    get seen() {
      return seen;
    },
    get bytes() {
      return segments.reduce((sum, { segment }) => sum + segment.byteLength, 0);
    },
    commit({ added, replaced: others, gone, stamps, isComplete: isWhole, seen: now }) {
      if (!mayWrite()) return [];
      const opened = added.map((one) => {
        const name = freshName(disk);
        if (one instanceof Uint8Array) disk.write(name, one);
        else disk.rename(one.file, name);
        const found = openSaved(disk, name, one instanceof Uint8Array ? {} : one);
        if (typeof found === 'string') throw new Error(`${name} cannot be read back: ${found}`);
        return found;
      });
      for (const [segment, paths] of gone) for (const path of paths) (segment.gone as Set<string>).add(path);
      for (const [segment, some] of stamps)
        for (const [path, stamp] of some) (segment.stamps as Map<string, string>).set(path, stamp);
      isComplete = isWhole;
      seen = now;
      segments = [...segments.filter((one) => !others.includes(one)), ...opened];
      for (const { name } of others) replaced.add(name);
      writeManifest(segments);
      return opened;
    },
    clear() {
      if (!mayWrite()) return;
      segments = [];
      disk.remove(MANIFEST);
      sweep();
    },
    close: () => disk.close(),
  };
}

function readManifest(disk: Disk, madeBy: string, notices: string[]): Manifest | undefined {
  const source = disk.open(MANIFEST);
  if (source === undefined) return undefined;
  try {
    const bytes = source.read(0, source.length).slice();
    const end = bytes.indexOf(LINE_END);
    const text = bytes.subarray(end + 1);
    if (new TextDecoder().decode(bytes.subarray(0, end)) !== String(checksum(text)))
      throw new DamagedBytes('the manifest is damaged');
    const manifest = JSON.parse(new TextDecoder().decode(text)) as Manifest;
    if (manifest.form === FORM && manifest.madeBy === madeBy && Array.isArray(manifest.segments))
      return manifest;
    notices.push('It was saved by another version; everything is indexed again.');
  } catch {
    notices.push('Its manifest is damaged; everything is indexed again.');
  }
  return undefined;
}

/** What the manifest says of a segment. */
export function entryOf({ name, segment, gone, stamps }: SavedSegment): SegmentEntry {
  return {
    file: name,
    bytes: segment.byteLength,
    gone: [...gone],
    stamps: Object.fromEntries(stamps),
  };
}

/** The segment that a manifest names. Throws `DamagedBytes` where it cannot be used. */
export function openSegmentOf(disk: Disk, { file, gone, stamps }: SegmentEntry): SavedSegment {
  const found = openSaved(disk, file, { gone: new Set(gone), stamps: new Map(Object.entries(stamps)) });
  if (typeof found === 'string') throw new DamagedBytes(found);
  return found;
}

/** A segment, or why it cannot be used. */
function openSaved(
  disk: Disk,
  name: string,
  changes: Partial<Pick<SavedSegment, 'gone' | 'stamps'>>,
  bytes?: number,
): SavedSegment | string {
  try {
    const source = disk.open(name);
    if (source === undefined) return GONE;
    if (bytes !== undefined && source.length !== bytes) return 'the file is not as long as it was';
    return savedSegment(name, sectionsFrom(source, pages, disk.codec), changes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const GONE = 'the file is gone';

function savedSegment(
  name: string,
  sections: Sections,
  changes: Partial<Pick<SavedSegment, 'gone' | 'stamps'>>,
): SavedSegment {
  const gone = new Set(changes.gone);
  const stamps = new Map(changes.stamps);
  const all = openFiles(sections);
  let last: readonly [number: number, file: SavedFile] | undefined;
  const fileAt = (number: number): SavedFile => {
    // Who asks for a file mostly asks for it again at once.
    if (last?.[0] !== number) last = [number, all.at(number)];
    const [, file] = last;
    const stamp = stamps.get(file.path);
    return stamp === undefined ? file : { ...file, stamp };
  };
  return {
    name,
    segment: openSegment(sections),
    gone,
    stamps,
    *files() {
      for (let number = 0; number < all.length; number++) {
        const file = fileAt(number);
        if (!gone.has(file.path)) yield [number, file];
      }
    },
    fileAt,
  };
}

function isOurs(name: string): boolean {
  return name.endsWith(SEGMENT) || name.endsWith(UNFINISHED);
}

const SEGMENT = '.segment';
/** Files that are being written; those that nobody writes any more are swept away. */
export const UNFINISHED = '.part';

function freshName(disk: Disk): string {
  const taken = new Set(disk.list().map(({ name }) => name));
  for (let number = taken.size; ; number++) {
    const name = `${String(number).padStart(6, '0')}${SEGMENT}`;
    if (!taken.has(name)) return name;
  }
}
