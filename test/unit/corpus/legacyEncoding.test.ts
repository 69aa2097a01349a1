import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decodeText } from '../../../server/corpus/decodeText.ts';
import { type LegacyEncoding, legacyEncoding } from '../../../server/corpus/legacyEncoding.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { createRandom } from '../../support/random.ts';

const known = new Map<string, ReadonlyMap<string, number>>();

function signsOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const all = Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const);
  return new Map(all);
}

/** The bytes of a text, or nothing where the encoding has no sign for something in it. */
function encoded(text: string, encoding: string): Uint8Array | undefined {
  const signs = known.get(encoding) ?? signsOf(encoding);
  known.set(encoding, signs);
  const bytes = [...text].map((sign) => signs.get(sign));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}

/** What is read of a text that was saved in the encoding, and as what. */
function readBack(text: string, encoding: LegacyEncoding): readonly string[] {
  const { text: read, notice, problem } = decodeText(encoded(text, encoding) ?? new Uint8Array());
  const said = notice ?? problem;
  return [read, said === undefined ? '' : (/is read as (.*);/.exec(inEnglish(said))?.[1] ?? inEnglish(said))];
}

const FRENCH =
  'Le café d’Orrin a été emporté. « Personne n’avait regardé ce mur », dit Édith Renn. « J’ai prévenu la mairie… » Elle s’est tue après.';
const ENGLISH = '“Nobody looked,” said Dana Renn. “It’s the council’s,” she added – and wept…';
const GERMAN = '„Das Café war zu groß für uns“, sagte Jörg Renn. Es kostete 40 Kronen – über Nacht.';
const SPANISH = '«Nadie miró el muro», dijo Íñigo Vane. ¿Quién lo habría hecho? Él no, añadió.';

describe('a text of one byte for each sign', () => {
  for (const text of [FRENCH, ENGLISH, GERMAN, SPANISH]) {
    it(`is Mac Roman or Windows-1252, whichever has its letters: ${text.slice(0, 24)}`, () => {
      deepEqual(readBack(text, 'macintosh'), [text, 'Mac Roman']);
      deepEqual(readBack(text, 'windows-1252'), [text, 'Windows-1252']);
      deepEqual(readBack(text.replaceAll(' ', '\r'), 'macintosh')[1], 'Mac Roman');
    });
  }

  it('is ISO-8859-15 where a sum has a sign of no currency, or a word a fraction in it', () => {
    for (const text of ['Cela coûte 40 € à Orrin.', 'Son cœur était là.'])
      deepEqual(readBack(text, 'iso-8859-15'), [text, 'ISO-8859-15']);
  });

  it('is Windows-1252 where little speaks for another', () => {
    for (const text of [
      'Take 1½ cups, or ½ a cup; 2½in of rope. The sign ¤ stands for any currency.',
      'It cost 40 € – or £30.',
      'LÉA ET ÉLOÏSE À L’ÎLE. ÑANDÚ. ÞAÐ ER',
      'lÉcole et lÉtat, sans apostrophes',
      'The name is McÉvoy.',
      '“Ó,” said Ólafur. “Æ,” said Æsa.',
      'Ò Ó Õ É Ñ Ð, one by one',
    ])
      deepEqual(readBack(text, 'windows-1252'), [text, 'Windows-1252']);
  });

  it('is never taken for Mac Roman where it is Windows-1252, whatever its words and marks are', () => {
    const next = createRandom(20260303);
    const one = (list: string) => list[Math.floor(next() * list.length)] ?? '';
    const small = 'aeiounrstlmd' + 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšž';
    const large = 'AEIONRST' + 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽŸ';
    const word = () => {
      const first = next() < 0.3 ? one(large) : one(small);
      const rest = Array.from({ length: Math.floor(next() * 7) }, () =>
        one(next() < 0.8 ? 'eanrist' : small),
      );
      const plain = first + rest.join('');
      const marked =
        next() < 0.1 ? `l’${plain}` : next() < 0.05 ? plain.toUpperCase().replaceAll('SS', 'ß') : plain;
      const kind = next();
      if (kind < 0.08) return `“${marked}”`;
      if (kind < 0.14) return `«\u00A0${marked}\u00A0»,`;
      if (kind < 0.2) return `„${marked}“`;
      if (kind < 0.3) return marked + one(',.!?…:;');
      if (kind < 0.36) return one('–—•§£€¥©®™°½†‡¿¡');
      return marked;
    };
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 40) }, word).join(' ');
      const bytes = encoded(text, 'windows-1252');
      if (bytes !== undefined) equal(legacyEncoding(bytes) === 'macintosh', false, text);
    }
  });
});

describe('UTF-8 that was cut off, or has a wrong byte', () => {
  const told = 'The file is UTF-8 with damaged letters, shown as \uFFFD. Copy or download it again.';

  it('stays UTF-8', () => {
    const bytes = new TextEncoder().encode(`${FRENCH} é`);
    const cut = decodeText(bytes.subarray(0, -1));
    deepEqual([cut.text, cut.notice && inEnglish(cut.notice)], [`${FRENCH} \uFFFD`, told]);
  });

  it('is what no text in Windows-1252 is taken for', () => {
    deepEqual(readBack('Ã© Ã¨ and é', 'windows-1252'), ['Ã© Ã¨ and é', 'Windows-1252']);
  });
});
