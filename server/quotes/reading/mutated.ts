/** "hAilpín" in "Ó hAilpín", "nGiolla": whether a name's own capital stands behind a small letter or two at the start of a word. */
export function isMutated(text: string, start: number): boolean {
  const next = text.charCodeAt(start + 1);
  if (isCapital(next)) return true;
  return next >= 97 && next <= 122 && isCapital(text.charCodeAt(start + 2));
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
