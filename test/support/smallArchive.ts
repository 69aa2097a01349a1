import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { archivedArticle } from '../../server/archive/openSearch.ts';
import { parseArticle } from '../../server/corpus/files/parseArticle.ts';
import { createCorpusIndex } from '../../server/search/createCorpusIndex.ts';

/** What the archive holds, and nothing else does. */
const ARTICLE =
  '---\ntitle: The ninth lock\ncontainer-title: Towpath News\n---\n\n“Seven barges waited at the ninth lock until the frost let go,” Wilhelmina Oduya said.\n';

/**
 * An archive of one article that speaks as much of OpenSearch as is asked of it, on this machine's own address, and
 * lets pages of any browser ask.
 */
export async function startSmallArchive(): Promise<{ readonly url: string; stop(): void }> {
  const index = createCorpusIndex();
  const { article } = parseArticle('ninth-lock.md', ARTICLE);
  if (article !== undefined) index.add(article);
  const indexed = index.article('ninth-lock');
  if (indexed === undefined) throw new Error('the article of the archive is none');
  const kept = archivedArticle(indexed, 'test', '1');
  const pages = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type, authorization',
    'access-control-allow-methods': 'POST',
    'access-control-allow-private-network': 'true',
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const answer = request.url?.includes('_mget')
      ? { docs: [{ _id: kept.id, found: true, _source: { article: kept.article } }] }
      : {
          responses: body
            .trim()
            .split('\n')
            .filter((_, line) => line % 2 === 1)
            .map(found),
        };
    response.writeHead(200, { ...pages, 'content-type': 'application/json' });
    response.end(request.method === 'OPTIONS' ? '' : JSON.stringify(answer));
  });
  const found = (query: string) => ({
    hits: {
      hits: query.includes('ninth lock')
        ? [{ _id: kept.id, _score: 9, _source: { version: kept.version } }]
        : [],
    },
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
