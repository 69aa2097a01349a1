import type { Span } from '../text/span.ts';
import { foldWord, once, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** Whether a label says that somebody asks, in any language: "Q", "Frage". */
export function isQuestionLabel(label: string): boolean {
  return questions().has(foldWord(label.trim()));
}

/** Whether a label says that somebody answers, in any language: "A", "Antwort". */
export function isAnswerLabel(label: string): boolean {
  return answers().has(foldWord(label.trim()));
}

/** Whether a label is a single letter that stands for who asks or who answers: "Q", "A", Spanish "P" and "R". */
export function isLetterOfTurn(label: string): boolean {
  return label.length === 1 && (isQuestionLabel(label) || isAnswerLabel(label));
}

/** Whether among labels are both the letters of a language, as an interview has them: one alone is an initial. */
export function areLettersOfTurns(labels: readonly string[]): boolean {
  const used = new Set(labels.filter((label) => label.length === 1).map(foldWord));
  return [...pairs()].some((pair) => [...pair].every((letter) => used.has(letter)));
}

/** Whether a letter begins with the word, in any language: "Sir", "Dear". */
export function isSalutation(word: string): boolean {
  return salutations().has(foldWord(word));
}

/** Whether a label heads a remark that nobody says, in any language: "Note", "Tip", "Achtung". */
export function isRemarkLabel(label: string): boolean {
  return remarks().has(foldWord(label.trim()));
}

/**
 * Whether a label stands for a voice that nobody has given a name: "SPEAKER_00", "Speaker 2", "Unknown speaker". Programs
 * that tell voices apart write it; it says that somebody speaks, and not who.
 */
export function isGenericSpeaker(label: string): boolean {
  const words = foldWord(label)
    .split(/[\s_#-]+/)
    .filter((word) => word !== '');
  const isUnknown = unknown().has(words[0] ?? '');
  if (isUnknown) words.shift();
  if (words.length > 1 && /^(?:\p{L}?\d{1,3}|\p{L})$/u.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0) return isUnknown;
  return voices().has(words.join(' ').replace(/\d{1,3}$/, ''));
}

/**
 * Who sends a message, in the label that the log of a meeting's chat gives it, in any language: "Dana Renn" of "From Dana Renn
 * to Everyone"; where the name stands. Nothing where the label is another.
 */
export function findSender(label: string): Span | undefined {
  const all = [...label.matchAll(/\S+/g)];
  for (const forms of senders()) {
    const [from = '', to = ''] = forms.split(' … ');
    if (foldWord(all[0]?.[0] ?? '') !== from) continue;
    const behind = all.findLastIndex(({ 0: word }, at) => at > 1 && word === to.replace('?', ''));
    const isMissing = behind < 0 || behind === all.length - 1;
    const [first, last] = [all[1], isMissing ? all.at(-1) : all[behind - 1]];
    if ((isMissing && !to.endsWith('?')) || first === undefined || last === undefined) continue;
    return { start: first.index, end: last.index + last[0].length };
  }
  return undefined;
}

const senders = once(() => LANGUAGES.flatMap(({ labels }) => labels?.sentTo ?? []));
const questions = once(() => LANGUAGES.flatMap(({ labels }) => wordList(labels?.question)));
const answers = once(() => LANGUAGES.flatMap(({ labels }) => wordList(labels?.answer)));
const salutations = once(() => LANGUAGES.flatMap(({ labels }) => wordList(labels?.salutation)));
const remarks = once(() => LANGUAGES.flatMap(({ labels }) => wordList(labels?.remarks)));
/** "qa", "pr": the letter of a language for who asks, and the one for who answers. */
const pairs = once(() =>
  LANGUAGES.flatMap(({ labels }) => {
    const letters = [labels?.question, labels?.answer].map((list) => wordList(list).find(isLetter));
    return letters.every((letter) => letter !== undefined) ? [letters.join('')] : [];
  }),
);
const isLetter = (word: string) => word.length === 1;
const unknown = once(() => LANGUAGES.flatMap(({ labels }) => wordList(labels?.unknown)));
const voices = once(() =>
  LANGUAGES.flatMap(({ labels }) =>
    (labels?.voices ?? '').split(',').map((phrase) => wordList(phrase).join(' ')),
  ),
);
