import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../server/app/environment.ts';
import { createLibrary, type Library } from '../../server/app/library.ts';
import { NO_CHANGE } from '../../server/app/savedLibrary.ts';
import { parseArticle } from '../../server/corpus/files/parseArticle.ts';
import { createNodeEnvironment } from '../../server/node/nodeEnvironment.ts';
import { readSpeech } from '../../server/quotes/speech/readSpeech.ts';
import { DamagedBytes } from '../../server/search/bytes/byteSource.ts';
import type { CorpusIndex } from '../../server/search/corpusIndex.ts';
import { buildSegment } from '../../server/search/corpusSegment.ts';
import { createCorpusIndex } from '../../server/search/createCorpusIndex.ts';
import type { IndexedArticle } from '../../server/search/indexedArticle.ts';
import { openIndexStore } from '../../server/store/indexStore.ts';
import { writeFiles } from '../../server/store/savedFiles.ts';
import { answersOf, draftsFrom, questionsAbout } from '../support/answers.ts';
import { memoryDisk } from '../support/memoryDisk.ts';
import { someNews } from '../support/someNews.ts';
import { mutatedBytes } from './mutate.ts';
import type { Trial } from './trial.ts';

/**
 * Damages a saved index in memory, again and again: what is answered from it is right, or it is known to be damaged.
 * Now and then a library is opened on it, which has to build it anew.
 */
export async function trySavedIndex(trial: Trial): Promise<void> {
  if (trial.random.below(LIBRARIES) === 0) await tryLibrary(trial);
  else for (let time = 0; time < DAMAGES; time++) tryBytes(trial);
}

/** One round in so many opens a library, which takes as long as all others; each other damages so many indexes. */
const LIBRARIES = 100;
const DAMAGES = 5;
/** What is asked of a damaged index before the next one. */
const ASKED = 3;

function tryBytes(trial: Trial): void {
  const { random: dice, fault } = trial;
  const { files, segments, questions } = small();
  const name = dice.pick([...files.keys()]);
  const damaged = new Map(files).set(name, mutatedBytes(files.get(name) ?? new Uint8Array(1), dice));
  const index = trial.attempt('open damaged bytes', name, () =>
    attemptOf(() => {
      const store = openIndexStore(memoryDisk(damaged), MAKE, null);
      const opened = createCorpusIndex();
      for (const { segment } of store.segments) opened.mount(segment);
      // What is left out was said to be, and is read anew.
      return store.notices.length > 0 || store.segments.length < segments ? DAMAGED : opened;
    }),
  );
  if (index === undefined || index === DAMAGED) return;
  for (let time = 0; time < ASKED; time++) {
    const [ask, expected] = dice.pick(questions);
    const answer = trial.attempt('answer from damaged bytes', name, () => attemptOf(() => ask(index)));
    if (answer === DAMAGED) return;
    if (!isDeepStrictEqual(answer, expected)) fault('damaged bytes answer wrongly', name);
  }
}

const MAKE = 'this make';

interface Small {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly segments: number;
  readonly questions: readonly (readonly [ask: (index: CorpusIndex) => unknown, expected: unknown])[];
}

/** An index of a few articles in two segments, as it is saved, and what is answered from it; made once. */
function small(): Small {
  if (smallMade !== undefined) return smallMade;
  const files = new Map<string, Uint8Array>();
  const store = openIndexStore(memoryDisk(files), MAKE, null);
  const articles = [...someNews(24, 7)].flatMap(([path, text]): IndexedArticle[] => {
    const { article } = parseArticle(path, text);
    return article === undefined ? [] : [{ article, speech: readSpeech(article.prose, article.metadata) }];
  });
  const half = articles.length / 2;
  const added = [articles.slice(0, half), articles.slice(half)].map((some) =>
    buildSegment(some, { more: (writer) => writeFiles(writer, []) }),
  );
  store.commit({ ...NO_CHANGE, added, isComplete: true });
  const index = createCorpusIndex();
  for (const { segment } of store.segments) index.mount(segment);
  const questions = questionsAbout(draftsFrom(index).slice(0, 4)).map((ask) => [ask, ask(index)] as const);
  smallMade = { files, segments: added.length, questions };
  return smallMade;
}

let smallMade: Small | undefined;

/** Damages a file of a saved index: what is answered from it is right, or it is known to be damaged and built anew. */
async function tryLibrary(trial: Trial): Promise<void> {
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

const DAMAGED: unique symbol = Symbol('damaged');

function attemptOf<T>(act: () => T): T | typeof DAMAGED {
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
    openStore: () => openIndexStore(memoryDisk(files), MAKE, null),
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
