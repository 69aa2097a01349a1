import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { FINDING_CODES } from '../../server/rules/finding.ts';

describe('the manifest', () => {
  const settings = manifest.contributes.configuration.properties;

  it('has a severity setting for every finding code', () => {
    assert.deepEqual(Object.keys(settings['verbatim.rules'].properties), [...FINDING_CODES]);
  });

  it('gives every setting a default and a description', () => {
    const bare = Object.entries(settings)
      .filter(
        ([, setting]) =>
          !('default' in setting) || !('description' in setting || 'markdownDescription' in setting),
      )
      .map(([name]) => name);
    assert.deepEqual(bare, []);
  });

  it('restricts what an untrusted workspace may have read', () => {
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, [
      'verbatim.corpus.folders',
      'verbatim.corpus.bibliographies',
      'verbatim.archive.url',
    ]);
  });

  it('has what the galleries ask for', () => {
    const { publisher, displayName, description, license, categories, keywords, qna, galleryBanner } =
      manifest;
    for (const text of [publisher, displayName, description]) assert.match(text, /\S/);
    assert.equal(license, 'MIT');
    assert.equal(qna, 'marketplace');
    assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.deepEqual(
      categories.filter((category) => !['Linters', 'Snippets', 'AI', 'Other'].includes(category)),
      [],
    );
    // More of them, or an icon of fewer points, and a gallery refuses the package.
    assert.ok(keywords.length <= 30);
    const icon = readFileSync(manifest.icon);
    assert.deepEqual(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(16) === icon.readUInt32BE(20));
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) assert.ok(existsSync(file), file);
  });

  it('shows pictures in README that a gallery can show', () => {
    const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)\s]+)\)/g)].map(
      ([, address = '']) => address,
    );
    assert.ok(pictures.length >= 2);
    assert.deepEqual(
      pictures.filter((picture) => !/\.png$/.test(picture) || !existsSync(picture)),
      [],
    );
  });

  it('names files that exist', () => {
    const files = [
      manifest.icon,
      ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});
