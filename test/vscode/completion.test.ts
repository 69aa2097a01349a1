import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode';
import { accept, completionsAt, openDraft } from './draft.ts';

const LINE = 'We were able to collaborate and create this character together';

describe('completion', () => {
  it('offers the named speaker’s quotes first', async () => {
    const items = await completionsAt(await openDraft('Madison told Yahoo Entertainment, “|'));
    assert.ok(items.length >= 5, `${items.length} items`);
    for (const item of items.slice(0, 5)) assert.match(sourceOf(item), /Madison/);
  });

  it('finds a quote by words from its middle', async () => {
    const items = await completionsAt(await openDraft('“create this char|”'));
    assert.match(labelOf(items[0]), /^We were able to collaborate/);
  });

  for (const [name, before, after] of [
    ['curly marks', 'Madison said, “we were ab|', `Madison said, “${LINE}`],
    ['curly marks already closed', 'Madison said, “we were ab|”', `Madison said, “${LINE}`],
    ['straight marks', 'Madison said, "we were ab|', `Madison said, "${LINE}`],
    ['straight marks already closed', 'Madison said, "we were ab|"', `Madison said, "${LINE}`],
    ['a line of its own after emoji', '🎬🎬 Madison said, “we were ab|”', `🎬🎬 Madison said, “${LINE}`],
  ] as const) {
    it(`puts the words between ${name} as they are printed`, async () => {
      const draft = await openDraft(before);
      const [item] = await completionsAt(draft);
      assert.ok(item);
      await accept(draft, item);
      assert.ok(draft.text().startsWith(after), draft.text());
      assert.match(draft.text().slice(after.length), /^[,.]?[”"]?[,.]?$/);
    });
  }

  it('works in plain text with CRLF', async () => {
    const items = await completionsAt(
      await openDraft('A draft.\r\n\r\nMadison said, "we were ab|"\r\n', 'plaintext'),
    );
    assert.match(labelOf(items[0]), /^We were able/);
  });

  it('is silent outside a quotation', async () => {
    const items = await completionsAt(await openDraft('Madison was happy to coll|'));
    assert.deepEqual(items.filter(isQuote).map(labelOf), []);
  });

  it('is silent in code', async () => {
    const items = await completionsAt(await openDraft('Type `print("we were|` to see.'));
    assert.deepEqual(items.filter(isQuote).map(labelOf), []);
  });
});

/** The editor adds words of the document on its own; quotes say who speaks. */
function isQuote({ label }: CompletionItem): boolean {
  return typeof label !== 'string' && label.description !== undefined;
}

function labelOf(item: CompletionItem | undefined): string {
  return typeof item?.label === 'string' ? item.label : (item?.label.label ?? '');
}

function sourceOf(item: CompletionItem): string {
  return typeof item.label === 'string' ? '' : (item.label.description ?? '');
}
