import { deepEqual } from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { placeAt } from '../../../../server/corpus/place.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { inEnglish } from '../../../../server/text/said.ts';

const read = (name: string, bytes: Uint8Array | string) =>
  readArticleBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, { read: readHeavy });

/** What is read: the text with each turn's speaker before it, and what is said of the file. */
async function pictureOf(name: string, bytes: Uint8Array | string): Promise<readonly string[]> {
  const { article, problems } = await read(name, bytes);
  const said = problems.map(({ message }) => `! ${inEnglish(message)}`);
  if (article === undefined) return said;
  const { text, prose } = article;
  const turns = prose.turns?.map(({ start, end, label }) => {
    const { time } = placeAt(article, start) ?? {};
    const who = label === undefined ? '' : text.slice(label.start, label.end);
    return `${time === undefined ? '' : `${time} `}${who}: ${text.slice(start, end).replaceAll('\n', ' ¶ ')}`;
  });
  return [...(turns ?? text.split('\n\n')), ...said];
}

const utf16 = (text: string, mark = '\uFEFF') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));

describe('captions in XML', () => {
  const timedText = (head: string, body: string) =>
    `<?xml version="1.0"?><tt xml:lang="en" xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata>${head}</metadata></head><body>${body}</body></tt>`;
  const agent =
    '<ttm:agent xml:id="r"><ttm:name type="full">Renn, Dana</ttm:name></ttm:agent><ttm:agent xml:id="h"/>';

  it('have the agent of a paragraph for its speaker, and none whom nothing names', async () => {
    const body =
      '<div><p begin="00:00:12.5" ttm:agent="r">The wall was<br/>mine.</p><p begin="13.5s" ttm:agent="r">All of it.</p><p begin="00:00:15:05" ttm:agent="h">Was it?</p></div>';
    deepEqual(await pictureOf('a.ttml', timedText(agent, body)), [
      '12.5 Dana Renn: The wall was mine. All of it.',
      '15.2 : Was it?',
    ]);
  });

  it('count times from what a paragraph stands in, and begin where their first words do', async () => {
    const body =
      '<div begin="60s"><p><span begin="500ms">The wall</span> <span begin="2s">was mine.</span></p></div>';
    deepEqual(await pictureOf('a.dfxp', timedText('', body)), ['60.5 : The wall was mine.']);
  });

  it('are told by what is in them, where the file is called .xml', async () => {
    deepEqual(await pictureOf('a.xml', timedText('', '<div><p begin="1s">The wall was mine.</p></div>')), [
      '1 : The wall was mine.',
    ]);
  });

  it('say what is wrong with them', async () => {
    deepEqual(await pictureOf('a.ttml', timedText('', '<div/>')), [
      '! There are no captions in it: no paragraph has a time and words.',
    ]);
    deepEqual(await pictureOf('a.ttml', '<tt><body><p begin="1s">The wall was mine.</p><p beg'), [
      '1 : The wall was mine.',
      '! The captions are damaged: what comes after the fault is missing.',
    ]);
  });
});

describe('feeds', () => {
  const rss = (items: string) =>
    `<rss xmlns:media="m" xmlns:dc="d" xmlns:content="c"><channel><title>The Quay</title><language>en</language>${items}</channel></rss>`;
  const item = (title: string, body: string, more = '') =>
    `<item><title>${title}</title><media:title>A picture</media:title><description>Short.</description><content:encoded><![CDATA[${body}]]></content:encoded>${more}</item>`;
  const facts =
    '<link>https://quay.example/wall</link><dc:creator>Ida Holt</dc:creator><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>';

  it('have each item under its title, with the longest text that it gives', async () => {
    const two = rss(
      item('Walls &amp;amp; gates', '<p>“It fell,” said Renn.</p><script>x</script><p>It did.</p>') +
        item('More', 'Words.'),
    );
    deepEqual(await pictureOf('a.rss', two), [
      'Walls & gates',
      '“It fell,” said Renn.',
      'It did.',
      'More',
      'Words.',
    ]);
  });

  it('of one item state what it states; of several their own name alone', async () => {
    const csl = async (text: string) =>
      metadataAsCsl((await read('a.xml', text)).article?.metadata ?? { authors: [], interviewers: [] });
    deepEqual(await csl(rss(item('Walls', 'Words.', facts))), {
      author: [{ literal: 'Ida Holt' }],
      'container-title': 'The Quay',
      issued: { 'date-parts': [[2026, 1, 5]] },
      language: 'en',
      title: 'Walls',
      URL: 'https://quay.example/wall',
    });
    deepEqual(await csl(rss(item('Walls', 'Words.', facts) + item('More', 'Words.', facts))), {
      'container-title': 'The Quay',
      language: 'en',
    });
  });

  it('may be Atom, its texts escaped or as elements', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>One</title><content type="html">&lt;p&gt;It fell &amp;amp; broke.&lt;/p&gt;</content></entry><entry><title>Two</title><content type="xhtml"><div xmlns="x"><p>It <em>fell</em> &amp; broke.</p></div></content></entry></feed>';
    deepEqual(await pictureOf('a.atom', atom), ['One', 'It fell & broke.', 'Two', 'It fell & broke.']);
  });

  it('and captions are all the XML that is read; of other it is told', async () => {
    deepEqual(await pictureOf('a.xml', '<settings><p>Words.</p></settings>'), [
      '! This XML is neither a feed nor captions, and is not read. Save its text as a web page or as plain text.',
    ]);
  });
});

