import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCitations } from '../../../server/citations/allForms/readCitations.ts';
import { createSources } from '../../../server/citations/sources.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { CORPUS } from './corpus.ts';

describe('readCitations', () => {
  it('reads Pandoc keys', () => {
    reads('“Nobody counted,” Holt said [@gazette].', 'pandoc gazette → gazette: Nobody counted,');
    reads('“Nobody counted,” Holt said.[@gazette]', 'pandoc gazette → gazette: Nobody counted,');
    reads('“Nobody counted.” [see @gazette, p. 3]', 'pandoc gazette → gazette: Nobody counted.');
    reads('As @gazette reports, “nobody counted”.', 'pandoc gazette → gazette: nobody counted');
    reads(
      '“Nobody counted,” Holt said [@gazette; -@tide-review, p. 3].',
      `pandoc gazette → gazette: Nobody counted,
pandoc tide-review → tide-review: Nobody counted,`,
    );
  });

  it('takes only a plain key in brackets for one that is not known', () => {
    reads('“Nobody counted,” Holt said.[@gazete]', 'pandoc gazete → nothing: Nobody counted,');
    reads('“Nobody counted,” Holt told @gazete.', '');
    reads('“Nobody counted,” Holt wrote to [the mayor, @mayor_of_kell].', '');
    reads('“I wrote to [@mayor_of_kell] twice,” Holt said.', '');
    reads('“Nobody counted,” Holt wrote (holt@gazette.example) [holt@gazette].', '');
    reads('“Nobody counted,” Holt wrote at https://posts.example/@gazette.', '');
  });

  it('reads parentheses that name an article and nothing else', () => {
    reads(
      '“Nobody counted,” Holt said (The Kell Gazette, 4 May 2021).',
      'text The Kell Gazette, 4 May 2021 → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,” Holt said (Kell Gazette, May 4, 2021, p. 3).',
      'text Kell Gazette, May 4, 2021, p. 3 → gazette: Nobody counted,',
    );
    reads('“Nobody counted,” Holt said (Marsh, 2021).', 'text Marsh, 2021 → gazette: Nobody counted,');
    reads(
      '“Nobody counted” (Ada Marsh, “Who counts, and who pays?”, Kell Gazette).',
      'text Ada Marsh, “Who counts, and who pays?”, Kell Gazette → gazette: Nobody counted',
    );
    reads('“Nobody counted,” Holt said (Kell Gazette).', 'text Kell Gazette → gazette: Nobody counted,');
    reads(
      '“Nobody counted,” Holt said (https://www.gazette.example/count/).',
      'text https://www.gazette.example/count/ → gazette: Nobody counted,',
    );
  });

  it('reads parentheses that are off by the day or the outlet alone', () => {
    const off = (words: string) =>
      reads(`“Nobody counted,” Holt said (${words}).`, `text ${words} → several: Nobody counted,`);
    off('Kell Gazette, 9 June 2021');
    off('Marsh, The Orrin Post, 4 May 2021');
    reads('“Nobody counted,” Holt said (Marsh, The Orrin Post, 9 June 2021).', '');
    reads('Nobody counted (Kell Gazette, 9 June 2021).', '');
  });

  it('leaves other parentheses alone', () => {
    reads('“Nobody counted,” Holt (Kell Gazette) said.', '');
    reads('The winners:\n\n- Holt (Kell Gazette)\n- Ames (Tidewater)\n', '');
    reads('“Nobody counted,” Holt said (which the Kell Gazette first reported).', '');
    reads('“Nobody counted,” Marsh (2021) was told (in May).', '');
    reads('“Nobody counted,” Holt said (Marsh).', '');
    reads('“Nobody counted,” Holt told Radio Free Kell (RFK).', '');
  });

  it('reads footnotes', () => {
    reads(
      '“Nobody counted,” Holt said.[^gazette]\n\n[^gazette]: A paper.\n',
      'footnote gazette → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,”[^1] Holt said.\n\n[^1]: *Kell Gazette*, http://www.gazette.example/count/?utm_source=x#top.\n',
      'footnote 1 → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,” Holt said.[^1] [^a]\n\n[^a]: [Tide](https://tidewater.example/a_b_(c)?id=7).\n[^1]: See <https://gazette.example/count>.\n',
      `footnote 1 → gazette: Nobody counted,
footnote a → tide-june: Nobody counted,`,
    );
    reads('“Nobody counted,” Holt said.[^Gazette]', 'footnote Gazette → gazette: Nobody counted,');
  });

  it('reads the citation of a block quotation', () => {
    const block = 'Nobody counted, and nobody dared to say so.';
    for (const [cited, told] of [
      ['[^gazette]', 'footnote gazette'],
      [' [@gazette, p. 3]', 'pandoc gazette'],
      [' (Kell Gazette, 4 May 2021)', 'text Kell Gazette, 4 May 2021'],
      [' ([Gazette](https://gazette.example/count))', 'link https://gazette.example/count'],
    ]) {
      reads(`Holt put it plainly:\n\n> ${block}${cited}\n`, `${told} → gazette: ${block}`);
    }
    reads(
      `Holt told the [Gazette](https://gazette.example/count):\n\n> ${block}\n`,
      `link https://gazette.example/count → gazette: ${block}`,
    );
    reads(`Holt said:\n\n> ${block} (Nobody!)\n`, '');
    reads(
      `> ${block}\n>\n> — Holt, [Gazette](https://gazette.example/count)\n`,
      `link https://gazette.example/count → gazette: ${block}`,
    );
  });

  it('reads notes in a reader’s terms', () => {
    for (const note of [
      'Ada Marsh, “Who counts, and who pays?”, *The Kell Gazette*, p. 3.',
      '*Kell Gazette*, May 4, 2021, p. 3.',
      'See @gazette, p. 3.',
    ]) {
      reads(`“Nobody counted.”[^1]\n\n[^1]: ${note}\n`, 'footnote 1 → gazette: Nobody counted.');
    }
    reads('“Nobody counted.”[^1]\n\n[^1]: The *Kell Gazette*, too, said so.\n', '');
  });

  it('takes a note for a citation only if it is one', () => {
    reads('“Nobody counted,” Holt said.[^1]\n\n[^1]: He said it twice.\n', '');
    reads(
      '“Nobody counted,” Holt said.[^note]\n\n[^note]: In the Tribune, https://tribune.example/holt.\n',
      '',
    );
    reads('“Nobody counted,” Holt said.[^1]', '');
    reads('“Nobody counted,” Holt said.[^gazete]', 'footnote gazete → nothing: Nobody counted,');
  });

  it('reads footnotes in plain text', () => {
    reads(
      '“Nobody counted,” Holt said.[^1]\r\n\r\n[^1]: Kell Gazette, https://gazette.example/count.\r\n',
      'footnote 1 → gazette: Nobody counted,',
      'draft.txt',
    );
  });

  it('reads citations right behind a comma and a straight mark', () => {
    reads('"Nobody counted,"[@gazette] Holt said.', 'pandoc gazette → gazette: Nobody counted,');
    reads(
      '"Nobody counted,"[^gazette] Holt said.',
      'footnote gazette → gazette: Nobody counted,',
      'draft.txt',
    );
  });

  it('reads links to articles', () => {
    reads(
      '“Nobody counted,” Holt [told the Gazette](https://gazette.example/count "May").',
      'link https://gazette.example/count → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,” Holt said ([Kell Gazette][g]).\n\n[g]: https://gazette.example/count\n',
      'link https://gazette.example/count → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,” Holt said. ([Kell Gazette](https://gazette.example/count)) “Never,” Ames said.',
      'link https://gazette.example/count → gazette: Nobody counted,',
    );
    reads(
      'Holt told the [*Gazette*](https://gazette.example/count): “Nobody counted.”',
      'link https://gazette.example/count → gazette: Nobody counted.',
    );
    reads(
      '“Nobody counted,” Holt said <https://gazette.example/count>.',
      'link https://gazette.example/count → gazette: Nobody counted,',
    );
    reads(
      '“Nobody counted,” Holt [told the Gazette](https://gazette.example/count) on the quay. “Nobody dared.”',
      'link https://gazette.example/count → gazette: Nobody counted, | Nobody dared.',
    );
    reads('“Nobody counted,” Holt told [the Tribune](https://tribune.example/).', '');
    reads('“Nobody counted,” said [@holt](https://posts.example/@holt).', '');
  });

  it('reads one link for each of two sources in a sentence', () => {
    reads(
      'Holt told [one](https://gazette.example/count) “nobody counted” and [another](https://first.example) “all did”.',
      `link https://gazette.example/count → gazette: nobody counted
link https://first.example → 1: all did`,
    );
    reads(
      '“Nobody counted,” Holt told [one](https://gazette.example/count), but “all did,” he told [another](https://first.example).',
      `link https://gazette.example/count → gazette: Nobody counted,
link https://first.example → 1: all did,`,
    );
  });

  it('reads nothing in code, comments and definitions', () => {
    reads('“Nobody counted,” Holt said. `[@gazette]` <!-- [@gazette] -->\n\n    [@gazette]\n', '');
  });

  it('says when several articles fit', () => {
    reads('“Nobody counted,” Holt said (Tidewater).', 'text Tidewater → several: Nobody counted,');
    reads(
      '“Nobody counted,” Holt said (Tidewater, June 2022).',
      'text Tidewater, June 2022 → tide-june: Nobody counted,',
    );
  });

  it('gives a citation to the quotation of its sentence', () => {
    reads(
      '“Nobody counted,” Mr. J. Holt said in St. Kell.[@gazette] “Never,” Ames said.',
      'pandoc gazette → gazette: Nobody counted,',
    );
    reads(
      '“Never,” Ames said. “Nobody counted,” Holt said. [@gazette]',
      'pandoc gazette → gazette: Nobody counted,',
    );
    reads('“Nobody counted,” Holt said. Then he left.[@gazette]', 'pandoc gazette → gazette: ');
    reads(
      '“Nobody counted!” Holt said [@gazette]. “Never,” Ames said [@tide-june].',
      `pandoc gazette → gazette: Nobody counted!
pandoc tide-june → tide-june: Never,`,
    );
    reads(
      'Holt called it “a farce” and “a waste of paper” last week [@gazette].',
      'pandoc gazette → gazette: a farce | a waste of paper',
    );
    reads(
      'Holt told one paper “nobody counted”[@gazette] and another “all did”[@tide-june].',
      `pandoc gazette → gazette: nobody counted
pandoc tide-june → tide-june: all did`,
    );
  });

  it('lets a citation after the second half of a split quotation serve both', () => {
    reads(
      '“Nobody counted,” Holt said. “Nobody dared.”[@gazette]',
      'pandoc gazette → gazette: Nobody counted, | Nobody dared.',
    );
    reads(
      '“Nobody counted,” Holt said. “Nobody dared,” he added [@gazette].',
      'pandoc gazette → gazette: Nobody dared,',
    );
    reads(
      '“Nobody counted,” Holt said.[@tide-june] “Nobody dared.”[@gazette]',
      `pandoc tide-june → tide-june: Nobody counted,
pandoc gazette → gazette: Nobody dared.`,
    );
  });
});

