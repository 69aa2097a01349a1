import { say, type Tongue } from '../text/said.ts';
import type { PacketSource } from './packet.ts';

/** How words of a page are set: escaped, and an outlet's name set off. */
export interface Typesetting {
  text(words: string): string;
  /** Says what the page itself says. */
  readonly tongue: Tongue;
  outlet(words: string): string;
}

/** Who says a passage, by which of the article's words, in a sentence. */
export function saidInWords({ speaker, evidence }: PacketSource, { text, tongue }: Typesetting): string {
  if (speaker === null) return text(tongue(say`The article does not say who is speaking.`));
  if (evidence === null || evidence === '') return text(tongue(say`Said by ${speaker}.`));
  return text(
    tongue(
      /”.*“/.test(evidence)
        ? say`Said by ${speaker}, as ${evidence} show.`
        : say`Said by ${speaker}, as ${evidence} shows.`,
    ),
  );
}

/** A source for a reader: author, title, outlet, day and place, with what is not stated said so. */
export function referenceInWords(
  { author, title, outlet, issued, place }: PacketSource,
  { text, outlet: setOutlet, tongue }: Typesetting,
): string {
  return [
    author === null ? undefined : text(author),
    title === null ? text(tongue(say`title not stated`)) : text(tongue(say`“${title}”`)),
    outlet === null ? text(tongue(say`outlet not stated`)) : setOutlet(outlet),
    issued === null ? text(tongue(say`date not stated`)) : text(issued),
    place === null ? undefined : text(place),
  ]
    .filter((fact) => fact !== undefined)
    .join(', ')
    .replace(/^[a-z]/, (first) => first.toUpperCase());
}
