import type { Article } from '../corpus/article.ts';
import type { Quote, Speech } from '../quotes/quote.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import { clean } from '../text/clean.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { printable, printableWords } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import { slice } from '../text/span.ts';
import { toJson } from '../text/toJson.ts';
import { explainSpeakers } from './explainSpeakers.ts';

/** An article and what it quotes, ready to be printed. */
export interface QuotedArticle {
  readonly article: Article;
  readonly speech: Speech;
}

/** The contract's JSON for `verbatim quotes --json`. */
export function quotesAsJson(read: readonly QuotedArticle[]): string {
  const articles = read.map(({ article, speech }) => ({
    path: article.path,
    id: article.id,
    title: article.metadata.title ?? null,
    // A quote inside a quote is part of its words.
    quotes: outermost(speech).map((quote) => ({
      text: slice(article.text, quote),
      start: quote.start,
      end: quote.end,
      kind: quote.kind,
      speaker: speakerOf(article, quote),
    })),
  }));
  return toJson({ version: 1, articles });
}

/** A line for each quote; `explain` adds the rule, the cue and the mention that the speaker rests on. */
export function quotesAsText(read: readonly QuotedArticle[], explain: boolean): string {
  return read.map((one) => articleAsText(one, explain)).join('\n');
}

function outermost(speech: Speech): Quote[] {
  return speech.quotes.filter((quote) => quote.depth === 0);
}

function articleAsText({ article, speech }: QuotedArticle, explain: boolean): string {
  const lines = createLineIndex(article.text);
  const speakers = explain ? explainSpeakers(article.prose, article.metadata) : undefined;
  const rows = outermost(speech).map((quote) => {
    const { line, character } = lines.positionAt(quote.start);
    const place = `${line + 1}:${character + 1}`.padEnd(8);
    const row = `  ${place}${printable(speakerColumn(quote))}: ${printableWords(slice(article.text, quote))}\n`;
    if (speakers === undefined) return row;
    const claims = (speakers.get(quote.start) ?? []).map((claim) => `          ${claim}\n`);
    return row + evidenceInWords(article, quote) + claims.join('');
  });
  return `${printable(`${article.path} (${article.id})`)}: ${rows.length} quotes\n${rows.join('')}`;
}

function evidenceInWords(article: Article, { attribution }: Quote): string {
  if (attribution === undefined) return '';
  const words = (span: { readonly start: number; readonly end: number }) =>
    `“${printableWords(slice(article.text, span))}”`;
  const cue = attribution.cue === undefined ? 'no cue' : `cue ${words(attribution.cue)}`;
  return `          ${attribution.rule}: mention ${words(attribution.mention)}, ${cue}, confidence ${attribution.confidence}\n`;
}

function speakerColumn({ kind, attribution }: Quote): string {
  if (kind !== 'speech') return `(${kind})`;
  if (attribution === undefined) return '(not said who)';
  const words = inEnglish(sayerInWords(attribution, 'unnamed'));
  return attribution.who === 'named' || attribution.who === 'joint' ? words : `(${words})`;
}

/** Only one named person is a speaker; where the article leaves it open, so does the answer. */
function speakerOf(article: Article, { kind, attribution }: Quote): { name: string; mention: string } | null {
  if (kind !== 'speech' || attribution?.who !== 'named') return null;
  return { name: attribution.name, mention: clean(slice(article.text, attribution.mention)) };
}
