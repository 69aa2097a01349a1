import { equal, match } from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { inEnglish } from '../../../../server/text/said.ts';
import { printedPdf } from '../../../support/printedPdf.ts';
import { documentForms, pageOf, QUOTED, wordDocument } from '../../../support/sourceForms.ts';
import { assembled, binaryPlist, webArchive } from '../../../support/webArchive.ts';

type Kind = Parameters<typeof readHeavy>[0];

/** The text of a file, or why it has none. */
async function told(kind: Kind, bytes: Uint8Array | string): Promise<string> {
  const read = await readHeavy(kind, `a.${kind}`, typeof bytes === 'string' ? strToU8(bytes) : bytes);
  return 'unreadable' in read ? `✗ ${inEnglish(read.unreadable)}` : read.text;
}

const LAMP = 'The lamp in the harbour went out at nine, and nobody lit it again.';

describe('a web archive', () => {
  it('is read in the encoding and from the address that it states', async () => {
    const page = Uint8Array.from('<p>It was “déjà vu”, they said of the harbour lamp.</p>', (sign) =>
      sign === '“' ? 0x93 : sign === '”' ? 0x94 : sign.charCodeAt(0),
    );
    const read = await readHeavy(
      'webarchive',
      'a.webarchive',
      webArchive(page, 'windows-1252', 'https://quay.example/lamp'),
    );
    equal('text' in read && read.text, 'It was “déjà vu”, they said of the harbour lamp.');
    equal('metadata' in read && read.metadata.url, 'https://quay.example/lamp');
  });

  it('is damaged where it holds itself, states sizes that nothing has, is cut off or holds no page', async () => {
    const whole = webArchive(pageOf([`<p>${LAMP}</p>`]), 'UTF-8', 'https://quay.example/lamp');
    const huge = [0x4f, 0x13, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    for (const bytes of [
      assembled([[0xa1, 0, 0]]),
      assembled([huge]),
      whole.slice(0, whole.length - 200),
      binaryPlist({ WebSubresources: [] }),
      strToU8('bplist00'),
    ])
      match(await told('webarchive', bytes), /^✗ The web archive is damaged, or holds no page/);
  });
});

describe('a book', () => {
  const book = documentForms().find(({ name }) => name === 'three.epub')?.bytes ?? new Uint8Array();
  const changed = (change: (name: string, text: string) => string | undefined) =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(book)).flatMap(([name, bytes]) => {
          const text = change(name, strFromU8(bytes));
          return text === undefined ? [] : [[name, strToU8(text)]];
        }),
      ),
    );

  it('is read without the chapters that it names and does not hold', async () => {
    const text = await told(
      'epub',
      changed((name, words) => (name.endsWith('c.xhtml') ? undefined : words)),
    );
    equal(text.includes('Nobody lit the lamp'), true);
    equal(text.includes('I cannot say'), false);
  });

  it('is none without a list of its pages, and cannot be read where it is locked or cut off', async () => {
    match(
      await told(
        'epub',
        changed((name, text) => (name.endsWith('.opf') ? undefined : text)),
      ),
      /^✗ There is no e-book/,
    );
    const locked = '<encryption><CipherReference URI="text/c.xhtml"/></encryption>';
    const withLock = zipSync({ ...unzipSync(book), 'META-INF/encryption.xml': strToU8(locked) });
    match(await told('epub', withLock), /^✗ The book is protected/);
    match(await told('epub', book.slice(0, book.length / 2)), /^✗ The file is cut off/);
  });
});

