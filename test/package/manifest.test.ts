import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
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
