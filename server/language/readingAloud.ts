import { foldWord, once, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/**
 * Whether a verb says, in any language, that somebody gives words that are not their own: "Holt cites the clause: …"
 * tells of the clause. The draft then does not say that the words are that person's speech.
 */
export function readsAloud(cue: string): boolean {
  return verbs().has(/^[\p{L}\p{M}]+/u.exec(foldWord(cue))?.[0] ?? '');
}

const verbs = once(() => LANGUAGES.flatMap(({ media }) => wordList(media?.readingAloud)));