describe('a mail of a size that no mail has', () => {
  const head = 'From: Ole Vik <o@quay.example>\nMIME-Version: 1.0\n';

  it('is damaged where its parts nest, or its headers go on, without end', async () => {
    const nested = Array.from(
      { length: 20_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=B${at}\n\n--B${at}\n`,
    );
    for (const body of [nested.join(''), `${'X-A: b\n'.repeat(500_000)}\nhello\n`])
      match(await told('mail', head + body), /^✗ The mail is damaged/);
  });

  it('is read from its first part to its last', async () => {
    const parts = Array.from(
      { length: 2000 },
      (_, at) => `--B\nContent-Type: text/plain\n\n${at}. ${LAMP}\n`,
    );
    const text = await told(
      'mail',
      `${head}Content-Type: multipart/mixed; boundary=B\n\n${parts.join('')}--B--\n`,
    );
    equal(text.includes(`1999. ${LAMP}`), true);
  });

  it('is read line by line, however long its paragraphs are and however often it is marked', async () => {
    equal((await told('mail', `${head}\n${`${LAMP}\n`.repeat(50_000)}`)).endsWith(`${LAMP}\n${LAMP}`), true);
    equal(
      (await told('mail', `${head}\n${`${'>'.repeat(3000)} ${LAMP}\n`.repeat(500)}`)).endsWith(LAMP),
      true,
    );
  });
});

describe('a page of a size that no page has', () => {
  it('is read in spite of 200,000 elements, one in the other or one after the other', async () => {
    equal(await told('html', `${'<div>'.repeat(200_000)}${LAMP} &amp; so`), `${LAMP} & so`);
    equal((await told('html', '<p>Nobody lit it.</p>'.repeat(200_000))).length, 200_000 * 16 - 2);
  });

  it('loses the megabytes of its pictures and none of its words', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`;
    equal(await told('html', pageOf([`<p>${picture}${LAMP}</p>`])).then((text) => text.includes(LAMP)), true);
  });
});

describe('a file of another kind than its name says', () => {
  const files = {
    'a PDF': printedPdf([[LAMP]]),
    'a packed file': wordDocument(),
    'Rich Text': strToU8(`{\\rtf1 ${LAMP}}`),
    'a web archive': webArchive(LAMP, 'UTF-8', 'https://quay.example/lamp'),
    'a web page': strToU8(pageOf([`<p>${LAMP}</p>`])),
    'a picture': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  };
  const own: Readonly<Record<string, readonly string[]>> = {
    'a PDF': ['pdf'],
    'a packed file': ['docx', 'odt', 'epub'],
    'Rich Text': ['rtf'],
    'a web archive': ['webarchive'],
    'a web page': ['html'],
  };
  const kinds = ['html', 'mhtml', 'webarchive', 'pdf', 'docx', 'odt', 'rtf', 'epub', 'mail'] as const;

  for (const [what, bytes] of Object.entries(files)) {
    it(`is said to be ${what}`, async () => {
      for (const kind of kinds.filter((one) => !own[what]?.includes(one)))
        match(await told(kind, bytes), new RegExp(`^✗ This is ${what}.*ending is wrong`), kind);
    });
  }

  it('is no text where bytes are zero, and no more than damaged where nothing is known', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
    for (const kind of ['html', 'mhtml', 'mail', 'rtf'] as const)
      match(await told(kind, noise), /^✗ The file is damaged, or its ending is wrong/);
    for (const kind of kinds) match(await told(kind, noise), /^✗ /);
    for (const kind of kinds) match(await told(kind, new Uint8Array()), /^✗ /);
  });
});

describe('a source that is too long', () => {
  it('is said to be that', async () => {
    const words = `${LAMP} `.repeat(130_000);
    match(
      await told('captions', `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`),
      /^✗ There are more than 8 million characters/,
    );
  });
});

describe('every quotation', () => {
  it('is still found in each form after the file’s last tenth was lost, or the file is a problem', async () => {
    for (const { name, bytes } of documentForms()) {
      const kind = { htm: 'html', eml: 'mail', srt: 'captions', vtt: 'captions' }[name.replace(/^.*\./, '')];
      if (/\.(?:md|txt)$/.test(name)) continue;
      const text = await told(
        (kind ?? name.replace(/^.*\./, '')) as Kind,
        bytes.slice(0, bytes.length * 0.9),
      );
      const first = (QUOTED[0] ?? '').slice(0, 12);
      equal(text.startsWith('✗ ') || text.replace(/[\u00AD]/g, '').includes(first), true, name);
    }
  });
});
