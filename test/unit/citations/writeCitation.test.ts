import assert, { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCitations } from '../../../server/citations/allForms/readCitations.ts';
import { writeCitation } from '../../../server/citations/allForms/writeCitation.ts';
import { type CitationStyle, FORMS } from '../../../server/citations/forms/forms.ts';
import { createSources } from '../../../server/citations/sources.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { CORPUS } from './corpus.ts';

const NOTE =
  '[^gazette]: Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count.\n';

describe('writeCitation', () => {
  it('writes a footnote and its definition at the end', () => {
    writes(
      'footnote',
      'gazette',
      '“Nobody counted,” Holt said.',
      `“Nobody counted,” Holt said.[^gazette]\n\n${NOTE}`,
    );
    writes(
      'footnote',
      'gazette',
      '“Nobody counted,” Holt said. He left.\n',
      `“Nobody counted,” Holt said.[^gazette] He left.\n\n${NOTE}`,
    );
    writes(
      'footnote',
      'gazette',
      '“Nobody counted.”\n\nHe left.\n\n',
      `“Nobody counted.”[^gazette]\n\nHe left.\n\n${NOTE}`,
    );
    writes(
      'footnote',
      'gazette',
      '“Nobody counted”, Holt said\r\n',
      `“Nobody counted”, Holt said[^gazette]\r\n\r\n${NOTE.replace('\n', '\r\n')}`,
    );
  });

  it('puts a definition beside those there are, as they stand', () => {
    const text = '“Nobody counted,” Holt said.[^1] “Never!” Ames said.\n\n[^1]: Twice.\n';
    writes(
      'footnote',
      'gazette',
      text,
      `“Nobody counted,” Holt said.[^1][^gazette] “Never!” Ames said.\n\n[^1]: Twice.\n${NOTE}`,
    );
    const apart = '“Nobody counted.”\n\n[^1]: Twice.\n\n[^2]: Thrice.';
    writes(
      'footnote',
      'gazette',
      apart,
      `“Nobody counted.”[^gazette]\n\n[^1]: Twice.\n\n[^2]: Thrice.\n\n${NOTE}`,
    );
  });

  it('uses the definition that an article has', () => {
    const text = '“Nobody counted,” Holt said.\n\n[^k]: See https://gazette.example/count.\n';
    writes('footnote', 'gazette', text, text.replace('said.', 'said.[^k]'));
  });

  it('states a place in the note, where there is one of its own, or in the marker', () => {
    const edit = (newText: string) => ({ start: 9, end: 9, newText });
    const located = (style: CitationStyle, marker: string, note?: string) => {
      const pieces = { marker, ...(note !== undefined && { definition: edit(note) }) };
      const { marker: written, definition } = FORMS[style].located(pieces, 'p. 12');
      return [written, definition?.newText];
    };
    deepEqual(located('footnote', '[^k]'), ['[^k]', undefined]);
    deepEqual(located('footnote', '[^k]', '[^k]: The Gazette.\n'), ['[^k]', '[^k]: The Gazette, p. 12.\n']);
    deepEqual(located('footnote', '[^k]', '[^k]: The Gazette'), ['[^k]', '[^k]: The Gazette, p. 12.']);
    deepEqual(located('pandoc', '[@k]'), ['[@k, p. 12]', undefined]);
    deepEqual(located('text', '(The Gazette, 2021)'), ['(The Gazette, 2021, p. 12)', undefined]);
  });

  it('finds a label that is free', () => {
    const text = '“Nobody counted,” Holt said.\n\n[^gazette]: See https://first.example/.\n';
    writes(
      'footnote',
      'gazette',
      text,
      `${text.replace('said.', 'said.[^gazette-2]')}${NOTE.replace('^gazette', '^gazette-2')}`,
    );
  });

  it('states in a note what the article states, and no more', () => {
    notes(
      'tide-june',
      '“The tide comes in: Kell’s ‘lost’ votes,” interview by Ole Brandt, *Tidewater*, June 2022, <https://tidewater.example/a_b_(c)?id=7>, accessed 2 November 2024.',
    );
    notes(
      'tide-review',
      'Ruth O\\*Dell and Staff \\[desk\\], “A \\*starry\\* night\\_ out,” *Tidewater*, 1 July 2022.',
    );
    notes('bare', 'Review of *The Long Count*.');
    notes('no title at all', 'No title at all.', 'no-title-at-all');
    notes('1', '“The first of all counts,” https://first.example/.', 'source-1');
  });

  it('writes a Pandoc key before the full stop, or as the draft does', () => {
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” Holt said. He left.',
      '“Nobody counted,” Holt said [@gazette]. He left.',
    );
    writes('pandoc', 'gazette', '“Nobody counted.” He left.', '“Nobody counted.” [@gazette] He left.');
    writes('pandoc', 'gazette', '“Nobody counted”.', '“Nobody counted” [@gazette].');
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” Holt said.\n\n“Never,” Ames said.[@bare]',
      '“Nobody counted,” Holt said.[@gazette]\n\n“Never,” Ames said.[@bare]',
    );
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” Holt said.\n\n“Never,” Ames said. [@bare]',
      '“Nobody counted,” Holt said. [@gazette]\n\n“Never,” Ames said. [@bare]',
    );
    writes('pandoc', 'no title at all', '“Nobody counted.”', undefined);
  });

  it('writes a link on the outlet’s name, else in parentheses', () => {
    const link = '[Kell Gazette](https://gazette.example/count)';
    writes(
      'link',
      'gazette',
      '“Nobody counted,” Holt told the Kell Gazette.',
      `“Nobody counted,” Holt told the ${link}.`,
    );
    writes(
      'link',
      'gazette',
      'Holt told the *Kell\nGazette*: “Nobody counted.”',
      'Holt told the *[Kell\nGazette](https://gazette.example/count)*: “Nobody counted.”',
    );
    writes(
      'link',
      'gazette',
      '“Nobody counted,” Holt said.',
      '“Nobody counted,” Holt said ([The Kell Gazette](https://gazette.example/count)).',
    );
    writes(
      'link',
      'gazette',
      '“Nobody counted,” Holt told the [Kell Gazette](https://kell.example).',
      '“Nobody counted,” Holt told the [Kell Gazette](https://kell.example) ([The Kell Gazette](https://gazette.example/count)).',
    );
    writes(
      'link',
      'tide-june',
      '“Nobody counted,” Holt told Tidewater.',
      '“Nobody counted,” Holt told [Tidewater](https://tidewater.example/a_b_(c)?id=7).',
    );
    writes(
      'link',
      '1',
      '“Nobody counted.”',
      '“Nobody counted.” ([The first of all counts](https://first.example/))',
    );
    writes('link', 'bare', '“Nobody counted.”', undefined);
  });

  it('writes a parenthesis', () => {
    writes(
      'text',
      'gazette',
      '“Nobody counted,” Holt said.',
      '“Nobody counted,” Holt said (The Kell Gazette, 4 May 2021).',
    );
    writes(
      'text',
      'tide-review',
      '“Nobody counted,” Holt said.',
      '“Nobody counted,” Holt said (Tidewater, 1 July 2022).',
    );
    writes(
      'text',
      '1',
      '“Nobody counted,” Holt said.',
      '“Nobody counted,” Holt said (*The first of all counts*).',
    );
    writes('text', 'bare', '“Nobody counted,” Holt said.', undefined);
  });

  it('goes behind the attribution where more follows, else right behind the mark', () => {
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” Holt said in May; Ames called it “a farce”.',
      '“Nobody counted,” Holt said in May [@gazette]; Ames called it “a farce”.',
    );
    writes(
      'footnote',
      'gazette',
      '“Nobody counted,” Holt said in May; Ames called it “a farce”.',
      `“Nobody counted,” Holt said in May;[^gazette] Ames called it “a farce”.\n\n${NOTE}`,
    );
    writes(
      'footnote',
      'gazette',
      'Holt said “nobody counted”, while Ames called it “a farce”.',
      `Holt said “nobody counted”,[^gazette] while Ames called it “a farce”.\n\n${NOTE}`,
    );
  });

  it('goes behind the second half of a split quotation', () => {
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” Holt said. “Nobody dared.”',
      '“Nobody counted,” Holt said. “Nobody dared.” [@gazette]',
    );
    writes(
      'pandoc',
      'gazette',
      'It was “a farce”, Holt said, and “a waste”.',
      'It was “a farce”, Holt said, and “a waste” [@gazette].',
    );
  });

  it('stays out of links and parentheses', () => {
    writes(
      'pandoc',
      'gazette',
      '“Nobody counted,” [Holt said.](https://posts.example)',
      '“Nobody counted,” [Holt said.](https://posts.example) [@gazette]',
    );
    writes(
      'pandoc',
      'gazette',
      '(“Nobody counted,” Holt said.)',
      '(“Nobody counted,” Holt said [@gazette].)',
    );
  });
});

