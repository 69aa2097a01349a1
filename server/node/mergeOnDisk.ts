import { join } from 'node:path';
import type { SegmentsToMerge } from '../store/indexer.ts';
import { openSegmentOf, UNFINISHED } from '../store/indexStore.ts';
import { mergeSegments } from '../store/mergeSegments.ts';
import { openDisk, writePieces } from './nodeDisk.ts';

/** Writes one segment in the place of several, as a file that nobody knows of yet; it begins with the name. */
export function mergeOnDisk({ place, segments }: SegmentsToMerge, name: string): { readonly file: string } {
  const disk = openDisk(place);
  try {
    const opened = segments.map((entry) => openSegmentOf(disk, entry));
    const file = `${name}${UNFINISHED}`;
    writePieces(join(place, file), (sink) => mergeSegments(sink, opened, { codec: disk.codec }));
    return { file };
  } finally {
    disk.close();
  }
}
