import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decodeHtml } from '../../../../server/corpus/readers/heavy/decodeHtml.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** "Да" in Windows-1251, where Windows-1252 has "Äà". */
const YES = [0xc4, 0xe0];
const meta = (charset: string) => `<meta charset="${charset}"><p>`;
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><p>`;

describe('the letters of a page', () => {
  for (const [page, said, read, declared] of [
    ['says its encoding and is sent with none', bytes(meta('windows-1251'), YES), 'Да', undefined],
    ['says its encoding as XML does', bytes(xml('windows-1251'), YES), 'Да', undefined],
    ['is sent with another encoding than it says', bytes(meta('windows-1252'), YES), 'Да', 'windows-1251'],
    ['is sent as UTF-8 and is what it says', bytes(meta('windows-1251'), YES), 'Да', 'UTF-8'],
    ['says and is sent as UTF-8 and is not', bytes(meta('utf8'), YES), 'Äà', 'utf-8'],
    ['says nothing', bytes('<p>', YES), 'Äà', undefined],
    ['says something else and is UTF-8', bytes(meta('windows-1251'), 'Да'), 'Да', 'windows-1252'],
    ['begins with a byte order mark', bytes([0xff, 0xfe, 0x14, 0x04, 0x30, 0x04]), 'Да', 'windows-1252'],
    ['begins with one of the other order', bytes([0xfe, 0xff, 0x04, 0x14, 0x04, 0x30]), 'Да', undefined],
  ] as const) {
    it(`are right where it ${page}`, () => equal(decodeHtml(said, declared).replace(/<[^>]*>/g, ''), read));
  }
});
