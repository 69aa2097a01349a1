import { ArchiveError } from '../archive/archive.ts';
import { BadAddress } from '../archive/archiveAddress.ts';
import { type ArchiveReader, createArchiveReader } from '../archive/archiveReader.ts';
import { openSearchArchive } from '../archive/openSearch.ts';
import type { Problem } from '../corpus/article.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { askArchive } from '../node/archives.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { UsageError } from './arguments.ts';

/** An archive that the command line or the environment names. */
export function readerOfArchive(address = process.env.VERBATIM_ARCHIVE_URL): ArchiveReader | undefined {
  if (address === undefined || address === '') return undefined;
  try {
    const { ask, host } = askArchive(address);
    return createArchiveReader(openSearchArchive(ask, host));
  } catch (error) {
    if (error instanceof BadAddress) throw new UsageError(error.message);
    throw error;
  }
}

/** The corpus with what the archive holds of the draft; without, and with a word about it, where it does not answer. */
export async function besideArchive(
  corpus: CorpusIndex,
  { path, text }: { readonly path: string; readonly text: string },
  archive: ArchiveReader | undefined,
  problems: Problem[],
): Promise<CorpusIndex> {
  if (archive === undefined) return corpus;
  try {
    return await archive.beside(parseDraft(path, text), corpus);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    problems.push({ path, message: `${error.message} It was checked without the archive.` });
    return corpus;
  }
}
