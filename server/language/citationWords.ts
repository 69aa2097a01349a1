import { foldWord, once, perLanguage, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/**
 * How many units of the text lead in a citation ("see", "as quoted in", "interview with") in any language, with the
 * punctuation and white space behind them; 0 where nothing does.
 */
export function citationLead(text: string): number {
  const first = /^[^\p{L}]{0,3}(\p{L}{1,20})/u.exec(text.slice(0, 24))?.[1];
  if (first === undefined || !firstWords().has(foldWord(first))) return 0;
  const words: string[] = [];
  let longest = 0;
  for (const { 0: word, index } of text.slice(0, LONGEST).matchAll(/\p{L}+/gu)) {
    if (words.length === 0 && text.slice(0, index).trim() !== '') return 0;
    words.push(foldWord(word));
    if (words.length > MOST_WORDS) break;
    if (!leads().has(words.join(' '))) continue;
    const end = index + word.length;
    const gap = /^[.,:\s]*/.exec(text.slice(end))?.[0].length ?? 0;
    if (gap > 0 || end === text.length) longest = end + gap;
  }
  return longest;
}

/** Whether a part of a citation is a place in the source ("p. 12", "12–14") or a word on its kind ("interview", "n.d."). */
export function isLocator(part: string): boolean {
  if (/^\d{1,4}[–-]?\d{0,4}$/.test(part)) return true;
  const place = /^(\p{L}+)\.? ?\d[\d–-]*$/u.exec(part)?.[1];
  if (place !== undefined) return locators().has(foldWord(place));
  return kinds().has(foldWord(part).replaceAll('.', ''));
}

/** Whether a word is the article that stands before names without being part of them: "the", but not "Le". */
export function isThe(word: string): boolean {
  return foldWord(word) === 'the';
}

/** A name without the article before it that is no part of it: "the Guardian", but "Le Monde". */
export function withoutThe(name: string): string {
  const first = /^(\p{L}+)\s+(?=\S)/u.exec(name);
  return first !== null && isThe(first[1] ?? '') ? name.slice(first[0].length) : name;
}

const LONGEST = 80;
const MOST_WORDS = 4;

const of = perLanguage(({ citations }) => ({
  leads: (citations?.leads ?? '').split(',').map((phrase) => wordList(phrase).join(' ')),
  locators: wordList(citations?.locators),
  kinds: wordList(citations?.kinds),
}));

const leads = once(() => LANGUAGES.flatMap((language) => of(language).leads));
const firstWords = once(() => [...leads()].map((lead) => lead.split(' ')[0] ?? ''));
const locators = once(() => LANGUAGES.flatMap((language) => of(language).locators));
const kinds = once(() => LANGUAGES.flatMap((language) => of(language).kinds));
