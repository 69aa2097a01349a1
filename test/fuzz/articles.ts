import { quotesAsJson, quotesAsText } from '../../server/commandLine/quotes.ts';
import { searchAsText } from '../../server/commandLine/search.ts';
import { textAsJson, textForTerminal } from '../../server/commandLine/text.ts';
import type { Article } from '../../server/corpus/article.ts';
import { parseArticle } from '../../server/corpus/files/parseArticle.ts';
import { findQuoteSymbols } from '../../server/features/quoteSymbols.ts';
import { findSources } from '../../server/features/sourceTree.ts';
import { createCorpusIndex } from '../../server/search/createCorpusIndex.ts';
import { isPrintable } from '../../server/text/printable.ts';
import { inEnglish } from '../../server/text/said.ts';
import type { Span } from '../../server/text/span.ts';
import { askOfDraft } from './drafts.ts';
import { leaksToTerminal } from './leaks.ts';
import { mutated } from './mutate.ts';
import type { Dice, Trial } from './trial.ts';
import type { Material } from './writeDraft.ts';

/** Damages an article, indexes it, and quotes from what came of it. */
export function tryArticle(trial: Trial, materials: readonly Material[]): void {
  const { random: dice } = trial;
  const { article } = dice.pick([...dice.pick(materials).corpus.articles()]);
  const body = dice.chance(0.5)
    ? article.text
    : `${frontMatter(dice)}${article.text.slice(article.body.start)}`;
  const text = mutated(body, dice, 8);
  const parsed = trial.attempt('read an article', text, () =>
    parseArticle(dice.pick(['a.md', 'a.txt']), text),
  );
  for (const { message } of parsed?.problems ?? [])
    if (inEnglish(message).length > 500)
      trial.fault(`a problem of ${inEnglish(message).length} characters`, text);
  if (parsed?.article !== undefined) askOfArticle(trial, parsed.article, text);
}

/** Indexes an article and asks of it, and of drafts that quote it, what is asked of any. */
export function askOfArticle(trial: Trial, article: Article, input: string): void {
  const { random: dice, attempt, fault } = trial;
  lookAtSpans(trial, article, input);
  const corpus = createCorpusIndex();
  attempt('index', input, () => corpus.add(article));
  const indexed = attempt('find in the index', input, () => corpus.article(article.id));
  if (indexed === undefined) {
    fault(`${JSON.stringify(article.id)} is not in the index`, input);
    return;
  }
  if (!isPrintable(article.id)) fault(`the id ${JSON.stringify(article.id)}`, input);
  const stated = leaksToTerminal(Object.values(article.metadata).flatMap(wordsIn).join('\n'));
  if (stated !== undefined) fault(`metadata hold ${stated}`, input);
  const length = article.text.length;
  for (const { start, end, outer } of indexed.speech.quotes) {
    if (
      !(0 <= outer.start && outer.start <= start && start <= end && end <= outer.end && outer.end <= length)
    )
      fault(`a quote from ${start} to ${end} of ${length}`, input);
  }
  const query = article.text.split(/\s+/).slice(0, 3).join(' ');
  for (const [what, write] of [
    ['quotes', () => quotesAsText([indexed], dice.chance(0.5))],
    ['quotes as JSON', () => quotesAsJson([indexed])],
    ['text as JSON', () => textAsJson(article)],
    ['text', () => textForTerminal(article)],
    ['search', () => searchAsText(findQuoteSymbols(corpus, query))],
  ] as const) {
    const output = attempt(what, input, write) ?? '';
    const leak = leaksToTerminal(output);
    if (leak !== undefined) fault(`${what} leaks ${leak}`, input);
  }
  attempt('sources', input, () => findSources(corpus, query, undefined, 20));
  const quote =
    indexed.speech.quotes.length > 0
      ? dice.pick(indexed.speech.quotes)
      : { start: 0, end: Math.min(length, 80) };
  const said = article.text.slice(quote.start, Math.min(quote.end, quote.start + 2000));
  const draft = `“${said},” ${dice.pick(['she said', 'Mia Holt said', article.metadata.title ?? ''])}. [@${article.id}]\n\n“${said.slice(0, 20)}`;
  askOfDraft(trial, corpus, dice.chance(0.5) ? mutated(draft, dice) : draft);
  attempt('take out of the index', input, () => corpus.remove(article.id));
  if (corpus.articleCount !== 0) fault('an article that was taken out is still counted', input);
}

/** The strings in a value of metadata. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Every span of an article lies in its text, and what is in order is in order. */
function lookAtSpans({ fault }: Trial, { text, body, prose, places }: Article, input: string): void {
  if (prose.text.length !== text.length || prose.source.length !== text.length)
    fault(`prose of ${prose.text.length} units for a text of ${text.length}`, input);
  const within = (what: string, { start, end }: Span) => {
    if (!(0 <= start && start <= end && end <= text.length))
      fault(`${what} from ${start} to ${end} of ${text.length}`, input);
  };
  const inOrder = (what: string, spans: readonly Span[]) => {
    for (const [at, span] of spans.entries()) {
      within(what, span);
      if (span.start < (spans[at - 1]?.end ?? 0))
        fault(`${what} at ${span.start} overlaps the one before`, input);
    }
  };
  within('body', body);
  inOrder('block', prose.blocks);
  inOrder('turn', prose.turns ?? []);
  for (const [what, spans] of Object.entries({
    link: prose.links,
    reference: prose.footnoteReferences,
    definition: prose.footnoteDefinitions,
    emphasis: prose.emphases,
    comment: prose.comments,
  })) {
    for (const span of spans) within(what, span);
  }
  for (const { at } of places ?? []) within('place', { start: at, end: at });
}

function frontMatter(dice: Dice): string {
  const lines = Array.from({ length: dice.below(7) }, () => `${dice.pick(KEYS)}: ${dice.pick(VALUES)}`);
  return `${dice.pick(['---', '---', '---', '+++', '\ufeff---', '--- '])}\n${lines.join('\n')}\n${dice.pick(['---', '---', '...', '+++', ''])}\n`;
}

const KEYS = [
  'id',
  'title',
  'container-title',
  'author',
  'issued',
  'URL',
  'language',
  'type',
  'draft',
  'interviewer',
  'excerpt',
  '__proto__',
  '? a',
  '- b',
  '"',
];

const VALUES = [
  'a',
  '"a\\u001b[31mb"',
  '"x\\n::error::y"',
  '[1, 2',
  '{a: b}',
  '&a *a',
  '!!js/function x',
  '2024-13-45',
  '2024-03',
  '0x1F',
  'null',
  '~',
  'true',
  '"command:verbatim.copyText?%5B%22x%22%5D"',
  'javascript:alert(1)',
  'https://a.example/x)y](z)',
  '"[x](y)"',
  '<img onerror=x>',
  '[{given: A, family: B}, C]',
  '{literal: "x"}',
  '|\n  many\n  lines',
  '>-\n  folded',
  `"${'long '.repeat(200)}"`,
  '../../etc',
  '"\\u202ea"',
  'constructor',
  'de',
  'xx-unknown',
];
