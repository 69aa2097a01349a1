import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

describe('the package for npm', () => {
  const names = packed();

  it('holds what its users run and read', () => {
    const needed = [
      ...['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'docs/rules.md'],
      ...[
        'verbatim.cjs',
        'commands.cjs',
        'yaml.cjs',
        'bundled.segment',
        'mcp.cjs',
        'server.cjs',
        'indexer.cjs',
        'looker.cjs',
        'readers.cjs',
        'pdfium.wasm',
        'index.mjs',
        'index.d.ts',
        'THIRD-PARTY-NOTICES.txt',
      ].map((name) => `dist/${name}`),
      ...readdirSync(join(ROOT, 'schemas')).map((name) => `schemas/${name}`),
      ...['de', 'fr', 'es'].map((language) => `l10n/server.${language}.json`),
      ...readdirSync(join(ROOT, 'corpus')).map((name) => `corpus/${name}`),
    ];
    assert.deepEqual(
      needed.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('holds nothing else: no source, no test, no map', () => {
    const allowed = /^(?:package\.json|[A-Z]+(?:\.md)?|(?:dist|corpus|l10n|schemas|docs|examples)\/.+)$/;
    assert.deepEqual(
      names.filter((name) => !allowed.test(name) || name.endsWith('.map')),
      [],
    );
  });
});

/** The names of what `npm pack` would put in, as it is built now. */
function packed(): string[] {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [answer] = Object.values(JSON.parse(stdout || '{}'));
  assert.ok(answer, stderr);
  return Object(answer).files.map(({ path }: { path: string }) => path);
}
