import { parseDraft } from '../../server/drafts/parseDraft.ts';
import { completeAt } from '../../server/features/completion.ts';
import { findQuoteSymbols } from '../../server/features/quoteSymbols.ts';
import { checkDraft } from '../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../server/search/corpusIndex.ts';

/** What an index makes a writer see: findings and verdicts, completions and symbols, as plain data. */
export function answersOf(index: CorpusIndex, drafts: readonly string[]): unknown {
  return questionsAbout(drafts).map((ask) => ask(index));
}

/** The same one by one, each answered as plain data. */
export function questionsAbout(drafts: readonly string[]): readonly ((index: CorpusIndex) => unknown)[] {
  const checks = drafts.map((text) => (index: CorpusIndex) => {
    const { findings, quotations } = checkDraft(parseDraft('draft.md', text), index, DEFAULT_RULE_OPTIONS);
    return { findings, quotations: quotations.map(({ verdict, source }) => ({ verdict, source })) };
  });
  const completions = TYPED.map((text) => (index: CorpusIndex) => {
    const draft = { text, format: 'markdown', parsed: () => parseDraft('draft.md', text) } as const;
    return completeAt(index, draft, text.length).items;
  });
  const symbols = ['ferry', 'holt', 'river nobody'].map(
    (query) => (index: CorpusIndex) =>
      findQuoteSymbols(index, query).map(({ article, quote }) => [article.id, quote.start]),
  );
  const whole = ({ articleCount, quoteCount, wordCount, ids }: CorpusIndex) => ({
    articleCount,
    quoteCount,
    wordCount,
    ids: [...ids()],
  });
  return [...checks, ...completions, ...symbols, whole].map(
    (ask) => (index) => JSON.parse(JSON.stringify(ask(index))),
  );
}

const TYPED = [
  '“the',
  '“we were',
  'Holt said, “',
  'Ada Holt said, “the st',
  'At the Harbour Post, “not lsot',
  '[@stor',
];

/** A draft that quotes some of the articles' quotes, some rightly, some not. */
export function draftsFrom(index: CorpusIndex): string[] {
  const drafts: string[] = [];
  for (const key of index.quotes.anyQuotes(10)) {
    const { text: words } = index.quotes.entry(key);
    const changed = words.replace(/ (\w+) (\w+)/, ' $2 indeed');
    drafts.push(`“${words}” Ada Holt said.\n\nThen: “${changed}” said Marek Renn of Weir Weekly [^story].\n`);
  }
  return drafts;
}
