import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPdf } from '../../../../server/corpus/readers/heavy/pdf.ts';
import type { SourceText } from '../../../../server/corpus/readers/sourceText.ts';
import { inEnglish } from '../../../../server/text/said.ts';
import { type PrintedLine, printedPdf } from '../../../support/printedPdf.ts';

type Pages = readonly (readonly (string | PrintedLine)[])[];

async function read(
  pages: Pages,
  info?: Readonly<Record<string, string>>,
  labels?: string,
): Promise<SourceText> {
  const source = await readPdf(printedPdf(pages, info, labels));
  assert.ok(!('unreadable' in source), 'unreadable' in source ? inEnglish(source.unreadable) : '');
  return source;
}

async function textOf(pages: Pages): Promise<string> {
  return (await read(pages)).text.replaceAll('\u00AD', '·');
}

const A = 'The lamp in the harbour went out at nine, and nobody lit it again';
const B = 'until the boats were home on Friday, which was far too late for all.';

describe('a PDF', () => {
  it('has its lines joined to paragraphs', async () => {
    assert.equal(
      await textOf([[A, B, { text: 'The second one begins here, below a gap of some size.', y: 690 }]]),
      `${A} ${B}\n\nThe second one begins here, below a gap of some size.`,
    );
  });

  it('loses heads, feet and page numbers, and no sentence over them', async () => {
    const page = (words: string, number: number) => [
      { text: 'The Quay', y: 810 },
      { text: words, y: 700 },
      { text: String(number), y: 30 },
    ];
    assert.equal(await textOf([page(A, 1), page(B, 2)]), `${A} ${B}`);
  });

  it('loses a head that stands but once, with the number of its page beside it', async () => {
    const head = { text: 'The Quay 2', y: 800 };
    assert.equal(await textOf([[A], [head, { text: B, y: 700 }]]), `${A} ${B}`);
    const apart = [
      { text: 'The Quay', y: 800 },
      { text: '2', x: 500, y: 800 },
      { text: B, y: 700 },
    ];
    assert.equal(await textOf([[A], apart]), `${A} ${B}`);
    const page = (words: string, number: string) => [
      { text: `The Quay ${number}`, y: 800 },
      { text: words, y: 700 },
    ];
    assert.equal(await textOf([page(A, 'iii'), page(B, 'iv')]), `${A} ${B}`);
  });

  it('has notes and large quotes after the sentence that they interrupt', async () => {
    const first = [A, { text: '1. Set down by the harbour master.', y: 60, size: 8 }];
    const second = [
      { text: '“Nobody lit it”', size: 20, y: 780 },
      { text: B, y: 700 },
    ];
    assert.equal(
      await textOf([first, second]),
      `${A} ${B}\n\n1. Set down by the harbour master.\n\n“Nobody lit it”`,
    );
  });

  it('has no large quote twice whose words stand in the text', async () => {
    const quote = { text: 'nobody lit it again', size: 20, y: 300 };
    assert.equal(await textOf([[A, B, quote]]), `${A} ${B}`);
  });

  it('has no number of its own notes in the running text, and every other number', async () => {
    const note = { text: '1. Set down in Log1, at the harbour.', y: 60, size: 8 };
    const page = [`${A},1 or 2`, B];
    assert.equal(await textOf([[...page, note]]), `${A}, or 2 ${B}\n\n1. Set down in Log1, at the harbour.`);
    assert.equal(await textOf([page]), `${A},1 or 2 ${B}`);
  });

  it('begins a paragraph with an indented line below a byline that stands in as far', async () => {
    const set = [{ text: 'From Ada Brandt', x: 92 }, { text: A, x: 92 }, B, 'Nobody said who.'];
    assert.equal(await textOf([set]), `From Ada Brandt\n\n${A} ${B} Nobody said who.`);
    const block = ['Set down by', 'Ada Brandt in the book of'].map((text) => ({ text, x: 92 }));
    assert.equal(
      await textOf([[...block, { text: 'the harbour, where it is kept.', x: 92 }, A, B]]),
      `Set down by Ada Brandt in the book of the harbour, where it is kept.\n\n${A} ${B}`,
    );
  });

  it('begins a paragraph with a sentence that is back at the edge below lines that stand in', async () => {
    const block = [
      { text: 'Out of the harbour’s own book, as it was kept', x: 102 },
      { text: 'by those who lit the lamp and saw it go out', x: 102 },
    ];
    assert.equal(await textOf([[...block, A, B]]), `${block.map(({ text }) => text).join(' ')}\n\n${A} ${B}`);
    const [first = '', second = ''] = [`${A} that year`, B];
    assert.equal(
      await textOf([[...block, first.replace('The', 'the'), second]]),
      `${block.map(({ text }) => text).join(' ')} ${first.replace('The', 'the')} ${second}`,
    );
  });

  it('goes on over a page with a sentence and with words that are still quoted, and with nothing else', async () => {
    const over = (end: string, start: string) =>
      textOf([
        [A, end],
        [start, B],
      ]);
    assert.equal(
      await over('“and I saw it.', 'It was dark,” she said'),
      `${A} “and I saw it. It was dark,” she said ${B}`,
    );
    assert.equal(await over('and she saw it.', 'It was dark'), `${A} and she saw it.\n\nIt was dark ${B}`);
    assert.equal(await over('“and I saw it.”', 'It was dark'), `${A} “and I saw it.”\n\nIt was dark ${B}`);
    assert.equal(await over('and she saw it.', 'or so'), `${A} and she saw it. or so ${B}`);
    assert.equal(await over('and she saw', 'It and him'), `${A} and she saw It and him ${B}`);
    assert.equal(await over('and she saw', '- It was dark'), `${A} and she saw\n\n- It was dark ${B}`);
  });

  it('knows the page where words are drawn out of the text, besides the one where they stand', async () => {
    const { text, places = [] } = await read([
      [A, B],
      [{ text: 'nobody lit it again', size: 20, y: 300 }, 'Nothing else was said of it that year.'],
    ]);
    const at = text.indexOf('nobody lit');
    const mark = places.findLast((one) => one.at <= at);
    assert.deepEqual([mark?.page, mark?.again], [1, [2]]);
    assert.equal(places.findLast((one) => one.at <= text.indexOf('until'))?.again, undefined);
  });

  it('has the marks, dashes and ligatures of TeX’s fonts that are pictures', async () => {
    const page = [[`\x10It was dark,\x11 she said \x16 \x1che \x0clled the o\x1ece again.`, B]];
    const words = '“It was dark,” she said — fihe filled the office again.';
    const { text } = await read(page, { Producer: 'pdfTeX-1.40.24' });
    assert.equal(text, `${words} ${B}`);
    assert.match((await read(page)).text, /^\uFFFDIt was dark,\uFFFD she said/);
  });

  it('joins words at a line’s end as its own words say', async () => {
    const text = await textOf([
      ['They call it a lighthouse. The well-known light-', 'house went dark. It is a well-', 'known story.'],
    ]);
    assert.equal(
      text,
      'They call it a lighthouse. The well-known lighthouse went dark. It is a well-known story.',
    );
  });

  it('is unsure of a hyphen that nothing decides, and shows it as one that takes no room', async () => {
    const { text, unsure } = await read([
      ['“We saw the harbour lamp go out, and it was extra-', 'ordinary,” said Ada.'],
    ]);
    assert.deepEqual(
      unsure?.map(({ kind, start, end }) => [kind, text.slice(start - 5, end + 5)]),
      [['joint', 'extra\u00ADordin']],
    );
  });

  it('keeps the hyphen of a compound that it has nowhere else', async () => {
    assert.equal(
      await textOf([['“It was a well-', 'behaved lamp,” said Ada.']]),
      '“It was a well-behaved lamp,” said Ada.',
    );
  });

  it('states its pages by their labels where it has them', async () => {
    const { places } = await read([[A], [B]], {}, '/S /r /St 3');
    assert.deepEqual(
      places?.map(({ page }) => page),
      ['iii', 'iv'],
    );
  });

  it('has the title and author that it states, unless they name a file or a program', async () => {
    const { metadata } = await read([[A, B]], { Title: 'The lamp', Author: 'Ada Brandt' });
    assert.deepEqual(metadata, { authors: [{ literal: 'Ada Brandt' }], interviewers: [], title: 'The lamp' });
    const bare = await read([[A, B]], { Title: 'lamp.docx', Author: 'user' });
    assert.deepEqual(bare.metadata, { authors: [], interviewers: [] });
  });

  it('that is a scan, cut off or something else is said to be that', async () => {
    const problem = async (bytes: Uint8Array) => {
      const source = await readPdf(bytes);
      return 'unreadable' in source ? inEnglish(source.unreadable) : 'read';
    };
    assert.match(await problem(printedPdf([[], []])), /no text layer/);
    assert.match(await problem(new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<')), /cut off/);
    assert.match(await problem(new TextEncoder().encode('<html></html>')), /not a PDF/);
  });
});
