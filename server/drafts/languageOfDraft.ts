import { parseMetadata } from '../corpus/frontMatter.ts';
import type { Language } from '../language/language.ts';
import { languageNamed } from '../language/languageNamed.ts';
import { languageOfText } from '../language/languageOfText.ts';
import { findFrontMatter } from '../prose/frontMatter.ts';
import { ownText } from '../text/ownText.ts';

/** The language of a draft: as its front matter states it, else as its words tell. */
export function languageOfDraft(text: string): Language {
  const body = findFrontMatter(text)?.outer.end ?? 0;
  return (
    languageNamed(statedLanguage(text)) ?? languageOfText(body === 0 ? text : text.slice(body, body + SAMPLE))
  );
}

/** The tag of the language that a draft's front matter states. */
export function statedLanguage(text: string): string | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) return undefined;
  const matter = text.slice(0, frontMatter.outer.end);
  if (matter === last.matter) return last.language;
  const { language } = parseMetadata(text, frontMatter).metadata;
  if (matter.length <= MOST_KEPT) last = { matter: ownText(matter), language };
  return language;
}

/** The same draft is asked about at every key. */
let last: { readonly matter: string; readonly language: string | undefined } = {
  matter: '',
  language: undefined,
};

/** In UTF-16 units. */
const MOST_KEPT = 10_000;

/** In UTF-16 units: more than is looked at to tell a language. */
const SAMPLE = 8_000;
