import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { MarkupKind } from 'vscode-languageserver';
import { type RichText, toMarkup } from '../../../server/lsp/richText.ts';
import { inEnglish } from '../../../server/text/said.ts';

/** The types of all nodes of the Markdown, and the text that a reader of it sees. */
function read(markdown: string) {
  const root = fromMarkdown(markdown);
  const types = new Set<string>();
  const walk = (node: {
    readonly type: string;
    readonly children?: readonly { readonly type: string }[];
  }) => {
    types.add(node.type);
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  return { types: [...types].sort(), text: textOf(root) };
}

const markdownOf = (text: RichText) => toMarkup(text, MarkupKind.Markdown, inEnglish).value;

describe('rich text in Markdown', () => {
  for (const hostile of [
    '[open](command:workbench.action.quit) me',
    '<img src=x onerror=alert(1)> and <!-- a comment -->',
    '`code` *emphasis* __strong__ ~~struck~~ #heading',
    '&lt;b&gt; &amp; &#60;',
    'https://evil.example/x and <https://evil.example>',
    '1. a list\n2. of lines\n\n# a heading\n\n---\n\n> a quotation',
    '![picture](https://evil.example/x.png)',
    'a \\ backslash \\[and\\] brackets',
    '| a | table |\n|---|---|\n| of | cells |',
    '- item\n+ item\n* item',
    '$x^2$ {{braces}}',
  ]) {
    it(`shows ${JSON.stringify(hostile)} as text`, () => {
      const { types, text } = read(markdownOf([{ runs: [hostile] }]));
      assert.deepEqual(types, ['paragraph', 'root', 'text']);
      assert.equal(text, hostile.replace(/\s+/g, ' '));
    });

    it(`shows ${JSON.stringify(hostile)} as text where it is set off`, () => {
      const { types, text } = read(
        markdownOf([{ quoted: true, runs: ['before ', { strong: hostile }, ' after'] }]),
      );
      assert.deepEqual(types, ['blockquote', 'paragraph', 'root', 'strong', 'text']);
      assert.equal(text, `before ${hostile.replace(/\s+/g, ' ')} after`);
    });
  }

  it('lets nothing of an address do anything but lead there', () => {
    const link = { label: 'x', link: 'https://a.example/\u0011b\u001b[31m\u202ec>d e\\f' };
    assert.equal(
      markdownOf([{ runs: [link] }]),
      '[x](<https://a.example/%11b%1B[31m%E2%80%AEc%3Ed%20e%5Cf>)',
    );
  });

  it('makes a link of a link, and of nothing that its label holds', () => {
    const link = { label: 'the [tide](command:quit)', link: 'file:///a%20b/tide.md#L3,4' };
    const { types, text } = read(markdownOf([{ runs: [link] }]));
    assert.deepEqual(types, ['link', 'paragraph', 'root', 'text']);
    assert.equal(text, link.label);
  });

  it('keeps spaces at the edge of emphasis outside it', () => {
    assert.equal(markdownOf([{ runs: ['the', { strong: ' rising ' }, 'tide'] }]), 'the **rising** tide');
  });
});

describe('rich text for an editor without Markdown', () => {
  it('is the words alone', () => {
    const text: RichText = [
      { runs: [{ strong: 'Altered.' }, ' *As is*'] },
      { quoted: true, runs: [{ struck: 'low' }, ' → ', { strong: 'high' }] },
    ];
    assert.equal(
      toMarkup(text, MarkupKind.PlainText, inEnglish).value,
      'Altered. *As is*\n\n> [-low-] → high',
    );
  });
});
