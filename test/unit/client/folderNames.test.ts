import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { meansSame, pathWithin } from '../../../client/adding/folderNames.ts';

describe('what a folder of articles is called in the settings', () => {
  for (const [path, home, expected] of [
    ['/home/writer/papers', '/home/writer', 'papers'],
    ['/home/writer/a #1/50% 🎉', '/home/writer', 'a #1/50% 🎉'],
    ['/home/writer', '/home/writer', '.'],
    ['/home/writer', '/home/writer/', '.'],
    ['/papers', '/', 'papers'],
    ['/home/other papers', '/home/writer', undefined],
    ['/home/writer papers', '/home/writer', undefined],
    ['/home', '/home/writer', undefined],
  ] as const)
    it(`goes from the workspace where it lies in it: ${path} in ${home}`, () =>
      equal(pathWithin(path, home), expected));

  it('is known again in what is told of it', () => {
    deepEqual(
      [
        meansSame('papers', '/home/writer/papers'),
        meansSame('./papers/', '/home/writer/papers'),
        meansSame('C:\\papers', 'C:\\papers'),
        meansSame('old\\papers', 'C:\\desk\\old\\papers'),
        meansSame('/home/papers', '/home/papers'),
        meansSame('papers', '/home/writer/newspapers'),
        meansSame('', '/home/writer/papers'),
      ],
      [true, true, true, true, true, false, false],
    );
  });
});
