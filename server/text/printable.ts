/**
 * The text as it may be shown in one line of a terminal, a log, a label or a file name: whatever would move the
 * cursor, end the line, colour the rest or turn the direction of reading is made visible instead. Control
 * characters become their pictures (␛ for Escape); line separators, C1 controls and bidirectional overrides
 * their numbers (⟨U+202E⟩). Everything else is as it was.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    if (code === 0x7f) return '\u2421';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** Words of an article or a draft, blanked markup gone and line breaks a single space, as `printable` shows them. */
export function printableWords(text: string): string {
  return printable(text.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim());
}

/** Whether the text holds anything that `printable` would change. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) < 0;
}

const PICTURES = 0x2400;

/** C0, DEL and C1; LINE and PARAGRAPH SEPARATOR; the embeddings, overrides and isolates of UAX #9. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
