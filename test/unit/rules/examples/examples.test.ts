import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { RULES } from '../../../../server/rules/rules.ts';
import { check, corpusOf } from '../cases.ts';
import { ARTICLES } from './articles.ts';
import { EXAMPLES } from './examples.ts';
import { rulesDocument } from './rulesDocument.ts';

const corpus = corpusOf(ARTICLES);
const codesOf = (draft: string) => check(draft, corpus).findings.map(({ code }) => code as string);

describe('the examples of the rules', () => {
  for (const { code } of RULES) {
    const example = EXAMPLES[code];
    if (example === undefined) continue;
    it(`${code} flags: ${example.flagged}`, () => ok(codesOf(example.flagged).includes(code)));
    it(`${code} does not flag: ${example.silent}`, () =>
      equal(codesOf(example.silent).includes(code), false));
  }

  it('are what docs/rules.md shows; npm run docs writes it anew', () => {
    equal(readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8'), rulesDocument());
  });
});
