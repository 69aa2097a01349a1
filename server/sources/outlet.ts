import { type Article, fullName } from '../corpus/article.ts';
import { isGenericWord, isNameOfText } from '../language/outlets.ts';
import { createNameMemory } from '../quotes/people/nameMemory.ts';
import { maySameSpeaker, nameWords } from './names/speakerNames.ts';

/** Whether a name in a draft means the outlet: "the Courier" means "The Harbour Courier". */
export function meansOutlet(name: string, outlet: string): boolean {
  const named = outletWords(name);
  const whole = outletWords(outlet);
  if (named.length === 0 || whole.length === 0) return false;
  return named.every((word) => whole.includes(word)) || whole.every((word) => named.includes(word));
}

/** Whether a name may stand for an article's own voice: its outlet, one of its authors, or the text itself. */
export function speaksForArticle(name: string, { metadata }: Article): boolean {
  const { type, containerTitle, authors, interviewers, title } = metadata;
  if (containerTitle !== undefined && meansOutlet(name, containerTitle)) return true;
  // In an interview the author is who answers, and the article's own words are the interviewer's.
  const writers = type === 'interview' ? interviewers : authors;
  if (writers.some((author) => maySameSpeaker(name, fullName(author)))) return true;
  if (isNameOfText(name)) return containerTitle === undefined || outletWords(name).length === 0;
  return title !== undefined && title.toLowerCase() === name.toLowerCase();
}

function outletWords(name: string): readonly string[] {
  const known = wordsOfOutlets.get(name);
  if (known !== undefined) return known;
  const words = nameWords(name).filter((word) => !isGenericWord(word));
  wordsOfOutlets.set(name, words);
  return words;
}

const wordsOfOutlets = createNameMemory<readonly string[]>();
