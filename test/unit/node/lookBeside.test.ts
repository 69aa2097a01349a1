import '../commands/builtHere.ts';
import { equal } from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { allIn, createLook, lookAtFolders, sumOfSeen } from '../../../server/node/lookAtFolders.ts';
import { lookBeside } from '../../../server/node/lookBeside.ts';
import { hasLargeIndex } from '../../../server/node/manifests.ts';
import { startLooker } from '../../../server/node/startLooker.ts';
import { newsFolder } from '../../support/newsFolder.ts';
import { someNews } from '../../support/someNews.ts';

const MANY = 5000;
const VERY_MANY = 50_000;

function foldersOfNews() {
  return [{ path: newsFolder(someNews(20, 1)), exclude: [], maxFileSize: 1_000_000 }];
}

describe('a look at files beside the thread that answers', () => {
  it('tells what lies there, by a thread of its own or one that was started before', async () => {
    const folders = foldersOfNews();
    const sum = lookAtFolders(folders, () => {});
    equal(await lookBeside(folders, MANY)?.sum, sum);
    equal(await lookBeside(folders, MANY, startLooker())?.sum, sum);
  });

  it('does without a thread that has ended', async () => {
    const folders = foldersOfNews();
    const looker = startLooker();
    const ended = once(looker, 'exit');
    await looker.terminate();
    await ended;
    equal(
      await lookBeside(folders, MANY, looker)?.sum,
      lookAtFolders(folders, () => {}),
    );
  });

  it('tells the same where another thread takes half of what is left', async () => {
    const folders = [...foldersOfNews(), ...foldersOfNews()];
    const look = lookBeside(folders, VERY_MANY);
    look?.help();
    look?.help();
    equal(
      await look?.sum,
      lookAtFolders(folders, () => {}),
    );
  });

  it('is shared by giving half of what is left, and adding what was found there', () => {
    const folders = [
      {
        path: newsFolder(new Map([...'abcdefgh'].map((name) => [`${name}/one.md`, name] as const))),
        exclude: [],
        maxFileSize: 1_000_000,
      },
      ...foldersOfNews(),
    ];
    const [one, other] = [createLook(folders), createLook(folders)];
    one.take(allIn(folders));
    while (one.step()) {
      other.take(one.give());
      other.step();
      one.add(other.found());
    }
    while (other.step()) one.add(other.found());
    one.add(other.found());
    equal(
      sumOfSeen(one.found()),
      lookAtFolders(folders, () => {}),
    );
  });

  it('tells nothing where there is what takes a closer look', async () => {
    const folders = foldersOfNews();
    symlinkSync('elsewhere', join(folders[0]?.path ?? '', 'link.md'));
    const look = lookBeside(folders, VERY_MANY);
    look?.help();
    equal(await look?.sum, undefined);
  });

  it('is not worth a thread for few articles', () => {
    equal(lookBeside(foldersOfNews(), 10), undefined);
  });
});

describe('a cache of saved indexes', () => {
  const index = (manifest: string) => newsFolder(new Map([[`${'0a'.repeat(10)}/manifest.json`, manifest]]));
  const saved = (...bytes: unknown[]) =>
    index(
      `12345\n${JSON.stringify({ segments: bytes.map((one) => ({ file: 'one.segment', bytes: one })) })}`,
    );

  it('is seen to hold a large one by what the manifest says', () => {
    equal(hasLargeIndex(saved(250_000_000, 250_000_000)), true);
    equal(hasLargeIndex(saved(20_000, 3_000_000)), false);
  });

  it('holds none where there is nothing, or nothing that can be read', () => {
    equal(hasLargeIndex('nowhere'), false);
    for (const broken of [
      '',
      '{',
      'null',
      '7\n[]',
      '7\n{"segments":{}}',
      '7\n{"segments":[null,{"bytes":"x"}]}',
    ])
      equal(hasLargeIndex(index(broken)), false, broken);
    equal(hasLargeIndex(saved('much', null)), false);
  });
});
