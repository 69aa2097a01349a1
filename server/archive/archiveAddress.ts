import { SaidError, say } from '../text/said.ts';

/** Thrown for what is no address that can be asked, in words for whoever wrote it. */
export class BadAddress extends SaidError {}

/** The addresses of an archive, with blanks or commas between them. Throws `BadAddress`. */
export function archiveUrls(addresses: string): URL[] {
  return addresses.split(/[\s,]+/).flatMap((address) => (address === '' ? [] : [urlOf(address)]));
}

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
