import { deepEqual } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';

async function stated(head: string, heading: string) {
  const page = `<html><head>${head}</head><body><article><h1>${heading}</h1><p>“It never left,” said Peg Orrin.</p></article></body></html>`;
  const { article } = await readArticleBytes('a.html', strToU8(page), { read: readHeavy });
  return article && metadataAsCsl(article.metadata);
}

describe('what a page says of itself', () => {
  it('is its headline, without the site that stands behind it', async () => {
    const title = 'Otters back in the Wend';
    for (const mark of ['-', '–', '|', '·'])
      deepEqual(await stated(`<title>${title} ${mark} Fen Post</title>`, title), { title });
  });

  it('is the whole title where the page has no such heading', async () => {
    const title = 'Otters - a life';
    deepEqual(await stated(`<title>${title}</title>`, 'In the Wend'), { title });
  });

  it('is nothing that a program puts there', async () => {
    const title = 'The goose that stayed';
    for (const one of ['Untitled Document', 'admin', 'index.html'])
      deepEqual(await stated(`<title>${one}</title>`, title), { title });
    const filled = '<meta name="author" content="admin"><meta property="og:site_name" content="WordPress">';
    deepEqual(await stated(`<title>${title}</title>${filled}`, title), { title });
  });
});
