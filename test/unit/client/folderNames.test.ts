import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { meansSame, pathWithin } from '../../../client/adding/folderNames.ts';

describe('what a folder of articles is called in the settings', () => {
  for (const [path, home, expected] of [
    ['/work/desk/papers', '/work/desk', 'papers'],
    ['/work/desk/a #1/50% 🎉', '/work/desk', 'a #1/50% 🎉'],
    ['/work/desk', '/work/desk', '.'],
    ['/work/desk', '/work/desk/', '.'],
    ['/papers', '/', 'papers'],
    ['/work/other papers', '/work/desk', undefined],
    ['/work/desk papers', '/work/desk', undefined],
    ['/work', '/work/desk', undefined],
  ] as const)
    it(`goes from the workspace where it lies in it: ${path} in ${home}`, () =>
      equal(pathWithin(path, home), expected));

  it('is known again in what is told of it', () => {
    deepEqual(
      [
        meansSame('papers', '/work/desk/papers'),
        meansSame('./papers/', '/work/desk/papers'),
        meansSame('C:\\papers', 'C:\\papers'),
        meansSame('old\\papers', 'C:\\desk\\old\\papers'),
        meansSame('/work/papers', '/work/papers'),
        meansSame('papers', '/work/desk/newspapers'),
        meansSame('', '/work/desk/papers'),
      ],
      [true, true, true, true, true, false, false],
    );
  });
});
