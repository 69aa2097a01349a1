import { deepEqual } from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { plainModes } from '../../../scripts/plainModes.ts';

describe('a package', () => {
  const mtime = '2026-03-03T00:00:00';
  const packed = (read: number, run: number) =>
    zipSync({
      'readme.md': [strToU8('Lit.'), { os: 3, attrs: (0o100_000 | read) << 16, mtime }],
      'verbatim.cjs': [strToU8('run'), { os: 3, attrs: (0o100_000 | run) << 16, mtime }],
    });

  it('is the same bytes whoever may read its files where it is packed, and other where one runs', () => {
    deepEqual(plainModes(packed(0o664, 0o775)), packed(0o644, 0o755));
    deepEqual(plainModes(packed(0o600, 0o700)), packed(0o644, 0o755));
    deepEqual(plainModes(packed(0o644, 0o644)), packed(0o644, 0o644));
  });

  it('holds its files as before, and what is no archive stays as it is', () => {
    const files = unzipSync(plainModes(packed(0o664, 0o775)));
    deepEqual(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
      [
        ['readme.md', 'Lit.'],
        ['verbatim.cjs', 'run'],
      ],
    );
    deepEqual(plainModes(strToU8('no archive at all, only words')), strToU8('no archive at all, only words'));
  });
});
