import assert from 'node:assert/strict';
import { createWordBuffer, hashKey, scanWords } from '../../../server/text/scanWords.ts';
import { areSame, splitWords, wordsOf } from '../../../server/text/words.ts';

/** The keys of a text's words, with a stroke between them. */
const keys = (text: string): string =>
  splitWords(text)
    .map((word) => word.key)
    .join('|');

/** The words as they stand in the text. */
const printed = (text: string): string[] => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  const pictures: readonly [title: string, text: string, keys: string][] = [
    ['folds case', 'The Council LIED', 'the|council|lied'],
    [
      'parts at dashes, quotation marks and ellipses',
      '“Wait”—he said… "no"...‘yes’ – now',
      'wait|he|said|no|yes|now',
    ],
    ['keeps an inner apostrophe, straightened', "don’t won't rock‘n’roll", "don't|won't|rock'n'roll"],
    ['leaves apostrophes at the edges out', "'tis the players' '90s ’em", 'tis|the|players|90s|em'],
    ['leaves French elisions whole', 'L’homme d’aujourd’hui n’est', "l'homme|d'aujourd'hui|n'est"],
    ['parts a compound at its hyphen', 'well-known co‑operation', 'well|known|co|operation'],
    ['rejoins a word cut at a line end', 'develop-\nment govern-\r\n  ment', 'development|government'],
    [
      'does not rejoin before a capital, or a dash at a line end',
      'Anglo-\nSaxon wait -\nno',
      'anglo|saxon|wait|no',
    ],
    ['keeps numbers whole', '1,000.50 3.5m, 10. 19th', '1,000.50|3.5m|10|19th'],
    ['reads currency, per cent and ampersand as words', '$5 5% £3m R&D', '$|5|5|%|£|3m|r|&|d'],
    [
      'runs initials together',
      'the U.S. and J.K. Rowling at 5 p.m. I.have',
      'the|us|and|jk|rowling|at|5|pm|i|have',
    ],
    [
      'drops soft hyphens, zero widths and blanked markup',
      'ob\u00advious a\u200bb \0\0un\0der\0 x',
      'obvious|ab|under|x',
    ],
    ['drops raised note numbers', 'a mess² ¹ indeed', 'a|mess|indeed'],
    ['opens ligatures and full widths', 'ﬁnal Ｗｉｄｅ', 'final|wide'],
    ['composes combining marks', 'cafe\u0301 CAFÉ', 'café|café'],
    ['folds beyond lower case', 'STRASSE Straße', 'strasse|strasse'],
    ['splits Chinese and Japanese by character', '他说hello東京', '他|说|hello|東|京'],
    ['reads Arabic and Hebrew', 'قال الوزير “שלום עולם”', 'قال|الوزير|שלום|עולם'],
    ['reads mathematical letters, skips emoji', '𝐛𝐨𝐥𝐝 👩‍👧 yes😀no', 'bold|yes|no'],
    ['survives halves of surrogate pairs', '\ud800a \udc00b c\ud83d', 'a|b|c'],
    ['finds nothing where there is nothing', ' —\u0301 ¹ … ', ''],
  ];
  for (const [title, text, expected] of pictures) it(title, () => assert.equal(keys(text), expected));

  it('gives offsets into the text, CRLF and emoji counted as UTF-16 units', () => {
    assert.deepEqual(printed('😀 “Don’t”\r\nun\0der\0 ob\u00advious.'), [
      'Don’t',
      'un\0der',
      'ob\u00advious',
    ]);
  });

  it('reads a stretch as if the rest were not there', () => {
    const words = splitWords('one two three', { start: 4, end: 9 });
    assert.deepEqual(words, [
      { start: 4, end: 7, key: 'two' },
      { start: 8, end: 9, key: 't' },
    ]);
  });

  it('hashes while walking exactly as it hashes the keys', () => {
    const text = pictures.map(([, sample]) => sample).join('\n');
    const buffer = createWordBuffer(1);
    scanWords(text, 0, text.length, buffer);
    assert.deepEqual(
      [...buffer.hashes.subarray(0, buffer.count)],
      splitWords(text).map((word) => hashKey(word.key)),
    );
  });

  it('walks hostile text once', () => {
    const size = 200_000;
    for (const piece of ['a', "'", '-', '\0', 'a.', 'a-\n', "a'", '\u0301', '- ', '\ud83d']) {
      const words = splitWords(piece.repeat(size));
      assert.ok(words.length <= size);
    }
  });
});

describe('wordsOf', () => {
  it('makes each word as splitting the text does, and none beyond its ends', () => {
    const text = '“We’ve LOST the well-known U.S. reel,” he said: 1,000 £ 東京.';
    const words = wordsOf(text);
    const expected = splitWords(text);
    assert.equal(words.length, expected.length);
    assert.deepEqual(
      Array.from({ length: words.length }, (_, at) => words.at(at)),
      expected,
    );
    assert.equal(words.at(-1), undefined);
    assert.equal(words.at(words.length), undefined);
  });

  for (const [a, b, same] of [
    ['“We lost the reel,”', 'we LOST the reel.', true],
    ['Don’t go', "don't go!", true],
    ['', ' — ', true],
    ['we lost the reel', 'the reel we lost', false],
    ['we lost the reel', 'we lost the reel again', false],
    ['we lost the reel', 'we lost the real', false],
  ] as const) {
    it(`tells whether words are the same: ${a} | ${b}`, () => {
      assert.equal(areSame(wordsOf(a), wordsOf(b)), same);
    });
  }
});
