import { parseRecord, type QuotationRecord, recordPathOf } from '../record/record.ts';
import { inSeries, type Said } from '../text/said.ts';
import type { Environment } from './environment.ts';

/** What was recorded of the drafts that are open. */
export interface Records {
  /** As it was read last. */
  of(uri: string): QuotationRecord | undefined;
  /**
   * Reads a draft's record again: whether it is another than before, or what is wrong with it in a sentence that
   * names the file. A record that cannot be read counts as none.
   */
  read(uri: string): Promise<boolean | { readonly fault: Said }>;
  /** Takes a record that was just made, before its file is written. */
  take(uri: string, record: QuotationRecord): void;
  forget(uri: string): void;
}

export function createRecords(environment: Environment): Records {
  const known = new Map<string, { readonly text: string; readonly record: QuotationRecord }>();
  return {
    of: (uri) => known.get(uri)?.record,
    async read(uri) {
      const path = environment.toPath(uri);
      const text = path === undefined ? undefined : await environment.readText?.(recordPathOf(path));
      const before = known.get(uri);
      if (path === undefined || text === undefined) return known.delete(uri);
      if (before?.text === text) return false;
      const record = parseRecord(text);
      if ('fault' in record) {
        known.delete(uri);
        return { fault: inSeries([recordPathOf(path), record.fault], ': ') };
      }
      known.set(uri, { text, record });
      return true;
    },
    take: (uri, record) => void known.set(uri, { text: '', record }),
    forget: (uri) => void known.delete(uri),
  };
}
