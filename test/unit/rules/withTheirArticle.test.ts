import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';
import { check, corpusOf } from './cases.ts';
import { NOT_YET } from './notYet.ts';

/** A case that brings its own article: what a draft is told of it, and whom the article quotes. */
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly article?: string;
  readonly articles?: Readonly<Record<string, string>>;
  /** The ending of the articles' names. */
  readonly ext?: string;
  readonly draft?: string;
  readonly expect: {
    /** The codes of all findings; any of the other lists will do as well. */
    readonly codes?: readonly string[];
    readonly or?: readonly (readonly string[])[];
    /** Some finding must be a warning or an error. */
    readonly grave?: boolean;
    /** The verdicts that each quotation may have. */
    readonly verdict?: readonly string[];
    /** How many quotations the draft has. */
    readonly count?: number;
    /** The words of the source that some quotation must be matched with. */
    readonly source?: string;
    /** All outermost quotes of the articles, or some of them. */
    readonly quotes?: readonly Quoted[];
    readonly includes?: readonly Quoted[];
    readonly speechOnly?: boolean;
  };
}

interface Quoted {
  readonly text: string;
  readonly speaker: string | null;
  readonly kind: string;
}

const FILE = new URL('../../cases/withTheirArticle.jsonl', import.meta.url);
const CASES: readonly Case[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

for (const kind of new Set(CASES.map((one) => one.kind))) {
  describe(kind, () => {
    for (const one of CASES.filter((other) => other.kind === kind)) {
      const reason = NOT_YET[one.id];
      it(`${one.id}: ${one.why}${reason === undefined ? '' : ` (not yet: ${reason})`}`, () => {
        const amiss = amissIn(one);
        if (reason === undefined) deepEqual(amiss, []);
        else notDeepEqual(amiss, [], 'passes now: take it from the list in notYet.ts');
      });
    }
  });
}

function amissIn(one: Case): string[] {
  const articles = Object.entries(one.articles ?? { a: one.article ?? '' }).map(
    ([name, text]): [string, string] => [name.includes('.') ? name : `${name}.${one.ext ?? 'md'}`, text],
  );
  return [
    ...(one.draft === undefined ? [] : amissInDraft(one.draft, articles, one.expect)),
    ...amissInQuotes(articles, one.expect),
  ];
}

function amissInDraft(
  draft: string,
  articles: readonly (readonly [name: string, text: string])[],
  { codes, or = [], grave, verdict, count, source }: Case['expect'],
): string[] {
  const corpus = corpusOf(articles);
  const { findings, quotations } = check(draft, corpus);
  const found = findings.map(({ code }) => code as string);
  const amiss: string[] = [];
  const same = (list: readonly string[]) => list.toSorted().join() === found.toSorted().join();
  if (codes !== undefined && ![codes, ...or].some(same)) amiss.push(`said: ${found.join(', ') || 'nothing'}`);
  if (grave === true && !findings.some(({ severity }) => severity === 'error' || severity === 'warning'))
    amiss.push('nothing grave said');
  for (const quotation of quotations)
    if (verdict !== undefined && !verdict.includes(quotation.verdict))
      amiss.push(`verdict: ${quotation.verdict}`);
  if (count !== undefined && quotations.length !== count) amiss.push(`${quotations.length} quotations`);
  const sources = quotations.map((quotation) => {
    const { article, start, end } = quotation.source ?? { article: '', start: 0, end: 0 };
    return corpus.article(article)?.article.text.slice(start, end);
  });
  if (source !== undefined && !sources.includes(source)) amiss.push(`found: ${sources.join(' | ')}`);
  return amiss;
}

function amissInQuotes(
  articles: readonly (readonly [name: string, text: string])[],
  { quotes, includes, speechOnly }: Case['expect'],
): string[] {
  const wanted = (quotes ?? includes)?.map(inOrder);
  if (wanted === undefined) return [];
  const found = articles
    .flatMap(([name, text]) => quotedIn(name, text))
    .filter(({ kind }) => speechOnly !== true || kind === 'speech')
    .map(inOrder);
  const isMissing = wanted.some((one) => !found.includes(one));
  return isMissing || (quotes !== undefined && found.length !== wanted.length)
    ? [`quoted: ${found.join(' ')}`]
    : [];
}

function quotedIn(name: string, text: string): Quoted[] {
  const { article } = parseArticle(name, text);
  if (article === undefined) return [];
  return readSpeech(article.prose, article.metadata)
    .quotes.filter(({ depth }) => depth === 0)
    .map((quote) => ({
      text: article.text.slice(quote.start, quote.end),
      speaker: quote.kind === 'speech' && quote.attribution?.who === 'named' ? quote.attribution.name : null,
      kind: quote.kind,
    }));
}

function inOrder({ text, speaker, kind }: Quoted): string {
  return JSON.stringify({ text, speaker, kind });
}
