import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { corpusOf } from './cases.ts';

/** A case that brings its own article: what a draft is told of, and whom the article quotes. */
interface Case {
  readonly title: string;
  /** By name, with its ending. */
  readonly articles: Readonly<Record<string, string>>;
  readonly draft?: string;
  /** The codes of the findings; any of these lists will do. */
  readonly codes?: readonly (readonly string[])[];
  readonly quotes?: readonly Quoted[];
}

interface Quoted {
  readonly text: string;
  readonly speaker: string | null;
  readonly kind: string;
}

const FOLDER = new URL('../../cases/alone/', import.meta.url);

for (const file of readdirSync(FOLDER).sort()) {
  describe(file.replace('.json', '').replaceAll('-', ' '), () => {
    const cases: readonly Case[] = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    for (const { title, articles, draft, codes, quotes } of cases) {
      it(title, () => {
        if (draft !== undefined && codes !== undefined) {
          const { findings } = checkDraft(
            parseDraft('draft.md', draft),
            corpusOf(Object.entries(articles)),
            DEFAULT_RULE_OPTIONS,
          );
          const found = findings.map(({ code }) => code).sort();
          const fits = codes.find((list) => list.toSorted().join() === found.join());
          deepEqual(found, fits ?? codes[0]?.toSorted());
        }
        if (quotes !== undefined) deepEqual(quotedIn(articles), quotes);
      });
    }
  });
}

function quotedIn(articles: Readonly<Record<string, string>>): Quoted[] {
  return Object.entries(articles).flatMap(([name, text]) => {
    const { article } = parseArticle(name, text);
    if (article === undefined) return [];
    return readSpeech(article.prose, article.metadata).quotes.map((quote) => ({
      text: article.prose.source.slice(quote.start, quote.end),
      speaker: quote.attribution?.who === 'named' ? quote.attribution.name : null,
      kind: quote.kind,
    }));
  });
}
