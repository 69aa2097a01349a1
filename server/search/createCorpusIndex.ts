import type { Article } from '../corpus/article.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import { createRecent } from '../text/recent.ts';
import { createWordBuffer } from '../text/scanWords.ts';
import { sectionsIn } from './bytes/sections.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { buildSegment, type CorpusSegment, keyIn, openSegment, spokenQuotes } from './corpusSegment.ts';
import { type Holdings, indexOf, placeIn } from './corpusView.ts';
import { corpusWith } from './corpusWith.ts';
import { corpusWithout } from './corpusWithout.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import { type LiveSegment, liveSegment } from './liveSegment.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { createEntry, type QuoteEntry } from './quoteEntry.ts';
import { scanArticle } from './scanArticle.ts';
import { searchableSpans } from './searchableText.ts';
import { createWordCounts } from './wordCounts.ts';
import { createWordsGone, type MutableWordsGone } from './wordsGone.ts';

/**
 * An empty index of sources. Articles are gathered as they come and sealed into a segment when enough of them are
 * there or when the next search needs them. Small segments of this process are opened again then, so that there are
 * never many.
 */
export function createCorpusIndex(): CorpusIndex {
  const pending = new Map<string, IndexedArticle>();
  const counts = createWordCounts();
  const buffer = createWordBuffer();
  const articles = createRecent<number, IndexedArticle>(ARTICLE_BYTES);
  const glanced = createRecent<number, Glance>(GLANCED_BYTES);
  const entries = createRecent<number, QuoteEntry>(ENTRY_BYTES);
  const alive = new Map<number, WeakRef<IndexedArticle>>();
  const forgotten = new FinalizationRegistry<number>((number) => {
    if (alive.get(number)?.deref() === undefined) alive.delete(number);
  });
  const wordsGone = new WeakMap<LiveSegment, MutableWordsGone>();
  /** Those of which articles are still to be shown. */
  const staged = new Set<LiveSegment>();
  let lives: LiveSegment[] = [];
  let revision = 0;
  let articleCount = 0;
  let quoteCount = 0;
  let pendingWords = 0;
  let nextArticle = 0;
  let nextQuote = 0;

  /** Splits an article into words; `buffer` holds them then. */
  const scan = ({ article }: IndexedArticle): void => {
    buffer.count = 0;
    scanArticle({ article, spans: searchableSpans(article) }, buffer);
  };

  const countWords = ({ countSlots, counts: some }: CorpusSegment) =>
    counts.addCounts(countSlots.slice(0, countSlots.length), some.slice(0, some.length));

  /** `buffer` holds the article's words then. */
  const uncountWords = (indexed: IndexedArticle) => {
    scan(indexed);
    counts.remove(buffer.hashes, buffer.count);
  };

  /** The same article is the same object as long as anybody holds it. */
  const readAt = ({ segment, base }: LiveSegment, at: number): IndexedArticle => {
    const number = base + at;
    const recent = articles.get(number);
    if (recent !== undefined) return recent;
    const held = alive.get(number)?.deref();
    const read = held ?? glanced.get(number)?.indexed ?? segment.articles.read(at);
    if (held === undefined) {
      alive.set(number, new WeakRef(read));
      forgotten.register(read, number);
    }
    articles.set(number, read, segment.articles.sizeOf(at));
    return read;
  };

  const glanceAt = (live: LiveSegment, at: number): SearchableArticle => {
    const number = live.base + at;
    const known = glanced.get(number);
    if (known !== undefined) return known;
    const indexed = articles.get(number) ?? alive.get(number)?.deref() ?? live.segment.articles.read(at);
    const { article } = indexed;
    const glance = { article, spans: searchableSpans(article), indexed };
    glanced.set(number, glance, live.segment.articles.sizeOf(at));
    return glance;
  };

  const entryOf = (live: LiveSegment, quote: number): QuoteEntry => {
    const key = live.quotes.base + quote;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const { segment } = live;
    const entry = createEntry(
      key,
      segment,
      quote,
      () => readAt(live, segment.quoteArticles.at(quote)).article,
    );
    entries.set(key, entry, ENTRY + segment.quoteLengths.at(quote) * ENTRY_OF_A_UNIT);
    return entry;
  };

  const addLive = (source: Pick<LiveSegment, 'segment' | 'isOwn'>): LiveSegment => {
    const live = makeLive(source);
    lives = [...lives, live];
    return live;
  };

  /** Gives the articles and quotes of a segment numbers that no others have. */
  const makeLive = ({ segment, isOwn }: Pick<LiveSegment, 'segment' | 'isOwn'>): LiveSegment => {
    const words = createWordsGone();
    const live = liveSegment({
      segment,
      base: nextArticle,
      quoteBase: nextQuote,
      gone: new Set(),
      wordsGone: words,
      isOwn,
    });
    nextArticle += segment.articleCount;
    nextQuote += segment.quotes.quoteCount;
    wordsGone.set(live, words);
    return live;
  };

  const drop = (some: readonly LiveSegment[]) => {
    lives = lives.filter((live) => !some.includes(live));
  };

  /** What is left of a segment waits to be sealed with what came since. */
  const gatherAgain = (live: LiveSegment) => {
    const { segment, gone, passages } = live;
    for (let at = 0; at < segment.articleCount; at++) {
      if (gone.has(at)) continue;
      pending.set(live.idOf(at), readAt(live, at));
      pendingWords += passages.lengths.at(at);
    }
    drop([live]);
  };

  /** Makes everything findable. */
  const settle = (): readonly LiveSegment[] => {
    if (pending.size === 0) return lives;
    for (const live of lives.toReversed()) {
      const { segment, gone, isOwn } = live;
      const size = segment.articleCount - gone.size;
      if (!isOwn || size > pending.size * 2 || pendingWords > SEGMENT_WORDS / 2) break;
      gatherAgain(live);
    }
    const gathered = [...pending.values()];
    pending.clear();
    pendingWords = 0;
    addLive({ segment: openSegment(sectionsIn(buildSegment(gathered))), isOwn: true });
    return lives;
  };

  const holdings: Holdings = {
    get revision() {
      return revision;
    },
    get articleCount() {
      return articleCount;
    },
    get quoteCount() {
      return quoteCount;
    },
    get wordCount() {
      return counts.total;
    },
    counts,
    lives: settle,
    unsealed: { find: (id) => pending.get(id), lives: () => lives },
    readAt,
    glanceAt,
    entryOf,
    more(base, livesOf, some) {
      const seen = new Set<string>();
      const fresh = some.filter(({ article: { id } }) => {
        const isNew = !seen.has(id) && placeIn(livesOf(), id) === undefined;
        seen.add(id);
        return isNew;
      });
      if (fresh.length === 0) return base;
      const segment = openSegment(sectionsIn(buildSegment(fresh)));
      return corpusWith(holdings, base, livesOf, makeLive({ segment, isOwn: true }));
    },
  };
  const has = (id: string): boolean => pending.has(id) || placeIn(lives, id) !== undefined;

  const views = createRecent<string, CorpusIndex>(VIEWS_BYTES);

  const corpus: CorpusIndex = indexOf(holdings, {
    with: (some) => holdings.more(corpus, settle, some),
    without(id) {
      const place = placeIn(settle(), id);
      if (place === undefined) return corpus;
      const known = views.get(id);
      if (known !== undefined) return known;
      const indexed = readAt(...place);
      scan(indexed);
      const others = corpusWithout(holdings, corpus, {
        indexed,
        words: buffer.count,
        counts: counts.without(buffer.hashes, buffer.count),
      });
      views.set(id, others, VIEW + buffer.count * VIEW_OF_A_WORD);
      return others;
    },
    add(article) {
      if (has(article.id)) return false;
      const indexed = { article, speech: readArticle(article) };
      scan(indexed);
      counts.add(buffer.hashes, buffer.count);
      pending.set(article.id, indexed);
      pendingWords += buffer.count;
      articleCount++;
      quoteCount += spokenQuotes(indexed).length;
      revision++;
      if (pendingWords > SEGMENT_WORDS) settle();
      return true;
    },
    remove(id) {
      views.delete(id);
      const waiting = pending.get(id);
      const place = waiting === undefined ? placeIn(lives, id) : undefined;
      const indexed = waiting ?? (place && readAt(...place));
      if (indexed === undefined) return;
      uncountWords(indexed);
      articleCount--;
      quoteCount -= spokenQuotes(indexed).length;
      revision++;
      if (waiting !== undefined) {
        pending.delete(id);
        pendingWords -= buffer.count;
        return;
      }
      if (place !== undefined) forget(...place, indexed);
    },
    mount(segment, { gone = new Set<string>(), taken = new Set<string>() } = {}) {
      const left = new Set<number>();
      for (const path of gone) for (const at of articlesUnder(segment, path)) left.add(at);
      for (const id of taken) left.add(segment.ids.find(id));
      left.delete(-1);
      countWords(segment);
      articleCount += segment.articleCount;
      quoteCount += segment.quotes.quoteCount;
      revision++;
      const live = addLive({ segment, isOwn: false });
      for (const at of left) {
        const indexed = readAt(live, at);
        uncountWords(indexed);
        articleCount--;
        quoteCount -= spokenQuotes(indexed).length;
        forget(live, at, indexed);
      }
    },
    stage(segment) {
      // Words that do not count yet are counted all the same: that makes others look commoner for a moment.
      countWords(segment);
      const live = addLive({ segment, isOwn: false });
      staged.add(live);
      const hidden = live.gone as Set<number>;
      for (let at = 0; at < segment.articleCount; at++) hidden.add(at);
      return {
        show(id) {
          const at = segment.ids.find(id);
          if (at < 0 || !hidden.delete(at)) return;
          articleCount++;
          quoteCount += segment.firstQuotes.at(at + 1) - segment.firstQuotes.at(at);
          revision++;
          lives = [...lives];
        },
        leaveOut(id) {
          const at = segment.ids.find(id);
          if (at < 0 || !hidden.has(at)) return;
          const indexed = readAt(live, at);
          uncountWords(indexed);
          wordsGone.get(live)?.add(indexed);
        },
        end() {
          staged.delete(live);
          if (hidden.size === segment.articleCount) drop([live]);
        },
      };
    },
    adopt(segments, replaced = [], gone = new Set()) {
      const isTaken = (id: string) => segments.some(({ ids }) => ids.find(id) >= 0);
      for (const live of lives) {
        if (live.isOwn && !isWhollyTaken(live, isTaken)) gatherAgain(live);
        else if (live.isOwn || replaced.includes(live.segment)) drop([live]);
      }
      for (const id of pending.keys()) if (isTaken(id)) pending.delete(id);
      for (const segment of segments) {
        const live = addLive({ segment, isOwn: false });
        for (const path of gone)
          for (const at of articlesUnder(segment, path)) forget(live, at, readAt(live, at));
      }
    },
  });

  return corpus;

  function forget(live: LiveSegment, at: number, indexed: IndexedArticle): void {
    (live.gone as Set<number>).add(at);
    wordsGone.get(live)?.add(indexed);
    const isEmpty = live.gone.size === live.segment.articleCount;
    if (isEmpty && !staged.has(live)) drop([live]);
    else if (live.isOwn && live.gone.size * 2 >= live.segment.articleCount) gatherAgain(live);
    // Whoever made something of the segments has to make it anew.
    else lives = [...lives];
  }
}

