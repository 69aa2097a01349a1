import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ArchiveError } from '../archive/archive.ts';
import { BadAddress } from '../archive/archiveAddress.ts';
import { INDEX } from '../archive/openSearch.ts';
import { pushArticles } from '../archive/pushArticles.ts';
import { askArchive, versionOf } from '../node/archives.ts';
import { grouped } from '../text/counted.ts';
import { CORPUS_OPTIONS, FINE, UNUSABLE, UsageError } from './arguments.ts';
import { say, tell, write } from './output.ts';
import { readCorpus } from './readCorpus.ts';

/** `verbatim archive push DIR… --to URL`: sends articles to a search engine that serves as an archive. */
export async function archive(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...CORPUS_OPTIONS, to: { type: 'string' }, index: { type: 'string', default: INDEX } },
  });
  const [verb, ...folders] = positionals;
  if (verb !== 'push') throw new UsageError('archive knows one thing to do: archive push DIR… --to URL');
  if (folders.length === 0) throw new UsageError('archive push needs a folder of articles');
  if (values.to === undefined) throw new UsageError('archive push needs --to URL');
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(values.index))
    throw new UsageError('--index takes small letters, digits, - and _');
  try {
    const { ask, host } = askArchive(values.to);
    let problems = false;
    for (const folder of folders) {
      const library = await readCorpus({ ...values, corpus: [folder], 'no-bundled': true });
      problems ||= library.problems().some(({ path, isNotice }) => path === folder && isNotice !== true);
      tell(library.problems());
      if (problems) continue;
      const { index } = library;
      const { sent, unchanged, removed } = await pushArticles(ask, {
        index: values.index,
        from: resolve(folder),
        articles: index.articles(),
        versionOf,
        progress: (done) => {
          if (done % 1000 === 0) say(`${grouped(done)} of ${grouped(index.articleCount)}`);
        },
      });
      await write(`${folder}: ${sent} sent, ${unchanged} unchanged, ${removed} removed at ${host}\n`);
      library.close();
    }
    return problems ? UNUSABLE : FINE;
  } catch (error) {
    if (error instanceof BadAddress) throw new UsageError(error.message);
    if (!(error instanceof ArchiveError)) throw error;
    say(error.message);
    return UNUSABLE;
  }
}
