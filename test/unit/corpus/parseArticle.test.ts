import assert from 'node:assert/strict';
import { parseArticle, parseArticleFile } from '../../../server/corpus/parseArticle.ts';

const article = [
  '---',
  'id: tide',
  'type: article-newspaper',
  'title: "The tide turns"',
  'container-title: The Harbour Courier',
  'author: [{ given: Dana, family: Whitlock }, { literal: Staff }]',
  'issued: 2025-03-03',
  'URL: https://courier.example/tide',
  'mood: low',
  '---',
  '',
  'The sea came in.',
  '',
].join('\n');

describe('reading an article', () => {
  it('takes what the front matter states and keeps the rest byte for byte', () => {
    const { article: read, problems } = parseArticle('papers/tide-1.md', article);
    assert.deepEqual(problems, []);
    assert.ok(read);
    assert.equal(read.id, 'tide');
    assert.equal(read.text, article);
    assert.equal(article.slice(read.body.start, read.body.end), '\nThe sea came in.\n');
    assert.deepEqual(read.metadata, {
      type: 'article-newspaper',
      title: 'The tide turns',
      containerTitle: 'The Harbour Courier',
      authors: [{ given: 'Dana', family: 'Whitlock' }, { literal: 'Staff' }],
      interviewers: [],
      issued: { year: 2025, month: 3, day: 3 },
      url: 'https://courier.example/tide',
    });
  });

  it('names an article without an id after its file, and states nothing else of it', () => {
    const { article: read } = parseArticle('C:\\papers\\low.tide.txt', 'The sea went out.');
    assert.equal(read?.id, 'low.tide');
    assert.deepEqual(read?.metadata, { authors: [], interviewers: [] });
    assert.deepEqual(read?.body, { start: 0, end: 17 });
  });

  it('reads CRLF and a byte order mark, counting both', () => {
    const text = `\uFEFF---\r\nid: tide\r\n---\r\nThe sea.\r\n`;
    const { article: read } = parseArticleFile('a.md', new TextEncoder().encode(text));
    assert.equal(read?.id, 'tide');
    assert.equal(read?.text, text);
    assert.equal(text.slice(read?.body.start), 'The sea.\r\n');
  });

  for (const [stated, date] of [
    ['2025', { year: 2025 }],
    ['2025-11', { year: 2025, month: 11 }],
    ['"2025-11-02"', { year: 2025, month: 11, day: 2 }],
    ['{ date-parts: [[2025, 11, 2]] }', { year: 2025, month: 11, day: 2 }],
  ] as const) {
    it(`reads the date ${stated}`, () => {
      const { article: read } = parseArticle('a.md', `---\nissued: ${stated}\n---\nThe sea.`);
      assert.deepEqual(read?.metadata.issued, date);
    });
  }

  it('takes a rule of dashes inside the text for what it is', () => {
    const { article: read } = parseArticle('a.md', 'The sea.\n\n---\n\nThe land.');
    assert.deepEqual(read?.body, { start: 0, end: 24 });
  });
});

describe('an article that cannot be read as it stands', () => {
  const says = (path: string, bytes: Uint8Array | string) => {
    const read = typeof bytes === 'string' ? parseArticle(path, bytes) : parseArticleFile(path, bytes);
    return [
      read.article?.id ?? 'no article',
      ...read.problems.map((problem) => `${problem.path}: ${problem.message}`),
    ];
  };

  it('is skipped when its front matter is broken, with the place', () => {
    assert.deepEqual(says('bad.md', '---\nid: bad\ntitle: "never closed\n---\nThe sea.'), [
      'no article',
      'bad.md: Line 4, column 1: The front matter cannot be read: Missing closing "quote',
    ]);
  });

  it('is skipped when its front matter is no mapping', () => {
    assert.deepEqual(says('bad.md', '---\n- one\n- two\n---\nThe sea.'), [
      'no article',
      'bad.md: Line 2, column 1: The front matter must be a list of `key: value` pairs.',
    ]);
  });

  it('is kept without the one field that is wrong', () => {
    assert.deepEqual(says('a.md', '---\nid: a\nissued: last spring\nauthor: Dana\n---\nThe sea.'), [
      'a',
      'a.md: Line 3, column 9: `issued` is left out: it must be a date such as 2025-03-03, 2025-03 or 2025.',
      'a.md: Line 4, column 9: `author` is left out: it must be a list of {given, family} or {literal}.',
    ]);
  });

  it('gives no date that the calendar lacks', () => {
    assert.deepEqual(parseArticle('a.md', '---\nissued: 2025-02-30\n---\nThe sea.').article?.metadata, {
      authors: [],
      interviewers: [],
    });
  });

  it('is skipped when it is empty, or has nothing below its front matter', () => {
    assert.deepEqual(says('empty.md', ''), ['no article', 'empty.md: The file is empty.']);
    assert.deepEqual(says('head.md', '---\nid: a\n---\n'), [
      'no article',
      'head.md: The file has front matter but no text below it.',
    ]);
  });

  it('is skipped when it is binary or in another encoding, with the place', () => {
    assert.deepEqual(says('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00)), [
      'no article',
      'image.md: The file is not text: byte 4 is zero.',
    ]);
    assert.deepEqual(says('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x21)), [
      'no article',
      'latin.txt: The file is not valid UTF-8: byte 4 fits no character.',
    ]);
    assert.deepEqual(says('wide.txt', Uint8Array.of(0xff, 0xfe, 0x41, 0x00)), [
      'no article',
      'wide.txt: The file is UTF-16; save it as UTF-8 to have it indexed.',
    ]);
  });
});
