import { parseArgs } from 'node:util';
import { searchAsJson, searchAsText } from '../commandLine/search.ts';
import { CORPUS_OPTIONS, FINE, UNUSABLE, UsageError, wholeNumber } from './arguments.ts';
import { tell, write } from './output.ts';
import { askCorpus, namesUnreadable } from './readCorpus.ts';

/** `verbatim search WORDS…`: finds quotes by their words, a speaker or both. */
export async function search(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      speaker: { type: 'string' },
      limit: { type: 'string', default: '10' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0 && values.speaker === undefined)
    throw new UsageError('search needs words, or a --speaker');
  const limit = wholeNumber(values.limit, '--limit');
  const library = await askCorpus(values);
  const found = library.index.quotes.searchQuotes(positionals.join(' '), {
    limit,
    ...(values.speaker === undefined ? {} : { speaker: values.speaker }),
  });
  await write(values.json ? searchAsJson(found) : searchAsText(found));
  tell(library.problems());
  return namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}
