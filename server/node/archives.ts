import { createHash } from 'node:crypto';
import { archiveUrls } from '../archive/archiveAddress.ts';
import type { Ask } from '../archive/ask.ts';
import { createAsk } from '../archive/ask.ts';
import { packedForJson } from '../search/articleStore.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';

/**
 * Asks the archive at one or more addresses, with blanks or commas between them. Credentials are those that an editor
 * keeps among the system's secrets, or come from the environment, never from settings: `VERBATIM_ARCHIVE_AUTHORIZATION` as it is sent, or `name:password` in `VERBATIM_ARCHIVE_USER`.
 */
export function askArchive(
  addresses: string,
  authorization = authorizationFrom(process.env),
): { ask: Ask; host: string } {
  const urls = archiveUrls(addresses);
  const host = urls[0]?.host ?? '';
  return { ask: createAsk({ urls, ...(authorization !== undefined && { authorization }) }), host };
}

function authorizationFrom(env: NodeJS.ProcessEnv): string | undefined {
  if (env.VERBATIM_ARCHIVE_AUTHORIZATION) return env.VERBATIM_ARCHIVE_AUTHORIZATION;
  const user = env.VERBATIM_ARCHIVE_USER;
  return user ? `Basic ${Buffer.from(user).toString('base64')}` : undefined;
}

/** A sum of all that is kept of an article. */
export function versionOf(indexed: IndexedArticle): string {
  return createHash('sha256').update(packedForJson(indexed)).digest('base64url').slice(0, 22);
}
