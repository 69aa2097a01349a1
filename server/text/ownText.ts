/**
 * The same text in memory of its own. An engine may keep of a slice but where it lies in the whole, which it then keeps
 * too: a word that is remembered would hold the draft that it was cut from, and each draft as it was after each key.
 */
export function ownText(text: string): string {
  // Two strings put together are written out anew when they are cut.
  return ` ${text}`.slice(1);
}
