import assert from 'node:assert/strict';
import { parseArticle, parseArticleFile } from '../../../server/corpus/files/parseArticle.ts';
import { inEnglish } from '../../../server/text/said.ts';

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
    ['{ date-parts: [2025] }', undefined],
    ['{ date-parts: 2025 }', undefined],
    ['{ date-parts: [] }', undefined],
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

describe('front matter', () => {
  const stated = (frontMatter: string) => {
    const { article: read, problems } = parseArticle('a.md', `${frontMatter}\nThe sea.`);
    return { metadata: read?.metadata, body: read?.text.slice(read.body.start), problems };
  };

  it('may be closed by dots, and then a rule of dashes below belongs to the text', () => {
    const text = '---\nid: tide\n...\n“One,” Ada Holm said.\n\n---\n\n“Two,” Ada Holm said.\n';
    const { article: read } = parseArticle('a.md', text);
    assert.equal(read?.id, 'tide');
    assert.equal(text.slice(read?.body.start), text.slice(text.indexOf('“One')));
    assert.match(read?.prose.text ?? '', /“One.*“Two/s);
  });

  it('may be TOML between plus signs', () => {
    const { metadata, body, problems } = stated(
      '+++\ntitle = "The tide"\ndate = 2025-03-03T09:30:00Z\nauthors = ["Dana Whitlock"]\nURL = "https://courier.example"\n[params]\ntags = ["sea"]\n+++',
    );
    assert.deepEqual(problems, []);
    assert.equal(body, 'The sea.');
    assert.deepEqual(metadata, {
      title: 'The tide',
      issued: { year: 2025, month: 3, day: 3 },
      url: 'https://courier.example',
      authors: [{ literal: 'Dana Whitlock' }],
      interviewers: [],
    });
  });

  for (const [name, value, expected] of [
    ['source', 'https://courier.example/a', { url: 'https://courier.example/a' }],
    ['url', 'https://courier.example/a', { url: 'https://courier.example/a' }],
    ['canonical', 'https://courier.example/a', { url: 'https://courier.example/a' }],
    ['published', '2025-03-03', { issued: { year: 2025, month: 3, day: 3 } }],
    ['date', '2025-03', { issued: { year: 2025, month: 3 } }],
    ['datePublished', '2025-03-03T10:00:00+01:00', { issued: { year: 2025, month: 3, day: 3 } }],
    ['site', 'The Courier', { containerTitle: 'The Courier' }],
    ['publication', '"[[The Courier]]"', { containerTitle: 'The Courier' }],
    ['lang', 'es', { language: 'es' }],
    ['outlet', 'The Courier', { containerTitle: 'The Courier' }],
    ['author', 'Dana Whitlock', { authors: [{ literal: 'Dana Whitlock' }] }],
    ['author', '"[[people/dana|Dana Whitlock]]"', { authors: [{ literal: 'Dana Whitlock' }] }],
    ['author', '[[Dana Whitlock]]', { authors: [{ literal: 'Dana Whitlock' }] }],
    [
      'authors',
      '[Dana Whitlock, "[[Sam Poe]]"]',
      { authors: [{ literal: 'Dana Whitlock' }, { literal: 'Sam Poe' }] },
    ],
  ] as const) {
    it(`of a clipper is understood: ${name}: ${value}`, () => {
      const { metadata, problems } = stated(`---\n${name}: ${value}\n---`);
      assert.deepEqual(problems, []);
      assert.deepEqual(metadata, { authors: [], interviewers: [], ...expected });
    });
  }

  it('prefers the names of CSL, and takes no address from a source that is none', () => {
    const { metadata, problems } = stated(
      '---\nsource: a friend\ncontainer-title: The Courier\nsite: courier.example\n---',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(metadata, { containerTitle: 'The Courier', authors: [], interviewers: [] });
  });

  it('says that a text is a draft, which is no problem', () => {
    for (const text of ['---\ndraft: true\n---\nThe sea.', '+++\ndraft = true\n+++\nThe sea.']) {
      const { isDraft, problems } = parseArticle('a.md', text);
      assert.deepEqual({ isDraft, problems }, { isDraft: true, problems: [] });
    }
    assert.equal(parseArticle('a.md', '---\ndraft: false\n---\nThe sea.').isDraft, undefined);
  });
});

describe('the bytes of an article', () => {
  const textOf = (bytes: Uint8Array) => {
    const read = parseArticleFile('a.txt', bytes);
    return [
      read.article?.text,
      ...read.problems.map(({ message, isNotice }) => ({ message: inEnglish(message), isNotice })),
    ];
  };

  it('are UTF-16 where they begin with its mark', () => {
    const bytes = Buffer.from('\uFEFFThe café.', 'utf16le');
    assert.deepEqual(textOf(bytes), ['\uFEFFThe café.']);
    assert.deepEqual(textOf(Buffer.from(bytes).swap16()), ['\uFEFFThe café.']);
  });

  it('are Windows-1252 where they are no UTF-8, which is said', () => {
    assert.deepEqual(textOf(Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])), [
      '“café”',
      {
        message: 'The file is not UTF-8 and is read as Windows-1252; save it as UTF-8 if letters look wrong.',
        isNotice: true,
      },
    ]);
  });
});

