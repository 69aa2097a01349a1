import { equal, notEqual } from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { createSumOfFiles, type FileState } from '../../../server/corpus/files/sumOfFiles.ts';
import { stampOf } from '../../../server/node/readRegularFile.ts';
import { newsFolder } from '../../support/newsFolder.ts';

const STATE: FileState = { dev: 65024, ino: 99887, size: 4272, mtimeMs: 1795740328896.729, ctimeMs: 5000.25 };

function sumOf(...states: FileState[]): string {
  const sum = createSumOfFiles();
  for (const [at, state] of states.entries()) sum.addFile(`/news/${at}.md`, state);
  return sum.told();
}

function sumOfStamp(stamp: string): string {
  const sum = createSumOfFiles();
  sum.add('/news/0.md', stamp);
  return sum.told();
}

describe('the sum of files', () => {
  it('is the same by stamps that were written and by what the system says', () => {
    const path = join(newsFolder(new Map([['one.md', 'The weir held.']])), 'one.md');
    const [written, seen] = [createSumOfFiles(), createSumOfFiles()];
    written.add(path, stampOf(statSync(path, { bigint: true })));
    seen.addFile(path, statSync(path));
    equal(written.told(), seen.told());
  });

  it('takes the time of a stamp for milliseconds, before 1970 too', () => {
    const by = (mtimeMs: number) => sumOf({ dev: 1, ino: 2, size: 3, mtimeMs, ctimeMs: 0 });
    equal(sumOfStamp('1:2:3:1795740328896729145:0'), by(1795740328 * 1000 + 896729145 / 1e6));
    equal(sumOfStamp('1:2:3:0:0'), by(0));
    equal(sumOfStamp('1:2:3:-1500000000:0'), by(-1500));
    equal(sumOfStamp('1:2:3:-2000000000:0'), by(-2000));
  });

  it('is another for each thing that may be another', () => {
    const sums = [
      STATE,
      { ...STATE, dev: 65025 },
      { ...STATE, ino: 99888 },
      { ...STATE, size: 4273 },
      { ...STATE, mtimeMs: STATE.mtimeMs + 0.001 },
      { ...STATE, ctimeMs: STATE.ctimeMs + 0.001 },
      // The same bits of both times.
      { ...STATE, mtimeMs: STATE.mtimeMs + 524288, ctimeMs: STATE.ctimeMs + 524288 },
    ].map((state) => sumOf(state));
    equal(new Set(sums).size, sums.length);
    notEqual(sumOf(STATE, { ...STATE, size: 1 }), sumOf({ ...STATE, size: 1 }, STATE));
  });

  it('takes stamps of another kind as they are', () => {
    for (const stamp of ['4272:1795740328896', 'a:b:c:d:e', '1:2:3:-5:0', ''])
      notEqual(sumOfStamp(stamp), sumOfStamp(`${stamp}1`), stamp);
  });

  it('forgets what is taken away, and adds what another sum told', () => {
    const sum = createSumOfFiles();
    sum.addTold(sumOf(STATE));
    sum.add('/news/more.md', '1:2:3:4:5');
    sum.take('/news/more.md', '1:2:3:4:5');
    equal(sum.told(), sumOf(STATE));
  });
});
