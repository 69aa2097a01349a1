/** What a writer does at the keyboard, one thing after another. */
export type Step =
  /** Prose, key by key; no list may open meanwhile. */
  | { readonly does: 'write'; readonly text: string }
  /** Keys in an open quotation: the list is there once they are typed. */
  | { readonly does: 'quote'; readonly keys: string }
  /** A key of the keyboard, so many times. */
  | { readonly does: 'press'; readonly key: string; readonly times?: number }
  /** A while of nothing. */
  | { readonly does: 'pause' }
  /** Takes the first row, which begins with these words. */
  | { readonly does: 'take'; readonly words: string }
  /** Types the key of a citation and takes the row that is offered for it. */
  | { readonly does: 'cite'; readonly keys: string; readonly id: string }
  /** Chooses from the light bulb. */
  | { readonly does: 'fix'; readonly title: string };

const write = (text: string): Step => ({ does: 'write', text });
const quote = (keys: string): Step => ({ does: 'quote', keys });
const press = (key: string, times = 1): Step => ({ does: 'press', key, times });
const take = (words: string): Step => ({ does: 'take', words });
const cite = (keys: string, id: string): Step => ({ does: 'cite', keys, id });
const fix = (title: string): Step => ({ does: 'fix', title });
const pause: Step = { does: 'pause' };

/** The articles that the piece quotes from, by file name. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'weir.md': `---
title: At the weir
container-title: The Weir Weekly
issued: 2024-03-05
URL: https://weir.example/march
---

“Well, we just opened the gate and hoped, because nobody had told us what else to do,” Dana Whitlock said.

“It’s a job, it’s a habit, and it’s the only thing I was ever any good at,” Whitlock said.

“It rained. It rained for a week, and then the bank went,” said Oskar Lund, the keeper of the weir.

“We kept the lamps lit all night so that the boats could see the wall,” Lund said.
`,
  'post.md': `---
title: In the kitchen
container-title: The Harbour Post
issued: 2024-04-02
URL: https://post.example/april
---

“The river — and I mean the whole river, not the pretty part — was in my kitchen,” Ines Calder said.

“Nobody asked the people who live here, and nobody is asking them now,” Calder said.

“I would do it again tomorrow, rain or no rain,” said Tomas Reyes, a ferryman.
`,
  'ledger.md': `---
title: Boats and oars
container-title: The Quay Ledger
issued: 2024-05-12
---

“The council paid for the boats and forgot about the oars,” Priya Nair said.

“You can’t moor a town to a promise,” Nair said.

“There’s a difference between a plan and a poster,” said Anselm Roth, an engineer.
`,
  'gazette.md': `---
title: The piano
container-title: The Upriver Gazette
issued: 2024-06-01
URL: https://gazette.example/june
---

“My mother’s piano is somewhere in the estuary, and I hope that somebody is playing it,” June Adair said.

“We’ll be ready next time, or we’ll be gone,” Adair said.
`,
};

/** How the piece is written. The paragraphs are parted by Enter, which takes nothing while no list is open. */
export const STEPS: readonly Step[] = [
  write('# After the flood\n\nA year on, the wall is whole again and the gulls have come back to it. '),
  write(
    'The people of the lower town tell the night in many ways, and they seldom agree about who gave the ',
  ),
  write('first order. At the gate itself there was no order. Dana Whitlock said, “'),
  // Through a comma of the source.
  quote('Well, w'),
  take('Well, we just'),
  press('Enter', 2),
  write('She had worked there for most of her life and had never once seen the water so high or so brown, '),
  write('full of fence posts and straw. Whitlock said, “'),
  // Through apostrophes and a second comma.
  quote('It’s a job, it’s'),
  take('It’s a job'),
  press('Enter', 2),
  write(
    'Upstream the rain had begun on a Sunday. The keeper of the weir wrote it down in a school book, with ',
  ),
  write('the hours in red and the heights in blue ink. Oskar Lund said, “'),
  // Through a full stop.
  quote('It rained. It r'),
  take('It rained'),
  cite('[^wei', 'weir'),
  press('Enter', 2),
  write(
    'What he did next is told in every house along the quay, and in none of them the same way. Lund said, “',
  ),
  // Begun, left to mend a word further up, and resumed.
  quote('We kep'),
  press('Escape'),
  press('ArrowUp', 2),
  press('ArrowDown', 2),
  quote('t the la'),
  take('We kept the'),
  press('Enter', 2),
  write(
    'In the low streets nobody saw a lamp. The water came through the yards and then through the doors, ',
  ),
  write('and it stayed until Thursday. Ines Calder said, “'),
  // Through dashes.
  quote('The river — and I m'),
  take('The river'),
  press('Enter', 2),
  write('The town has held nine meetings since, most of them in the school hall, with coffee and with maps '),
  write('that nobody could read from the back rows. “'),
  // A slip of the keyboard, and no speaker named yet.
  quote('nobdy asked the peo'),
  take('Nobody asked'),
  write(' Calder told The Harbour Post.'),
  press('ArrowLeft', 40),
  fix('Insert a link citing The Harbour Post'),
  press('End', 2),
  press('Enter', 2),
  write(
    'The ferry ran that whole week without a licence and without a fare, back and forth, until its engine ',
  ),
  write('gave out on the Friday. Tomas Reyes said, “'),
  // Words of the middle.
  quote('again tomorrow, ra'),
  take('I would do it'),
  press('Enter', 2),
  write(
    'Money came later, and not to everybody. There was a list, and there was a second list, and a clerk ',
  ),
  write('who kept both of them in the same drawer. Priya Nair said, “'),
  // Wrong letters, taken back.
  quote('The councol'),
  press('Backspace', 2),
  quote('il pa'),
  take('The council'),
  cite('[@led', 'ledger'),
  press('Enter', 2),
  write(
    'She has kept the letters, all forty of them, in a box that once held candles for the harbour feast. ',
  ),
  write('Nair said, “'),
  // A list sent away comes back with the next letter.
  quote('You'),
  press('Escape'),
  quote(' can’t mo'),
  take('You can’t'),
  press('Enter', 2),
  write(
    'Not all of it is the fault of the council. The new wall was drawn three times and built once, and the ',
  ),
  write('man who drew it does not live here. “'),
  // A pause in the middle of a word.
  quote('There’s a diff'),
  pause,
  quote('erence betw'),
  take('There’s a'),
  write(' Anselm Roth said.'),
  press('ArrowLeft', 25),
  fix('Insert a citation of The Quay Ledger in parentheses'),
  press('End', 2),
  press('Enter', 2),
  write(
    'Some things will not be mended by a wall. They turn up on the mud in spring, and the children carry ',
  ),
  write('them home. June Adair said, “'),
  quote('my mother’s pia'),
  take('My mother’s'),
  press('Enter', 2),
  write(
    'She is not leaving, she says, though her sister has. There is a new boat in the shed, upside down, ',
  ),
  write('and two pairs of oars above the door. Adair said, “'),
  quote('we’ll be r'),
  take('We’ll be'),
];

