import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';

describe('the server without its edge', () => {
  it('bundles for a browser’s worker: nothing in it needs Node', async () => {
    const { errors, outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, '../../server/app/connection/server.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
    const [bundle] = outputFiles;
    assert.doesNotMatch(bundle?.text ?? '', /require\("(?:node:)?(?:fs|path|os|child_process)"\)/);
    assert.match(bundle?.text ?? '', /verbatim\/corpus/);
  });
});
