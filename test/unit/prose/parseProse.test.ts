import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { MARKUP, OBJECT, type Prose } from '../../../server/prose/prose.ts';
import type { Span } from '../../../server/text/span.ts';

function spansOf({
  blocks,
  emphases,
  footnoteDefinitions,
  footnoteReferences,
  links,
}: Prose): readonly Span[] {
  return [...blocks, ...emphases, ...footnoteDefinitions, ...footnoteReferences, ...links];
}

describe('parseProse of Markdown', () => {
  it('takes running text as it is', () => {
    prints('The sea gives you a warning.\n\nAfter that it comes in.', [
      'paragraph: The sea gives you a warning.',
      'paragraph: After that it comes in.',
    ]);
  });

  it('lies within the text, however little of it is closed', () => {
    for (const text of [
      '[^1]: <!--A note.\n',
      'A [^1].\n\n[^1]: <!--A note.',
      '> *a <!--b*\n',
      '- `a\n\n```\nb',
    ])
      for (const { start, end } of spansOf(parseProse(text, 'markdown')))
        ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  });

  it('blanks markup and keeps the words', () => {
    prints('The *sea* gives **you** a [warning](/a "b c"), [she] `said` <b>so</b>.', [
      'paragraph: The ·sea· gives ··you·· a ·warning···········, [she] ·said· ···so····.',
    ]);
  });

  it('prints the words of code, and no mark that would quote or cite', () => {
    prints('Set `max_pumps` and `say("hi", [@a])`.', ['paragraph: Set ·max_pumps· and ·say(▯hi▯, ▯▯a▯)·.']);
  });

  it('blanks what calls a note or counts verses, and keeps exponents', () => {
    const notes: Readonly<Record<string, string>> = {
      'locks[3] and [4, 5] came': 'locks··· and ······ came',
      'locks\\[3\\] came': 'locks····· came',
      'locks[[3]](https://a.b) came': 'locks·················· came',
      'locks<sup>3</sup> came': 'locks············ came',
      'locks^3^ came': 'locks··· came',
      'locks.【4:0†source】 Came': 'locks.············ Came',
      'most locks.12 Rust came': 'most locks.·· Rust came',
      'close *123 the gate': 'close ···· the gate',
      '“23. Peace be. 24. Grace be': '“··· Peace be. ··· Grace be',
      'grew 10^3^ times': 'grew 10^3· times',
      'grew 10<sup>3</sup> times': 'grew 10^····3······ times',
      'the [[Harbour Board]] is': 'the ··Harbour Board·· is',
      'the [[hb|Board]] is': 'the ·····Board·· is',
      'is ==safe== at': 'is ··safe·· at',
      'cost 3 * 4 in 2019. It': 'cost 3 * 4 in 2019. It',
      'the [A]-17 and [sic]': 'the [A]-17 and [sic]',
    };
    for (const [text, page] of Object.entries(notes)) prints(text, [`paragraph: ${page}`]);
  });

  it('knows every kind of paragraph', () => {
    prints(
      '# Tide\n\nLow\n===\n\n> She said:\n>\n> so\n\n- one\n  - two\n\n1. three\n\n|a|b|\n|-|-|\n|c|d|',
      [
        'heading: Tide',
        'heading: Low',
        'quotation: She said:',
        'quotation: so',
        'item: one',
        'item: two',
        'item: three',
        'cell: a',
        'cell: b',
        'cell: c',
        'cell: d',
      ],
    );
  });

  it('leaves out code, programs in HTML, front matter, definitions and images', () => {
    prints(
      '---\ntitle: “No”\n---\n\n```\n“no”\n\n“no”\n```\n\n    “no”\n\n<div><script>\n“no”\n</script></div>\n\n[a]: /b "no"\n\n![no](x) yes',
      ['paragraph: ▯▯▯▯▯▯▯▯ yes'],
    );
    prints('<!-- no\n\nno -->\n\nyes\n\n[^1]: no\n\n    no\n\nyes', ['paragraph: yes', 'paragraph: yes']);
  });

  it('reads the words of HTML, whatever its elements are called', () => {
    prints('<figure>\n<img alt="a > b" src="no.png">\n<figcaption>The tide</figcaption></figure>', [
      'paragraph: The tide',
    ]);
    prints(
      '<section><h2>Tide</h2><my-note>In <!-- no --> and <time datetime="no">out</time></my-note></section>',
      ['heading: Tide', 'paragraph: In ··········· and ▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯▯out▯▯▯▯▯▯▯'],
    );
    prints('<p>&ldquo;In,&#8221; a &lt; b</p>', ['paragraph: “······In,”······ a <··· b']);
    prints('<ul><li>one<li>two</ul><table><tr><td>a<td>b</table>', [
      'item: one',
      'item: two',
      'cell: a',
      'cell: b',
    ]);
    prints('<div><pre>no</pre><style>no</style>yes<code>no</code></div>', ['paragraph: yes']);
    prints('<div title="unclosed\nno', []);
  });

  it('shows what escapes and character references stand for', () => {
    prints('\\*Tide\\* &ldquo;in&rdquo; &amp; A&B; &#8217;tis', [
      'paragraph: ·*Tide·* “······in”······ &···· A&B; ’······tis',
    ]);
  });

  it('reads the prefix of each line of a quotation as markup', () => {
    prints('> The sea gives you a warning, and then\n> another *one*.', [
      'quotation: The sea gives you a warning, and then¶· another ·one·.',
    ]);
  });

  it('keeps links, emphases, footnotes and comments with their places', () => {
    const source = [
      'She [said][l] *so*.[^1] <!-- why --> Then <https://t.example>[^none].',
      '',
      '<!-- block -->',
      '',
      '[l]: https://l.example',
      '[^1]: *Ledger*, https://n.example/a.',
    ].join('\n');
    const prose = parseProse(source, 'markdown');
    const at = (span: { start: number; end: number }) => source.slice(span.start, span.end);
    deepEqual(
      prose.links.map((link) => `${at(link)} ${at(link.label)} ${link.url}`),
      ['[said][l] said https://l.example', '<https://t.example> https://t.example https://t.example'],
    );
    deepEqual(
      prose.emphases.map((span) => `${at(span)} ${span.strength}`),
      ['so emphasis'],
    );
    deepEqual(
      prose.footnoteReferences.map((span) => `${at(span)} ${span.label}`),
      ['[^1] 1', '[^none] none'],
    );
    deepEqual(
      prose.footnoteDefinitions.map((span) => `${at(span)} ${span.label} ${span.urls.join()}`),
      ['[^1]: *Ledger*, https://n.example/a. 1 https://n.example/a'],
    );
    deepEqual(prose.comments.map(at), ['<!-- why -->', '<!-- block -->']);
  });

  it('keeps offsets with a byte order mark, CRLF, lone CR and emoji', () => {
    prints('\uFEFF😀 *a*\r\n\r\nb *c*\r\rd', ['paragraph: 😀 ·a·', 'paragraph: b ·c·', 'paragraph: d']);
    prints('\uFEFF---\r\ntitle: x\r\n---\r\nwords', ['paragraph: words']);
  });

  it('splits a text that writes one paragraph on each line', () => {
    const long =
      'The harbour wall was raised twice in the years after the flood, and each time the town was asked to pay for it in full, once more.';
    prints(`${long}\n“One.”\n${long}\n“Two.”`, [
      `paragraph: ${long}`,
      'paragraph: “One.”',
      `paragraph: ${long}`,
      'paragraph: “Two.”',
    ]);
  });

  it('joins the lines of a text that is wrapped', () => {
    const wrapped = [
      'The harbour wall was raised twice in the years after',
      'the flood. “It held,” she said, “because we',
      'built it well. Nobody thanked us for the work we did',
      'there.” The council raised it a third time.',
    ].join('\n');
    prints(wrapped, [`paragraph: ${wrapped.replaceAll('\n', '¶')}`]);
    const next = 'She left the town in the spring of that year, with her';
    prints(`${wrapped}\n${next}\ndog.`, [
      `paragraph: ${wrapped.replaceAll('\n', '¶')}`,
      `paragraph: ${next}¶dog.`,
    ]);
  });

  it('lets line breaks be where blank lines part the paragraphs', () => {
    prints('“It held,” she said.\n“We built it.”\n\nShe left.', [
      'paragraph: “It held,” she said.¶“We built it.”',
      'paragraph: She left.',
    ]);
    prints('Q: Why?  \nA: So.\n\nQ: When?\\\nA: Now.', [
      'paragraph: Q: Why?',
      'paragraph: A: So.',
      'paragraph: Q: When?·',
      'paragraph: A: Now.',
    ]);
    prints('“It held.\n“We built it,” she said.\n\nShe left.', [
      'paragraph: “It held.',
      'paragraph: “We built it,” she said.',
      'paragraph: She left.',
    ]);
  });

  it('reads endless markup as running text', () => {
    for (const piece of ['[', ']', '*a_ ', '> ', '1. ', '- ', '![[]()', '`', '<', '[^a]', '&amp']) {
      const source = piece.repeat(20_000);
      equal(parseProse(source, 'markdown').text.length, source.length);
    }
  });
});

