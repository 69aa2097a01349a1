import { deepEqual, ok } from 'node:assert/strict';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { completeAt } from '../../../server/features/completion.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { draftOf } from '../../support/draftOf.ts';

const index = createCorpusIndex();
for (const [id, text] of [
  [
    'puente',
    '“Ya veremos lo que dice la comisión sobre el puente,” dijo Marta Vega.\n\n«Nadie nos ha pedido los planos», añadió la ingeniera.\n',
  ],
  [
    'digue',
    '« Nous partons demain avec la marée basse », a dit Yann Renn.\n\n« Personne ne nous a montré les plans », a-t-il ajouté.\n',
  ],
  ['weir', '“We lost the light by four every day,” Marek Renn said.\n'],
] as const) {
  const { article } = parseArticle(`${id}.md`, text);
  if (article !== undefined) index.add(article);
}

/** What is offered first at `|`. */
function firstAt(draft: string): string | undefined {
  const offset = draft.indexOf('|');
  const text = draft.replace('|', '');
  const [item] = completeAt(index, draftOf(text), offset).items;
  return item && text.slice(0, item.replace.start) + item.insertText + text.slice(item.replace.end);
}

const SPANISH = 'La ingeniera llegó tarde a la reunión de los vecinos y habló con ellos del puente.\n\n';
const FRENCH = 'Le capitaine est arrivé sur le quai avec les autres et il a parlé de la marée.\n\n';
const GERMAN = 'Die Leute kamen spät an den Hafen und sprachen dann noch lange über die Brücke.\n\n';
const ENGLISH = 'The engineer came late to the meeting and talked to them about the bridge.\n\n';
const VEGA = 'Ya veremos lo que dice la comisión sobre el puente,';
const RENN = 'Nous partons demain avec la marée basse';

describe('completion in speech behind a dash', () => {
  for (const [draft, expected] of [
    // The front matter says which language it is, in a text that says nothing yet.
    ['---\nlang: es\n---\n\n# El muro\n\n—Ya ver|', `---\nlang: es\n---\n\n# El muro\n\n—${VEGA}`],
    // From the first words, from the middle, with a slip; nothing closes it.
    [`${SPANISH}—Ya ver|`, `${SPANISH}—${VEGA}`],
    [`${SPANISH}—lo que dice la com|`, `${SPANISH}—${VEGA}`],
    [`${SPANISH}—Ya vermeos lo|`, `${SPANISH}—${VEGA}`],
    [`${FRENCH}— Nous par|`, `${FRENCH}— ${RENN}`],
    [`${FRENCH}—\u00a0Nous par|`, `${FRENCH}—\u00a0${RENN}`],
    // Who speaks stands behind it already: the words take no point of their own.
    [`${SPANISH}—Ya ver| —dijo Vega.`, `${SPANISH}—${VEGA.slice(0, -1)} —dijo Vega.`],
    // After who speaks, the words go on.
    [`${SPANISH}—No —dijo Vega—. Ya ver|`, `${SPANISH}—No —dijo Vega—. ${VEGA}`],
    // Where other paragraphs are speech, two small words will do.
    [`${SPANISH}—No —dijo Vega.\n\n—ya ver|`, `${SPANISH}—No —dijo Vega.\n\n—${VEGA}`],
  ] as const) {
    it(`completes ${JSON.stringify(draft.slice(draft.lastIndexOf('\n') + 1))}`, () => {
      ok(firstAt(draft)?.startsWith(expected), firstAt(draft));
      ok(!/[”»"]$/.test(firstAt(draft) ?? ''), firstAt(draft));
    });
  }

  it('offers the quote with every key', () => {
    const typed = 'Ya veremos lo que dice la comi';
    const silent = Array.from({ length: typed.length }, (_, at) => typed.slice(0, at + 1)).filter(
      (words) => firstAt(`${SPANISH}—${words}|`) === undefined,
    );
    deepEqual(silent, []);
  });

  for (const draft of [
    // Who speaks is being said.
    `${SPANISH}—No —dijo la comi|`,
    `${SPANISH}—Ya veremos —di|`,
    `${FRENCH}— Oui, dit-elle, nous par|`,
    // A dash within a sentence, a list whose points are short, a dash in prose of a language that does without.
    `${SPANISH}La ingeniera —Ya ver|`,
    `${SPANISH}—el puente;\n\n—la comisión;\n\n—Ya ver|`,
    `${SPANISH}- Ya ver|`,
    `${SPANISH}—ya ver|`,
    `${ENGLISH}—We lost the li|`,
    `${ENGLISH}— We lost the li|`,
    `${GERMAN}- We lost the li|`,
    // Nothing is typed yet.
    `${SPANISH}—|`,
  ]) {
    it(`offers nothing at ${JSON.stringify(draft.slice(draft.indexOf('\n') + 2))}`, () => {
      deepEqual(firstAt(draft), undefined);
    });
  }
});
