import { deepEqual } from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { createLibrary } from '../../../server/app/library.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { newsFolder } from '../../support/newsFolder.ts';

describe('a library', () => {
  it('tells when a problem has gone, though no article came or went', async () => {
    const folder = newsFolder(new Map([['empty.md', '---\nid: empty\n---\n']]));
    const { indexer: _, openStore: __, prepareStore: ___, ...environment } = createNodeEnvironment(tmpdir());
    const events = new EventEmitter();
    const library = createLibrary(environment, {
      changed: () => events.emit('changed'),
      problem() {},
      notice() {},
      failed: (_what, error) => events.emit('error', error),
    });
    await library.load([{ path: folder, exclude: [], maxFileSize: 1_000_000 }]);
    const problems = () => library.problems().map(({ path }) => path);
    const before = problems();
    const told = once(events, 'changed');
    rmSync(join(folder, 'empty.md'));
    library.touched([join(folder, 'empty.md')]);
    await told;
    deepEqual([before, problems()], [[join(folder, 'empty.md')], []]);
  });
});
