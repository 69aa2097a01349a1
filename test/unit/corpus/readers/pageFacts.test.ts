import { deepEqual, equal } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

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

  it('is its headline where programs write the site behind it, or HTML once more', async () => {
    const title = 'Otters, “back” & well';
    const site = '<meta property="og:site_name" content="Fen Post">';
    for (const written of [
      'Otters, “back” &amp; well - Fen Post',
      'Otters, &amp;#8220;back&amp;#8221; &amp;amp; well',
      'Otters, &lt;em&gt;“back”&lt;/em&gt; &amp; well –',
    ]) {
      const { title: got } =
        (await stated(`${site}<meta property="og:title" content="${written}">`, 'x')) ?? {};
      equal(got, title);
    }
  });

  it('is the day that it is published, as JSON-LD, microformats or its only time state it', async () => {
    const issued = { 'date-parts': [[2026, 3, 3]] };
    const json = (text: string) => `<script type="application/ld+json">${text}</script>`;
    for (const head of [
      json('{"@graph":[{"@type":"WebPage","datePublished":"2026-03-03T08:00:00Z"}]}'),
      json('{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2026-03-03"}}'),
      json('{"@type":"NewsArticle","description":"two\nlines","datePublished":"2026-03-03"};'),
      '<meta itemprop="datePublished" content="2026-03-03">',
    ])
      deepEqual((await stated(head, 'x'))?.issued, issued, head);
    for (const body of [
      '<time datetime="2026-03-03T08:00">Tuesday</time>',
      '<abbr class="published" title="2026-03-03">Tuesday</abbr>',
      '3.3.2026',
    ])
      deepEqual((await printed(`<p>${body}</p>`)).issued, issued, body);
    const two = '<time datetime="2026-03-03">Tuesday</time> <time datetime="2026-04-04">April</time>';
    equal((await printed(`<p>${two}</p>`)).issued, undefined);
    equal((await printed('<p>1980 2000 2020</p>')).issued, undefined);
  });

  it('is whoever wrote it, and not the site, an account or a reader below it', async () => {
    const head = (author: string) =>
      `<link rel="canonical" href="https://www.fenpost.example/otters"><meta property="og:site_name" content="Fen Post"><meta name="author" content="${author}">`;
    const authors = async (author: string) => (await stated(head(author), 'x'))?.author;
    deepEqual(await authors('By Ada Brandt'), [{ literal: 'Ada Brandt' }]);
    deepEqual(await authors('Ada Brandt, Tomas Vey and Bo Lang'), [
      { literal: 'Ada Brandt' },
      { literal: 'Tomas Vey' },
      { literal: 'Bo Lang' },
    ]);
    deepEqual(await authors('Ada Brandt, PhD'), [{ literal: 'Ada Brandt' }]);
    deepEqual(await authors('Brandt, Ada'), [{ given: 'Ada', family: 'Brandt' }]);
    for (const nobody of ['Fen Post', 'fenpost.example', 'ada_brandt', 'Super User', 'Posted 12:30 by ada'])
      equal(await authors(nobody), undefined, nobody);
    const card = '<p class="author vcard"><a class="url fn">Ada Brandt</a></p>';
    deepEqual((await printed(card)).author, [{ literal: 'Ada Brandt' }]);
    const reader = '<div class="comment"><span itemprop="author">Otter Fan</span></div>';
    equal((await printed(reader)).author, undefined);
  });

  it('is no place, picture or weekday for an outlet', async () => {
    for (const line of [
      'Bremen, 3 March 2026',
      'New York, March 3, 2026',
      'Taken at the lock in March 2026, Harbour Archive',
    ])
      equal((await printed(`<p>${line}</p>`))['container-title'], undefined, line);
  });
});

async function printed(lines: string) {
  const page = `<html><body><article><h1>Otters</h1>${lines}<p>${'“It never left,” said Peg Orrin. '.repeat(9)}</p></article></body></html>`;
  const { article } = await readArticleBytes('a.html', strToU8(page), { read: readHeavy });
  return article ? metadataAsCsl(article.metadata) : {};
}

describe('the article of a page', () => {
  it('has the standfirst below its headline and the paragraphs with a wrapper of their own', async () => {
    const lost =
      'Nobody in the village had seen one for forty years, and then, on a Tuesday, there were nine of them.';
    const paragraph = `<p>${'The Wend is shallow here, and the mills have gone. '.repeat(8)}</p>`;
    const page = `<html><head><title>Otters</title></head><body><div><h1>Otters</h1><div class="promo-teaser">${lost}</div></div>
      <main>${paragraph.repeat(3)}</main><footer><p>${'Copyright belongs to whoever wrote it, and is kept. '.repeat(3)}</p></footer></body></html>`;
    const { article } = await readArticleBytes('a.html', strToU8(page), { read: readHeavy });
    const at = article?.text.indexOf(lost) ?? -1;
    equal(at >= 0, true);
    equal(
      article?.elsewhere?.some(({ start, end }) => start <= at && at < end),
      false,
    );
  });

  it('has a drop cap and the rest of its word in one, and letters of a list apart', async () => {
    const paragraph = `<p>${'The mills have gone, and the Wend is shallow here. '.repeat(8)}</p>`;
    const textOf = async (lines: string) => {
      const page = `<html><body><article><h1>Otters</h1>${lines}${paragraph}</article></body></html>`;
      return (await readArticleBytes('a.html', strToU8(page), { read: readHeavy })).article?.text ?? '';
    };
    const cap = await textOf(
      `<div class="cap">N</div><p>obody in the village had seen <i>one</i> for forty years.</p>`,
    );
    equal(cap.includes('Nobody in the village had seen one for forty years.'), true);
    const letters = await textOf('<p>B</p><p>The second letter of a list, which is one.</p>');
    equal(letters.includes('B\n\nThe second'), true);
  });

  it('is where people speak, and not the menus and boxes around it', async () => {
    const page = `<html><body><article><h1>Otters</h1>${`<p>${'The mills have gone, and the Wend is shallow here. '.repeat(8)}</p>`.repeat(3)}</article>
      <aside><h3>Latest Headlines</h3><p>Nine otters in the Wend, and no mill to stop them</p><h3>More News</h3><p>Who shut the sluice at Wend last night?</p>
      <p>Media Kit 08:48</p><p>Place an advertisement here with us</p><p>Media Kit 08:49</p><p>Place another one</p></aside></body></html>`;
    const { article } = await readArticleBytes('a.html', strToU8(page), { read: readHeavy });
    deepEqual(article && readSpeech(article.prose).quotes.map(({ start }) => start), []);
  });
});
