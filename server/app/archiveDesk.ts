import { ArchiveError } from '../archive/archive.ts';
import type { ArchiveReader } from '../archive/archiveReader.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createRecent } from '../text/recent.ts';
import { inEnglish, type Said, SaidError } from '../text/said.ts';

/** What an archive holds of the drafts that are open. Nothing waits for it: what it holds is known a moment later. */
export interface ArchiveDesk {
  /** The archive's host, and what is wrong with it; nothing while none is set. */
  readonly status: ArchiveStatus | undefined;
  /** The corpus with what the archive is known to hold of the draft. */
  corpusOf(uri: string, corpus: CorpusIndex): CorpusIndex;
  /** Asks what the archive holds of a draft, unless that is known. */
  look(uri: string, draft: Draft, corpus: CorpusIndex): void;
  forget(uri: string): void;
  /** Asks the archive at this very address with these credentials from now on; with none, as the environment says. */
  admit(address: string, authorization: string | undefined): void;
}

export interface ArchiveStatus {
  readonly host: string;
  /** A sentence. */
  readonly trouble?: Said;
}

export interface ArchiveListener {
  /** More is known of a draft. */
  found(uri: string): void;
  /** The status is another one. */
  changed(): void;
  failed(what: string, error: unknown): void;
}

interface DraftLookup {
  readonly text: string;
  readonly base: CorpusIndex;
  readonly revision: number;
  /** Absent while the archive is being asked. */
  readonly corpus?: CorpusIndex;
}

/** `open` makes a reader of an address, or throws with a sentence; `addressOf` says what is set. */
export function createArchiveDesk(
  open: ((address: string, authorization?: string) => ArchiveReader) | undefined,
  addressOf: () => string,
  listener: ArchiveListener,
): ArchiveDesk {
  const looked = new Map<string, DraftLookup>();
  const credentials = createRecent<string, string>(CREDENTIALS_BYTES);
  let address = '';
  let reader: ArchiveReader | undefined;
  let status: ArchiveStatus | undefined;

  const tell = (now: ArchiveStatus | undefined) => {
    const isSame = status?.host === now?.host && wordsOf(status?.trouble) === wordsOf(now?.trouble);
    status = now;
    if (!isSame) listener.changed();
  };

  const current = (): ArchiveReader | undefined => {
    const wanted = addressOf();
    if (wanted === address) return reader;
    address = wanted;
    reader = undefined;
    looked.clear();
    try {
      reader = wanted === '' ? undefined : open?.(wanted, credentials.get(wanted));
      tell(reader && { host: reader.host });
    } catch (error) {
      tell({ host: wanted, trouble: error instanceof SaidError ? error.said : String(error) });
    }
    return reader;
  };

  const ask = async (archive: ArchiveReader, uri: string, draft: Draft, mine: DraftLookup): Promise<void> => {
    try {
      const corpus = await archive.beside(draft, mine.base);
      if (looked.get(uri) !== mine) return;
      looked.set(uri, { ...mine, corpus });
      tell({ host: archive.host });
      if (corpus !== mine.base) listener.found(uri);
    } catch (error) {
      // The next check of the draft asks again.
      if (looked.get(uri) === mine) looked.delete(uri);
      if (error instanceof ArchiveError) tell({ host: archive.host, trouble: error.said });
      else listener.failed('asking the archive', error);
    }
  };

  return {
    get status() {
      current();
      return status;
    },
    corpusOf(uri, corpus) {
      const known = looked.get(uri);
      return known?.corpus !== undefined && known.base === corpus && known.revision === corpus.revision
        ? known.corpus
        : corpus;
    },
    look(uri, draft, corpus) {
      const archive = current();
      if (archive === undefined) return;
      const known = looked.get(uri);
      if (known?.text === draft.text && known.base === corpus && known.revision === corpus.revision) return;
      const mine = { text: draft.text, base: corpus, revision: corpus.revision };
      looked.set(uri, mine);
      void ask(archive, uri, draft, mine);
    },
    forget: (uri) => void looked.delete(uri),
    admit(admitted, authorization) {
      if (credentials.get(admitted) === authorization) return;
      if (authorization === undefined) credentials.delete(admitted);
      else {
        credentials.set(admitted, authorization, ADDRESS + (admitted.length + authorization.length) * 2);
      }
      if (admitted !== address) return;
      // Opened anew with the next look.
      address = '';
      reader = undefined;
      looked.clear();
      current();
    },
  };
}

const wordsOf = (trouble: Said | undefined) => trouble && inEnglish(trouble);

/** What credentials may take, more than anybody has; and those of one address beside their letters. */
const CREDENTIALS_BYTES = 256 << 10;
const ADDRESS = 200;
