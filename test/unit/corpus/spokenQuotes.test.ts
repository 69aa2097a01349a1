import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';

/** For each bundled article the outermost quotes in its order: first words, speaker or kind. */
const SPOKEN: Readonly<Record<string, string>> = {
  'yahoo-anora-cinderella': `
    Anora: title
    I can actually: Sean Baker
    all resistance: Sean Baker
    Sometimes [inspiration] comes: Sean Baker
    I want to: Sean Baker
    winning the Palme: Sean Baker
    There’s not any: Sean Baker
    I can actually: Sean Baker
    My wife and: Sean Baker
    That can be: Sean Baker
    quite shy and: Sean Baker
    incredible range.: Sean Baker
    I’ve never had: Mikey Madison
    At first, I: Mikey Madison
    We were able: Mikey Madison
    seasoned dancer,: scare
    I knew I: Mikey Madison
    The pressure I: Mikey Madison
    Brighton Beach is: Karren Karagulian
    That’s where I: Karren Karagulian
    I had no: Mark Eydelshteyn
    I do vape: Mark Eydelshteyn
    like a horrible: Mark Eydelshteyn
    I didn’t have: Sean Baker
    There was not: Sean Baker`,
  'baker-sex-work-films': `
    Anora: title
    my next film: Sean Baker
    It is important: Sean Baker
    In my opinion,: Sean Baker
    It is a: Sean Baker
    There are millions: Sean Baker
    If there is: Sean Baker
    It also helps: Sean Baker
    I approached this: Sean Baker
    In the middle: Sean Baker`,
  'rnz-baker-anora': `
    Well, we just: Sean Baker
    It took about: Sean Baker
    And I realised: Sean Baker
    I also think: Sean Baker
    Yes, of course,: Sean Baker
    That really spoke: Sean Baker
    It really informed: Sean Baker
    These days we're: Sean Baker
    You can look: Sean Baker`,
  'anora-review': `
    highbrow: scare
    Americanness: scare
    heir,: scare
    as long as: scare
    married life.: scare`,
};

describe('the speakers of the bundled corpus', () => {
  for (const [id, expected] of Object.entries(SPOKEN)) {
    it(id, () => {
      const path = join(import.meta.dirname, `../../../corpus/${id}.md`);
      const { article } = parseArticle(path, readFileSync(path, 'utf8'));
      ok(article);
      const { body, prose, text } = article;
      const found = readSpeech(prose)
        .quotes.filter(({ depth, start }) => depth === 0 && start >= body.start)
        .map(({ start, end, kind, attribution: by }) => {
          const words = text.slice(start, end).trim().split(/\s+/).slice(0, 3).join(' ');
          return `${words}: ${by === undefined ? kind : by.who === 'named' ? by.name : by.who}`;
        });
      equal(found.join('\n'), expected.trim().replace(/^ +/gm, ''));
    });
  }
});