describe('an inserted citation', () => {
  const drafts = [
    'Holt put it plainly:\n\n> Nobody counted. And nobody dared to say so.\n\nThat was all.\n',
    'Holt said:\n\n> Nobody counted.\n>\n> And nobody dared to say so.\n>\n> — Holt, Tidewater\n',
    '“Nobody counted,” Holt said; the rest, Ames added, was “a farce” and “a waste of paper”.',
    'Holt, asked by Tidewater, called it “a farce”, then “a waste of paper”, and left with the others before anybody could ask who had been counting.',
    '“Nobody counted,” Holt said.',
    '“Nobody counted!” Holt told *Tidewater* in St. Kell. “Nobody dared,” he added.\n',
    '# Kell\r\n\r\nMr. Holt was “grim”. According to him, “nobody counted”; nobody cared.\r\n\r\nThe end.\r\n',
    '- “Nobody counted,” Holt said.\n- “Never.”\n',
    '😀 He said: "Nobody counted." She said: "Never."\n\n[^1]: A note.',
    'Holt (Kell Gazette) said that “nobody counted” and left [the room](https://x.example/).',
    '“Nobody counted,” Holt said.[^1]\n\n[^1]: A note.\n\n    More of it.\n',
    '| a | b |\n|---|---|\n| “Nobody counted,” Holt said. | c |\n',
    '“Nobody counted.\n\n“Nobody dared,” Holt said.\n',
    '‘Nobody counted,’ Holt said. ‘Never.’',
    '**“Nobody counted,” Holt said.**',
    '“Nobody counted”',
  ];
  const articles = ['gazette', 'tide-june', 'tide-review', 'bare', 'no title at all', '1'];
  for (const style of ['footnote', 'pandoc', 'link', 'text'] as const) {
    for (const path of ['draft.md', 'draft.txt']) {
      it(`is read again as it was meant, and changes nothing else: ${style} in ${path}`, () => {
        for (const text of drafts) for (const id of articles) roundTrip(style, id, text, path);
      });
    }
  }
});

