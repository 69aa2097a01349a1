import type { Block } from '../../../prose/prose.ts';
import { type Said, say } from '../../../text/said.ts';
import { decodeText } from '../../decodeText.ts';
import type { SourceRead } from '../sourceText.ts';
import { decodeHtml, withoutData } from './decodeHtml.ts';
import { readHtmlBlocks } from './htmlBlocks.ts';
import { pageInMhtml } from './mail.ts';
import { readXml } from './readXml.ts';
import { readRtf } from './rtf.ts';
import { unzip } from './unzip.ts';

/** The paragraphs of a file that lies whole within a Word document. */
export type Chunk = readonly { readonly kind: Block['kind']; readonly words: string }[];

export interface Chunks {
  /** By the id that the document's place for it names. */
  readonly chunks: ReadonlyMap<string, Chunk>;
  /** What is known of their changes, and which of them cannot be read. */
  readonly notices: readonly Said[];
}

/**
 * Reads the files that a document holds whole (`altChunk`): pages, archived pages, texts, Rich Text and other Word
 * documents, which `readWord` reads. Nothing outside the document is looked for.
 */
export async function readChunks(
  bytes: Uint8Array,
  relations: Uint8Array | undefined,
  readWord: (bytes: Uint8Array) => Promise<SourceRead>,
): Promise<Chunks> {
  const paths = pathsIn(relations);
  const chunks = new Map<string, Chunk>();
  if (paths.size === 0) return { chunks, notices: [] };
  const wanted = new Set(paths.values());
  const { files } = unzip(bytes, (name) => wanted.has(name));
  const notices: Said[] = [];
  for (const [id, path] of [...paths].slice(0, MOST_CHUNKS)) {
    const file = files?.get(path);
    const read = file && (await readChunk(path, file, readWord));
    if (read?.chunk) chunks.set(id, read.chunk);
    else
      notices.push(
        say`“${path}”, which lies whole in the document, cannot be read. Open the document in Word and save it again, which takes it in.`,
      );
    notices.push(...(read?.notices ?? []));
  }
  return { chunks, notices };
}

/** More than any document has. */
const MOST_CHUNKS = 200;

interface ReadChunk {
  readonly chunk?: Chunk;
  readonly notices?: readonly Said[];
}

async function readChunk(
  path: string,
  bytes: Uint8Array,
  readWord: (bytes: Uint8Array) => Promise<SourceRead>,
): Promise<ReadChunk> {
  switch (/[^.]*$/.exec(path.toLowerCase())?.[0]) {
    case 'htm':
    case 'html':
    case 'xhtml':
      return { chunk: readHtmlBlocks(withoutData(decodeHtml(bytes))).blocks };
    case 'mht':
    case 'mhtml': {
      const page = await pageInMhtml(bytes);
      return page === undefined ? {} : { chunk: readHtmlBlocks(withoutData(page)).blocks };
    }
    case 'txt': {
      const { text, problem } = decodeText(bytes);
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
      return problem === undefined ? { chunk: lines.map((words) => ({ kind: 'paragraph', words })) } : {};
    }
    case 'rtf':
      return paragraphsOf(readRtf(bytes));
    case 'docx':
    case 'docm':
      return paragraphsOf(await readWord(bytes));
    default:
      return {};
  }
}

function paragraphsOf(read: SourceRead): ReadChunk {
  if ('unreadable' in read) return {};
  const chunk = read.blocks.map(({ kind, start, end }) => ({ kind, words: read.text.slice(start, end) }));
  return { chunk, ...(read.notices && { notices: read.notices }) };
}

/** The paths of the files within the package, by id; what lies outside it is left alone and cannot be read. */
function pathsIn(relations: Uint8Array | undefined): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  if (relations === undefined) return paths;
  readXml(relations, {
    open(_, attributes) {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')];
      if (id === undefined || target === undefined || !attributes.get('Type')?.endsWith('/aFChunk')) return;
      paths.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`.replace(/^word\/\.\.\//, ''));
    },
    close() {},
  });
  return paths;
}