describe('mailboxes', () => {
  const mail = (from: string, body: string) =>
    `From ${from} Mon Jan  5 10:00:00 2026\nFrom: ${from} <a@quay.example>\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nSubject: The wall\n\n${body}\n\n`;
  const box =
    mail('Dana Renn', 'The wall was mine.\n>From the start it leaked.\nFrom here on it did not.') +
    mail('Ida Holt', 'It never was.\n\n> The wall was mine.');

  it('have each mail under its sender, and what is answered is nobody’s', async () => {
    const [dana, ida, answered] = await pictureOf('a.mbox', box);
    deepEqual(dana, 'Dana Renn: The wall was mine. ¶ From the start it leaked. ¶ From here on it did not.');
    deepEqual([ida, answered], ['Ida Holt: It never was.', ': The wall was mine.']);
  });

  it('are known by Apple’s name for them, and state no sender, day or subject as the article’s', async () => {
    const { article } = await read('Wall.mbox/mbox', box);
    deepEqual(article?.metadata, { authors: [], interviewers: [] });
  });

  it('of one mail are that mail', async () => {
    deepEqual(
      (await read('a.mbox', mail('Dana Renn', 'The wall was mine.'))).article?.metadata.title,
      'The wall',
    );
  });
});

describe('chats', () => {
  const rest = 'Dana Renn: The wall was mine.\nAll of it.\n';
  const android = (day: string) =>
    `${day} - Messages are encrypted.\n${day} - ${rest}${day} - Ida Holt: It never was.\n${day} - Ida Holt added +44 7700 900123\n${day} - +44 7700 900123: Nobody paid for it.\n`;
  const said = [
    'Dana Renn: The wall was mine. ¶ All of it.',
    'Ida Holt: It never was.',
    ': Nobody paid for it.',
  ];

  it('have whoever sent each message, and nobody for a number', async () => {
    for (const day of [
      '05/01/2026, 10:00',
      '1/5/26, 10:00\u202FAM',
      '2026-01-05, 10:00 p.m.',
      '05.01.26, 10:00',
    ])
      deepEqual(await pictureOf('chat.txt', android(day)), said);
  });

  it('have them behind brackets, marks that are not seen, and tildes', async () => {
    const chat = `\u200E[05/01/2026, 10:00:00] ${rest}[05/01/2026, 10:01:12] ~\u202FIda Holt: It never was.\n`;
    deepEqual(await pictureOf('_chat.txt', chat), said.slice(0, 2));
  });

  it('are not seen in notes of one day, or in prose', async () => {
    const notes = '05/01/2026, 10:00 - Dana Renn: The wall was mine.\n\nIt was cold.\n';
    deepEqual(await pictureOf('notes.txt', notes), [
      '05/01/2026, 10:00 - Dana Renn: The wall was mine.',
      'It was cold.\n',
    ]);
  });
});

describe('mails as they were kept', () => {
  const mail = 'From: Dana Renn <a@quay.example>\r\nSubject: The wall\r\n\r\nThe wall was mine.\r\n';

  it('are read behind a byte order mark, blank lines, and the count of Apple Mail', async () => {
    for (const before of ['\uFEFF', '\r\n\r\n'])
      deepEqual(await pictureOf('a.eml', before + mail), ['Dana Renn: The wall was mine.']);
    deepEqual(await pictureOf('a.emlx', `${mail.length}\n${mail}<?xml version="1.0"?><plist/>`), [
      'Dana Renn: The wall was mine.',
    ]);
  });

  it('are not read as UTF-16, and it is told', async () => {
    deepEqual(await pictureOf('a.eml', utf16(mail)), [
      '! The mail was saved again as UTF-16, which no mail is. Save it from the mail program.',
    ]);
  });
});

