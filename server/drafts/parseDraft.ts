import { parseMetadata } from '../corpus/frontMatter.ts';
import { findFrontMatter } from '../prose/frontMatter.ts';
import type { ProseMemory } from '../prose/markdown.ts';
import { parseProse } from '../prose/parseProse.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import type { Draft, DraftFormat } from './draft.ts';
import { parseIgnores } from './ignores.ts';

/**
 * Parses a draft. Never fails: what cannot be understood as markup is prose. Whoever parses it again and again
 * as it is typed gives the same memory each time.
 */
export function parseDraft(
  path: string,
  text: string,
  format: DraftFormat = formatOf(path),
  memory?: ProseMemory,
): Draft {
  const prose = parseProse(text, format, memory);
  const language = statedLanguage(text);
  return { path, text, format, prose, speech: readSpeech(prose, language), ignores: parseIgnores(prose) };
}

/** The language that a draft's front matter states. */
function statedLanguage(text: string): { readonly language?: string } {
  const { language } = parseMetadata(text, findFrontMatter(text)).metadata;
  return language === undefined ? {} : { language };
}

/** What a file of this name holds, where nobody says: plain text for `.txt`, else Markdown. */
export function formatOf(path: string): DraftFormat {
  return /\.(?:txt|text)$/i.test(path) ? 'plain' : 'markdown';
}
