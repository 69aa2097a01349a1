import { deepEqual, equal } from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import type { Article } from '../../../../server/corpus/article.ts';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { slice } from '../../../../server/text/span.ts';
import { printedPdf } from '../../../support/printedPdf.ts';
import { pageOf } from '../../../support/sourceForms.ts';
import { webArchive } from '../../../support/webArchive.ts';

async function articleOf(name: string, bytes: Uint8Array | string): Promise<Article> {
  const { article } = await readArticleBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, {
    read: readHeavy,
  });
  if (article === undefined) throw new Error(`${name} is no article`);
  return article;
}

const rich = (words: string) => `{\\rtf1\\ansi\\ansicpg1252\\pard ${words}\\par}`;

describe('how a document is set', () => {
  it('ends with the words of a paragraph, and not with the spaces behind them', async () => {
    const { prose } = await articleOf('a.rtf', rich('Nobody lit the {\\b lamp    }{\\i   }'));
    deepEqual(
      prose.emphases.map((one) => slice(prose.text, one)),
      ['lamp'],
    );
  });

  it('is known where words are bold, in italics or both', async () => {
    const { prose } = await articleOf('a.rtf', rich('{\\b Nobody} lit {\\i the} {\\b\\i lamp}.'));
    deepEqual(
      prose.emphases.map((one) => [slice(prose.text, one), one.strength]),
      [
        ['Nobody', 'strong'],
        ['the', 'emphasis'],
        ['lamp', 'strong'],
      ],
    );
  });

  it('parts no paragraph at a note, and opens none before one', async () => {
    equal(
      (await articleOf('a.rtf', rich('The lamp{\\footnote Nobody saw it.} went out.'))).text,
      'The lamp went out.\n\nNobody saw it.',
    );
    equal(
      (await articleOf('a.rtf', rich('{\\footnote Nobody saw it.}The lamp went out.'))).text,
      'The lamp went out.\n\nNobody saw it.',
    );
  });

  it('has letters of one byte side by side where the code page has no others', async () => {
    equal((await articleOf('a.rtf', rich("Tr\\'e8s d\\'e9\\'e7u."))).text, 'Très déçu.');
  });
});

describe('who wrote a document', () => {
  const NEWS = `The harbour was dark on Friday. ${'Nobody had lit the lamp again. '.repeat(20)}`;
  const page = pageOf([`<p>By Ada Brandt, The Quay, 3 March 2026</p><p>${NEWS}</p>`]);
  const document = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w"><w:body>${['By Ada Brandt, The Quay, 3 March 2026', NEWS]
        .map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ),
  });

  it('is read from the line that says so, in whatever form a page or document was kept', async () => {
    for (const [name, bytes] of [
      ['a.html', page],
      ['a.mhtml', `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`],
      ['a.webarchive', webArchive(page, 'UTF-8', 'https://quay.example/lamp')],
      ['a.docx', document],
      ['a.rtf', rich(`By Ada Brandt, The Quay, 3 March 2026\\par\\pard ${NEWS}`)],
    ] as const)
      deepEqual([name, (await articleOf(name, bytes)).metadata.authors], [name, [{ literal: 'Ada Brandt' }]]);
  });

  /** XMP stands in the file as it is; a remark behind the end is found as well. */
  const printedBy = (name: string, beside = '') => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator>${beside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
    const printed = printedPdf([['The lamp in the harbour went out at nine, and nobody lit it.']]);
    const file = new TextDecoder('latin1').decode(printed);
    return Uint8Array.from(`${file.replace(/%%EOF\s*$/, '')}%${xmp}\n%%EOF\n`, (sign) => sign.charCodeAt(0));
  };
  it('is read from what a PDF says of itself, as long as that is no book of its own', async () => {
    deepEqual((await articleOf('a.pdf', printedBy('Ada Brandt'))).metadata.authors, [
      { literal: 'Ada Brandt' },
    ]);
    const book = '<dc:subject>the lamp and the quay</dc:subject>'.repeat(30_000);
    deepEqual((await articleOf('a.pdf', printedBy('Ada Brandt', book))).metadata.authors, []);
    deepEqual((await articleOf('a.pdf', printedPdf([['The lamp went out at nine.']]))).metadata.authors, []);
  });
});
