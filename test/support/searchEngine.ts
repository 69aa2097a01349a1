import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of a search engine as an archive asks of one, in memory: documents by id, found by pairs of words. */
export interface SearchEngine {
  readonly url: string;
  readonly documents: ReadonlyMap<string, Document>;
  /** How often each kind of request came. */
  readonly asked: Readonly<Record<string, number>>;
  /** Has it refuse documents from now on, with this reason. */
  refuse(reason: string): void;
  stop(): Promise<void>;
}

interface Document {
  readonly id: string;
  readonly from: string;
  readonly version: string;
  readonly words: string;
  readonly article: string;
}

/** Documents given in one answer, however many are asked for: fewer than a test has, so that there is a next page. */
const PAGE = 3;

export async function startSearchEngine(): Promise<SearchEngine> {
  const documents = new Map<string, Document>();
  const asked: Record<string, number> = {};
  let refusal: string | undefined;

  const answer = (method: string, path: string, body: string): unknown => {
    const [, index = '', action = ''] = path.split(/[/?]/);
    asked[action || method] = (asked[action || method] ?? 0) + 1;
    if (index !== 'verbatim') return undefined;
    switch (action) {
      case '_bulk':
        return bulk(body.trim().split('\n'));
      case '_search':
        return page(JSON.parse(body));
      case '_msearch':
        return { responses: odd(body.trim().split('\n')).map((line) => found(JSON.parse(line))) };
      case '_mget':
        return { docs: JSON.parse(body).ids.map((id: string) => ({ _id: id, _source: documents.get(id) })) };
      default:
        return {};
    }
  };

  const bulk = (lines: readonly string[]) => {
    if (refusal !== undefined)
      return { errors: true, items: [{ index: { _id: 'x', error: { reason: refusal } } }] };
    for (let at = 0; at < lines.length; at++) {
      const { index, delete: gone } = JSON.parse(lines[at] ?? '');
      if (index === undefined) documents.delete(gone._id);
      else documents.set(index._id, JSON.parse(lines[++at] ?? ''));
    }
    return { errors: false };
  };

  const page = ({
    query,
    search_after: [after] = [''],
  }: {
    query: { term: { from: string } };
    search_after?: string[];
  }) =>
    hits(
      [...documents.values()]
        .filter(({ id, from }) => from === query.term.from && id > String(after))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, PAGE)
        .map((document) => ({ document, score: 0 })),
    );

  const found = ({
    size,
    query,
  }: {
    size: number;
    query: { bool: { should: { term: { words: string } }[] } };
  }) => {
    const pairs = query.bool.should.map(({ term }) => term.words);
    const scored = [...documents.values()].map((document) => ({
      document,
      score: pairs.filter((pair) => ` ${document.words} `.includes(` ${pair} `)).length,
    }));
    return hits(
      scored
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, size),
    );
  };

  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const said = answer(request.method ?? '', request.url ?? '', body);
    response.statusCode = said === undefined ? 404 : 200;
    response.end(JSON.stringify(said ?? { error: { reason: 'no such index' } }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    documents,
    asked,
    refuse(reason) {
      refusal = reason;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

const hits = (some: readonly { readonly document: Document; readonly score: number }[]) => ({
  hits: {
    hits: some.map(({ document, score }) => ({
      _id: document.id,
      _score: score,
      _source: { version: document.version },
      sort: [document.id],
    })),
  },
});

const odd = (lines: readonly string[]) => lines.filter((_, at) => at % 2 === 1);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
