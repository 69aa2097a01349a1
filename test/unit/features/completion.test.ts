import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import {
  type CompletionOptions,
  completeAt,
  DEFAULT_COMPLETION_OPTIONS,
} from '../../../server/features/completion.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { draftOf } from '../../support/draftOf.ts';

const index = createCorpusIndex();
for (const [id, front, body] of [
  [
    'reel',
    'title: The lost reel\ncontainer-title: The Harbour Post\nissued: 2024-03-05',
    'A reel of film went missing in March.\n\n' +
      '“We lost the second reel in a taxi. Nobody has seen it since,” Ada Holt said. “I still ring the driver every week.”\n\n' +
      '“She told us ‘never again’ and we believed her,” said Marek Renn, the producer.\n\n' +
      'The studio paid for a new print within the month and asked no questions about the taxi.\n',
  ],
  [
    'weir',
    'title: At the weir\ncontainer-title: Weir Weekly',
    '“We lost the light by four every day,” Marek Renn said.\n\n“It was cold, wet and perfect,” Renn added.\n',
  ],
] as const) {
  const { article } = parseArticle(`${id}.md`, `---\n${front}\n---\n${body}`);
  if (article !== undefined) index.add(article);
}

describe('completion', () => {
  for (const [draft, expected] of [
    // Words from the start, from the middle, with a slip, and in another order.
    ['“we lost the se|', '“We lost the second reel in a taxi. Nobody has seen it since,”|'],
    ['“lost the light|', '“We lost the light by four every day,”|'],
    ['“we lsot the se|', '“We lost the second reel in a taxi. Nobody has seen it since,”|'],
    ['“driver every week ring|', '“I still ring the driver every week.”|'],
    // The draft's marks.
    ['"i still ri|', '"I still ring the driver every week."|'],
    ['"i still ri|"', '"I still ring the driver every week."|'],
    ['“i still ri|”', '“I still ring the driver every week.”|'],
    ['Holt said, ‘i still ri|', 'Holt said, ‘I still ring the driver every week.’|'],
    ['«i still ri|', '«I still ring the driver every week.»|'],
    // The space that French sets within them, of whatever kind, where one is typed.
    ['« i still ri|', '« I still ring the driver every week. »|'],
    ['«\u00a0i still ri|', '«\u00a0I still ring the driver every week.\u00a0»|'],
    ['« i still ri| »', '« I still ring the driver every week. »|'],
    ['“ i still ri|', '“I still ring the driver every week.”|'],
    // Inner marks take the other level.
    ['“she told us|', '“She told us ‘never again’ and we believed her,”|'],
    ['"she told us|', '"She told us \'never again\' and we believed her,"|'],
    ['Renn said, ‘she told us|', 'Renn said, ‘She told us “never again” and we believed her,’|'],
    // Punctuation that already stands there is not doubled.
    ['Holt said, “i still ri|.', 'Holt said, “I still ring the driver every week”|.'],
    // Only what is on the cursor's line is replaced.
    ['“I still ring\nthe dri|', '“I still ring\nthe driver every week.”|'],
    ['Holt said:\n\n> I still ri|', 'Holt said:\n\n> I still ring the driver every week.|'],
    // The second half after the first.
    [
      '“We lost the second reel in a taxi. Nobody has seen it since,” Holt recalled. “|',
      '“We lost the second reel in a taxi. Nobody has seen it since,” Holt recalled. “I still ring the driver every week.”|',
    ],
    // The rest of a quote whose beginning has just been used.
    [
      '“We lost the second reel in a taxi,” Holt recalled. “|',
      '“We lost the second reel in a taxi,” Holt recalled. “Nobody has seen it since,”|',
    ],
    // What the draft has quoted already goes last.
    ['“We lost the light by four every day,” Renn said.\n\nThen: “we lost the|', undefined],
    // The paragraph's subject decides where words do not.
    [
      'The winter days at the weir were short, with no light. “we lost|',
      'The winter days at the weir were short, with no light. “We lost the light by four every day,”|',
    ],
    // The article's own prose where nobody said it.
    [
      '“the studio paid for a|',
      '“The studio paid for a new print within the month and asked no questions about the taxi.”|',
    ],
  ] as const) {
    it(`completes ${JSON.stringify(draft)}`, () => {
      if (expected !== undefined) equal(accepted(draft), expected);
      else ok(accepted(draft)?.includes('second reel'));
    });
  }

  it('says who, where and when', () => {
    const [item] = itemsAt('“we lost the second|');
    deepEqual(
      [item?.label, item?.detail, item?.filterText.slice(0, 26)],
      ['We lost… seen it since,', 'The lost reel · 2024-03-05', 'we lost the second reel in'],
    );
    equal(itemsAt('“we lost the|')[0]?.description, 'Holt, Harbour');
  });

  it('says first where and when, where every row is one speaker’s', () => {
    deepEqual(
      itemsAt('Holt said, “i still ri|').map(({ label, description }) => `${label} | ${description}`),
      ['I still ring the driver… | Harbour, 2024-03 · Holt'],
    );
  });

  for (const [speaker, front, expected] of [
    ['Ada Holt', 'container-title: RNZ\nissued: 2024-03-05', 'RNZ, 2024-03-05 · Holt'],
    ['Ada Holt', 'container-title: The Post', 'The Post · Holt'],
    ['Ada Holt', 'container-title: Harbour Entertainment', 'Harbour · Holt'],
    ['Ada Holt', 'container-title: The Harbour Post\nissued: 2024', 'Harbour, 2024 · Holt'],
    ['Ada Featherstonehaugh', 'container-title: The Post\nissued: 2024-03-05', 'Post · Featherstonehaugh'],
    ['Ada Holt', 'issued: 2024-03-05', 'not stated, 2024 · Holt'],
    // A small word alone tells nothing.
    ['Yann Le Goff', 'container-title: Le Courrier du Port\nissued: 2024-03-05', 'Le Courrier · Le Goff'],
    ['Anna van der Berg', 'container-title: Die Hafenpost', 'Die Hafenpost · van der Berg'],
  ] as const) {
    it(`cuts no name at the end of a row: ${expected}`, () => {
      const own = createCorpusIndex();
      const { article } = parseArticle(
        'own.md',
        `---\n${front}\n---\n“The lamps were ours to light,” ${speaker} said.`,
      );
      if (article !== undefined) own.add(article);
      const { text, offset } = cursorIn('“the lamps we|');
      deepEqual(
        completeAt(own, draftOf(text), offset).items.map(({ description }) => description),
        [expected],
      );
    });
  }

  it('offers the sentence and the rest below the whole quote', () => {
    deepEqual(
      itemsAt('“nobody has se|').map(({ kind, insertText, detail }) => `${kind}: ${insertText} (${detail})`),
      [
        'quote: We lost the second reel in a taxi. Nobody has seen it since,” (The lost reel · 2024-03-05)',
        'sentence: Nobody has seen it since,” (one sentence of the quote · The lost reel · 2024-03-05)',
      ],
    );
  });

  for (const [typed, filterText] of [
    // The source's own characters follow what is typed, whatever of them is typed already.
    ['“we lost the second reel in a taxi|', 'we lost the second reel in a taxi. Nobody has seen it since,'],
    ['“we lost the second reel in a taxi.|', 'we lost the second reel in a taxi. Nobody has seen it since,'],
    [
      '“we lost the second reel in a taxi. n|',
      'we lost the second reel in a taxi. nobody has seen it since,',
    ],
    ['“we lost the second reel in a taxi |', 'we lost the second reel in a taxi Nobody has seen it since,'],
    ['“she told us|', 'she told us ‘never again’ and we believed her,'],
    ["“she told us '|", "she told us 'never again’ and we believed her,"],
    ['“ we lost the sec|', ' we lost the second reel in a taxi. Nobody has seen it since,'],
    ['“I still ring the driver every week.|', 'I still ring the driver every week. '],
    ['“sh|', 'she told us ‘never again’ and we believed her,'],
    ['“we lsot the se|', 'we lsot the second reel in a taxi. Nobody has seen it since,'],
  ] as const) {
    it(`lets an editor filter by the source’s characters: ${JSON.stringify(typed)}`, () => {
      equal(itemsAt(typed)[0]?.filterText, filterText);
    });
  }

  it('offers parts of a quote where the words stand in it as typed, and the whole alone where they fit loosely', () => {
    const kindsAt = (draft: string) => itemsAt(draft).map(({ kind }) => kind);
    deepEqual(kindsAt('“lost the second reel|'), ['quote', 'sentence', 'rest']);
    deepEqual(kindsAt('“taxi nobody reel second lost|'), ['quote']);
  });

  it('lists in the order in which an editor is to show it', () => {
    const order = itemsAt('“we|').map(({ sortText }) => sortText);
    deepEqual(order, [...order].sort());
  });

  it('stays out of the way of the writer’s own words, unless asked', () => {
    const own = '“the driver of the taxi asked every week|';
    const { text, offset } = cursorIn(own);
    const unasked = { ...DEFAULT_COMPLETION_OPTIONS, invoked: false };
    deepEqual(completeAt(index, draftOf(text), offset, unasked), { items: [], isIncomplete: true });
    ok(itemsAt(own).length > 0);
  });

  it('stays out of the way of an article’s title in a note, unless asked', () => {
    const note = 'It was lost.[^1]\n\n[^1]: Harbour Post, “The lost reel|';
    const { text, offset } = cursorIn(note);
    const unasked = { ...DEFAULT_COMPLETION_OPTIONS, invoked: false };
    deepEqual(completeAt(index, draftOf(text), offset, unasked).items, []);
    ok(itemsAt(note).length > 0);
    const told = cursorIn(note.replace('The lost reel', 'i still ring the'));
    ok(completeAt(index, draftOf(told.text), told.offset, unasked).items.length > 0);
  });

  it('puts no control characters of an article into a draft or a list', () => {
    const hostile = createCorpusIndex();
    const { article } = parseArticle(
      'a.md',
      '“We \u001b[31mlost\u202e the \u0007reel today,” Ada Holt said.\n',
    );
    if (article !== undefined) hostile.add(article);
    const draft = 'Holt said, “';
    const { items } = completeAt(hostile, draftOf(draft), draft.length);
    equal(items[0]?.insertText, 'We [31mlost the reel today,”');
    equal(items[0]?.label, 'We [31mlost the reel today,');
  });

  it('has an editor ask anew with each key of a citation, since it cannot filter by titles', () => {
    const { text, offset } = cursorIn('[^harb|');
    equal(completeAt(index, draftOf(text), offset).isIncomplete, true);
  });

  it('finds articles for a citation by id, title and outlet', () => {
    deepEqual(keysAt('[@we|'), ['weir']);
    deepEqual(keysAt('[^harb|'), ['reel']);
    deepEqual(keysAt('[@lost|'), ['reel']);
    equal(accepted('[@ree|]'), '[@reel]|');
  });

  for (const [draft, style, expected] of [
    // The draft already says who is speaking; the note comes at the end, behind the cursor.
    [
      'Holt said, “i still ri|',
      'footnote',
      'Holt said, “I still ring the driver every week.”[^reel]|\n\n[^reel]: “The lost reel,” *The Harbour Post*, 5 March 2024.\n',
    ],
    // It does not: the attribution goes in too.
    ['“i still ri|', 'pandoc', '“I still ring the driver every week,” Ada Holt said [@reel].|'],
    [
      '"i still ri|"',
      'text',
      '"I still ring the driver every week," Ada Holt said (The Harbour Post, 5 March 2024).|',
    ],
    // The draft has its own form.
    [
      'Once [@weir]. “she told|',
      'footnote',
      'Once [@weir]. “She told us ‘never again’ and we believed her,” Marek Renn said [@reel].|',
    ],
    // The sentence goes on behind the quotation.
    [
      'Holt said, “i still ri|” and left.',
      'pandoc',
      'Holt said, “I still ring the driver every week” [@reel]| and left.',
    ],
    // A link needs an address, which this article has not: the next form that can name it.
    [
      'Holt said, “i still ri|',
      'link',
      'Holt said, “I still ring the driver every week.”[^reel]|\n\n[^reel]: “The lost reel,” *The Harbour Post*, 5 March 2024.\n',
    ],
  ] as const) {
    it(`cites by ${style} with ${JSON.stringify(draft)}`, () => {
      equal(accepted(draft, { withCitation: true, citationStyle: style }), expected);
    });
  }

  it('fits the first letter in brackets where the style asks for it', () => {
    const cased = (draft: string) => accepted(draft, { bracketsCase: true });
    equal(cased('Renn said that “it was cold|'), 'Renn said that “[i]t was cold, wet and perfect,”|');
    equal(cased('Renn said, “it was cold|'), 'Renn said, “It was cold, wet and perfect,”|');
    equal(cased('Holt said that “i still ri|'), 'Holt said that “I still ring the driver every week.”|');
  });

  it('says that a quote is worded differently elsewhere', () => {
    const wording = createCorpusIndex();
    for (const [id, words] of [
      ['dawn', 'We never saw the harbour so full of boats'],
      ['dusk', 'We had never seen the harbour so full of boats'],
      ['noon', 'We never sold a boat in all that time'],
    ]) {
      const { article } = parseArticle(`${id}.md`, `“${words},” Ada Holt said.\n`);
      if (article !== undefined) wording.add(article);
    }
    const { items } = completeAt(wording, draftOf('Holt said, “'), 12);
    deepEqual(
      items.map(({ detail }) => detail),
      ['worded differently in dusk · dawn', 'worded differently in dawn · dusk', 'noon'],
    );
  });

  it('offers quotes in a note behind a verb of saying, or once words tell that it holds no title; and cites none there', () => {
    for (const [typed, expected] of [
      ['Holt said: “|', '“We lost the second reel in a taxi. Nobody has seen it since,”|'],
      ['Holt said: “i still ri|', '“I still ring the driver every week.”|'],
      ['“i still|', undefined],
      ['“i still ring the|', '“I still ring the driver every week.”|'],
    ] as const) {
      const draft = `It was lost.[^1]\n\n[^1]: ${typed}`;
      if (expected === undefined) deepEqual(itemsAt(draft), []);
      else
        equal(
          accepted(draft, { withCitation: true }),
          `It was lost.[^1]\n\n[^1]: ${typed.slice(0, typed.indexOf('“'))}${expected}`,
        );
    }
  });

  it('brings the definition of a note whose key is completed', () => {
    equal(
      accepted('It was lost.[^ree|]\n\nMore.'),
      'It was lost.[^reel]|\n\nMore.\n\n[^reel]: “The lost reel,” *The Harbour Post*, 5 March 2024.\n',
    );
  });

  for (const draft of ['We lost the|', '`“we lost|', 'the film “|', 'Holt said, “We lo|st', '“zzgh|']) {
    it(`offers nothing at ${JSON.stringify(draft)}`, () => deepEqual(itemsAt(draft), []));
  }

  for (const mark of ['“', '"'])
    it(`reads a paragraph of one long line as a short one, behind ${mark}`, () => {
      const others = mark === '"' ? '"No," Renn said then. ' : '“No,” Renn said then. ';
      const [short, long] = [1, 400].map((times) =>
        itemsAt(`${others.repeat(times)}Holt said, ${mark}w|`).map(({ label }) => label),
      );
      ok((short?.length ?? 0) > 0);
      deepEqual(long, short);
      // In it, and not in quotation marks, nothing is offered.
      deepEqual(itemsAt(`${others.repeat(400)}Holt said w|`), []);
      deepEqual(itemsAt(`${others.repeat(4000)}Holt said, ${mark}w|`), []);
    });

  for (const [what, items] of [
    ['bullets', (n: number) => `- Renn counted ${n} lamps along the wall.`],
    ['numbers', (n: number) => `${n}. Renn counted the lamps along the wall.`],
    ['items within items', (n: number) => `- Renn counted ${n} lamps.\n    - None was lit.`],
  ] as const) {
    it(`reads an item of a long list without blank lines as one of a short list: ${what}`, () => {
      const lists = [4, 200].map((count) =>
        Array.from({ length: count }, (_, at) => items(at + 1)).join('\n'),
      );
      const [short, long] = lists.map((list) =>
        itemsAt(`${list}${items(0).startsWith('-') ? '\n- ' : '\n999. '}Holt said, “w|`).map(
          ({ label }) => label,
        ),
      );
      ok((short?.length ?? 0) > 0);
      deepEqual(long, short);
    });
  }

  it('caps the list and says that there is more', () => {
    const { text, offset } = cursorIn('“we|');
    const { items, isIncomplete } = completeAt(index, draftOf(text), offset, {
      ...DEFAULT_COMPLETION_OPTIONS,
      limit: 1,
    });
    deepEqual([items.length, isIncomplete], [1, true]);
  });
});

function cursorIn(draft: string) {
  const offset = draft.indexOf('|');
  return { text: draft.slice(0, offset) + draft.slice(offset + 1), offset };
}

function itemsAt(draft: string, options: Partial<CompletionOptions> = {}) {
  const { text, offset } = cursorIn(draft);
  return completeAt(index, draftOf(text), offset, { ...DEFAULT_COMPLETION_OPTIONS, ...options }).items;
}

function keysAt(draft: string) {
  return itemsAt(draft).map(({ label }) => label);
}

/** The draft after the first item was accepted, `|` being the cursor. */
function accepted(draft: string, options: Partial<CompletionOptions> = {}): string | undefined {
  const { text } = cursorIn(draft);
  const [item] = itemsAt(draft, options);
  if (item === undefined) return undefined;
  const { replace, insertText, afterCursor = '', edits } = item;
  const [definition] = edits;
  const rest = text.slice(replace.end) + (definition?.newText ?? '');
  return `${text.slice(0, replace.start)}${insertText}|${afterCursor}${rest}`;
}
