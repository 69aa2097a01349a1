import assert from 'node:assert/strict';
import path from 'node:path';
import { ARTICLES, PIECE, STEPS, type Step } from './piece.ts';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');

/**
 * How the piece is typed: milliseconds between two keys in prose and in quotations. All four combinations of hand and
 * editor take a quarter of an hour and run with VERBATIM_TYPING=all; two of them meet every speed and setting.
 */
const WAYS = [
  { name: 'a quick hand', prose: 60, quotation: 60, extension: undefined },
  {
    name: 'a slow hand, in an editor that closes marks',
    prose: 15,
    quotation: 150,
    extension: 'test/page/autoclose',
  },
  ...(process.env.VERBATIM_TYPING === 'all'
    ? [
        { name: 'a slow hand', prose: 150, quotation: 150, extension: undefined },
        {
          name: 'a quick hand, in an editor that closes marks',
          prose: 60,
          quotation: 60,
          extension: 'test/page/autoclose',
        },
      ]
    : []),
];

for (const { name, prose, quotation, extension } of WAYS) {
  describe(`a piece of six hundred words from ${name}`, function () {
    this.timeout(900_000);
    let writer: Writer;

    before(async () => {
      writer = await seatWriter(VSIX, {
        files: Object.fromEntries(Object.entries(ARTICLES).map(([file, text]) => [`sources/${file}`, text])),
        settings: {
          'verbatim.corpus.folders': ['sources'],
          'verbatim.corpus.bundled': false,
          // The editor sends its list away when the pointer or another window comes between.
          'editor.hover.enabled': false,
        },
        ...(extension === undefined ? {} : { extension }),
      });
    });

    after(() => writer?.leave());

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-typing-${quotation}`);
    });

    it('is helped where it quotes, left alone where it does not, and comes out as it was meant', async () => {
      await writer.open('piece.md', '');
      let keys = 0;
      let taken = 0;
      for (const step of STEPS) {
        keys += await take(writer, step, { prose, quotation });
        if (step.does === 'take') taken += 1;
      }
      assert.equal(await writer.draft(), PIECE);
      assert.equal(taken, 12);
      console.log(`      ${(keys / taken).toFixed(1)} keys for each of ${taken} quotations`);
    });
  });
}

/** Does one thing and looks whether the editor is as it should be; returns the keys that a quotation has cost. */
async function take(
  writer: Writer,
  step: Step,
  delay: { readonly prose: number; readonly quotation: number },
): Promise<number> {
  switch (step.does) {
    case 'write':
      for (const [at, key] of [...step.text].entries()) {
        await writer.key(key, delay.prose);
        // The last mark of a stretch opens a quotation, where the list belongs.
        if (key !== '“')
          assert.deepEqual(await writer.offered(), [], `behind “${step.text.slice(0, at + 1)}”`);
      }
      return 0;
    case 'quote':
      for (const key of step.keys) {
        await writer.key(key, delay.quotation);
        assert.deepEqual(await writer.underlined(), [], `something underlined at “${step.keys}”`);
      }
      await writer.suggestions();
      return step.keys.length;
    case 'press':
      await writer.press(step.key, step.times);
      return 0;
    case 'pause':
      await writer.page.waitForTimeout(1500);
      return 0;
    case 'take':
      await writer.suggestions(new RegExp(`^${step.words}`));
      await writer.press('Enter');
      return 1;
    case 'cite':
      for (const key of step.keys) await writer.key(key, delay.quotation);
      await writer.suggestions(new RegExp(`^${step.id}`));
      await writer.press('Enter');
      return 0;
    case 'fix':
      await writer.fixes();
      await writer.choose(step.title);
      return 0;
  }
}
