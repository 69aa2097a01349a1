import { readFile } from 'node:fs/promises';
import type { Problem } from '../corpus/article.ts';
import { parseRecord, type QuotationRecord, recordPathOf } from '../record/record.ts';

/** What was recorded of a draft, nothing where nothing was; or why the record cannot be read. */
export async function readRecord(draft: string): Promise<QuotationRecord | Problem | undefined> {
  if (draft === '-') return undefined;
  const path = recordPathOf(draft);
  try {
    const bytes = await readFile(path);
    const record = parseRecord(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return 'fault' in record ? { path, message: record.fault } : record;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : String((error as Error).message);
    return { path, message: `The record cannot be read: ${reason}.` };
  }
}
