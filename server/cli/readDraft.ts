import { readFile } from 'node:fs/promises';
import type { Problem } from '../corpus/article.ts';

/** The text of a draft, `-` being standard input; or why it cannot be read. */
export async function readDraft(path: string): Promise<string | Problem> {
  try {
    const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'it is not UTF-8 text'
        : error instanceof Error
          ? error.message
          : String(error);
    return { path, message: `The draft cannot be read: ${reason}.` };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
