import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inEnglish } from '../../../server/text/said.ts';
import { check, corpusOf } from './cases.ts';

/** What fuzzing has found to stop a check. */
describe('a check goes on', () => {
  for (const language of ['": d"', 'xx_', 'abcd', 'elvish', '"d\\u0000"', 'a'])
    it(`where an article states ${language} for its language`, () => {
      const corpus = corpusOf([
        ['a.md', `---\nlanguage: ${language}\n---\n\n„Wir haben das Meer gesehen“, sagte Mia Holt.\n`],
      ]);
      const { findings } = check('“We have seen nothing but the sea,” Mia Holt said. [@a]', corpus);
      deepEqual(
        findings.map(({ code, message }) => [code, /another language/.test(inEnglish(message))]),
        [['translated', true]],
      );
    });
});