describe('hostile drafts', () => {
  for (const [name, text] of [
    ['citations', '“A,” b said [@gazette]. '.repeat(5_000)],
    ['at signs', '@'.repeat(200_000)],
    ['brackets', '[@'.repeat(100_000)],
    ['keys', `[@${'a.b'.repeat(100_000)}]`],
    ['parentheses', '(Kell Gazette, '.repeat(50_000)],
    ['closed parentheses', '(a, b, c, d, e, f, g, h, i, 4 May 2021) '.repeat(5_000)],
    ['blocks', '(A) @b\n\n'.repeat(5_000)],
    ['footnotes', '“A”[^gazette] '.repeat(1_000)],
    ['paragraphs of a running quote', '“A [@gazette]\n\n'.repeat(2_000)],
  ] as const) {
    it(`are read in good time: ${name}`, () => {
      const draft = parseDraft('draft.txt', text);
      // The processor's time: how long others keep it busy meanwhile says nothing of this.
      const before = process.cpuUsage();
      readCitations(draft, createSources(CORPUS));
      const milliseconds = process.cpuUsage(before).user / 1000;
      ok(milliseconds < 1500, `${Math.round(milliseconds)} ms`);
    });
  }
});

/** One line for each citation: its form and key, what it names, and the quotations that it belongs to. */
function reads(text: string, expected: string, path = 'draft.md') {
  const draft = parseDraft(path, text);
  const lines = readCitations(draft, createSources(CORPUS)).map(
    ({ style, key, article, candidates, quotations }) => {
      const words = quotations.map((index) => {
        const quote = draft.speech.quotes[index];
        return text.slice(quote?.start, quote?.end);
      });
      return `${style} ${key} → ${article ?? (candidates ? 'several' : 'nothing')}: ${words.join(' | ')}`;
    },
  );
  equal(lines.join('\n'), expected, text);
}
