/** "1 quote", "1,204 quotes": the noun in the number that the count asks for. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * A whole number as English writes it, "1,204". By hand, since the first number that is asked of `toLocaleString` costs
 * more than ten milliseconds: a twentieth of a whole command, and a long pause of a server that starts.
 */
export function grouped(number: number): string {
  const digits = String(Math.abs(number));
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return number < 0 ? `-${text}` : text;
}
