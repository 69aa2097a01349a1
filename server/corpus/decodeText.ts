import { type Said, say } from '../text/said.ts';
/** A file's text, or why it has none. */
export interface DecodedText {
  readonly text: string;
  /** Why the bytes are no text. */
  readonly problem?: Said;
  /** What had to be supposed to read them. */
  readonly notice?: Said;
}

/**
 * Decodes a text file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, in which
 * every byte is a character. The text keeps its mark. Zero bytes outside UTF-16 are no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { text: '', problem: say`The file is not text: byte ${nul} is zero.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      ...decoded('windows-1252', bytes),
      notice: say`The file is not UTF-8 and is read as Windows-1252; save it as UTF-8 if letters look wrong.`,
    };
  }
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) };
}
