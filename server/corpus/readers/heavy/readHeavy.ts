import type { HeavyKind } from '../fileKinds.ts';
import type { Reader, SourceRead } from '../sourceText.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readHtml } from './html.ts';
import { readMail, readMhtml } from './mail.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';
import { readRtf } from './rtf.ts';
import { readWebArchive } from './webArchive.ts';

/** Reads a heavy file; a reader that fails is a file that cannot be read. */
export async function readHeavy(kind: HeavyKind, path: string, bytes: Uint8Array): Promise<SourceRead> {
  try {
    return await READERS[kind](bytes, path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { unreadable: `The file cannot be read: ${reason.replace(/[.\s]+$/, '')}.` };
  }
}

const READERS: Record<HeavyKind, Reader> = {
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  rtf: readRtf,
  pdf: readPdf,
  html: readHtml,
  mhtml: readMhtml,
  mail: readMail,
  webarchive: readWebArchive,
};
