import type { PacketSource } from './packet.ts';

/** How words of a page are set: escaped, and an outlet's name set off. */
export interface Typesetting {
  text(words: string): string;
  outlet(words: string): string;
}

/** Who says a passage, by which of the article's words, in a sentence. */
export function saidInWords({ speaker, evidence }: PacketSource, { text }: Typesetting): string {
  if (speaker === null) return 'The article does not say who is speaking.';
  return evidence === null || evidence === ''
    ? `Said by ${text(speaker)}.`
    : `Said by ${text(speaker)}, as ${text(evidence)} ${/”.*“/.test(evidence) ? 'show' : 'shows'}.`;
}

/** A source for a reader: author, title, outlet, day and place, with what is not stated said so. */
export function referenceInWords(
  { author, title, outlet, issued, place }: PacketSource,
  { text, outlet: setOutlet }: Typesetting,
): string {
  return [
    author === null ? undefined : text(author),
    title === null ? 'title not stated' : `“${text(title)}”`,
    outlet === null ? 'outlet not stated' : setOutlet(outlet),
    issued === null ? 'date not stated' : text(issued),
    place === null ? undefined : text(place),
  ]
    .filter((fact) => fact !== undefined)
    .join(', ')
    .replace(/^[a-z]/, (first) => first.toUpperCase());
}