/** The file as it is to be when all is written, byte for byte. */
export const PIECE = `# After the flood

A year on, the wall is whole again and the gulls have come back to it. The people of the lower town tell the night in many ways, and they seldom agree about who gave the first order. At the gate itself there was no order. Dana Whitlock said, “Well, we just opened the gate and hoped, because nobody had told us what else to do,”

She had worked there for most of her life and had never once seen the water so high or so brown, full of fence posts and straw. Whitlock said, “It’s a job, it’s a habit, and it’s the only thing I was ever any good at,”

Upstream the rain had begun on a Sunday. The keeper of the weir wrote it down in a school book, with the hours in red and the heights in blue ink. Oskar Lund said, “It rained. It rained for a week, and then the bank went,”[^weir]

What he did next is told in every house along the quay, and in none of them the same way. Lund said, “We kept the lamps lit all night so that the boats could see the wall,”

In the low streets nobody saw a lamp. The water came through the yards and then through the doors, and it stayed until Thursday. Ines Calder said, “The river — and I mean the whole river, not the pretty part — was in my kitchen,”

The town has held nine meetings since, most of them in the school hall, with coffee and with maps that nobody could read from the back rows. “Nobody asked the people who live here, and nobody is asking them now,” Calder told The [Harbour Post](https://post.example/april).

The ferry ran that whole week without a licence and without a fare, back and forth, until its engine gave out on the Friday. Tomas Reyes said, “I would do it again tomorrow, rain or no rain,”

Money came later, and not to everybody. There was a list, and there was a second list, and a clerk who kept both of them in the same drawer. Priya Nair said, “The council paid for the boats and forgot about the oars,”[@ledger]

She has kept the letters, all forty of them, in a box that once held candles for the harbour feast. Nair said, “You can’t moor a town to a promise,”

Not all of it is the fault of the council. The new wall was drawn three times and built once, and the man who drew it does not live here. “There’s a difference between a plan and a poster,” Anselm Roth said (The Quay Ledger, 12 May 2024).

Some things will not be mended by a wall. They turn up on the mud in spring, and the children carry them home. June Adair said, “My mother’s piano is somewhere in the estuary, and I hope that somebody is playing it,”

She is not leaving, she says, though her sister has. There is a new boat in the shed, upside down, and two pairs of oars above the door. Adair said, “We’ll be ready next time, or we’ll be gone,”

[^weir]: “At the weir,” *The Weir Weekly*, 5 March 2024, https://weir.example/march.
`;
