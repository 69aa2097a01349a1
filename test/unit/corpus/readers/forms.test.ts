import { deepEqual, equal, match } from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import type { Article } from '../../../../server/corpus/article.ts';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { placeAt } from '../../../../server/corpus/place.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';
import { inEnglish } from '../../../../server/text/said.ts';
import { slice } from '../../../../server/text/span.ts';
import { documentForms, pageOf, QUOTED, wordDocument } from '../../../support/sourceForms.ts';

const read = (name: string, bytes: Uint8Array | string) =>
  readArticleBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, { read: readHeavy });

async function articleOf(name: string, bytes: Uint8Array | string): Promise<Article> {
  const { article, problems } = await read(name, bytes);
  if (article === undefined) throw new Error(problems.map(({ message }) => inEnglish(message)).join(' '));
  return article;
}

async function problemsOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const { article, problems } = await read(name, bytes);
  return `${article === undefined ? 'no article' : 'an article'}: ${problems.map(({ message }) => inEnglish(message)).join(' ')}`;
}

/** The letters, digits, hyphens and spaces of a text: marks of quotation are the house's. */
function lettersOf(words: string): string {
  return words
    .replace(/[\u00AD\u200B“”‘"'’]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.,]$/, '');
}

describe('one text in many forms', () => {
  for (const { name, bytes } of documentForms()) {
    it(`has every quotation in ${name}, and nothing within one`, async () => {
      const text = lettersOf((await articleOf(name, bytes)).text);
      deepEqual(
        QUOTED.filter((words) => !text.includes(lettersOf(words))),
        [],
      );
    });

    it(`has no comment, field or property of a shape in ${name}`, async () => {
      const { text } = await articleOf(name, bytes);
      equal(/Did she say so|shapeType|HYPERLINK|panose|\\|&[a-z]+;|<\//.exec(text), null);
      equal(text.split('Drawn beside the text.').length <= 2, true);
    });
  }

  it('has the same paragraph for a quotation from every kind of document', async () => {
    for (const { name, bytes } of documentForms()) {
      if (!/\.(?:docx|odt|rtf)$/.test(name)) continue;
      const article = await articleOf(name, bytes);
      deepEqual([name, placeAt(article, article.text.indexOf('We were'))], [name, { paragraph: 3 }]);
    }
  });

  it('has no day for a book that states no more than when its file was made', async () => {
    const book = documentForms().find(({ name }) => name.endsWith('.epub'));
    const issuedOn = async (date: string) => {
      const files = unzipSync(book?.bytes ?? new Uint8Array());
      const dated = Object.entries(files).map(([name, bytes]) => {
        const opf = strFromU8(bytes).replace('</metadata>', `<dc:date>${date}</dc:date></metadata>`);
        return [name, name.endsWith('.opf') ? strToU8(opf) : bytes] as const;
      });
      return (await articleOf('a.epub', zipSync(Object.fromEntries(dated)))).metadata.issued;
    };
    deepEqual(await issuedOn('2026-03-03T09:12:47Z'), undefined);
    for (const day of ['2026-03-03', '2026-03-03T00:00:00+00:00', '2026-03-03T23:00:00Z'])
      deepEqual(await issuedOn(day), { year: 2026, month: 3, day: 3 });
  });

  it('has the chapter for a quotation from a book', async () => {
    for (const { name, bytes } of documentForms()) {
      if (!name.endsWith('.epub')) continue;
      const article = await articleOf(name, bytes);
      deepEqual(placeAt(article, article.text.indexOf('We were')), { chapter: 1 });
      deepEqual(placeAt(article, article.text.indexOf('I cannot')), { chapter: 2 });
    }
  });
});

const w = 'xmlns:w="w"';
const run = (words: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
const word = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`) });

describe('a style of the writer’s own', () => {
  const styled = (level: number) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>${run('Nobody lit it')}</w:p><w:p>${run('They went home.')}</w:p></w:body></w:document>`,
      ),
      'word/styles.xml': strToU8(
        `<w:styles ${w}><w:style w:styleId="own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style></w:styles>`,
      ),
    });
  const kindsOf = async (level: number) =>
    (await articleOf('a.docx', styled(level))).prose.blocks.map(({ kind }) => kind);

  it('is a heading’s where it has a place in the outline, and none at the level of running text', async () => {
    deepEqual(await kindsOf(0), ['heading', 'paragraph']);
    deepEqual(await kindsOf(8), ['heading', 'paragraph']);
    deepEqual(await kindsOf(9), ['paragraph', 'paragraph']);
  });
});

