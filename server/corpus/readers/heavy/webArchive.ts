import { parseBuffer } from 'bplist-parser';
import type { SourceRead } from '../sourceText.ts';
import { decodeHtml } from './decodeHtml.ts';
import { readPage } from './html.ts';

/** Reads what Safari saves a page as: a binary property list with the page's bytes, encoding and address. */
export function readWebArchive(bytes: Uint8Array): SourceRead {
  const page = mainResource(bytes);
  const data = page?.WebResourceData;
  if (!(data instanceof Uint8Array))
    return {
      unreadable: 'The web archive is damaged, or holds no page. Save the page again.',
    };
  const encoding =
    typeof page?.WebResourceTextEncodingName === 'string' ? page.WebResourceTextEncodingName : undefined;
  const url =
    typeof page?.WebResourceURL === 'string' && /^https?:/i.test(page.WebResourceURL)
      ? page.WebResourceURL
      : undefined;
  return readPage(decodeHtml(data, encoding), url === undefined ? {} : { url });
}

function mainResource(bytes: Uint8Array): { readonly [key: string]: unknown } | undefined {
  try {
    const [root] = parseBuffer<{ WebMainResource?: { [key: string]: unknown } }>(Buffer.from(bytes));
    return root?.WebMainResource;
  } catch {
    // Lists that hold themselves, lengths that nothing has, and what is no list at all.
    return undefined;
  }
}
