import type { IndexedArticle } from '../search/indexedArticle.ts';
import { say } from '../text/said.ts';
import { ArchiveError } from './archive.ts';
import type { Ask } from './ask.ts';
import { archivedArticle, field, list, MAPPING } from './openSearch.ts';

export interface Pushed {
  readonly sent: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Articles to send, and where to. */
export interface Push {
  /** The archive's name for the index. */
  readonly index: string;
  /** The place that the articles come from. */
  readonly from: string;
  readonly articles: Iterable<IndexedArticle>;
  /** Tells one state of an article from another. */
  readonly versionOf: (article: IndexedArticle) => string;
  /** Told how many are done. */
  readonly progress?: (done: number) => void;
}

/**
 * Brings an archive up to date with articles from one place: sends those that it has not, or has in another version,
 * and removes those from the same place that are gone. What was sent before a break is not sent again.
 */
export async function pushArticles(
  ask: Ask,
  { index, from, articles, versionOf, progress }: Push,
): Promise<Pushed> {
  // Whoever else makes the index at the same time makes the same one.
  await ask(`/${index}`, { method: 'PUT', body: JSON.stringify(MAPPING), fine: [400] });
  const known = await versionsFrom(ask, index, from);
  let [sent, unchanged, done] = [0, 0, 0];
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    if (lines.length > 0) await bulk(ask, index, lines);
    lines = [];
    size = 0;
  };
  const send = async (line: string) => {
    lines.push(line);
    size += line.length;
    if (size > BULK) await flush();
  };
  for (const indexed of articles) {
    const { id } = indexed.article;
    const version = versionOf(indexed);
    const isKnown = known.get(id) === version;
    known.delete(id);
    progress?.(++done);
    if (isKnown) {
      unchanged++;
      continue;
    }
    sent++;
    const document = JSON.stringify(archivedArticle(indexed, from, version));
    await send(`${JSON.stringify({ index: { _id: id } })}\n${document}\n`);
  }
  for (const id of known.keys()) await send(`${JSON.stringify({ delete: { _id: id } })}\n`);
  await flush();
  await ask(`/${index}/_refresh`, { method: 'POST', patience: PATIENCE });
  return { sent, unchanged, removed: known.size };
}

/** Milliseconds that a machine with much to do may take for what is sent with one request. */
const PATIENCE = 60_000;

/** Characters sent with one request. */
const BULK = 4_000_000;

async function bulk(ask: Ask, index: string, lines: readonly string[]): Promise<void> {
  const answer = await ask(`/${index}/_bulk`, {
    method: 'POST',
    body: lines.join(''),
    type: 'application/x-ndjson',
    patience: PATIENCE,
  });
  if (field(answer, 'errors') !== true) return;
  for (const item of list(field(answer, 'items'))) {
    const [action] = Object.values(item as Record<string, unknown>);
    const reason = field(field(action, 'error'), 'reason');
    if (reason !== undefined)
      throw new ArchiveError(
        say`The archive took not all: ${String(field(action, '_id'))}: ${String(reason)}.`,
        { isPassing: false },
      );
  }
}

/** The versions of all articles that came from the place, by id. */
async function versionsFrom(ask: Ask, index: string, from: string): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  await ask(`/${index}/_refresh`, { method: 'POST' });
  for (let after: unknown; ; ) {
    const answer = await ask(`/${index}/_search`, {
      method: 'POST',
      body: JSON.stringify({
        size: 5000,
        _source: ['version'],
        query: { term: { from } },
        sort: [{ id: 'asc' }],
        ...(after !== undefined && { search_after: after }),
      }),
    });
    const hits = list(field(field(answer, 'hits'), 'hits'));
    for (const hit of hits)
      versions.set(String(field(hit, '_id')), String(field(field(hit, '_source'), 'version')));
    after = field(hits.at(-1), 'sort');
    if (hits.length === 0 || after === undefined) return versions;
  }
}
