import { readCitations } from '../citations/allForms/readCitations.ts';
import { createSources } from '../citations/sources.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { findQuotations } from '../sources/quotation.ts';
import { createRecent } from '../text/recent.ts';
import { splitWords } from '../text/words.ts';
import type { Archive, ArchiveHit, Passage } from './archive.ts';

/** Finds what an archive holds of a draft. */
export interface ArchiveReader {
  readonly host: string;
  /**
   * The corpus with the archive's articles beside it in which a quotation of the draft may stand. Rejects with
   * `ArchiveError` where the archive does not answer.
   */
  beside(draft: Draft, corpus: CorpusIndex): Promise<CorpusIndex>;
}

/** Articles that were fetched are kept by their version, within bounds. */
export function createArchiveReader(archive: Archive): ArchiveReader {
  const fetched = createRecent<string, { readonly version: string; readonly article: IndexedArticle }>(
    MOST_BYTES,
  );
  const keep = (id: string, version: string, article: IndexedArticle) =>
    fetched.set(id, { version, article }, article.article.text.length * 6 + 2000);

  /** While a draft is written, most of its quotations stay what they are. */
  const asked = createRecent<string, readonly ArchiveHit[]>(ASKED_BYTES);
  let askedSince = Date.now();
  const candidatesOf = async (passages: readonly Passage[]): Promise<readonly (readonly ArchiveHit[])[]> => {
    if (Date.now() - askedSince > KNOWN_FOR) {
      asked.clear();
      askedSince = Date.now();
    }
    const known = passages.map((passage) => asked.get(passage.join(' ')));
    const fresh = passages.filter((_, at) => known[at] === undefined);
    const found = fresh.length === 0 ? [] : await archive.candidates(fresh, MOST_CANDIDATES);
    for (const [at, passage] of fresh.entries()) {
      const [words, hits] = [passage.join(' '), found[at] ?? []];
      asked.set(words, hits, PASSAGE + words.length * 2 + hits.length * HIT);
    }
    let next = 0;
    return known.map((hits) => hits ?? found[next++] ?? []);
  };

  return {
    host: archive.host,
    async beside(draft, corpus) {
      const passages = passagesOf(draft, corpus);
      if (passages.length === 0) return corpus;
      const found = await candidatesOf(passages);
      const wanted = new Map<string, string>();
      for (const candidates of found)
        for (const { id, version } of promising(candidates)) wanted.set(id, version);
      const missing = [...wanted].filter(([id, version]) => fetched.get(id)?.version !== version);
      const held = new Map<string, IndexedArticle>();
      for (const article of await archive.articles(missing.map(([id]) => id))) {
        held.set(article.article.id, article);
        keep(article.article.id, wanted.get(article.article.id) ?? '', article);
      }
      const articles = [...wanted.keys()].flatMap((id) => held.get(id) ?? fetched.get(id)?.article ?? []);
      return articles.length === 0 ? corpus : corpus.with(articles);
    },
  };
}

/** Asked of the archive for each passage: among the first ten the right one is too often not. */
const MOST_CANDIDATES = 50;

/** For how many milliseconds the candidates of passages are remembered, since an archive grows; what they take, a passage, and a candidate. */
const KNOWN_FOR = 300_000;
const ASKED_BYTES = 8 << 20;
const PASSAGE = 200;
const HIT = 150;

/** UTF-16 units and what is read from them, in bytes. */
const MOST_BYTES = 32 << 20;

/**
 * What to look for: each quotation's words, and by themselves its halves and the parts between marked changes, since
 * words of two articles together find neither.
 */
export function passagesOf(draft: Draft, corpus: CorpusIndex): Passage[] {
  const passages = new Map<string, Passage>();
  const add = (words: Passage) => {
    if (words.length >= LEAST) passages.set(words.join(' '), words);
  };
  for (const { text } of findQuotations(draft, readCitations(draft, createSources(corpus)))) {
    const parts = text.split(/\s*(?:\[?(?:…|\.{3}|\. \. \.)\]?|\[[^\]]{0,200}\])\s*/u).map(keysOf);
    const whole = parts.flat();
    add(whole);
    if (parts.length > 1) for (const part of parts) add(part);
    if (whole.length < LONG) continue;
    const middle = whole.length >> 1;
    add(whole.slice(0, middle));
    add(whole.slice(middle));
  }
  return [...passages.values()];
}

const keysOf = (text: string): string[] => splitWords(text).map(({ key }) => key);

/** A pair is the least that an archive is asked for; quotations of fewer words stand anywhere. */
const LEAST = 3;

/** From so many words on, halves are looked for by themselves. */
const LONG = 8;

/** Those that fit nearly as well as the best; where none fits well, all fit alike and a few will do. */
function promising(candidates: readonly ArchiveHit[]): readonly ArchiveHit[] {
  const best = candidates[0]?.score ?? 0;
  return candidates.filter(({ score }, place) => place < ALWAYS || score >= best * NEARLY);
}

const ALWAYS = 5;
const NEARLY = 0.4;
