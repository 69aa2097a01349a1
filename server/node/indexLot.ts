import { join } from 'node:path';
import { rowOf } from '../search/articleStore.ts';
import type { SectionWriter } from '../search/bytes/sections.ts';
import { buildSegment, inOrderOfIds, writeSegment } from '../search/corpusSegment.ts';
import type { FilesToIndex, IndexedFiles } from '../store/indexer.ts';
import { UNFINISHED } from '../store/indexStore.ts';
import { readLot } from '../store/readLot.ts';
import { writeFiles } from '../store/savedFiles.ts';
import { deflate } from './deflate.ts';
import { openFolder } from './folderReader.ts';
import { writePieces } from './nodeDisk.ts';

/** Reads the files of a lot one after another and makes one segment of them. */
export async function indexLot(
  { folder, place, isToSave = false, files: some }: FilesToIndex,
  name: string,
): Promise<IndexedFiles> {
  const reader = await openFolder(folder);
  const { files, articles } = 'message' in reader ? { files: [], articles: [] } : await readLot(reader, some);
  const more = (writer: SectionWriter) => writeFiles(writer, files);
  if (place === undefined) {
    const codec = isToSave ? deflate : undefined;
    return { files, segment: buildSegment(articles, { more, codec }), isToSave };
  }
  const file = `${name}${UNFINISHED}`;
  const row = rowOf(inOrderOfIds(articles));
  writePieces(join(place, file), (sink) => writeSegment(sink, row, { codec: deflate, more }));
  return { files, segment: { file } };
}