describe('tracked changes', () => {
  const pendingOf = async (name: string, bytes: Uint8Array | string) => {
    const { text, pending } = await articleOf(name, bytes);
    return { text, pending: pending?.map((one) => [slice(text, one), one.deleted]) };
  };
  const read = {
    text: '“I would call it fear,” she said.',
    pending: [
      ['', 'not '],
      ['it', undefined],
    ],
  };

  it('are read as accepted and remembered in DOCX, ODT and RTF alike', async () => {
    const inserted = `<w:ins>${run('it')}</w:ins>`;
    const docx = word(
      `<w:p>${run('“I would ')}<w:del>${run('not ', 'delText')}</w:del>${run('call ')}${inserted}${run(' fear,” she said.')}</w:p>`,
    );
    const change =
      '<office:change-info><dc:creator>Bo Dahl</dc:creator><dc:date>2026-01-01</dc:date></office:change-info>';
    const odt = zipSync({
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:dc="dc"><office:body><office:text><text:tracked-changes><text:changed-region text:id="a"><text:deletion>${change}<text:p>not </text:p></text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion>${change}</text:insertion></text:changed-region></text:tracked-changes><text:p>“I would <text:change text:change-id="a"/>call <text:change-start text:change-id="b"/>it<text:change-end text:change-id="b"/> fear,” she said.</text:p></office:text></office:body></office:document-content>`,
      ),
    });
    const rtf =
      '{\\rtf1\\ansi\\pard \\ldblquote I would {\\deleted not }call {\\revised it} fear,\\rdblquote  she said.\\par}';
    deepEqual(await pendingOf('a.docx', docx), read);
    deepEqual(await pendingOf('a.odt', odt), read);
    deepEqual(await pendingOf('a.rtf', rtf), read);
  });

  it('have the letters of the code page that they name, of one byte and of two', async () => {
    const rich = (page: number, words: string) => `{\\rtf1\\ansi\\ansicpg${page}\\pard ${words}\\par}`;
    equal((await articleOf('a.rtf', rich(1252, "Un caf\\'e9 \\'e0 emporter."))).text, 'Un café à emporter.');
    // In the other page a byte that is a letter by itself may stand before one that is half of one.
    equal((await articleOf('a.rtf', rich(932, "\\'41\\'82\\'a0 \\'93\\'fa"))).text, 'Aあ 日');
  });

  it('know their language where they name one, and no other word for it', async () => {
    const odt = (language: string) =>
      zipSync({
        'content.xml': strToU8(
          '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Nobody lit it.</text:p></office:text></office:body></office:document-content>',
        ),
        'meta.xml': strToU8(
          `<office:document-meta xmlns:office="o" xmlns:dc="dc"><office:meta><dc:language>${language}</dc:language></office:meta></office:document-meta>`,
        ),
      });
    const stated = await Promise.all(
      ['de-AT', 'fr', '1033', 'a language'].map(
        async (language) => (await articleOf('a.odt', odt(language))).metadata.language,
      ),
    );
    deepEqual(stated, ['de-AT', 'fr', undefined, undefined]);
  });

  it('count as words what words are, not how a paragraph is set', async () => {
    const docx = word(
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${run('“I would')}<w:r><w:tab/></w:r>${run('call it fear.”')}</w:p>`,
    );
    equal((await articleOf('a.docx', docx)).text, '“I would call it fear.”');
  });

  it('make one paragraph of two where the end of the first was taken out', async () => {
    const docx = word(
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('“I would ')}</w:p><w:p>${run('call it fear.”')}</w:p>`,
    );
    equal((await articleOf('a.docx', docx)).text, '“I would call it fear.”');
  });
});

describe('what a document states of itself', () => {
  const stating = (title: string, creator: string) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body><w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>N</w:t></w:r></w:p><w:p><w:r><w:t>obody lit the lamp.</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'docProps/core.xml': strToU8(
        `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`,
      ),
    });

  it('is a title, and no name of a file, and a person as people are called', async () => {
    const of = async (title: string, creator: string) => {
      const { title: read, authors } = (await articleOf('a.docx', stating(title, creator))).metadata;
      return { title: read, authors };
    };
    const ada = [{ given: 'Ada', family: 'Brandt' }];
    deepEqual(await of('The lamp', 'Brandt, Ada'), { title: 'The lamp', authors: ada });
    for (const file of ['905_Lamp_v2', 'chap5-fig1', 'lamp.exe'])
      deepEqual(await of(file, 'Quay Desk, Bremen, DE'), { title: undefined, authors: [] });
  });

  it('leaves a drop cap with the rest of its word', async () => {
    equal((await articleOf('a.docx', stating('The lamp', ''))).text.includes('Nobody lit the lamp.'), true);
  });

  it('is a programme beside WEBVTT, and no remark', async () => {
    const cue = '\n\n00:01.000 --> 00:02.000\nNobody lit the lamp.\n';
    const outlet = async (head: string) =>
      (await articleOf('a.vtt', `WEBVTT${head}${cue}`)).metadata.containerTitle;
    equal(await outlet(' - Harbour & Quay Radio'), 'Harbour & Quay Radio');
    for (const head of ['', ' FILE', ' - This file has cues.', ' - Translation of that film I like'])
      equal(await outlet(head), undefined, head);
  });
});

describe('a mail', () => {
  const mail = (body: string, type = 'text/plain') =>
    `From: Marit Sund <m@quay.example>\nTo: Ada Brandt <a@quay.example>\nSubject: RE: Lamp\nContent-Type: ${type}; charset=utf-8\n\n${body}`;
  const turnsOf = async (body: string, type?: string) => {
    const { text, prose, metadata } = await articleOf('a.eml', mail(body, type));
    return readSpeech(prose, metadata).quotes.map((quote) => {
      const who = quote.attribution?.who === 'named' ? quote.attribution.name : '–';
      return `${who}: ${slice(text, quote)}`;
    });
  };
  const answer = ['Marit Sund: Yes, I kept the books.', 'Ada Brandt: Did you keep the books?'];

  it('gives the mail below to the sender whom its headers name, in plain text and in HTML', async () => {
    const head = ['Ada Brandt <a@quay.example>', 'Monday 09:12', 'Marit Sund', 'Lamp'];
    const lines = ['Von', 'Gesendet', 'An', 'Betreff'].map((name, at) => `${name}: ${head[at]}`);
    deepEqual(
      await turnsOf(`Yes, I kept the books.\n\n${lines.join('\n')}\n\nDid you keep the books?`),
      answer,
    );
    const html = lines.join('<br>').replace(/<a@(.*?)>/, '&lt;a@$1&gt;');
    deepEqual(
      await turnsOf(`<p>Yes, I kept the books.</p><p>${html}</p><p>Did you keep the books?</p>`, 'text/html'),
      answer,
    );
  });

  it('gives what was passed on to whoever wrote it', async () => {
    const head =
      'From: Ole Vik <o@quay.example>\nDate: Mon, Jan 12, 2026\nSubject: Lamp\nTo: <m@quay.example>';
    deepEqual(
      await turnsOf(`See below.\n\n---------- Forwarded message ---------\n${head}\n\nNobody lit it.`),
      ['Marit Sund: See below.', 'Ole Vik: Nobody lit it.'],
    );
    const marked = `${head}\n\nNobody lit it.`.replace(/^/gm, '> ');
    deepEqual(await turnsOf(`See below.\n\nBegin forwarded message:\n\n${marked}`), [
      'Marit Sund: See below.',
      'Ole Vik: Nobody lit it.',
    ]);
    const inner = `From: Ole Vik <o@quay.example>\nDate: Mon, 12 Jan 2026 09:12:00 +0100\nSubject: Lamp\n\nNobody lit it.`;
    const part = (type: string, words: string) => `--B\nContent-Type: ${type}\n\n${words}\n`;
    const whole = `${part('text/plain', 'See below.')}${part('message/rfc822', inner)}--B--\n`;
    deepEqual(await turnsOf(whole, 'multipart/mixed; boundary=B'), [
      'Marit Sund: See below.',
      'Ole Vik: Nobody lit it.',
    ]);
  });

  it('has mails in what was passed on as a whole, but not without end', async () => {
    const passedOn = (words: string, inner: string, depth: number) =>
      `Content-Type: multipart/mixed; boundary=B${depth}\n\n--B${depth}\nContent-Type: text/plain\n\n${words}\n--B${depth}\nContent-Type: message/rfc822\n\nFrom: Ole Vik <o@quay.example>\n${inner}\n--B${depth}--\n`;
    let whole = 'Content-Type: text/plain\n\nThe seventh lamp.\n';
    for (const [depth, which] of ['sixth', 'fifth', 'fourth', 'third', 'second', 'first'].entries())
      whole = passedOn(`The ${which} lamp.`, whole, depth);
    const [type = '', body = ''] = whole.split(/\n\n([\s\S]*)/);
    const { text } = await articleOf('a.eml', mail(body, type.replace('Content-Type: ', '')));
    deepEqual(text.match(/The \w+ lamp/g), [
      'The first lamp',
      'The second lamp',
      'The third lamp',
      'The fourth lamp',
    ]);
  });

  it('has above what was passed on as a whole who wrote it, when and of what', async () => {
    const whole = (head: string) =>
      mail(
        `--B\nContent-Type: text/plain\n\nSee below.\n--B\nContent-Type: message/rfc822\n\n${head}\n\nNobody lit it.\n--B--\n`,
        'multipart/mixed; boundary=B',
      );
    const above = async (head: string) =>
      (await articleOf('a.eml', whole(head))).text.replace(/^[\s\S]*(?=See)/, '');
    const date = 'Date: Mon, 12 Jan 2026 09:12:00 +0100';
    equal(
      await above(`X-Kept: yes\nFrom: Ole Vik <o@quay.example>\n${date}\nSubject: Lamp`),
      `See below.\n\nFrom: Ole Vik <o@quay.example>\n${date}\nSubject: Lamp\n\nNobody lit it.`,
    );
    equal(
      await above('From: o@quay.example'),
      'See below.\n\nFrom: o@quay.example\nDate: -\nSubject: -\n\nNobody lit it.',
    );
  });

  it('gives the line that introduces an answered mail to nobody, wherever a program puts it', async () => {
    const lead = 'On 12 Jan 2026, at 09:12, Ada Brandt <a@quay.example> wrote:';
    const inOne = [
      `Yes, I kept the books.\n\n${lead}\n> Did you keep the books?`,
      `Yes, I kept the books.\n\n> ${lead}\n> \n> Did you keep the books?`,
      `Yes, I kept the books.\n\n${lead.replace('<a@', '<\na@')}\n\n> Did you keep the books?`,
      `Yes, I kept the books.\n\nAm 12.01.26 um 09:12 schrieb Ada Brandt:\n> Did you keep the books?`,
    ];
    for (const body of inOne) deepEqual([body, await turnsOf(body)], [body, answer]);
    const mark = lead.replace('<', '&lt;').replace('>', '&gt;');
    for (const html of [
      `<div>${mark}<br></div><blockquote>Did you keep the books?</blockquote>`,
      `<blockquote type="cite"><div>${mark}</div><br><div>Did you keep the books?</div></blockquote>`,
    ])
      deepEqual(await turnsOf(`<p>Yes, I kept the books.</p>${html}`, 'text/html'), answer);
  });

  it('keeps the lines of a mail that is set to flow, and the marks out of its words', async () => {
    deepEqual(
      await turnsOf('Yes, I kept \nthe books.\n\n> Did you keep \n> the books?', 'text/plain; format=flowed'),
      answer.map((turn) => turn.replace(/(?<=kept|keep) /, '\n')),
    );
  });

  it('reads a name as it is said, where a directory has the family’s first', async () => {
    const { metadata } = await articleOf(
      'a.eml',
      mail('Yes.').replace('Marit Sund', '"Sund, Marit Elise (Office of Works)"'),
    );
    deepEqual(metadata.authors, [{ literal: 'Marit Elise Sund' }]);
  });

  it('gives words in a mail that the answered one answers to nobody, in HTML too', async () => {
    const html = '<p>Yes.</p><blockquote>Did you?<blockquote>I kept the books.</blockquote></blockquote>';
    deepEqual(await turnsOf(html, 'text/html'), [
      'Marit Sund: Yes.',
      'Ada Brandt: Did you?',
      '–: I kept the books.',
    ]);
  });

  it('gives words that are marked twice to nobody', async () => {
    deepEqual(await turnsOf('Yes.\n\n> Did you?\n\n>> I kept the books.'), [
      'Marit Sund: Yes.',
      'Ada Brandt: Did you?',
      '–: I kept the books.',
    ]);
  });

  it('gives its own list of points to the sender still', async () => {
    deepEqual(await turnsOf('Three things.\n\nFirst: the lamp.\nSecond: the oil.\nThird: the keys.'), [
      'Marit Sund: Three things.',
      'Marit Sund: First: the lamp.\nSecond: the oil.\nThird: the keys.',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const cut = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2));

  it('is said to be cut off where its end is missing', async () => {
    match(await problemsOf('a.docx', cut(wordDocument())), /^no article: .*cut off/);
    match(await problemsOf('a.rtf', '{\\rtf1\\ansi “Nobody lit it.'), /^an article: .*cut off/);
  });

  it('is said to be of another kind than its ending says', async () => {
    for (const name of ['a.docx', 'a.odt', 'a.epub', 'a.rtf', 'a.pdf']) {
      match(await problemsOf(name, pageOf(['<p>Nobody lit it.</p>'])), /^no article: .*ending/);
    }
  });

  it('is no source that inflates to more than is read', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 << 20) }, { level: 6 });
    match(await problemsOf('a.docx', bomb), /^no article: .*more than 64 MB/);
  });

  it('needs its password taken off', async () => {
    const manifest = strToU8('<manifest><encryption-data/></manifest>');
    const odt = zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': manifest });
    match(await problemsOf('a.odt', odt), /^no article: .*password/);
    match(await problemsOf('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])), /^no article: .*password/);
    // The first letters of "Порт" in UTF-8, of "полка" in KOI8-R and of "déjà" in Latin-1 are some of these bytes.
    for (const words of [
      [0xd0, 0x9f, 0xd0, 0xbe, 0xd1, 0x80],
      [0xd0, 0xcf, 0xcc, 0xcb, 0xc1],
      [0x64, 0xe9, 0x6a, 0xe0, 0x20],
    ])
      match(await problemsOf('a.docx', new Uint8Array(words)), /^no article: .*ending/);
  });

  it('is read however deeply its groups or elements nest', async () => {
    match(await problemsOf('a.rtf', `{\\rtf1 Lit.${'{'.repeat(20_000)}`), /^an article/);
    match(await problemsOf('a.html', `<p>Lit.${'<div>'.repeat(21_000)}`), /^an article/);
  });
});
