import { Unzip, UnzipInflate } from 'fflate';
import { type Said, say } from '../../../text/said.ts';

/** The files wanted of an archive, or a full sentence that says why it cannot be read. */
export type Unzipped =
  | { readonly files: ReadonlyMap<string, Uint8Array>; readonly unreadable?: undefined }
  | { readonly files?: undefined; readonly unreadable: Said };

/** Bytes that all wanted files of one archive may come to. What a directory says of sizes can be a lie: these are counted. */
const MOST_BYTES = 64 * 1024 * 1024;

const CHUNK = 1 << 16;

/**
 * Takes files out of a ZIP archive, as far as `wanted` says; inflates piece by piece and stops at what has really
 * come out. An archive that is cut off is read no further than it goes and is then unreadable.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return isCompoundFile(bytes)
      ? {
          unreadable: say`The file needs a password, or is of an older kind (.doc). Save it as .docx without a password.`,
        }
      : {
          unreadable: say`The file is damaged, or its ending is wrong: it is not of the kind that its name says.`,
        };
  }
  if (!hasDirectory(bytes))
    return { unreadable: say`The file is cut off: its end is missing. Copy or download it again.` };
  const files = new Map<string, Uint8Array>();
  let total = 0;
  let problem: Said | undefined;
  const archive = new Unzip((file) => {
    if (problem !== undefined || !wanted(file.name)) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, final) => {
      if (error) problem ??= say`The file is damaged and cannot be unpacked. Copy or download it again.`;
      if (problem !== undefined) return;
      total += part.length;
      if (total > MOST_BYTES) {
        problem = say`There is more than ${MOST_BYTES >> 20} MB of text in it, too much for one source. Split it.`;
        file.terminate();
        return;
      }
      parts.push(part);
      if (final) files.set(file.name, joined(parts));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && problem === undefined; at += CHUNK) {
      archive.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch {
    problem ??= say`The file is damaged and cannot be unpacked. Copy or download it again.`;
  }
  return problem === undefined ? { files } : { unreadable: problem };
}

/** The central directory's end stands in the last 64 kB of every whole archive. */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

/** What Word encrypts a document into, and what it wrote before 2007. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
