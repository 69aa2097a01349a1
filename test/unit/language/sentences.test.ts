import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageNamed } from '../../../server/language/languageNamed.ts';
import { ENGLISH } from '../../../server/language/languages/en/english.ts';
import { findSentences } from '../../../server/language/sentences.ts';

/** Each line is a text as printed; `|` stands where one sentence ends and the next begins. */
const TEXTS: Readonly<Record<string, string>> = {
  en: String.raw`
    I would not say that Capt. Renn was to blame.
    Sgt. Holt, Col. Arkle and the Rev. Ines Dow came. | The Hon. Mr. Justice Poe did not.
    Det. Insp. Cray asked Supt. Lane and Cpl. Moss.
    Messrs. Poe and Arkle paid. | Mx. Dow did not.
    Acme Inc. and its owners paid. | So did Corbel & Co. of Orrin.
    We did not buy from Corbel Bros. | We bought from whoever had diesel.
    It lies at No. 4 Quay. | Nos. 5 and 6 are gone.
    No. | Renn did it.
    He said no. | Renn left.
    On Jan. 4 it rained. | On Dec. 1 it did not. | It ended in Dec. | Nobody came.
    J. R. R. Pemberton and George W. Bush met. | I was there and so was I. | We left.
    It cost $2.5 million, or 3.5 per cent. | That was in 1990. | 40 people came.
    We met at 5 p.m. on Monday. | It began at 5 a.m. | The bus was late.
    The U.S. Army came. | It happened in the U.S. | The rest stayed.
    Bring food, e.g. The Times says bread, i.e. Bread. | Or not.
    The St. Aldate road and Mt. Carrow are shut. | He lives on Main St. | The house is his.
    Well … it was late. | It was late … | We went home.
    She waited... and waited. | “Was it you?” she asked. | “It was.” | He left.
    “I was there.” | “You were not!” | (Nobody was.) | Then it ended.
    It was grim.[3] | We left.¹ | So did they.
    Dr. No met Mr. Who. | Smith Jr. came. | Poe, M.D. and Ph.D. students, agreed.
    i was there. | then i left. | nobody saw it
    See p. 12 and vol. 3, ch. 4. | It is all there.
    Ltn. Garrity and Cmdr. Wray came. | Pfft. | That was it.
    It rained\nall day. | It stopped.
    A heading without a stop\n\n| Then a sentence.
  `,
  fr: `
    M. Delvaux et Mme. Moreau n’ont rien dit. | Ils sont partis.
    Le Dr. Roux est venu. | L’État a payé 3.500 euros.
    « Il pleut. » | « Non ! » a répondu Mme Moreau. | Elle est partie.
    Av. J.-C. les Romains y étaient. | C’est écrit p. 12 et art. 4.
    Des pommes, des poires, etc. | Les prix montent.
    C’était le 4 janv. 2020. | À midi, il neigeait.
  `,
  de: `
    Das gilt z. B. für Dr. Lohse und Prof. Brix. | Für uns gilt es nicht.
    Das ist d. h. Brix zahlt nicht, u. a. wegen Nr. 4.
    Am 4. Juli kam die 2. Mannschaft. | Das war im 19. Jahrhundert. | Es waren vierzig.
    „Wir heizen nicht.“ | „Warum?“, fragte er. | »Darum.« | Sie ging.
    Brot, Wein usw. | Die Preise steigen.
    Die St. Georgs Straße, Hr. Moritz, ist zu. | Im Aug. 2020 war sie offen.
    Das kostet ca. 3,5 Mio. Euro. | Wir zahlen.
  `,
  es: `
    El Sr. Urrutia y la Dra. Sáenz no vinieron. | Yo sí.
    ¿Es verdad? | ¡No! | «Nunca quise comprarlo». | «Quise una bombilla.» | Eso dijo.
    Los EE. UU. no pagaron. | Ud. lo sabe, p. ej. Orilla lo dijo.
    Está en la pág. 12 y el núm. 4. | La Sta. María no.
    Pan, vino, etc. | Los precios suben.
  `,
  it: `
    Il sig. Rossi e la dott.ssa Bianchi non sono venuti. | Io sì.
    «Manca un pezzo». | «Dove?» | Pane, vino, ecc. | I prezzi salgono.
  `,
  nl: `
    Dhr. Kroonstra en mevr. De Vries kwamen niet. | Ik wel.
    Dat geldt bijv. Kroonstra. | „Ik klaag niet.” | Hij telt.
  `,
};

describe('findSentences', () => {
  for (const [code, texts] of Object.entries(TEXTS)) {
    for (const line of texts.trim().split(/\n\s*/)) {
      it(`${code}: ${line}`, () => {
        const parted = line.replaceAll('\\n', '\n');
        const text = parted.replaceAll('| ', '').replaceAll('|', '');
        const found = findSentences(text, { start: 0, end: text.length }, languageNamed(code) ?? ENGLISH);
        equal(
          found.map(({ start, end }) => text.slice(start, end)).join(' | '),
          parted.replace(/\s*\| ?/g, ' | '),
        );
      });
    }
  }

  it('looks at nothing outside the stretch and passes over blanked markup', () => {
    const text = 'One. Two.\0\0 \0Three (four. Five)';
    const found = findSentences(text, { start: 5, end: 25 }, ENGLISH);
    equal(found.map(({ start, end }) => text.slice(start, end)).join('|'), 'Two.|Three (four.');
  });
});
