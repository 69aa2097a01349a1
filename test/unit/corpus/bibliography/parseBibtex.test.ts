import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseBibtex } from '../../../../server/corpus/bibliography/parseBibtex.ts';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { inEnglish } from '../../../../server/text/said.ts';

function read(...lines: readonly string[]) {
  const { entries, problems } = parseBibtex('library.bib', lines.join('\n'));
  return {
    entries: entries.map(({ id, metadata, files }) => ({ id, ...metadataAsCsl(metadata), files })),
    problems,
  };
}

describe('a bibliography', () => {
  it('gives the key, the facts and the files of an entry as Better BibTeX writes it', () => {
    deepEqual(
      read(
        '% Exported by Better BibTeX',
        '@article{brandtLampHarbour2026,',
        '  title = {The {{Lamp}} in the Harbour},',
        '  author = {Brandt, Ada and {The Harbour Trust}},',
        '  date = {2026-03-14},',
        '  journaltitle = {The Quay},',
        '  url = {https://quay.example/lamp\\_1},',
        '  langid = {british},',
        '  file = {Snapshot:/home/ada/Zotero/storage/AB/lamp.html:text/html;PDF:lamp\\;1.pdf:application/pdf}',
        '}',
      ),
      {
        entries: [
          {
            id: 'brandtLampHarbour2026',
            type: 'article-journal',
            title: 'The Lamp in the Harbour',
            'container-title': 'The Quay',
            author: [{ given: 'Ada', family: 'Brandt' }, { literal: 'The Harbour Trust' }],
            issued: { 'date-parts': [[2026, 3, 14]] },
            URL: 'https://quay.example/lamp_1',
            language: 'en-GB',
            files: ['/home/ada/Zotero/storage/AB/lamp.html', 'lamp;1.pdf'],
          },
        ],
        problems: [],
      },
    );
  });

  it('loses one entry by one brace, and says which', () => {
    const { entries, problems } = read(
      '@online{good, title = {One}}',
      '@online{broken, title = {Two {of},',
      '  author = {Nobody, Ann}',
      '',
      '@online{next, title = {Three}}',
    );
    deepEqual(
      [entries.map(({ id }) => id), problems.map(inEnglish)],
      [['good', 'next'], ['Line 2: the entry “broken” is left out: a brace in it is never closed.']],
    );
  });

  it('reads TeX’s accents, marks and dashes as they are printed', () => {
    const { entries } = read(
      '@book{a, title = "``Caf{\\\'e}\'\' --- {\\o}re \\& {\\"O}l", author = "Mart\\\'{\\i}nez, Jos\\\'e", year = 2025, month = mar}',
    );
    deepEqual(entries, [
      {
        id: 'a',
        type: 'book',
        title: '“Café” — øre & Öl',
        author: [{ given: 'José', family: 'Martínez' }],
        issued: { 'date-parts': [[2025, 3]] },
        files: [],
      },
    ]);
  });

  it('takes no address in a text for an entry', () => {
    deepEqual(read('Mail ada@quay.example (the editor), or @ada.'), { entries: [], problems: [] });
  });
});
