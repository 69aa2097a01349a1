import type { ProseMemory } from '../prose/markdown.ts';
import { withNotes } from '../prose/notes.ts';
import { parseProse } from '../prose/parseProse.ts';
import type { ReadingMemory } from '../quotes/reading/readAgain.ts';
import { readWithNotes } from '../quotes/speech/readWithNotes.ts';
import type { Draft, DraftFormat } from './draft.ts';
import { parseIgnores } from './ignores.ts';
import { statedLanguage } from './languageOfDraft.ts';

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
  const running = parseProse(text, format, memory);
  const prose = withNotes(running);
  const language = statedLanguage(text);
  const about = language === undefined ? {} : { language };
  const speech = readWithNotes(running, prose, about, memory && readingOf(memory));
  return { path, text, format, prose, speech, ignores: parseIgnores(prose) };
}

/** What was read of the same text besides its markup; it lives and dies with that. */
function readingOf(memory: ProseMemory): ReadingMemory {
  const known = readings.get(memory) ?? {};
  readings.set(memory, known);
  return known;
}

const readings: WeakMap<ProseMemory, ReadingMemory> = new WeakMap();

/** What a file of this name holds, where nobody says: plain text for `.txt`, else Markdown. */
export function formatOf(path: string): DraftFormat {
  return /\.(?:txt|text)$/i.test(path) ? 'plain' : 'markdown';
}
