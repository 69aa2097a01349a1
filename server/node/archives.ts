import { createHash } from 'node:crypto';
import type { Ask } from '../archive/ask.ts';
import { createAsk } from '../archive/ask.ts';
import { packedForJson } from '../search/articleStore.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { SaidError, say } from '../text/said.ts';

/**
 * Asks the archive at one or more addresses, with blanks or commas between them. Credentials are those that an editor
 * keeps among the system's secrets, or come from the environment, never from settings: `VERBATIM_ARCHIVE_AUTHORIZATION` as it is sent, or `name:password` in `VERBATIM_ARCHIVE_USER`.
 */
export function askArchive(
  addresses: string,
  authorization = authorizationFrom(process.env),
): { ask: Ask; host: string } {
  const urls = addresses.split(/[\s,]+/).flatMap((address) => (address === '' ? [] : [urlOf(address)]));
  const host = urls[0]?.host ?? '';
  return { ask: createAsk({ urls, ...(authorization !== undefined && { authorization }) }), host };
}

/** Thrown for what is no address that can be asked, in words for whoever wrote it. */
export class BadAddress extends SaidError {}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new BadAddress(
      say`“${address}” is no address of an archive, such as https://archive.example.org:9200`,
    );
  // What is written into settings is read by many.
  if (url.username !== '' || url.password !== '')
    throw new BadAddress(say`An archive’s address holds no name or password: put them into the environment.`);
  return url;
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
