/** The text on one line as a reader sees it: blanked markup gone, white space and line breaks a single space. */
export function clean(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
}
