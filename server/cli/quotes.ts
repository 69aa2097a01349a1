import { parseArgs } from 'node:util';
import { type QuotedArticle, quotesAsJson, quotesAsText } from '../commandLine/quotes.ts';
import type { Problem } from '../corpus/article.ts';
import { readArticle } from '../node/readArticle.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import { FINE, UNUSABLE, UsageError } from './arguments.ts';
import { tell, write } from './output.ts';

/** `verbatim quotes ARTICLE…`: the quotes that each article prints, with their speakers. */
export async function quotes(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError('quotes needs at least one article');
  const read: QuotedArticle[] = [];
  const problems: Problem[] = [];
  for (const path of positionals) {
    const file = await readArticle(path);
    problems.push(...file.problems);
    if (file.article)
      read.push({ article: file.article, speech: readSpeech(file.article.prose, file.article.metadata) });
  }
  await write(values.json ? quotesAsJson(read) : quotesAsText(read, values.explain ?? false));
  tell(problems);
  return read.length < positionals.length ? UNUSABLE : FINE;
}
