import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { MAX_FILE_SIZE } from '../server/corpus/files/articleFolder.ts';
import { openFolder } from '../server/node/folderReader.ts';
import { readSpeech } from '../server/quotes/speech/readSpeech.ts';
import { type BuiltIn, buildBundled } from '../server/store/bundledArticles.ts';
import { inEnglish } from '../server/text/said.ts';

/**
 * Reads and indexes the articles that come with the program, as it would itself, so that it need not. `madeBy` names the
 * make of the program; another one takes nothing of it. Throws where something is wrong with an article.
 */
export async function bundleArticles(folder: string, madeBy: string): Promise<Uint8Array> {
  const reader = await openFolder({ path: folder, exclude: [], maxFileSize: MAX_FILE_SIZE });
  if ('message' in reader) throw new Error(`${folder}: ${inEnglish(reader.message)}`);
  const articles: BuiltIn[] = [];
  for await (const listed of reader.list()) {
    if (!('path' in listed)) continue;
    const { article, problems, isDraft = false, statesId = false } = await reader.read(listed.path);
    const [problem] = problems;
    if (problem !== undefined) throw new Error(`${listed.path}: ${inEnglish(problem.message)}`);
    if (article === undefined || isDraft) throw new Error(`${listed.path}: there is no article in it`);
    articles.push({
      name: relative(folder, listed.path),
      bytes: readFileSync(listed.path),
      indexed: { article, speech: readSpeech(article.prose, article.metadata) },
      statesId,
    });
  }
  return buildBundled(articles, madeBy);
}
