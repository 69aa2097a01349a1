import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { createProseMemory } from '../../../server/prose/markdown.ts';
import { createRandom } from '../../support/random.ts';

describe('parseDraft with a memory', () => {
  it('reads an edited draft as if for the first time', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = createRandom(seed);
      const memory = createProseMemory();
      let text = someDraft(random);
      for (let edit = 0; edit < 20; edit++) {
        deepEqual(parseDraft('draft.md', text, 'markdown', memory), parseDraft('draft.md', text));
        text = edited(text, random);
      }
    }
  });

  it('moves what it remembers to where it stands now', () => {
    const memory = createProseMemory();
    const last = '“It was *slow*,” she [said](https://a.example/1).[^1]';
    parseDraft('draft.md', `Dusk.\n\n${last}`, 'markdown', memory);
    const { prose } = parseDraft('draft.md', `Dusk *fell*.\n\n${last}\n\n${last}`, 'markdown', memory);
    const shown = [...prose.emphases, ...prose.links, ...prose.footnoteReferences].map(({ start, end }) =>
      prose.source.slice(start, end),
    );
    deepEqual(shown, [
      'fell',
      'slow',
      'slow',
      '[said](https://a.example/1)',
      '[said](https://a.example/1)',
      '[^1]',
      '[^1]',
    ]);
  });

  it('knows a label again when its definition changes', () => {
    const memory = createProseMemory();
    const urls = ['https://a.example/1', 'https://a.example/2', ''].map((url) => {
      const definition = url === '' ? '' : `[a]: ${url}`;
      const { prose } = parseDraft('draft.md', `She [said][a] so.\n\n${definition}`, 'markdown', memory);
      return prose.links.map((link) => link.url).join();
    });
    deepEqual(urls, ['https://a.example/1', 'https://a.example/2', '']);
  });

  it('reads a paragraph again where what stands around it tells what its words are', () => {
    const quiet = 'it rained all day and nobody came to the quay at all. '.repeat(6);
    const paragraphs = [
      ['# Vice', '# The'].map(
        (heading) => `${heading}\n\npresident Renn spoke. “It was slow from the start.”`,
      ),
      ['He said no.', 'he said no.'].map((first) => `${first}\n\n${quiet}“it was slow,” renn said.`),
      ['He spoke.', 'He wrote.'].map((first) => `${first}\n\n“It was slow,” Renn said.\n\nShe saw “it”.`),
    ];
    for (const drafts of paragraphs) {
      const memory = createProseMemory();
      for (const text of [...drafts, ...drafts])
        deepEqual(parseDraft('draft.md', text, 'markdown', memory), parseDraft('draft.md', text));
    }
  });

  it('reads paragraphs together as it reads each by itself', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = createRandom(seed);
      const memory = createProseMemory();
      let text = '';
      for (let paragraph = 0; paragraph < 12; paragraph++) {
        text += `${begunMarkup(random)}\n\n`;
        parseDraft('draft.md', text, 'markdown', memory);
      }
      deepEqual(parseDraft('draft.md', text), parseDraft('draft.md', text, 'markdown', memory));
    }
  });

  it('forgets stretches that are gone', () => {
    const memory = createProseMemory();
    parseDraft('draft.md', '*One.*\n\n*Two.*\n\n*Three.*', 'markdown', memory);
    parseDraft('draft.md', '*Four.*', 'markdown', memory);
    const remembered = [...memory.known.keys()];
    ok(remembered.length === 1 && remembered[0]?.includes('Four'));
  });
});

const PIECES = [
  '“It was *slow* from the start,” Mia Holt said.',
  'Renn told the [Courier](https://courier.example/7), “We lost **two** boats.”[^1]',
  '> The harbour was never ours.\n>\n> — Mia Holt, Courier',
  '- “One,” she said.\n- “Two,” [he][a] said.\n\n  And more.',
  '## The *second* night',
  '[^1]: Mia Holt, [Courier](https://courier.example/9), 3 May.',
  '[a]: https://sentinel.example/2 "Tide"',
  '<!-- verbatim-ignore misquoted -->',
  '| who | what |\n|---|---|\n| Renn | “No.” |',
  '```\n“no quote”\n```',
  'Plain words about the tide, and nothing marked.\n\nShe said so.',
  '# Former',
  'president Mia Holt spoke of the tide',
  'it was quiet. “it was cold,” renn said. nobody came. '.repeat(6),
  '**SL** You shot it in winter?\n\n**MH** Yes, `we` did. &ldquo;Cold.&rdquo;',
];

/** Marks that are often left open, so that they would reach into the next paragraph if anything did. */
function begunMarkup(random: () => number): string {
  const words = Array.from({ length: 8 }, () => pick([...MARKS, 'tide', ' tide ', ', she said. '], random));
  return words.join('').trim();
}

const MARKS = [
  ...['*', '**', '_', '`', '``', '[', '][', '](https://a.example/1)', '![', '[^1]', '<b>', '</b>', '<q>'],
  ...[
    '<!--',
    '-->',
    '\\',
    '&ldquo;',
    '“',
    '”',
    '\n',
    '\n*',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n---',
    '***',
    '~~~',
    '|',
  ],
];

function someDraft(random: () => number): string {
  return Array.from({ length: 12 }, () => pick(PIECES, random)).join('\n\n');
}

/** Types, deletes, or moves a piece: somewhere. */
function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.5)
    return (
      text.slice(0, at) + pick(['a', '*', '“', '”', '\n\n', '`', '[', '> ', ' '], random) + text.slice(at)
    );
  if (kind < 0.8) return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 4));
  return `${text.slice(0, at)}\n\n${pick(PIECES, random)}\n\n${text.slice(at)}`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