describe('texts in other encodings', () => {
  const words = '“Die Mauer stürzte,” said Renn.\r\nIt did.';

  it('are read as UTF-16 with its mark and without, the latter with a notice', async () => {
    deepEqual(await pictureOf('a.txt', utf16(words)), [`\uFEFF${words}`]);
    deepEqual(await pictureOf('a.txt', utf16(words, '')), [
      words,
      '! The file does not state that it is UTF-16 and is read as such; save it as UTF-8 if letters look wrong.',
    ]);
    deepEqual(
      await pictureOf(
        'a.txt',
        utf16(words, '').map((_, at, all) => all[at ^ 1] ?? 0),
      ),
      [
        words,
        '! The file does not state that it is UTF-16 and is read as such; save it as UTF-8 if letters look wrong.',
      ],
    );
  });

  it('are none with a stray zero, or as UTF-32', async () => {
    deepEqual(await pictureOf('a.txt', 'It fell.\0'), ['! The file is not text: byte 8 is zero.']);
    deepEqual(await pictureOf('a.txt', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])), [
      '! The file is UTF-32, which is not read. Save it as UTF-8.',
    ]);
  });
});

describe('JSON that is no source', () => {
  it('is told, with what is wrong with it', async () => {
    deepEqual(await pictureOf('a.json', '{"name":"Renn"}'), [
      '! This JSON is neither a transcript, a chat nor a bibliography, and is not read. Highlights are read once they are imported.',
    ]);
    deepEqual(await pictureOf('a.json', '{"segments":[\n{"text":"It fell.",]}'), [
      '! This is not valid JSON: there is a fault in line 2. Export it again.',
    ]);
    deepEqual(await pictureOf('a.json', '{"segments":[\n\n{"text":"It fell."'), [
      '! This is not valid JSON: there is a fault in line 3. Export it again.',
    ]);
  });

  it('says nothing of the record that lies beside a draft', async () => {
    deepEqual(await pictureOf('piece.md.quotes.json', '{"version":1,"quotations":[]}'), []);
  });
});

describe('files that lie whole in a Word document', () => {
  const word = (body: string, relations: string, files: Readonly<Record<string, Uint8Array>> = {}) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:document>`,
      ),
      'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
      ...files,
    });
  const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const relation = (id: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="http://x/relationships/aFChunk" Target="${target}"${more}/>`;
  const body = `${paragraph('Before.')}<w:altChunk r:id="c"/>${paragraph('After.')}`;
  const all = ['Before.', 'It fell, said Renn.', 'It did.', 'After.'];

  it('are read in their places, whatever their kind', async () => {
    const page =
      '<html><head><title>No words of it</title></head><body><p>It fell, said Renn.</p><p>It did.</p></body></html>';
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page}\r\n--b--\r\n`;
    const inner = word(paragraph('It fell, said Renn.') + paragraph('It did.'), '');
    const kinds: readonly (readonly [string, Uint8Array])[] = [
      ['a.html', strToU8(page)],
      ['a.mht', strToU8(archive)],
      ['a.txt', strToU8('It fell, said Renn.\r\nIt did.')],
      ['a.rtf', strToU8('{\\rtf1 It fell, said Renn.\\par It did.\\par}')],
      ['a.docx', inner],
    ];
    for (const [name, bytes] of kinds) {
      deepEqual(await pictureOf('a.docx', word(body, relation('c', name), { [`word/${name}`]: bytes })), all);
      deepEqual(await pictureOf('a.docx', word(body, relation('c', `/${name}`), { [name]: bytes })), all);
    }
  });

  it('are told where they cannot be read; nothing is looked for outside, or within one of them', async () => {
    const lost =
      '! “word/a.bin”, which lies whole in the document, cannot be read. Open the document in Word and save it again, which takes it in.';
    deepEqual(await pictureOf('a.docx', word(body, relation('c', 'a.bin'))), ['Before.', 'After.', lost]);
    deepEqual(await pictureOf('a.docx', word('<w:altChunk r:id="c"/>', relation('c', 'a.bin'))), [lost]);
    const outside = word(body, relation('c', 'https://quay.example/a.html', ' TargetMode="External"'));
    deepEqual((await pictureOf('a.docx', outside)).length, 3);
  });
});
