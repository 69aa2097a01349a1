import { MARKUP } from '../../prose/prose.ts';
import type { Article } from '../article.ts';
import type { BibliographyEntry, ParsedBibliography } from '../bibliography/bibliography.ts';
import { parseBibtex } from '../bibliography/parseBibtex.ts';
import { parseCslJson } from '../bibliography/parseCslJson.ts';
import { decodeText } from '../decodeText.ts';
import { withByline } from '../readByline.ts';
import { mayBeChat } from '../readers/chatSigns.ts';
import { fileKindOf, HEAVY, type LightKind } from '../readers/fileKinds.ts';
import type { HeavyReaders } from '../readers/heavyReaders.ts';
import { LIGHT_READERS } from '../readers/lightReaders.ts';
import type { SourceRead, SourceText } from '../readers/sourceText.ts';
import { findTimedTurns } from '../readers/timedTurns.ts';
import { withSignedQuotations } from '../signedQuotations.ts';
import { unsureOf } from '../unsure.ts';
import { visibleMetadata } from '../visibleMetadata.ts';
import { baseName, type ParsedArticle, parseArticleFile } from './parseArticle.ts';

/** What a file holds as an article; `foreign` where it is of a kind that is read but no source at all. */
export interface ReadArticle extends ParsedArticle {
  readonly foreign?: true;
  /** What it says of other files. */
  readonly bibliography?: readonly BibliographyEntry[];
}

/** Reads an article from a file's bytes, by the ending of its name. Never throws on what the file holds. */
export async function readArticleBytes(
  path: string,
  bytes: Uint8Array,
  readers: HeavyReaders,
): Promise<ReadArticle> {
  const kind = fileKindOf(path);
  switch (kind?.weight) {
    case undefined:
      return { problems: [], foreign: true };
    case 'text':
      return parseArticleFile(path, bytes);
    case 'bibliography':
      return bibliography(path, parseBibtex(path, decodeText(bytes).text));
    case 'light':
      return light(path, kind.reader, bytes, readers);
    case 'heavy': {
      const read = await readers.read(kind.reader, path, bytes);
      if ('unreadable' in read || !HEAVY[kind.reader].statesByline) return sourceArticle(path, read);
      return sourceArticle(path, { ...read, metadata: withByline(read.metadata, read) });
    }
  }
}

/** In bytes: reading more at a stretch would keep whoever asks something meanwhile waiting. */
const LARGE = 1_000_000;

/** A file of a kind that is read on the spot, unless it is large or may be a chat. A list of entries is no source, and describes others. */
async function light(
  path: string,
  kind: LightKind,
  bytes: Uint8Array,
  readers: HeavyReaders,
): Promise<ReadArticle> {
  const isApart = bytes.length > LARGE || (kind === 'json' && mayBeChat(bytes));
  const apart = isApart ? await readers.read(kind, path, bytes) : undefined;
  if (kind === 'json' && (apart === undefined || 'unreadable' in apart)) {
    const parsed = parseCslJson(path, decodeText(bytes).text);
    if (parsed !== undefined) return bibliography(path, parsed);
  }
  return sourceArticle(path, apart ?? (await LIGHT_READERS[kind](bytes, path)));
}

function bibliography(path: string, { entries, problems }: ParsedBibliography): ReadArticle {
  return {
    problems: problems.map((message) => ({ path, message })),
    foreign: true,
    bibliography: entries.map((entry) => ({ ...entry, metadata: visibleMetadata(entry.metadata) })),
  };
}

function sourceArticle(path: string, read: SourceRead): ReadArticle {
  if ('unreadable' in read) {
    if (read.isOwn) return { problems: [], foreign: true };
    return read.foreign
      ? { problems: [{ path, message: read.unreadable, isNotice: true }], foreign: true }
      : { problems: [{ path, message: read.unreadable }] };
  }
  const problems = (read.notices ?? []).map((message) => ({ path, message }));
  return { article: articleOf(path, read), problems };
}

/** The article that a reader's text makes; its id is the file's name without the ending. */
function articleOf(path: string, source: SourceText): Article {
  const { text, blocks, metadata, places, unsure, elsewhere, pending, excerpt, transcript } = source;
  const beside = besideFrom(source);
  const timed =
    source.turns === undefined ? findTimedTurns(text.slice(0, beside.besideFrom ?? text.length)) : undefined;
  const turns = source.turns ?? timed?.turns;
  return {
    id: baseName(path),
    path,
    text,
    body: { start: 0, end: text.length },
    metadata: visibleMetadata(metadata),
    prose: {
      source: text,
      // A soft hyphen takes no room and parts no word.
      text: text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, MARKUP) : text,
      blocks: withSignedQuotations(text, blocks),
      links: [],
      footnoteReferences: [],
      footnoteDefinitions: [],
      emphases: source.emphases ?? [],
      comments: [],
      ...(turns && { turns }),
      ...beside,
    },
    ...(timed?.places ? { places: timed.places } : places && { places }),
    ...unsureOf(text, unsure),
    ...(elsewhere?.length && { elsewhere }),
    ...(pending?.length && { pending }),
    ...(excerpt && { excerpt }),
    ...(transcript && { transcript }),
  };
}

/** Where what stands around the article begins, where it all comes behind the article. */
function besideFrom({ blocks, elsewhere }: SourceText): { readonly besideFrom?: number } {
  const first = elsewhere?.[0]?.start;
  if (first === undefined) return {};
  const behind = blocks.filter(({ start }) => start >= first).length;
  return behind === elsewhere?.length ? { besideFrom: first } : {};
}

const SOFT_HYPHEN = '\u00AD';
