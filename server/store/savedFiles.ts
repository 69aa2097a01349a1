import type { Metadata, Problem } from '../corpus/article.ts';
import { createPacker, type PackedWords, unpack } from '../search/bytes/pack.ts';
import type { Sections, SectionWriter } from '../search/bytes/sections.ts';
import { writeParts } from '../search/bytes/strings.ts';

/** A file that was read: what is known of it beside its article. */
export interface SavedFile {
  readonly path: string;
  /** What the system said of the file's state. */
  readonly stamp: string;
  readonly problems: readonly Problem[];
  readonly isDraft?: boolean;
  readonly statesId?: boolean;
  /** The id by the file, or by the bibliography that describes it; the one it goes by in the index is `id`. Both are absent where there is no article. */
  readonly ownId?: string;
  readonly id?: string;
  /** What the file says by itself, where a bibliography says it otherwise. */
  readonly raw?: { readonly id: string; readonly metadata: Metadata; readonly statesId?: boolean };
}

export function writeFiles(writer: SectionWriter, files: readonly SavedFile[]): void {
  const packer = createPacker();
  writeParts(writer, 'files', files.length, (index) => packer.pack(files[index]));
  writer.bytes('files.words', [new TextEncoder().encode(JSON.stringify(packer.words))]);
}

/** The files of a segment, each read when it is asked for. */
export interface SavedFiles {
  readonly length: number;
  at(index: number): SavedFile;
}

export function openFiles(sections: Sections): SavedFiles {
  const bytes = sections.bytes('files');
  const ends = sections.numbers('files.ends');
  let words: PackedWords | undefined;
  /** The files from one on, as they were read together: mostly all are asked for, one after another. */
  let some:
    | { readonly from: number; readonly start: number; readonly stops: Uint32Array; readonly all: Uint8Array }
    | undefined;
  const pieceAt = (index: number): Uint8Array => {
    if (some === undefined || index < some.from || index >= some.from + some.stops.length) {
      const start = index === 0 ? 0 : ends.at(index - 1);
      const stops = ends.slice(index, index + TOGETHER);
      some = { from: index, start, stops, all: bytes.read(start, stops.at(-1) ?? start).slice() };
    }
    const { from, start, stops, all } = some;
    return all.subarray((stops[index - from - 1] ?? start) - start, (stops[index - from] ?? start) - start);
  };
  return {
    length: ends.length,
    at(index) {
      if (words === undefined) {
        const source = sections.bytes('files.words');
        words = JSON.parse(new TextDecoder().decode(source.read(0, source.length))) as PackedWords;
      }
      return unpack(pieceAt(index), words) as SavedFile;
    },
  };
}

/** Files that are read from the disk at once, some kilobytes. */
const TOGETHER = 32;
