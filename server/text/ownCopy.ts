/** The same text by itself. An engine shares the letters of a slice, so whoever keeps one keeps all it was cut from. */
export function ownCopy(text: string): string {
  return Array.from(text).join('');
}
