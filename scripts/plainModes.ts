/**
 * The same archive with what its files may be used for reduced to whether they run: the rest is how whoever packed it
 * has set up the machine. Changes the bytes in place; those of what is no ZIP archive stay as they are.
 */
export function plainModes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return zip;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count && view.getUint32(at, true) === ENTRY; n++) {
    const mode = view.getUint16(at + 40, true);
    view.setUint16(at + 40, REGULAR | ((mode & RUNS) === 0 ? 0o644 : 0o755), true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

/** Records of a ZIP archive (APPNOTE 4.3.12 and 4.3.16): a file in the list of all, and what ends the list. */
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const REGULAR = 0o100_000;
const RUNS = 0o100;
