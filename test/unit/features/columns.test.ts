import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toRows } from '../../../server/features/completion/columns.ts';
import type { Described } from '../../../server/features/completion/items.ts';

/** Characters of its own type that VS Code gives a row, and how much smaller it sets what stands on the right. */
const ROOM = 44;
const SMALLER = 0.86;

const QUOTES = [
  "It is a sex worker's body. It is nobody else's business.",
  'Well, we heard it before we saw it, and then we saw it,',
  'Notwithstanding incontrovertible counterarguments, we went.',
  'Four.',
];

describe('the rows of a list', () => {
  for (const [name, sayers] of [
    ['of several speakers', ['Sean Baker', 'Mark Eydelshteyn', 'Piet Sandoval', 'Ursula Hollingsworth']],
    ['of one', ['Ursula Hollingsworth', 'Ursula Hollingsworth']],
    ['of nobody who is named', ['speaker not stated', 'Sean Baker']],
  ] as const) {
    for (const outlet of ['RNZ', 'The Tern Coast Courier', undefined]) {
      it(`${name} are never wider than an editor shows, in ${outlet ?? 'an outlet that is not stated'}`, () => {
        const items = sayers.flatMap((speaker) => QUOTES.map((words) => described(words, speaker, outlet)));
        const rows = toRows(items).map(({ label, description }) => `${label} | ${description}`);
        const isTooWide = (row: string) => {
          const [label = '', right = ''] = row.split(' | ');
          return label.length + SMALLER * right.length > ROOM;
        };
        deepEqual(rows.filter(isTooWide), []);
      });
    }
  }
});

function described(label: string, speaker: string, outlet: string | undefined): Described {
  return {
    label,
    speaker,
    isNamed: !speaker.endsWith('stated'),
    ...(outlet === undefined ? { outlet: 'outlet not stated', outletInShort: 'not stated' } : { outlet }),
    issued: '2024-05-17',
    ...{
      kind: 'quote',
      description: '',
      detail: '',
      filterText: '',
      insertText: '',
      sortText: '',
      edits: [],
    },
    replace: { start: 0, end: 0 },
    source: { article: 'a', start: 0, end: 0 },
  };
}
