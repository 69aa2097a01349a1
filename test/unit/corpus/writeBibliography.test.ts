import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Article, Metadata } from '../../../server/corpus/article.ts';
import { addToBibliography } from '../../../server/corpus/bibliography/addToBibliography.ts';
import { cslItem } from '../../../server/corpus/bibliography/cslItem.ts';
import { parseBibtex } from '../../../server/corpus/bibliography/parseBibtex.ts';
import { parseCslJson } from '../../../server/corpus/bibliography/parseCslJson.ts';
import { writeBibtex } from '../../../server/corpus/bibliography/writeBibtex.ts';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { inEnglish } from '../../../server/text/said.ts';

function articleWith(id: string, metadata: Partial<Metadata> = {}): Article {
  const { article } = parseArticle(`${id}.md`, 'Words.\n');
  if (article === undefined) throw new Error('no article');
  return { ...article, id, metadata: { authors: [], interviewers: [], ...metadata } };
}

const PUMP = articleWith('pump', {
  type: 'article-newspaper',
  title: 'The Pump & the 50% rule -- “a_b” {x} ~ \\ ^ #1 $',
  containerTitle: 'Harbour Courier',
  authors: [
    { given: 'Dana', family: 'van der Whitlock' },
    { literal: 'Marks and Spencer, Ltd' },
    { family: 'Plato' },
    { given: 'Ann', family: 'Rock and Roll' },
  ],
  issued: { year: 2025, month: 3, day: 4 },
  accessed: { year: 2025, month: 4 },
  url: 'https://courier.example/pump_(1)?a=50%25&b=~x#y',
  language: 'en-GB',
});

describe('a bibliography of articles', () => {
  it('in BibLaTeX states what the article states', () => {
    equal(
      writeBibtex(
        articleWith('quay', {
          type: 'webpage',
          title: 'The quay',
          containerTitle: 'Courier',
          authors: [{ given: 'Dana', family: 'Whitlock' }],
          issued: { year: 2025, month: 3 },
          url: 'https://courier.example/quay',
        }),
      ),
      `@online{quay,
  title = {{The quay}},
  author = {Whitlock, Dana},
  journaltitle = {{Courier}},
  date = {2025-03},
  url = {https://courier.example/quay},
}
`,
    );
  });

  it('invents nothing of an article that states nothing', () => {
    equal(writeBibtex(articleWith('bare')), '@misc{bare,\n}\n');
    deepEqual(cslItem(articleWith('bare')), { id: 'bare', type: 'document' });
  });

  it('reads back as it was, signs of TeX, bodies and part dates included', () => {
    const [entry] = parseBibtex('x.bib', writeBibtex(PUMP) ?? '').entries;
    deepEqual(entry?.metadata, {
      ...PUMP.metadata,
      authors: [...PUMP.metadata.authors.slice(0, 2), { literal: 'Plato' }, PUMP.metadata.authors[3]],
    });
    const [item] = parseCslJson('x.json', JSON.stringify([cslItem(PUMP)]))?.entries ?? [];
    deepEqual(item?.metadata, PUMP.metadata);
  });

  it('has no entry in BibTeX for an id that can be no key there', () => {
    for (const id of ['two words', 'a,b', 'a{b', 'a#b']) equal(writeBibtex(articleWith(id)), undefined);
  });
});

describe('adding to a bibliography', () => {
  const quay = articleWith('quay');
  const added = (path: string, text: string, ...articles: readonly Article[]) => {
    const addition = addToBibliography(path, text, articles);
    if ('refused' in addition) return inEnglish(addition.refused);
    const { at, newText } = addition;
    return text.slice(0, at) + newText + text.slice(at);
  };

  it('puts entries behind a .bib and leaves all else as it is', () => {
    const old = '% mine\r\n@book{ old , title = "x" }\r\n';
    equal(added('a.bib', old, quay), `${old}\r\n@misc{quay,\r\n}\r\n`);
    equal(added('a.bib', '@misc{quay,\n}', quay), '@misc{quay,\n}');
    equal(added('a.bib', '', quay), '@misc{quay,\n}\n');
  });

  it('puts items behind the last of a list of CSL-JSON, also of one in an object', () => {
    const item = '  {\n    "id": "quay",\n    "type": "document"\n  }';
    equal(added('a.json', '', quay), `[\n${item}\n]\n`);
    equal(added('a.json', '[]', quay), `[\n${item}\n]`);
    const old = '[ {"id":"a]","type":"book"} ]\n';
    equal(added('a.json', old, quay), `[ {"id":"a]","type":"book"},\n${item} ]\n`);
    const zotero = '{"x": "\\"items\\"", "items": [{"id":"a","type":"book"}], "y": [1]}';
    equal(
      added('a.json', zotero, quay),
      `{"x": "\\"items\\"", "items": [{"id":"a","type":"book"},\n${item}\n], "y": [1]}`,
    );
  });

  it('adds nothing to a file that is no bibliography, and says why', () => {
    equal(
      added('a.json', '{"compilerOptions": {}}', quay),
      'The file is no list of CSL-JSON items: nothing is added to it.',
    );
  });

  it('gives back the same bibliography however often it is asked', () => {
    for (const path of ['a.bib', 'a.json']) {
      const once = added(path, '', PUMP, quay);
      equal(added(path, once, PUMP, quay), once);
    }
  });
});
