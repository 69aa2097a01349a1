import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../server/app/environment.ts';
import { createLibrary, type Library } from '../../server/app/library.ts';
import { createNodeEnvironment } from '../../server/node/nodeEnvironment.ts';
import { DamagedBytes } from '../../server/search/bytes/byteSource.ts';
import { openIndexStore } from '../../server/store/indexStore.ts';
import { answersOf, draftsFrom } from '../support/answers.ts';
import { memoryDisk } from '../support/memoryDisk.ts';
import { someNews } from '../support/someNews.ts';
import { mutatedBytes } from './mutate.ts';
import type { Trial } from './trial.ts';

/** Damages a file of a saved index: what is answered from it is right, or it is known to be damaged and built anew. */
export async function trySavedIndex(trial: Trial): Promise<void> {
  const { random: dice, fault } = trial;
  const { folder, files: sound, drafts, expected } = await saved();
  const files = new Map(sound);
  const name = dice.pick([...files.keys()]);
  files.set(name, mutatedBytes(files.get(name) ?? new Uint8Array(1), dice));
  const library = await trial.attemptLater('open a saved index', name, () => load(folder, files));
  if (library === undefined) return;
  const answer = () =>
    trial.attempt('answer from it', name, () => attemptOf(() => answersOf(library.index, drafts)));
  let answers = answer();
  if (answers === DAMAGED) {
    await trial.attemptLater('build it anew', name, () => library.rebuild());
    answers = answer();
  }
  if (!isDeepStrictEqual(answers, expected)) fault('a damaged index answers wrongly', name);
  library.close();
}

const DAMAGED = Symbol('damaged');

function attemptOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof DamagedBytes) return DAMAGED;
    throw error;
  }
}

interface Saved {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly drafts: readonly string[];
  readonly expected: unknown;
}

/** A folder of news, its index as saved, and what is answered from it; made once. */
function saved(): Promise<Saved> {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const [name, text] of someNews(50, 7)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const files = new Map<string, Uint8Array>();
    const { index } = await load(folder, files);
    const drafts = draftsFrom(index).slice(0, 4);
    return { folder, files, drafts, expected: answersOf(index, drafts) };
  })();
  return made;
}

let made: Promise<Saved> | undefined;

/** A library of the folder, its index saved among the files. */
async function load(folder: string, files: Map<string, Uint8Array>): Promise<Library> {
  const { indexer: _, ...node } = createNodeEnvironment(tmpdir());
  const environment: Environment = {
    ...node,
    openStore: () => openIndexStore(memoryDisk(files), 'this make', null),
  };
  const library = createLibrary(environment, {
    changed() {},
    problem() {},
    notice() {},
    failed(_what, error) {
      throw error;
    },
  });
  await library.load([{ path: folder, exclude: [], maxFileSize: 1_000_000 }]);
  return library;
}
