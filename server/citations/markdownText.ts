import type { DraftFormat } from '../drafts/draft.ts';

/** Words of a source as they can stand within a line of the draft: on one line, and in Markdown without markup. */
export function inlineText(words: string, format: DraftFormat): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (format === 'plain') return line;
  return line.replace(/[\\`*_[\]<>|~^]/g, '\\$&').replace(/&(?=#?\w{1,31};)/g, '\\&');
}

/** Words in italics, where the draft has them. They are escaped already. */
export function italics(words: string, format: DraftFormat): string {
  return format === 'plain' ? words : `*${words}*`;
}

/** An address as it can stand within parentheses; undefined for what is no address on the web. */
export function linkAddress(url: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return undefined;
  const address = url.replace(/[\s<>"\\`*\p{Cc}]/gu, encodeURIComponent).replaceAll('*', '%2A');
  return isBalanced(address) ? address : address.replaceAll('(', '%28').replaceAll(')', '%29');
}

function isBalanced(address: string): boolean {
  let open = 0;
  for (const char of address) {
    if (char === '(') open++;
    else if (char === ')' && --open < 0) return false;
  }
  return open === 0;
}
