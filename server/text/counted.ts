/** "1 quote", "1,204 quotes": the noun in the number that the count asks for. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