/** An article as it was looked through, for whoever then wants more of it. */
interface Glance extends SearchableArticle {
  readonly indexed: IndexedArticle;
}

/** A segment takes no more articles beyond this many words; building one takes a second or two. */
const SEGMENT_WORDS = 1 << 20;

/** What views without a draft that is open take; one of them, and for each word of the draft. */
const VIEWS_BYTES = 8 << 20;
const VIEW = 4000;
const VIEW_OF_A_WORD = 100;

/** Articles that were looked at lately. */
const ARTICLE_BYTES = 6 << 20;

/** Articles whose words were looked through lately. */
const GLANCED_BYTES = 1 << 20;

/** Quotes that were looked at lately; what one takes beside its text, and for each unit of that, in a row of at most 255. */
const ENTRY_BYTES = 3 << 20;
const ENTRY = 1500;
const ENTRY_OF_A_UNIT = 8;

function isWhollyTaken({ segment, gone, idOf }: LiveSegment, isTaken: (id: string) => boolean): boolean {
  for (let at = 0; at < segment.articleCount; at++) if (!gone.has(at) && !isTaken(idOf(at))) return false;
  return true;
}

function articlesUnder({ keys }: CorpusSegment, path: string): Uint32Array {
  const found = keys.strings.find(keyIn('path', path));
  return found < 0 ? new Uint32Array(0) : keys.articles.of(found);
}

function readArticle(article: Article): IndexedArticle['speech'] {
  return readSpeech(article.prose, article.metadata);
}
