import { say } from '../../../text/said.ts';
import type { SourceRead } from '../sourceText.ts';
import { decodeHtml } from './decodeHtml.ts';
import { readPage } from './html.ts';
import { openPropertyList } from './propertyList.ts';

/** Reads what Safari saves a page as: a binary property list with the page's bytes, encoding and address. */
export function readWebArchive(bytes: Uint8Array): SourceRead {
  const list = openPropertyList(bytes);
  const page = list?.entry(list.root, 'WebMainResource');
  const part = (key: string) => (page === undefined ? undefined : list?.entry(page, key));
  const textOf = (key: string) => {
    const value = part(key);
    return value === undefined ? undefined : list?.text(value);
  };
  const resource = part('WebResourceData');
  const data = resource === undefined ? undefined : list?.data(resource);
  if (data === undefined)
    return { unreadable: say`The web archive is damaged, or holds no page. Save the page again.` };
  const url = textOf('WebResourceURL');
  const isWeb = url !== undefined && /^https?:/i.test(url);
  return readPage(decodeHtml(data, textOf('WebResourceTextEncodingName')), isWeb ? { url } : {});
}
