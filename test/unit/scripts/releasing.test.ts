import assert from 'node:assert/strict';
import {
  releasedChangelog,
  releasedManifest,
  repositoryOf,
  type Standing,
  whyNot,
} from '../../../scripts/releasing/releasing.ts';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-02\n\n- The start.\n';
const READY: Standing = {
  branch: 'main',
  changes: '',
  tags: ['v0.1.0'],
  remote: 'git@code.example:desk/verbatim.git',
  current: '0.1.9',
  changelog: CHANGELOG,
};

describe('a release', () => {
  it('is made of a later version, on main, with everything committed and something to tell', () => {
    for (const version of ['0.1.10', '0.2.0', '1.0.0']) assert.deepEqual(whyNot(version, READY), []);
  });

  for (const [why, version, standing, reason] of [
    ['an earlier version', '0.1.8', {}, /does not come after/],
    ['the same version', '0.1.9', {}, /does not come after/],
    ['what is no version', 'v1.0', {}, /no version such as/],
    ['a version tagged before', '0.2.0', { tags: ['v0.2.0'] }, /a tag v0\.2\.0 already/],
    ['another branch', '0.2.0', { branch: 'feature' }, /not on feature/],
    ['changes', '0.2.0', { changes: ' M README.md' }, /not committed/],
    ['no repository', '0.2.0', { remote: undefined }, /names no repository/],
    ['a folder as a repository', '0.2.0', { remote: '/home/ada/verbatim' }, /names no repository/],
    ['nothing to tell', '0.2.0', { changelog: CHANGELOG.replace('- A thing.', '') }, /nothing under/],
  ] as const) {
    it(`is not made of ${why}`, () => {
      const reasons = whyNot(version, { ...READY, ...standing });
      assert.equal(reasons.length, 1, reasons.join('\n'));
      assert.match(reasons[0] ?? '', reason);
    });
  }

  it('says where its source is, without what was needed to fetch it', () => {
    for (const remote of [
      'git@code.example:desk/verbatim.git',
      'ssh://git@code.example/desk/verbatim.git',
      'https://code.example/desk/verbatim.git',
      'https://ada:secret@code.example/desk/verbatim/',
    ])
      assert.equal(repositoryOf(remote), 'https://code.example/desk/verbatim');
  });

  it('has a manifest that galleries and npm take', () => {
    const manifest = { name: 'verbatim', version: '0.1.9', private: true, type: 'module' };
    assert.deepEqual(releasedManifest(manifest, '0.2.0', 'https://code.example/desk/verbatim'), {
      name: 'verbatim',
      version: '0.2.0',
      type: 'module',
      repository: { type: 'git', url: 'https://code.example/desk/verbatim.git' },
      homepage: 'https://code.example/desk/verbatim#readme',
      bugs: { url: 'https://code.example/desk/verbatim/issues' },
    });
  });

  it('puts what was unreleased under its version and day', () => {
    assert.equal(
      releasedChangelog(CHANGELOG, '0.2.0', '2026-02-03'),
      CHANGELOG.replace('## [Unreleased]', '## [Unreleased]\n\n## [0.2.0] - 2026-02-03'),
    );
  });
});
