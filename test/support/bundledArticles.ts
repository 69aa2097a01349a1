import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../server/corpus/article.ts';
import { parseArticle } from '../../server/corpus/files/parseArticle.ts';

const FOLDER = join(import.meta.dirname, '../../corpus');

/** The articles that come with Verbatim. */
export function readBundledArticles(): Article[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { article } = parseArticle(name, readFileSync(join(FOLDER, name), 'utf8'));
      return article === undefined ? [] : [article];
    });
}
