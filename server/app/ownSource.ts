import type { Problem } from '../corpus/article.ts';
import { say } from '../text/said.ts';

/** What is said of a draft among the articles. */
export function ownSource(path: string): Problem {
  return {
    path,
    message: say`This draft lies in a folder of articles: it is checked against all of them but itself. If it was published, say where in its front matter (URL or container-title).`,
    isNotice: true,
  };
}
