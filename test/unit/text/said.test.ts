import assert from 'node:assert/strict';
import {
  allOf,
  createTongue,
  figure,
  inEnglish,
  inSeries,
  keyOf,
  oneOf,
  type Said,
  say,
  sayCounted,
  sayDay,
  sayLanguage,
} from '../../../server/text/said.ts';

const german = createTongue('de', {
  '“{0}” became “{1}”': '„{1}“ steht jetzt für „{0}“',
  '{0} and {1}': '{0} und {1}',
  '{0} article': '{0} Artikel',
  '{0} articles': { few: 'einige Artikel', other: '{0} Artikel in der Mehrzahl' },
});

/** What English and German make of something. */
const both = (said: Said) => [inEnglish(said), german(said)];

describe('what is said', () => {
  it('is put into the words of each language, in the order that it wants', () => {
    assert.deepEqual(both(say`“${'low'}” became “${'high'}”`), [
      '“low” became “high”',
      '„high“ steht jetzt für „low“',
    ]);
  });

  it('is English where a language has nothing for it, with its parts in the language', () => {
    assert.deepEqual(both(say`Asked of ${allOf(['A', 'B', 'C'])}.`), [
      'Asked of A and B and C.',
      'Asked of A und B und C.',
    ]);
  });

  it('leaves names and words of sources alone, whatever they look like', () => {
    for (const words of ['{0} and {1}', '$& $1', '“{0}” became “{1}”'])
      assert.deepEqual(both(say`${words} and ${words}`), [`${words} and ${words}`, `${words} und ${words}`]);
  });

  it('takes the form that the count asks for in the language', () => {
    const articles = (count: number) =>
      sayCounted(count, say`${figure(count)} article`, say`${figure(count)} articles`);
    assert.deepEqual(both(articles(1)), ['1 article', '1 Artikel']);
    assert.deepEqual(both(articles(1204)), ['1,204 articles', '1.204 Artikel in der Mehrzahl']);
    const french = createTongue('fr', { '{0} article': '{0} article', '{0} articles': '{0} articles' });
    assert.equal(french(articles(0)), '0 article');
  });

  it('writes days and languages out as each language does', () => {
    assert.deepEqual(both(sayDay({ year: 2025, month: 3, day: 4 }, '4 March 2025')), [
      '4 March 2025',
      '4. März 2025',
    ]);
    assert.deepEqual(both(sayDay({ year: 2025, month: 3 }, 'March 2025')), ['March 2025', 'März 2025']);
    assert.deepEqual(both(sayDay({ year: 2025 }, '2025')), ['2025', '2025']);
    assert.deepEqual(both(sayLanguage('fr', 'French')), ['French', 'Französisch']);
    assert.deepEqual(both(sayLanguage('of the hills', 'another one')), ['another one', 'another one']);
  });

  it('is plain data, which says the same after it went to another thread or the disk', () => {
    const said = inSeries([say`“${'a'}” became “${'b'}”`, oneOf(['A', 'B']), figure(3)], '; ');
    for (const copy of [structuredClone(said), JSON.parse(JSON.stringify(said)) as Said])
      assert.deepEqual(both(copy), both(said));
  });

  it('is found in a catalogue by its English, with a number where something is put in', () => {
    assert.equal(keyOf(['“', '” became “', '”']), '“{0}” became “{1}”');
  });
});
