import type { QuoteEntry, QuoteHit, QuoteStore, SealedQuotes, TypedWords } from './quoteIndex.ts';
import { LONGEST_PHRASE, type Step } from './quoteSegment.ts';
import { beginsWithSlip } from './vocabulary.ts';

/**
 * Quotes that hold the typed words in their order, the starts of quotes first; then, where that is little,
 * those that do but for one slip. The work is bounded: a capped run of each segment for each way to read what
 * was typed. With `among`, those quotes are walked too, since caps may have passed them over.
 */
export function findPhrase(
  store: QuoteStore,
  typed: TypedWords,
  limit: number,
  among: readonly QuoteEntry[] | undefined,
): QuoteHit[] {
  const phrase = shortened(typed);
  if (phrase.words.length === 0 && phrase.partial === undefined) return [];
  const hits = new Map<QuoteEntry, QuoteHit>();
  const allowed = among === undefined ? undefined : new Set(among);

  const take = (sealed: SealedQuotes, position: number, kind: 'phrase' | 'slip') => {
    const quote = sealed.segment.quoteAt(position);
    const entry = sealed.entries[quote];
    if (entry === undefined || sealed.gone[quote] === 1 || allowed?.has(entry) === false) return;
    const within = position - sealed.segment.startOf(quote);
    const known = hits.get(entry);
    if (known !== undefined && (known.kind !== kind || known.position <= within)) return;
    hits.set(entry, { entry, kind, position: within, share: kind === 'slip' ? 0.9 : 1 });
  };

  const collect = (
    steps: readonly Step[],
    kind: 'phrase' | 'slip',
    startsOnly: boolean,
    partial?: string,
  ) => {
    const cap = Math.max(MOST_OF_A_SEGMENT, Math.ceil(MOST_OF_ALL / Math.max(1, store.sealed.length)));
    for (const sealed of store.sealed) {
      for (const position of sealed.segment.find(steps, cap, startsOnly)) {
        if (partial !== undefined) {
          const next = sealed.segment.wordAt(position + steps.length);
          if (next === undefined || !beginsWithSlip(partial, store.vocabulary.keyOf(next))) continue;
        }
        take(sealed, position, kind);
      }
    }
  };

  const exact = exactSteps(store, phrase);
  if (exact !== undefined) {
    collect(exact, 'phrase', true);
    if (hits.size < limit) collect(exact, 'phrase', false);
    if (among !== undefined && hits.size < limit) walk(store, exact, among.slice(0, MOST_WALKED), take);
  }
  if (hits.size < ENOUGH) {
    for (const { steps, partial } of slippedSteps(store, phrase)) {
      collect(steps, 'slip', true, partial);
      collect(steps, 'slip', false, partial);
    }
  }
  return [...hits.values()].sort((a, b) => kindOrder(a) - kindOrder(b) || a.position - b.position);
}

/** With this many quotes found as typed, slips are not looked for. */
const ENOUGH = 5;

/** Positions taken of one segment, and of all together where there are few segments. */
const MOST_OF_A_SEGMENT = 40;
const MOST_OF_ALL = 1000;

/** A speaker's quotes walked word by word. */
const MOST_WALKED = 2000;

/** How many words one slip away are tried for each word typed. */
const ALIKE = 12;

function kindOrder({ kind }: QuoteHit): number {
  return kind === 'phrase' ? 0 : 1;
}

/** What was typed, cut to as many words as the segments are sorted by. */
function shortened({ words, partial }: TypedWords): TypedWords {
  if (words.length >= LONGEST_PHRASE) return { words: words.slice(0, LONGEST_PHRASE) };
  return partial === undefined ? { words } : { words, partial };
}

/** The steps as typed, or `undefined` when a word is in no quote. */
function exactSteps(store: QuoteStore, { words, partial }: TypedWords): Step[] | undefined {
  const steps: Step[] = [];
  for (const word of words) {
    const id = store.vocabulary.idOf(word);
    if (id === undefined) return undefined;
    steps.push({ words: [id] });
  }
  if (partial !== undefined) steps.push({ prefix: partial });
  return steps;
}

/** Each way to read the typed words with one slip: in a whole word, or in the word still being typed. */
function slippedSteps(store: QuoteStore, phrase: TypedWords): { steps: Step[]; partial?: string }[] {
  const { words, partial } = phrase;
  const unknown = words.filter((word) => store.vocabulary.idOf(word) === undefined);
  if (unknown.length > 1) return [];
  const ways: { steps: Step[]; partial?: string }[] = [];
  for (const [at, word] of words.entries()) {
    if (unknown.length === 1 && word !== unknown[0]) continue;
    const alike = store.vocabulary.findAlike(word, ALIKE);
    if (alike.length === 0) continue;
    const steps = words.map((other, index): Step => {
      if (index === at) return { words: alike };
      return { words: [store.vocabulary.idOf(other) ?? 0] };
    });
    if (partial !== undefined) steps.push({ prefix: partial });
    ways.push({ steps });
  }
  if (partial === undefined || unknown.length > 0) return ways;
  if (words.length > 0) {
    const before = words.map((word): Step => ({ words: [store.vocabulary.idOf(word) ?? 0] }));
    ways.push({ steps: before, partial });
  } else {
    const alike = store.vocabulary.findAlike(partial, ALIKE);
    if (alike.length > 0) ways.push({ steps: [{ words: alike }] });
    for (const prefix of slippedPrefixes(partial)) ways.push({ steps: [{ prefix }] });
  }
  return ways;
}

/** A lone beginning of a word with two letters swapped back, or a letter too many taken out. */
function slippedPrefixes(partial: string): string[] {
  const prefixes = new Set<string>();
  if (partial.length < 3) return [];
  for (let at = 0; at < partial.length; at++) {
    prefixes.add(partial.slice(0, at) + partial.slice(at + 1));
    if (at > 0) {
      prefixes.add(
        partial.slice(0, at - 1) + partial.charAt(at) + partial.charAt(at - 1) + partial.slice(at + 1),
      );
    }
  }
  prefixes.delete(partial);
  return [...prefixes].slice(0, 2 * ALIKE);
}

/** Looks for the steps at every word of the given quotes. */
function walk(
  store: QuoteStore,
  steps: readonly Step[],
  entries: readonly QuoteEntry[],
  take: (sealed: SealedQuotes, position: number, kind: 'phrase') => void,
): void {
  for (const entry of entries) {
    const place = store.placeOf(entry);
    if (place === undefined) continue;
    const { segment } = place.sealed;
    for (let at = segment.startOf(place.quote); segment.wordAt(at) !== undefined; at++) {
      const fits = steps.every((step, depth) => {
        const word = segment.wordAt(at + depth);
        if (word === undefined) return false;
        return 'prefix' in step
          ? store.vocabulary.keyOf(word).startsWith(step.prefix)
          : step.words.includes(word);
      });
      if (!fits) continue;
      take(place.sealed, at, 'phrase');
      break;
    }
  }
}
