import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isIgnored, parseIgnores } from '../../../server/drafts/ignores.ts';
import { parseProse } from '../../../server/prose/parseProse.ts';
import type { Prose } from '../../../server/prose/prose.ts';
import { inEnglish } from '../../../server/text/said.ts';

describe('ignore comments', () => {
  it('silence the next line that holds words', () => {
    silences('A misquoted\n<!-- verbatim-disable-next-line -->\n\nB misquoted\nC misquoted', 'A B* C');
    silences('<!-- verbatim-disable-next-line -->A misquoted\r\n\r\nB misquoted\r\nC misquoted', 'A B* C');
    silences('<!-- verbatim-disable-next-line -->', '');
  });

  it('may stand above one another', () => {
    silences(
      `<!-- verbatim-disable-next-line misquoted -->
<!-- an aside --> <!-- verbatim-disable-next-line uncited -->
A misquoted uncited stitched
B misquoted uncited`,
      'A* A* A B B',
    );
  });

  it('silence their own line', () => {
    silences('A misquoted\nB misquoted <!-- verbatim-disable-line --> C misquoted\nD misquoted', 'A B* C* D');
  });

  it('silence what lies between disable and enable', () => {
    silences(
      'A misquoted <!-- verbatim-disable -->B misquoted\n\nC misquoted<!-- verbatim-enable -->D misquoted',
      'A B* C* D',
    );
    silences('A misquoted\n\n<!-- verbatim-disable uncited -->\n\nB misquoted uncited', 'A B B*');
  });

  it('enable one code again and leave the others silent', () => {
    silences(
      `<!-- verbatim-disable -->
A misquoted uncited
<!-- verbatim-enable uncited -->
B misquoted uncited
<!-- verbatim-disable uncited -->
C misquoted uncited
<!-- verbatim-enable -->
D misquoted uncited`,
      'A* A* B* B C* C* D D',
    );
  });

  it('silence a whole file from anywhere in it', () => {
    silences('A misquoted\n\n<!-- verbatim-disable-file -->\n\nB uncited', 'A* B*');
    silences('A misquoted\n\n<!-- verbatim-disable-file uncited -->\n\nB uncited', 'A B*');
  });

  it('name codes between spaces or commas, and a reason', () => {
    const comment = '<!-- verbatim-disable-line misquoted, uncited,stitched  -- not out-of-order -->';
    silences(`A misquoted uncited stitched out-of-order ${comment}`, 'A* A* A* A');
    silences('A misquoted <!-- verbatim-disable-line -- uncited -->', 'A*');
    silences('A misquoted <!--verbatim-disable-line-->', 'A*');
  });

  it('work in plain text', () => {
    silences('A misquoted\n<!-- verbatim-disable-next-line -->\nB misquoted', 'A B*', 'plain');
  });

  it('silence nothing by a slip, and say so', () => {
    silences('A misquoted <!-- verbatim-disable-lines -->', 'A');
    silences('A misquoted <!-- verbatim-disable-line misquotd -->', 'A');
    silences('A misquoted <!-- verbatim disable-line -->', 'A');
    const ignores = read('A <!-- verbatim-disabel --> <!-- verbatim-disable x, y -- z --> <!-- B -->');
    deepEqual(
      ignores.problems.map(({ message }) => inEnglish(message)),
      ['“verbatim-disabel” is no comment that Verbatim knows.'],
    );
    deepEqual(
      ignores.codes.map(({ code }) => code),
      ['x', 'y'],
    );
  });

  it('stay quick among a hundred thousand', () => {
    const ignores = read('<!-- verbatim-disable-next-line misquoted --> '.repeat(100_000));
    equal(isIgnored(ignores, 'misquoted', { start: 0, end: 1 }), false);
  });
});

/** Each code named outside a comment is a finding there; told by the capital letter before it, `*` if silent. */
function silences(text: string, expected: string, format: 'markdown' | 'plain' = 'markdown') {
  const ignores = read(text, format);
  const told: string[] = [];
  let letter = '';
  const outside = text.replace(/<!--.*?-->/gs, (comment) => ' '.repeat(comment.length));
  for (const word of outside.matchAll(/[A-Za-z-]+/g)) {
    if (/^[A-Z]$/.test(word[0])) letter = word[0];
    else {
      const span = { start: word.index, end: word.index + word[0].length };
      told.push(letter + (isIgnored(ignores, word[0], span) ? '*' : ''));
    }
  }
  equal(told.join(' '), expected, text);
}

function read(source: string, format: 'markdown' | 'plain' = 'markdown') {
  const comments = Array.from(source.matchAll(/<!--.*?-->/gs), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const prose: Prose = { ...parseProse(source, format), comments };
  return parseIgnores(prose);
}
