import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const PAGE = `<html><head><title>The lamp | The Quay</title><meta property="og:site_name" content="The Quay">
<link rel="canonical" href="https://quay.example/lamp"></head><body><nav>Home</nav><article><h1>The lamp</h1>
<p>The lamp in the harbour went out at nine, and nobody lit it again until the boats were home on Friday.</p>
<p>“We counted ninety boats before the rain came, and not one of them had a light,” said Ada Lindqvist.</p>
</article></body></html>`;

const BIB = `@online{lindqvistLamp, title = {The Lamp}, url = {https://quay.example/lamp}, file = {page.html}}\n`;

const DRAFT = 'The harbour was dark. “We counted ninety boats before the rain came,” said Ada Lindqvist';

/** What `check` says of the draft with this citation, beside these files. */
async function check(files: Readonly<Record<string, string>>, citation: string, ...args: readonly string[]) {
  const folder = folderOf({ ...files, 'draft.md': `${DRAFT}${citation}.\n` });
  const { stdout } = await runVerbatim(folder, [
    'check',
    'draft.md',
    '--no-bundled',
    '--format',
    'json',
    ...args,
  ]);
  const { drafts, problems } = JSON.parse(stdout);
  const [{ quotations, findings }] = drafts;
  return {
    verdict: quotations[0].verdict,
    source: quotations[0].source && [quotations[0].source.article, quotations[0].source.place],
    codes: findings.map(({ code }: { code: string }) => code),
    problems: problems.map(({ message }: { message: string }) => message),
  };
}

describe('sources as they come', () => {
  it('are read where they lie, and described by a bibliography in their folder', async () => {
    const files = { 'corpus/page.html': PAGE, 'corpus/library.bib': BIB };
    assert.deepEqual(await check(files, ' [@lindqvistLamp]', '--corpus', 'corpus'), {
      verdict: 'verbatim',
      source: ['lindqvistLamp', { paragraph: 3 }],
      codes: [],
      problems: [],
    });
  });

  it('are read where a bibliography names them', async () => {
    const files = { 'page.html': PAGE, 'library.bib': BIB };
    const { verdict, source } = await check(files, '', '--bibliography', 'library.bib');
    assert.deepEqual([verdict, source], ['verbatim', ['lindqvistLamp', { paragraph: 3 }]]);
  });

  it('are cited where the words stand', async () => {
    const files = { 'corpus/page.html': PAGE };
    assert.deepEqual((await check(files, ' [@page, para. 3]', '--corpus', 'corpus')).codes, []);
    assert.deepEqual((await check(files, ' [@page, para. 7]', '--corpus', 'corpus')).codes, [
      'wrong-locator',
    ]);
  });

  it('that cannot be read are told by name, and the rest is read', async () => {
    const files = {
      'corpus/page.html': PAGE,
      'corpus/cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
      'corpus/wrong.docx': 'plain words',
    };
    const { verdict, problems } = await check(files, '', '--corpus', 'corpus');
    assert.deepEqual(
      [verdict, problems],
      [
        'verbatim',
        [
          'The PDF is cut off: its end is missing. Copy or download it again.',
          'The file is damaged, or its ending is wrong: it is not of the kind that its name says.',
        ],
      ],
    );
  });
});

describe('verbatim import', () => {
  it('writes highlights as excerpts, one for each text that was marked', async () => {
    const csv =
      'Highlight,Book Title,Book Author,URL\n"Nobody, he said, ""lit"" it.",The lamp,Ada Brandt,https://quay.example/lamp\n';
    const folder = folderOf({ 'readwise.csv': csv });
    const { status, stdout } = await runVerbatim(folder, ['import', 'readwise.csv', '--to', 'sources']);
    assert.deepEqual([status, stdout], [0, `${join('sources', 'the-lamp.md')}\n`]);
    assert.equal(
      readFileSync(join(folder, 'sources', 'the-lamp.md'), 'utf8'),
      '---\ntitle: The lamp\nauthor:\n  - literal: Ada Brandt\nURL: https://quay.example/lamp\nexcerpt: true\n---\n\n> Nobody, he said, "lit" it.\n',
    );
  });

  it('writes what it reads of a source as Markdown, and over nothing', async () => {
    const folder = folderOf({
      'page.html': PAGE,
      'talk.srt': '1\n00:00:05,000 --> 00:00:07,000\nADA LINDQVIST: No light.\n',
    });
    assert.equal((await runVerbatim(folder, ['import', 'page.html', 'talk.srt', '--to', 'out'])).status, 0);
    const copy = readFileSync(join(folder, 'out', 'page.md'), 'utf8');
    assert.match(copy, /^---\ntitle: The lamp\ncontainer-title: The Quay\n/);
    assert.match(copy, /## The lamp\n\nThe lamp in the harbour/);
    assert.match(
      readFileSync(join(folder, 'out', 'talk.md'), 'utf8'),
      /\[00:00:05\] ADA LINDQVIST: No light\./,
    );
    const again = await runVerbatim(folder, ['import', 'page.html', '--to', 'out']);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /exists already and is left as it is/);
  });
});
