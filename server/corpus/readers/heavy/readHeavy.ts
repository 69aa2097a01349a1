import { say } from '../../../text/said.ts';
import type { HeavyKind, LightKind } from '../fileKinds.ts';
import { LIGHT_READERS } from '../lightReaders.ts';
import type { Reader, SourceRead } from '../sourceText.ts';
import { readAnyJson } from './chatJson.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readXmlFile } from './feed.ts';
import { readHtml } from './html.ts';
import { readMail, readMailbox, readMhtml } from './mail.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';
import { readRtf } from './rtf.ts';
import { tooLong } from './tooLong.ts';
import { readTtml } from './ttml.ts';
import { readWebArchive } from './webArchive.ts';
import { wrongEnding } from './wrongEnding.ts';

/** Reads a heavy file, or a large one of a light kind; a reader that fails is a file that cannot be read. */
export async function readHeavy(
  kind: HeavyKind | LightKind,
  path: string,
  bytes: Uint8Array,
): Promise<SourceRead> {
  try {
    const wrong = isLight(kind) ? undefined : wrongEnding(kind, bytes);
    if (wrong !== undefined) return { unreadable: wrong };
    const read = await READERS[kind](bytes, path);
    const long = 'text' in read ? tooLong(read.text) : undefined;
    return long === undefined ? read : { unreadable: long };
  } catch (error) {
    // Nested deeper than a stack is high, or stating sizes that nothing has.
    if (error instanceof RangeError)
      return { unreadable: say`The file is damaged and cannot be read. Copy or download it again.` };
    const reason = error instanceof Error ? error.message : String(error);
    return { unreadable: say`The file cannot be read: ${reason.replace(/[.\s]+$/, '')}.` };
  }
}

function isLight(kind: HeavyKind | LightKind): kind is LightKind {
  return kind in LIGHT_READERS;
}

const READERS: Record<HeavyKind | LightKind, Reader> = {
  ...LIGHT_READERS,
  json: readAnyJson,
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  rtf: readRtf,
  pdf: readPdf,
  html: readHtml,
  mhtml: readMhtml,
  mail: readMail,
  mailbox: readMailbox,
  feed: readXmlFile,
  ttml: readTtml,
  webarchive: readWebArchive,
};
