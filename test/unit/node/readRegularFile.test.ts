import { deepEqual, equal, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { FileBytes } from '../../../server/corpus/files/fileBytes.ts';
import { readRegularFile } from '../../../server/node/readRegularFile.ts';
import { newsFolder } from '../../support/newsFolder.ts';

const textIn = (read: FileBytes) => ('bytes' in read ? new TextDecoder().decode(read.bytes) : 'no text');

describe('a file that is read', () => {
  it('is read no further than the limit, though it has grown since it was looked at', async () => {
    // Linux says of these files that they are empty, and gives what stands in them when they are read.
    const path = process.platform === 'linux' ? '/proc/self/status' : undefined;
    if (path === undefined) return;
    equal(textIn(await readRegularFile(path, 100)).length, 100);
    ok(textIn(await readRegularFile(path, 1_000_000)).length > 100);
  });

  it('is given with its state, and not again in the same', async () => {
    const path = join(newsFolder(new Map([['a.md', 'The sea came in.']])), 'a.md');
    const first = await readRegularFile(path, 100);
    const stamp = 'stamp' in first ? first.stamp : undefined;
    equal(textIn(first), 'The sea came in.');
    deepEqual(await readRegularFile(path, 100, stamp), { isUnchanged: true });
    writeFileSync(path, 'The sea went out.');
    equal(textIn(await readRegularFile(path, 100, stamp)), 'The sea went out.');
    ok('refused' in (await readRegularFile(path, 5)));
    deepEqual(await readRegularFile(join(path, '..'), 100), { isFolder: true });
  });
});
