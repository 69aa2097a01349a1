import { readdirSync } from 'node:fs';

/** The folders of a cache in which indexes are saved; what Node keeps of compiled code lies beside them. */
export function indexesIn(cache: string): string[] {
  return readdirSync(cache).filter((name) => name !== 'code');
}
