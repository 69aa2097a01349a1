import { parseArgs } from 'node:util';
import { sweepCaches } from '../node/caches.ts';
import { grouped } from '../text/counted.ts';
import { CORPUS_OPTIONS, FINE, UNUSABLE, UsageError } from './arguments.ts';
import { environment } from './environment.ts';
import { say, tell, write } from './output.ts';
import { showProgress } from './progress.ts';
import { foldersOf, keepWhereToldTo, namesUnreadable, readCorpus } from './readCorpus.ts';

/** `verbatim index`: brings the saved index of the folders up to date, or forgets it, and says what it holds. */
export async function index(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...CORPUS_OPTIONS, clear: { type: 'boolean' } } });
  if (values['no-cache']) throw new UsageError('index with --no-cache would have nothing to do');
  if ((values.corpus ?? []).length === 0) throw new UsageError('index needs a folder: --corpus DIR');
  keepWhereToldTo(values);
  if (values.clear) return clear(foldersOf(values));
  const progress = showProgress(process.stderr);
  const library = await readCorpus(values, progress.show);
  progress.end();
  await library.tidy();
  const { articleCount, quoteCount, wordCount } = library.index;
  const { store } = library;
  const saved =
    store === undefined || store.segments.length === 0
      ? 'so few that they are read as fast as saved ones are found'
      : `${(store.bytes / 1_048_576).toFixed(1)} MB saved in ${store.place}`;
  await write(
    `${grouped(articleCount)} articles, ${grouped(quoteCount)} quotes, ${grouped(wordCount)} words; ${saved}\n`,
  );
  if (store !== undefined && store.segments.length > 0 && !store.isWriter)
    say('Another process writes this index; what changed since it last did is indexed for now only.');
  const swept = environment.cacheFolder === undefined ? 0 : sweepCaches(environment.cacheFolder);
  if (swept > 0) say(`Removed the saved indexes of folders that are gone: ${grouped(swept)}.`);
  tell(library.problems());
  library.close();
  return namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}

async function clear(folders: ReturnType<typeof foldersOf>): Promise<number> {
  const own = folders.filter(({ path }) => path !== environment.bundledFolder);
  const store = environment.openStore?.(own);
  const bytes = store?.bytes ?? 0;
  if (store === undefined || !store.isWriter) {
    say('Another process writes this index: it cannot be cleared now.');
    return UNUSABLE;
  }
  store.clear();
  store.close();
  await write(`Cleared ${(bytes / 1_048_576).toFixed(1)} MB in ${store.place}\n`);
  return FINE;
}
