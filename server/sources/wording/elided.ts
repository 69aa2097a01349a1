import type { Language } from '../../language/language.ts';
import { lexiconOf } from '../../language/lexicons.ts';
import { isNegation } from '../../language/scopes.ts';
import type { Word } from '../../text/words.ts';

/**
 * The source's words with the one that the quotation begins with freed of what is drawn together with it: il dit qu'« un juge
 * viendra », of « Je crois qu'un juge viendra ». A negation is not drawn off: of « n'est » nobody quotes « est ».
 */
export function withoutElision(
  source: readonly Word[],
  draft: readonly { readonly key: string }[],
  text: string,
  language: Language,
): readonly Word[] {
  const lexicon = lexiconOf(language);
  const [first] = draft;
  if (lexicon?.parts !== true || first === undefined) return source;
  const ending = `'${first.key}`;
  return source.map((word) => {
    if (!word.key.endsWith(ending)) return word;
    const lead = word.key.slice(0, -ending.length);
    if (!lexicon.isElided(lead) || isNegation(lead, language)) return word;
    if (draft.some(({ key }) => key === word.key)) return word;
    const mark = text.slice(word.start, word.end).search(/['’]/);
    return mark < 0 ? word : { ...word, key: first.key, start: word.start + mark + 1 };
  });
}
