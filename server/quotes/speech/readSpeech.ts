import { languageNamed } from '../../language/languageNamed.ts';
import { languageOfText } from '../../language/languageOfText.ts';
import { lexiconOf } from '../../language/lexicons.ts';
import type { Prose } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';
import { attribute, type HearWeighing } from '../attribution/attribute.ts';
import type { QuoteReading } from '../attribution/joinRunning.ts';
import { findQuotes } from '../marks/findQuotes.ts';
import { aliasesOf, type Figure } from '../people/cast.ts';
import type { Attribution, Person, Quote, Sayer, Speech } from '../quote.ts';
import type { ReadingMemory } from '../reading/readAgain.ts';
import { readTokens, readWithin, type Words } from '../reading/reading.ts';
import { creditedContext } from '../turns/creditedContext.ts';

/**
 * Reads what a text quotes and reports, and to whom it gives the words. `stated`, what is known about it, helps with the labels of a
 * Q&A and with full names, and says the language; in one without a lexicon nobody is named. Takes time linear in
 * the length of the text, never fails, and abstains where the text does not say. `hear` is told how each outermost quote
 * was weighed; `memory` is of the same text as it was before an edit, and changes nothing but the time.
 */
export function readSpeech(
  prose: Prose,
  stated: ArticleContext = {},
  { hear, memory }: { readonly hear?: HearWeighing; readonly memory?: ReadingMemory } = {},
): Speech {
  const about = creditedContext(prose, stated);
  const language = languageNamed(about.language) ?? languageOfText(prose.text);
  const lexicon = lexiconOf(language);
  const quotes = findQuotes(prose, about, language);
  if (lexicon === undefined) return { language, quotes, indirect: [], people: [] };
  const words: Words = { language, lexicon };
  const outermost = quotes.filter((quote) => quote.depth === 0);
  const outer = attribute(readTokens(prose, outermost, words, memory), about, undefined, hear);
  const given: QuoteReading[] = [...quotes];
  let next = 0;
  for (const [at, quote] of quotes.entries())
    if (quote.depth === 0) given[at] = outer.given[next++] ?? { kind: quote.kind };
  readNested(prose, { quotes, given }, outer.cast.figures, { ...words, about });
  return {
    language,
    quotes: quotes.map((quote, at) => {
      const { kind, attribution } = given[at] ?? quote;
      if (attribution === undefined) return kind === quote.kind ? quote : { ...quote, kind };
      return { ...quote, kind, attribution };
    }),
    indirect: outer.indirect,
    people: outer.cast.figures.filter(isPerson).map(toPerson),
  };
}

/** Quotes in the order of the text, and what is known of each so far. */
interface QuotesRead {
  readonly quotes: readonly Quote[];
  readonly given: QuoteReading[];
}

interface WordsInContext extends Words {
  readonly about: ArticleContext;
}

/**
 * Gives the quotes inside each quote to those whom its speaker quotes: cue verbs inside marks count there only. What is
 * found stands in `given`, in the order of `quotes`.
 */
function readNested(
  prose: Prose,
  { quotes, given }: QuotesRead,
  figures: readonly Figure[],
  words: WordsInContext,
): void {
  if (!quotes.some(({ depth }) => depth === 1)) return;
  let known: ReadonlyMap<string, Figure> | undefined;
  const byAlias = () => (known ??= figuresByAlias(figures));
  for (let at = 0; at < quotes.length; ) {
    const parent = quotes[at];
    const speaker = given[at]?.attribution;
    const inner: number[] = [];
    for (at++; at < quotes.length && (quotes[at]?.depth ?? 0) > 0; at++)
      if (quotes[at]?.depth === 1) inner.push(at);
    if (parent === undefined || inner.length === 0) continue;
    const within = inner.map((index) => quotes[index] as Quote);
    const nested = attribute(
      readWithin(prose, parent, within, words),
      words.about,
      speaker && sayerOf(speaker),
    );
    for (const [index, place] of inner.entries()) {
      const found = nested.given[index];
      if (found === undefined) continue;
      const own = found.attribution?.cue === undefined ? undefined : fullest(found.attribution, byAlias());
      const kind =
        found.kind === 'speech' && own === undefined && quotes[place]?.kind === 'speech'
          ? 'scare'
          : found.kind;
      given[place] = own === undefined ? { kind } : { kind: found.kind, attribution: own };
    }
  }
}

function figuresByAlias(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const byAlias = new Map<string, Figure>();
  for (const figure of figures) {
    if (!figure.merged)
      for (const alias of aliasesOf(figure)) if (!byAlias.has(alias)) byAlias.set(alias, figure);
  }
  return byAlias;
}

function sayerOf(attribution: Attribution): Sayer {
  switch (attribution.who) {
    case 'named':
      return { who: 'named', name: attribution.name };
    case 'joint':
      return { who: 'joint', names: attribution.names };
    case 'ambiguous':
      return { who: 'ambiguous', candidates: attribution.candidates };
    case 'unnamed':
      return { who: 'unnamed' };
  }
}

/** The attribution with the name in the form that is the fullest in the whole text. */
function fullest(attribution: Attribution, byAlias: ReadonlyMap<string, Figure>): Attribution {
  if (attribution.who !== 'named') return attribution;
  const figure = byAlias.get(attribution.name);
  return figure === undefined ? attribution : { ...attribution, name: figure.name };
}

const isPerson = ({ merged, mentions }: Figure) => !merged && mentions > 0;
const toPerson = (figure: Figure): Person => ({ name: figure.name, aliases: aliasesOf(figure) });
