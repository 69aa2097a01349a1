import { printable } from '../text/printable.ts';

/** Text on one line of Markdown, with nothing that Markdown or HTML would read. */
export function plainText(words: string): string {
  return printable(words.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&');
}
