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

/** The files in the order in which they were written, each read when its turn comes. */
export function* readFiles(sections: Sections): Generator<SavedFile> {
  const bytes = sections.bytes('files');
  const ends = sections.numbers('files.ends');
  const source = sections.bytes('files.words');
  const words = JSON.parse(new TextDecoder().decode(source.read(0, source.length))) as PackedWords;
  for (let from = 0; from < ends.length; from += TOGETHER) {
    const to = Math.min(ends.length, from + TOGETHER);
    const start = from === 0 ? 0 : ends.at(from - 1);
    const some = bytes.read(start, ends.at(to - 1)).slice();
    for (let index = from; index < to; index++) {
      const begin = index === 0 ? 0 : ends.at(index - 1);
      yield unpack(some.subarray(begin - start, ends.at(index) - start), words) as SavedFile;
    }
  }
}

const TOGETHER = 256;
