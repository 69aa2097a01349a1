/** "1 quote", "1,204 quotes": the noun in the number that the count asks for. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
