import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installExtension } from '../../scripts/editors/servedEditor.ts';
import { run } from '../../scripts/system.ts';

const VSIX = path.resolve('verbatim.vsix');
/** What may be downloaded for it, in bytes: readers of heavy formats come with the package. */
const LIMIT = 6 * 1024 * 1024;

describe('the package', () => {
  it('holds what the extension needs and nothing else', async () => {
    const names = namesInZip(await readFile(VSIX)).filter((name) => name.startsWith('extension/'));
    const allowed =
      /^extension\/(package(\.nls(\.[a-z]+)?)?\.json|l10n\/(?:bundle\.l10n|server)\.[a-z]+\.json|readme\.md|changelog\.md|LICENSE\.txt|docs\/[a-z]+\.md|corpus\/(README|[a-z-]+\.md)|dist\/(extension|server|verbatim|commands|yaml|mcp|readers|indexer|looker)\.cjs|dist\/(extension\.web\.cjs|(server|readers)\.web\.js)|dist\/(pdfium\.wasm|bundled\.segment|THIRD-PARTY-NOTICES\.txt)|images\/[a-z]+\.png|images\/walkthrough\/[a-z]+(?:\.nls\.[a-z]+)?\.md)$/;
    assert.deepEqual(
      names.filter((name) => !allowed.test(name)),
      [],
    );
    const needed = [
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'l10n/bundle.l10n.de.json',
      'l10n/server.de.json',
      'dist/extension.cjs',
      'dist/server.cjs',
      'dist/verbatim.cjs',
      'dist/commands.cjs',
      'dist/yaml.cjs',
      'dist/bundled.segment',
      'dist/mcp.cjs',
      'dist/readers.cjs',
      'dist/indexer.cjs',
      'dist/looker.cjs',
      'dist/extension.web.cjs',
      'dist/server.web.js',
      'dist/readers.web.js',
      'dist/pdfium.wasm',
      'dist/THIRD-PARTY-NOTICES.txt',
      'images/icon.png',
    ];
    assert.deepEqual(
      needed.filter((name) => !names.includes(`extension/${name}`)),
      [],
    );
    assert.equal(names.filter((name) => /^extension\/corpus\/.*\.md$/.test(name)).length, 4);
  });

  it('is smaller than 6 MB', async () => {
    const { length } = await readFile(VSIX);
    assert.ok(length < LIMIT, `${length} bytes`);
  });

  it('is the same, byte for byte, whoever packs it and when', async function () {
    this.timeout(120_000);
    const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-twice-'));
    const pack = async (name: string, TZ: string) => {
      const file = path.join(folder, name);
      const args = ['scripts/package.ts', file];
      const { code, output } = await run(process.execPath, args, { quiet: true, env: { TZ } });
      assert.equal(code, 0, output);
      return readFile(file);
    };
    try {
      const once = await pack('once.vsix', 'Pacific/Auckland');
      assert.ok(once.equals(await pack('again.vsix', 'America/Lima')), 'the packages differ');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says under which licences it holds the code of others', async () => {
    const notices = await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of ['yaml', 'vscode-languageserver', 'linkedom', 'saxes', 'freetype', 'pdfium'])
      assert.match(notices, new RegExp(`^${name} .*\\(`, 'm'), name);
    assert.match(notices, /Permission is hereby granted/);
    // Tools that only build and test are not shipped.
    assert.doesNotMatch(notices, /^(?:esbuild|mocha|typescript) /m);
  });

  it('can be installed', async function () {
    this.timeout(1_800_000);
    const extensions = await mkdtemp(path.join(tmpdir(), 'verbatim-extensions-'));
    try {
      await installExtension(VSIX, extensions);
      const installed = await readdir(extensions);
      assert.deepEqual(
        installed.filter((name) => name.startsWith('verbatim.verbatim-')).length,
        1,
        installed.join(', '),
      );
    } finally {
      await rm(extensions, { recursive: true, force: true });
    }
  });
});

/** The names in a zip file, from its central directory. */
function namesInZip(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}
