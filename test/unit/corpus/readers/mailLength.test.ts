import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainLength } from '../../../../server/corpus/readers/heavy/mailLength.ts';

const HEAD = 'From: Ole Vik <o@quay.example>\r\nMIME-Version: 1.0\r\n';
const lengthOf = (mail: string, most = 1_000_000) => plainLength(new TextEncoder().encode(mail), most);
const mixed = (...parts: readonly string[]) =>
  `${HEAD}Content-Type: multipart/mixed;\r\n boundary="B 1"\r\n\r\n${parts.map((part) => `--B 1\r\n${part}\r\n`).join('')}--B 1--\r\nnobody reads this\r\n`;

describe('the length of a mail’s words', () => {
  for (const [what, mail, length] of [
    ['letters, and not the bytes they are written with', `${HEAD}\r\nçà va`, 5],
    ['no headers, whatever their number', `${HEAD}${'X-A: b\r\n'.repeat(50)}\r\nso`, 2],
    [
      'plain parts alone',
      mixed('Content-Type: text/plain\r\n\r\nyes', 'Content-Type: text/html\r\n\r\n<p>no</p>', '\r\nand so'),
      'yes\r'.length + 'and so\r'.length,
    ],
    [
      'nothing that is attached',
      mixed(
        'Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nno',
        'Content-Type: image/png\r\n\r\nno',
      ),
      0,
    ],
    [
      'a mail that is passed on',
      mixed('Content-Type: message/rfc822\r\n\r\nFrom: Mia\r\nContent-Type: text/plain\r\n\r\nyes'),
      'yes\r'.length,
    ],
    [
      'what is written in other signs, at the least',
      `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\na=C3=A7a=`,
      0,
    ],
    ['four signs as three bytes', `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${'AAAA'.repeat(4)}`, 3],
    [
      'nothing in a charset of which a letter may be several',
      `${HEAD}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n$B$3$s`,
      0,
    ],
  ] as const)
    it(`counts ${what}`, () => {
      equal(lengthOf(mail), length);
    });

  it('is counted no further than asked', () => {
    equal(lengthOf(`${HEAD}\r\n${'word\n'.repeat(1000)}`, 10), 12);
  });
});
