import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { RULES } from '../../../server/rules/check/rules.ts';
import { check, corpusOf } from './cases.ts';
import { drawn, readPictures } from './picture.ts';
import { ARTICLES } from './pictureArticles.ts';
import { rulesDocument } from './rulesDocument.ts';

const corpus = corpusOf(ARTICLES);
const PICTURES = readPictures();

/** Rules that need more than a draft and its articles to be shown. */
const NEED_MORE: readonly string[] = ['source-changed'];

describe('the pictures of the rules', () => {
  for (const { code, flagged, drawn: expected, silent } of PICTURES) {
    flagged.forEach((draft, at) => {
      it(`${code}: ${draft}`, () => equal(drawn(draft, code, corpus), expected[at]));
    });
    for (const draft of silent)
      it(`${code} stays silent: ${draft}`, () =>
        deepEqual(
          check(draft, corpus)
            .findings.map((finding) => finding.code)
            .filter((other) => other === code),
          [],
        ));
  }

  it('are there for every rule, each with what stays silent beside it', () => {
    deepEqual(
      PICTURES.filter(({ flagged, silent }) => flagged.length > 0 && silent.length > 0)
        .map(({ code }) => code)
        .concat(NEED_MORE as never[])
        .sort(),
      RULES.map(({ code }) => code).sort(),
    );
  });

  it('are what docs/rules.md shows; npm run docs writes it anew', () => {
    equal(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8'), rulesDocument());
  });
});