describe('parseProse of plain text', () => {
  it('takes every sign for itself', () => {
    prints(
      'The *sea* [sic].\n\n    > wide\n\n<!-- a -->',
      ['paragraph: The *sea* [sic].', 'paragraph: > wide'],
      'plain',
    );
  });

  it('sets front matter and a headline aside', () => {
    prints(
      '---\nid: tide\n---\nWall fails again\n\nThe wall failed.',
      ['heading: Wall fails again', 'paragraph: The wall failed.'],
      'plain',
    );
    prints(
      '---\nId: tide.\n\nThe wall failed.',
      ['paragraph: ---', 'paragraph: Id: tide.', 'paragraph: The wall failed.'],
      'plain',
    );
  });

  it('has no paragraph in an empty text', () => {
    prints('', [], 'plain');
    prints(' \r\n\t\n', [], 'markdown');
  });
});

/** Shows each paragraph as the page has it: · for markup, ▯ for what is no prose, ¶ for a line break. */
function prints(source: string, expected: string[], format: 'markdown' | 'plain' = 'markdown'): void {
  const prose = parseProse(source, format);
  equal(prose.text.length, source.length);
  deepEqual(
    prose.blocks.map(({ kind, start, end }) => {
      const words = prose.text.slice(start, end).replaceAll(MARKUP, '·').replaceAll(OBJECT, '▯');
      return `${kind}: ${words.replace(/\r\n|\r|\n/g, '¶')}`;
    }),
    expected,
  );
}
