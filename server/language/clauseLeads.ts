import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { Is } from './lexicon.ts';
import { lexiconOf as speechLexiconOf } from './lexicons.ts';
import { isNegation } from './scopes.ts';

/** Whether a main clause reaches over a comma into what the word opens: „…, dass“. */
export function opensObject(key: string, language: Language): boolean {
  return leadsOf(language)?.objects.has(key) ?? false;
}

/**
 * Whether the word at `at` opens what somebody says or thinks, “no creo | que …”, “ik denk niet | dat …”: it stands right behind a
 * verb of saying or thinking, and is no pronoun there.
 */
export function opensThought(keys: readonly string[], at: number, language: Language): boolean {
  const leads = leadsOf(language);
  const speech = speechLexiconOf(language);
  if (leads === undefined || speech?.has('that', keys[at] ?? '') !== true) return false;
  const verb = keys.slice(0, at).findLast((key) => !isNegation(key, language)) ?? '';
  return leads.verbs.has(verb) || (speech.lookUp(verb, 0, verb.length) & Is.cue) !== 0;
}

const leadsOf = perLanguage(({ scopes }) =>
  scopes === undefined
    ? undefined
    : {
        objects: new Set(wordList(scopes.objectLeads)),
        // The last words of hedges, "I think", and verbs of saying.
        verbs: new Set([
          ...wordList(scopes.saying),
          ...foldWord(scopes.hedge)
            .split(',')
            .map((phrase) => phrase.trim().split(/\s+/).at(-1) ?? ''),
        ]),
      },
);
