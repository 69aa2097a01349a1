import { parseMetadata } from '../corpus/frontMatter.ts';
import type { Language } from '../language/language.ts';
import { languageNamed } from '../language/languageNamed.ts';
import { languageOfText } from '../language/languageOfText.ts';
import { findFrontMatter } from '../prose/frontMatter.ts';

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
  return frontMatter === undefined ? undefined : parseMetadata(text, frontMatter).metadata.language;
}

/** In UTF-16 units: more than is looked at to tell a language. */
const SAMPLE = 8_000;
