import { deepEqual } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';

const WALL =
  'The harbour wall at Orrin fell in the night of the third of March, and with it went forty metres of the quay that three generations of fishing families had mended by hand.';
const RENN =
  '“Nobody had looked at that wall since my father was alive,” said Dana Renn, who keeps two boats there. “I told the council twice and twice they wrote it down.”';
const NEXT =
  'What comes next is a matter for the spring budget, and for the insurers, whose assessor is expected in Orrin before the end of the month with a team of divers.';
const OTHER =
  'I knew Dana Renn at school and she always said, “The council never sent one man to look at it, not in thirty years.” Makes you think where the money went.';

const para = (words: string) => `<p>${words}</p>`;

function page(body: string, article = 'class="post"'): string {
  return `<html><head><title>The wall at Orrin</title></head><body class="comments-open has-newsletter"><article ${article}><h1>The wall at Orrin</h1><div class="entry-content">${body}</div></article></body></html>`;
}

/** What is taken for the article, and what for its surroundings, by the first words of each paragraph. */
async function tiersOf(html: string): Promise<{ inside: readonly string[]; outside: readonly string[] }> {
  const { article } = await readArticleBytes('a.html', strToU8(html), { read: readHeavy });
  if (article === undefined) throw new Error('no article');
  const beside = new Set((article.elsewhere ?? []).map(({ start }) => start));
  const words = (isOut: boolean) =>
    article.prose.blocks
      .filter(({ start }) => beside.has(start) === isOut)
      .map(({ start, end }) => article.text.slice(start, end).split(' ').slice(0, 3).join(' '));
  return { inside: words(false), outside: words(true) };
}

const ARTICLE = ['The wall at', 'The harbour wall', '“Nobody had looked', 'What comes next'];

describe('what a page marks as no part of its article by names alone', () => {
  const boxes = [
    'div class="fyre-comments"',
    'div id="comments" class="comments-area"',
    'div class="c-comment__body"',
    'section aria-label="Comments"',
    'div itemprop="comment"',
    'div class="newsletter-signup"',
    'div class="subscription-widget-wrap"',
    'div class="ArticleNewsletterSignup"',
    'div class="cc-window cookie-banner"',
    'div data-testid="recommended-stories"',
    'div class="related-stories"',
    'div class="outbrain"',
    'cookie-banner',
  ];
  for (const box of boxes) {
    it(`is found beside it, in the middle and at its end: <${box}>`, async () => {
      const name = box.split(' ')[0] ?? '';
      const other = `<${box}>${para(OTHER)}</${name}>`;
      for (const body of [
        para(WALL) + para(RENN) + other + para(NEXT),
        para(WALL) + para(RENN) + para(NEXT) + other,
      ])
        deepEqual(await tiersOf(page(body)), { inside: ARTICLE, outside: ['I knew Dana'] });
    });
  }

  it('is beside it though there is more of it than of the article', async () => {
    const comments = `<ol class="comment-list">${`<li class="comment"><p>${OTHER}</p></li>`.repeat(9)}</ol>`;
    const { inside } = await tiersOf(page(para(WALL) + para(RENN) + para(NEXT) + comments));
    deepEqual(inside, ARTICLE);
  });

  const wrappers = [
    'div class="tone-comment"',
    'div class="comments-open"',
    'div class="related-content-enabled"',
    'div class="commentary-body"',
    'div class="newsletter-post"',
    'div class="subscriber-only"',
    'div class="paywall-content"',
    'div class="has-cookie-banner"',
    'div class="format-related"',
    // Names that mean it elsewhere, around what is plainly the article.
    'div class="comments"',
    'div class="newsletter"',
    'div class="related-content"',
  ];
  for (const wrapper of wrappers) {
    it(`loses no paragraph of an article in <${wrapper}>`, async () => {
      const body = `<${wrapper}>${para(WALL)}${para(RENN)}${para(NEXT)}</div>`;
      deepEqual(await tiersOf(page(body)), { inside: ARTICLE, outside: [] });
    });
  }

  it('is no box where most of the article stands in it, nor where its headline does', async () => {
    const most = `${para(WALL)}<div class="related-content">${para(RENN)}${para(NEXT)}</div>`;
    deepEqual(await tiersOf(page(most)), { inside: ARTICLE, outside: [] });
    const body = para(WALL) + para(RENN) + para(NEXT);
    deepEqual(await tiersOf(page(body, 'class="comment" id="newsletter"')), { inside: ARTICLE, outside: [] });
  });
});