function roundTrip(style: CitationStyle, id: string, text: string, path: string) {
  const sources = createSources(CORPUS);
  const article = CORPUS.article(id)?.article;
  assert.ok(article);
  const draft = parseDraft(path, text);
  const words = (from: typeof draft) =>
    from.speech.quotes.map((quote) => from.text.slice(quote.start, quote.end));
  const before = readCitations(draft, sources);
  for (const index of draft.speech.quotes.keys()) {
    const edits = writeCitation(style, { article, draft, quotation: index, sources });
    if (edits === undefined) continue;
    const cited = parseDraft(path, applyEdits(text, edits));
    const told = `${style} ${id} ${index}: ${cited.text}`;
    deepEqual(words(cited).slice(0, words(draft).length), words(draft), told);
    equal(cited.speech.quotes.length, draft.speech.quotes.length, told);
    const after = readCitations(cited, sources);
    equal(after.length, before.length + 1, told);
    const added = after.filter(({ article: named, candidates }) => named === id || candidates?.includes(id));
    assert.ok(
      added.some(({ quotations, style: form }) => form === style && quotations.includes(index)),
      told,
    );
  }
}

/** Cites for the first quotation; `undefined` where the form cannot name the article. */
function writes(style: CitationStyle, id: string, text: string, expected: string | undefined) {
  equal(written(style, id, text), expected);
}

function notes(id: string, expected: string, label = id) {
  equal(written('footnote', id, '“A.”'), `“A.”[^${label}]\n\n[^${label}]: ${expected}\n`);
}

function written(style: CitationStyle, id: string, text: string): string | undefined {
  const article = CORPUS.article(id)?.article;
  assert.ok(article);
  const edits = writeCitation(style, {
    article,
    draft: parseDraft('draft.md', text),
    quotation: 0,
    sources: createSources(CORPUS),
  });
  return edits && applyEdits(text, edits);
}
