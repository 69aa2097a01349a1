import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Problem } from '../corpus/article.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';

/** The text of a draft, `-` being standard input; or why it cannot be read. */
export async function readDraft(path: string): Promise<string | Problem> {
  try {
    const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
    if (isDocument(path)) return { path, message: noDraft(path) };
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

/** Word documents, PDFs and the like are read as articles alone; a page is text that somebody may write. */
function isDocument(path: string): boolean {
  const kind = fileKindOf(path);
  return kind?.weight === 'heavy' && kind.reader !== 'html';
}

function noDraft(path: string): string {
  return `A ${extname(path)} file cannot be checked as a draft: save it as Markdown or plain text (“verbatim import FILE --to DIR” writes a copy in Markdown).`;
}

/** What a draft is taken for that is neither Markdown nor plain text, since what its own syntax quotes is not seen. */
export function takenFor(path: string): Problem | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === '' || MARKDOWN.test(ending)) return undefined;
  const message = `A ${ending} file is read as if it were Markdown: words between quotation marks are checked, and what it quotes in another way (a command, an element, an entity) is not seen.`;
  return { path, message };
}

const MARKDOWN = /^\.(?:md|markdown|mdx|mdown|mkd|qmd|rmd|txt|text)$/;

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