describe('an article that cannot be read as it stands', () => {
  const says = (path: string, bytes: Uint8Array | string) => {
    const read = typeof bytes === 'string' ? parseArticle(path, bytes) : parseArticleFile(path, bytes);
    return [
      read.article?.id ?? 'no article',
      ...read.problems.map((problem) => `${problem.path}: ${inEnglish(problem.message)}`),
    ];
  };

  for (const [what, yaml, said] of [
    [
      'a quotation mark that is never closed',
      'id: kept\ntitle: "never closed',
      'Line 4, column 1: The front matter cannot be read from here on: a quotation mark is opened and never closed.',
    ],
    [
      'a colon within a value',
      'id: kept\ntitle: The tide: a return\nURL: https://courier.example',
      'Line 3, column 8: The front matter cannot be read from here on: a value that has a colon in it must stand between quotation marks.',
    ],
    [
      'a value that begins with a sign',
      'id: kept\ntitle: @tide',
      'Line 3, column 8: The front matter cannot be read from here on: a value that begins with “@” must stand between quotation marks.',
    ],
    [
      'a tab before a line',
      'id: kept\nauthor:\n\t- Dana',
      'Line 4, column 1: The front matter cannot be read from here on: a line must begin with spaces, not with a tab.',
    ],
  ] as const) {
    it(`keeps its text and what stands before ${what}, and names the place`, () => {
      assert.deepEqual(says('bad.md', `---\n${yaml}\n---\nThe sea.`), ['kept', `bad.md: ${said}`]);
    });
  }

  it('keeps its text when its front matter is no mapping', () => {
    assert.deepEqual(says('bad.md', '---\n- one\n- two\n---\nThe sea.'), [
      'bad',
      'bad.md: Line 2, column 1: The front matter must be lines of `key: value`.',
    ]);
  });

  it('keeps its text when its TOML is broken, with what stands before', () => {
    assert.deepEqual(says('bad.md', '+++\nid = "kept"\ntitle = never\n+++\nThe sea.'), [
      'kept',
      'bad.md: Line 3, column 9: The front matter cannot be read from here on: this is not TOML.',
    ]);
  });

  it('is told of a few problems of one file, not of thousands', () => {
    const fields = Array.from({ length: 2000 }, () => 'issued: never').join('\n');
    const problems = says('bad.md', `---\n${fields}\n---\nThe sea.`).slice(1);
    assert.equal(problems.length, 3);
    assert.match(problems.at(-1) ?? '', / There are 1997 more problems below\.$/);
  });

  it('has front matter of 64 kB at the most', () => {
    const long = `---\nid: long\nnote: ${'x'.repeat(66_000)}\n---\nThe sea.`;
    assert.deepEqual(says('much.md', long), [
      'much',
      'much.md: Line 2, column 1: The front matter is longer than 64 kB and is not read.',
    ]);
  });

  it('takes no id with control characters in it, however it is written', () => {
    assert.deepEqual(says('sea.md', '---\nid: "x\\n::error::y"\n---\nThe sea.'), [
      'sea',
      'sea.md: Line 2, column 5: `id` is left out: it must be text on one line, without control characters.',
    ]);
    assert.deepEqual(says('x\u001b[31m\n::error::y.md', 'The sea.'), ['x␛[31m␊::error::y']);
  });

  it('is kept without the one field that is wrong', () => {
    assert.deepEqual(
      says('a.md', '---\nid: a\nissued: last spring\nauthor: [{ role: editor }]\n---\nThe sea.'),
      [
        'a',
        'a.md: Line 3, column 9: `issued` is left out: it must be a date such as 2025-03-03, 2025-03 or 2025.',
        'a.md: Line 4, column 9: `author` is left out: it must be a name, or a list of names: {given, family}, {literal} or text.',
      ],
    );
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

  it('is skipped when it is no text, with the place', () => {
    assert.deepEqual(says('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00)), [
      'no article',
      'image.md: The file is not text: byte 4 is zero.',
    ]);
  });
});
