import { type Article, fullName, type Name } from '../corpus/article.ts';
import { isPersonal, withByline } from '../corpus/readByline.ts';
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

/**
 * Whether a name may stand for an article's own voice: its outlet, one of its authors, who signs or heads the text as its
 * writer, or the text itself.
 */
export function speaksForArticle(name: string, article: Article): boolean {
  const { metadata } = article;
  const { type, containerTitle, authors, interviewers, title } = metadata;
  if (containerTitle !== undefined && meansOutlet(name, containerTitle)) return true;
  // In an interview the author is who answers, and the article's own words are the interviewer's.
  const writers = type === 'interview' ? interviewers : authors.length > 0 ? authors : signersOf(article);
  if (writers.some((author) => maySameSpeaker(name, fullName(author)))) return true;
  if (isNameOfText(name)) return containerTitle === undefined || outletWords(name).length === 0;
  return title !== undefined && title.toLowerCase() === name.toLowerCase();
}

/** Who heads a text as its writer, “By Ada Brandt”, or signs it below, as a letter is signed. */
function signersOf(article: Article): readonly Name[] {
  const known = signers.get(article);
  if (known !== undefined) return known;
  const { text, blocks } = article.prose;
  const { authors } = withByline(article.metadata, { text, blocks: blocks.slice(0, MOST_HEAD) });
  const found = [...authors, ...signedBy(article)];
  signers.set(article, found);
  return found;
}

/** “Ada Brandt, Quay Street”: a line of its own that closes the text and begins with a name. */
function signedBy({ prose: { text, blocks } }: Article): Name[] {
  const last = blocks.at(-1);
  if (last === undefined || blocks.length < 2 || last.end - last.start > LONGEST_LINE) return [];
  const line = text.slice(last.start, last.end);
  const [name = ''] = line.split(/[,\n]/);
  const literal = name.replace(/^[\s—–-]+/, '').trim();
  return isPersonal(literal) && !/[.!?:]/.test(line) ? [{ literal }] : [];
}

const signers: WeakMap<Article, readonly Name[]> = new WeakMap();

/** In blocks, and in UTF-16 units. */
const MOST_HEAD = 6;
const LONGEST_LINE = 100;

function outletWords(name: string): readonly string[] {
  const known = wordsOfOutlets.get(name);
  if (known !== undefined) return known;
  const words = nameWords(name).filter((word) => !isGenericWord(word));
  wordsOfOutlets.set(name, words);
  return words;
}

const wordsOfOutlets = createNameMemory<readonly string[]>();
