import { isCommonWord } from './commonWords.ts';
import { foldWord, once, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';
import { Is } from './lexicon.ts';
import { lookUpWord } from './lexicons.ts';

/** Who answers and who asks in an interview, as a line of it says; one of them may be left out. */
export interface InterviewCredit {
  readonly guest?: string;
  readonly interviewer: string;
}

/** A person's name, of two words and more. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]{1,20}){1,3}/u;

/**
 * "Mia Holt was interviewed by Per Quill for The Gazette.", "Interview: Per Quill", « Propos recueillis par Luc Pommier »: a
 * line that says who asked, and perhaps whom, and nothing else. Undefined for any other text.
 */
export function readInterviewCredit(line: string): InterviewCredit | undefined {
  if (line.length > LONGEST) return undefined;
  const folded = foldWord(line);
  for (const phrase of asked()) {
    const at = folded.indexOf(` ${phrase} `);
    if (at < 0) continue;
    const guest = wholeName(line.slice(0, at));
    const interviewer = nameAtStart(line.slice(at + phrase.length + 2));
    if (guest !== undefined && interviewer !== undefined) return { guest, interviewer };
  }
  for (const phrase of conducted()) {
    if (!folded.startsWith(phrase)) continue;
    const interviewer = wholeName(line.slice(phrase.length).replace(/^[\s:]+/, ''));
    if (interviewer !== undefined) return { interviewer };
  }
  return undefined;
}

/** "Ten questions for Mia Holt", « Entretien avec Luc Pommier, alpiniste »: a line that says with whom one talks; else undefined. */
export function readGuest(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const folded = ` ${foldWord(line)}`;
  for (const phrase of withWhom()) {
    const at = folded.indexOf(` ${phrase} `);
    const guest = at < 0 ? undefined : uncommonName(line.slice(at + phrase.length + 1));
    if (guest !== undefined) return guest;
  }
  return undefined;
}

/** The name that a text begins with, up to a word that is nobody's name, whatever its capital: "Mia Holt On Boats". */
function uncommonName(text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  // "Vice President Mia Holt", "harbourmaster Mia Holt"
  while (words.length > 2 && isWhat(words[0] ?? '')) words.shift();
  const end = words.findIndex(
    (word, at) => at > 0 && (/[,:;.!?–—-]$/.test(word) || isCommonWord(foldWord(word))),
  );
  const last = words[end] ?? '';
  const closes = /[,:;.!?–—-]$/.test(last) && !isCommonWord(foldWord(last.slice(0, -1)));
  const name = end < 0 ? words : words.slice(0, closes ? end + 1 : end);
  return nameAtStart(name.join(' ').replace(/[,:;.!?–—-]+$/, ''));
}

/** Whether a word before a name says what somebody is. */
function isWhat(word: string): boolean {
  return (
    /^\p{Ll}/u.test(word) || (lookUpWord(word.toLowerCase().replace(/\.$/, '')) & (Is.title | Is.role)) !== 0
  );
}

/** UTF-16 units. */
const LONGEST = 120;

function wholeName(text: string): string | undefined {
  const name = text.trim().replace(/\.$/, '');
  return NAME.exec(name)?.[0] === name && endsAsName(name) ? name : undefined;
}

/** The words with capitals that a text begins with: a small word behind them is no part of the name. */
function nameAtStart(text: string): string | undefined {
  const words = text.trim().replace(/[.,]$/, '').split(/\s+/);
  const end = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const name = words
    .slice(0, end < 0 ? words.length : end)
    .join(' ')
    .replace(/[.,]$/, '');
  return NAME.exec(name)?.[0] === name && endsAsName(name) ? name : undefined;
}

const endsAsName = (name: string): boolean => /(?:^| )\p{Lu}[^ ]*$/u.test(name);

const asked = once(() => LANGUAGES.flatMap(({ labels }) => phrasesOf(labels?.interviewedBy)));
const conducted = once(() => LANGUAGES.flatMap(({ labels }) => phrasesOf(labels?.conductedBy)));

const withWhom = once(() => LANGUAGES.flatMap(({ labels }) => phrasesOf(labels?.interviewWith)));

function phrasesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((phrase) => wordList(phrase).join(' '))
    .filter((phrase) => phrase !== '');
}
