/**
 * Whether two different keys look like one word changed (walked/walks, nineteen/ninety, 19/90): what they
 * share at both ends is at least three fifths of the longer. Only for facing words in an alignment with each
 * other; it says nothing about their sense.
 */
export function wordsAlike(a: string, b: string): boolean {
  if (isDigit(a.charCodeAt(0)) && isDigit(b.charCodeAt(0))) return true;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter * 5 < longer * 3) return false;
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return (head + tail) * 5 >= longer * 3;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
