import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

/** A draft with the one article that it quotes. */
interface CharacterCase {
  readonly shows: string;
  readonly kind: string;
  readonly article: string;
  readonly draft: string;
  readonly ext?: string;
  /** Any of these lists of codes will do. */
  readonly codes?: readonly (readonly string[])[];
  /** Some error or warning is wanted, whichever. */
  readonly grave?: boolean;
  readonly verdict?: readonly string[];
}

const CASES = readFileSync(new URL('../../cases/characters.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): CharacterCase => JSON.parse(line));

describe('signs, marks and what a page adds', () => {
  for (const { shows, kind, article, draft, ext = 'md', codes, grave, verdict } of CASES) {
    it(`${kind}: ${shows}`, () => {
      const report = check(draft, corpusOf([[`article.${ext}`, article]]));
      const found = report.findings.map(({ code }) => code).sort();
      if (codes !== undefined) {
        const fits = codes.find((list) => list.toSorted().join() === found.join());
        deepEqual(found, fits ?? codes[0]);
      }
      if (grave) ok(report.findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
      if (verdict !== undefined)
        for (const quotation of report.quotations) ok(verdict.includes(quotation.verdict), quotation.verdict);
    });
  }
});
