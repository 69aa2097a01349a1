import assert from 'node:assert/strict';
import { addressOf, namesBelow, pathOf, resolveAddress } from '../../../server/web/addresses.ts';

describe('a path where there is no file system', () => {
  for (const [address, path] of [
    ['file:///home/ada/My%20articles/a%231.md', 'file:///home/ada/My articles/a#1.md'],
    [
      'vscode-vfs://github%2B7b22/owner/repo/100%25%20true.md',
      'vscode-vfs://github%2B7b22/owner/repo/100% true.md',
    ],
    ['vscode-test-web://mount/', 'vscode-test-web://mount'],
    ['memfs:/sea/%C3%A9t%C3%A9.txt', undefined],
    ['untitled:Untitled-1', undefined],
    ['git:///a.md?ref', undefined],
    ['file:///100%.md', undefined],
  ] as const) {
    it(`of ${address} is ${path ?? 'none'}`, () => {
      assert.equal(pathOf(address), path);
    });
  }

  it('gives its address back, as VS Code writes it', () => {
    for (const address of [
      'file:///home/ada/My%20articles/a%231%20%28%27new%27%29%21.md',
      'vscode-vfs://github%2B7b22/owner/repo/100%25.md',
      'vscode-test-web://mount/',
      'https://host.example/verbatim/corpus/caf%C3%A9.md',
    ])
      assert.equal(addressOf(pathOf(address) ?? ''), address);
  });

  for (const [name, base, place] of [
    ['articles', 'vscode-vfs://github/a/b', 'vscode-vfs://github/a/b/articles'],
    ['./articles/', 'vscode-vfs://github/a/b', 'vscode-vfs://github/a/b/articles'],
    ['../other/./x y', 'vscode-vfs://github/a/b', 'vscode-vfs://github/a/other/x y'],
    ['../../../..', 'vscode-vfs://github/a', 'vscode-vfs://github'],
    ['/elsewhere', 'file:///home/ada', 'file:///elsewhere'],
    ['memory://one/two%20three', 'file:///home/ada', 'memory://one/two three'],
    ['articles', undefined, 'articles'],
  ] as const) {
    it(`that is written ${name} in ${base ?? 'no folder'} is ${place}`, () => {
      assert.equal(resolveAddress(name, base), place);
    });
  }

  it('lies below its own folder, and in none that is only called alike', () => {
    assert.deepEqual(namesBelow('memory://m/a', 'memory://m/a/b/c.md'), ['b', 'c.md']);
    assert.deepEqual(namesBelow('memory://m/a', 'memory://m/a'), []);
    assert.equal(namesBelow('memory://m/a', 'memory://m/ab/c.md'), undefined);
  });
});
