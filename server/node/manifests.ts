import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the saved indexes in a cache. */
export function indexesIn(cache: string): string[] {
  try {
    return readdirSync(cache).flatMap((name) => (/^[0-9a-f]{20}$/.test(name) ? join(cache, name) : []));
  } catch {
    return [];
  }
}

/** What the manifest of a saved index says that is of use before it is opened; of its words nothing is taken on trust. */
export interface SeenManifest {
  readonly about?: { readonly folders?: unknown };
  readonly segments?: unknown;
}

/** Throws where there is none that can be read. */
export function manifestIn(index: string): SeenManifest {
  // After a line with its checksum.
  const text = readFileSync(join(index, 'manifest.json'), 'utf8').replace(/^\d+\n/, '');
  return (JSON.parse(text) ?? {}) as SeenManifest;
}

/** Whether there is an index in a cache of so many articles that to look at their files takes as long as a check. */
export function hasLargeIndex(cache: string): boolean {
  return indexesIn(cache).slice(0, MOST_SEEN).some(isLarge);
}

function isLarge(index: string): boolean {
  try {
    const { segments } = manifestIn(index);
    const bytes = Array.isArray(segments)
      ? segments.reduce<number>(
          (sum, segment) => sum + (Number((segment as { bytes?: unknown })?.bytes) || 0),
          0,
        )
      : 0;
    return bytes >= LARGE;
  } catch {
    return false;
  }
}

/** Bytes of an index of some thirty thousand articles. */
const LARGE = 300_000_000;

/** Indexes that are looked at: there are seldom more, and a command waits for it. */
const MOST_SEEN = 20;
