import { parseArgs } from 'node:util';
import { textAsJson, textForTerminal } from '../commandLine/text.ts';
import { readArticle } from '../node/readArticle.ts';
import { FINE, UNUSABLE, UsageError } from './arguments.ts';
import { tell, write } from './output.ts';

/** `verbatim text ARTICLE`: what is matched of a file, whatever its kind, and what every offset counts in. */
export async function text(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError('text takes one article');
  const { article, problems, foreign } = await readArticle(path);
  if (article && values.json) await write(textAsJson(article));
  else if (article) await write(process.stdout.isTTY ? textForTerminal(article) : article.text);
  tell(
    foreign && problems.length === 0
      ? [...problems, { path, message: 'Files of this kind are not read.' }]
      : problems,
  );
  return article === undefined ? UNUSABLE : FINE;
}
