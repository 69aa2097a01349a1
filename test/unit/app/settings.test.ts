import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSettings } from '../../../server/app/settings.ts';

describe('settings as an editor sends them', () => {
  const GIVEN = {
    corpus: {
      folders: ['papers'],
      bibliographies: ['library.bib'],
      bundled: false,
      exclude: ['**/notes'],
      maxFileSize: 2,
    },
    citation: { style: 'author-date' },
    style: 'academic',
    rules: { misquoted: 'off', 'not-found': 'hint' },
    codeLens: false,
    inlayHints: true,
    completion: {
      enabled: false,
      limit: 7.5,
      withCitation: true,
      inline: false,
      closingPunctuation: 'outside',
    },
    archive: { url: ' https://archive.example ' },
    check: { run: 'onSave' },
  };

  it('are what was set', () => {
    deepEqual(parseSettings(GIVEN), {
      corpus: { ...GIVEN.corpus, maxFileSize: 2 * 1_048_576 },
      citationStyle: parseSettings({ citation: { style: 'author-date' } }).citationStyle,
      rules: { style: 'academic', severities: { misquoted: 'off', 'not-found': 'hint' } },
      codeLens: false,
      inlayHints: true,
      completion: { ...GIVEN.completion, limit: 7 },
      archiveUrl: 'https://archive.example',
      checkRun: 'onSave',
    });
    equal(parseSettings({ completion: { limit: 1 } }).completion.limit, 1);
  });

  it('never limit files to a size that no system can be asked with', () => {
    const { corpus } = parseSettings({ corpus: { maxFileSize: 1e308 } });
    equal(corpus.maxFileSize, Number.MAX_SAFE_INTEGER);
  });

  it('are the defaults where nothing, or nothing that makes sense, was set', () => {
    const defaults = parseSettings(undefined);
    deepEqual(
      [defaults.codeLens, defaults.inlayHints, defaults.corpus.bundled, defaults.checkRun, defaults.rules],
      [true, false, true, 'onType', { style: 'news-strict', severities: {} }],
    );
    deepEqual(defaults.completion, {
      enabled: true,
      limit: 40,
      withCitation: false,
      inline: true,
      closingPunctuation: 'printed',
    });
    for (const nonsense of [null, 3, 'yes', [], { corpus: 1, completion: 'x', check: [], rules: null }])
      deepEqual(parseSettings(nonsense), defaults);
    deepEqual(
      parseSettings({
        corpus: { folders: ['', 3], maxFileSize: 0, bundled: 'no' },
        style: 'loud',
        rules: { misquoted: 'loud' },
        completion: { limit: 0, closingPunctuation: 'none' },
        check: { run: 'never' },
        codeLens: 1,
      }),
      defaults,
    );
  });
});
