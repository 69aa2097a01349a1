import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import type { FileAccess } from '../corpus/files/fileBytes.ts';
import { checksum, sectionsIn } from '../search/bytes/sections.ts';
import { stringFrom } from '../search/bytes/strings.ts';
import { buildSegment, type CorpusSegment, openSegment } from '../search/corpusSegment.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { SavedFile } from './savedFiles.ts';

/** The articles that come with the program, read and indexed when it was built; they need not be read again. */
export interface BundledArticles {
  readonly files: readonly SavedFile[];
  readonly segment: CorpusSegment;
}

/** One of them as it was built in: its file by its name alone, since nobody knows yet where it will lie. */
export interface BuiltIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly indexed: IndexedArticle;
  readonly statesId: boolean;
}

/** What is told beside the segment: by what make of the program, and of which files. */
interface Made {
  readonly madeBy: string;
  readonly files: readonly {
    readonly name: string;
    readonly length: number;
    readonly sum: number;
    readonly id: string;
    readonly statesId: boolean;
  }[];
}

/** The file that `openBundled` opens; the ids must differ. */
export function buildBundled(articles: readonly BuiltIn[], madeBy: string): Uint8Array {
  const files = articles.map(({ name, bytes, indexed, statesId }) => {
    return { name, length: bytes.length, sum: checksum(bytes), id: indexed.article.id, statesId };
  });
  const indexed = articles.map(({ name, indexed: { article, speech } }) => {
    return { article: { ...article, path: name }, speech };
  });
  const made = new TextEncoder().encode(JSON.stringify({ madeBy, files } satisfies Made));
  return buildSegment(indexed, { more: (writer) => writer.bytes(MADE, [made]) });
}

/** Where the articles lie, and how they are read. */
export interface BundledPlace {
  readonly folder: ArticleFolder;
  /** The path of the file that was built. */
  readonly file: string;
  /** What make of the program this is. */
  readonly madeBy: string;
  readonly readFile: FileAccess['readFile'];
  /** The path of a file of the folder. */
  pathOf(name: string): string;
}

/**
 * What was built in, where it was by this make of the program and of the files that lie there now; nothing where it was
 * not, or cannot be used: then the files are read like any others, to the same end. Never rejects.
 */
export async function openBundled(place: BundledPlace): Promise<BundledArticles | undefined> {
  try {
    return await open(place);
  } catch {
    return undefined;
  }
}

async function open(place: BundledPlace): Promise<BundledArticles | undefined> {
  const built = await place.readFile(place.file, LARGEST);
  if (!('bytes' in built)) return undefined;
  const sections = sectionsIn(built.bytes);
  const source = sections.bytes(MADE);
  const { madeBy, files } = JSON.parse(stringFrom(source.read(0, source.length))) as Made;
  if (madeBy !== place.madeBy) return undefined;
  const names = new Map<string, string>();
  const saved: SavedFile[] = [];
  for (const { name, length, sum, id, statesId } of files) {
    const path = place.pathOf(name);
    const found = await place.readFile(path, place.folder.maxFileSize);
    if (!('bytes' in found) || found.bytes.length !== length || checksum(found.bytes) !== sum)
      return undefined;
    names.set(path, name);
    const { stamp = '' } = found;
    saved.push({ path, stamp, problems: [], ownId: id, id, ...(statesId && { statesId }) });
  }
  const moved = { pathOf: place.pathOf, nameOf: (path: string) => names.get(path) };
  return { files: saved, segment: openSegment(sections, moved) };
}

const MADE = 'bundled';

/** In bytes. */
const LARGEST = 1 << 24;
