import { parseProse } from '../prose/parseProse.ts';
import { readSpeech } from '../quotes/readSpeech.ts';
import type { Draft, DraftFormat } from './draft.ts';
import { parseIgnores } from './ignores.ts';

/** Parses a draft. Never fails: what cannot be understood as markup is prose. */
export function parseDraft(path: string, text: string, format: DraftFormat = formatOf(path)): Draft {
  const prose = parseProse(text, format);
  return { path, text, format, prose, speech: readSpeech(prose), ignores: parseIgnores(prose) };
}

/** What a file of this name holds, where nobody says: plain text for `.txt`, else Markdown. */
export function formatOf(path: string): DraftFormat {
  return /\.(?:txt|text)$/i.test(path) ? 'plain' : 'markdown';
}
