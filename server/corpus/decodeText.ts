import { type Said, say } from '../text/said.ts';
import { type LegacyEncoding, legacyEncoding } from './legacyEncoding.ts';

/** A file's text, or why it has none. */
export interface DecodedText {
  readonly text: string;
  /** Why the bytes are no text. */
  readonly problem?: Said;
  /** What had to be supposed to read them. */
  readonly notice?: Said;
}

/**
 * Decodes a text file: UTF-8 with or without a byte order mark, UTF-16 with one or plainly without, else Windows-1252, Mac Roman
 * or ISO-8859-15, in which every byte is a character. The text keeps its mark. Zero bytes outside UTF-16 are no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    return { text: '', problem: say`The file is UTF-32, which is not read. Save it as UTF-8.` };
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes);
  const nul = bytes.indexOf(0);
  const wide = nul < 0 ? undefined : unmarkedUtf16(bytes);
  if (wide !== undefined) return wide;
  if (nul >= 0) return { text: '', problem: say`The file is not text: byte ${nul} is zero.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const damaged = damagedUtf8(bytes);
    if (damaged !== undefined) return damaged;
    const encoding = legacyEncoding(bytes);
    return {
      ...decoded(encoding, bytes),
      notice: say`The file is not UTF-8 and is read as ${NAMES.get(encoding) ?? encoding}; save it as UTF-8 if letters look wrong.`,
    };
  }
}

const NAMES: ReadonlyMap<LegacyEncoding, string> = new Map([
  ['windows-1252', 'Windows-1252'],
  ['macintosh', 'Mac Roman'],
  ['iso-8859-15', 'ISO-8859-15'],
]);

/** UTF-8 but for some bytes, as where a file was cut off within a letter; in no other encoding are letters so, but by chance. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const { text } = decoded('utf-8', bytes);
  const lost = text.match(/\uFFFD+/g)?.length ?? 0;
  const letters = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  if (letters < lost * 8) return undefined;
  return {
    text,
    notice: say`The file is UTF-8 with damaged letters, shown as ${'\uFFFD'}. Copy or download it again.`,
  };
}

/**
 * UTF-16 without its mark, as some programs save: zeros stand in one half of each pair alone, and in every eighth pair at
 * least, for spaces and line ends have them in every script.
 */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  const some = bytes.subarray(0, 1 << 16);
  for (let at = 0; at < some.length; at++) if (some[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (Math.min(high, low) > 0 || (high + low) * 16 < some.length) return undefined;
  try {
    const decoder = new TextDecoder(low > 0 ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return undefined;
    return {
      text,
      notice: say`The file does not state that it is UTF-16 and is read as such; save it as UTF-8 if letters look wrong.`,
    };
  } catch {
    return undefined;
  }
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) };
}
