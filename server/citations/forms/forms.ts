import type { CitationStyle } from '../citationStyle.ts';
import { footnote } from './footnote.ts';
import type { CitationForm } from './form.ts';
import { link } from './link.ts';
import { pandoc } from './pandoc.ts';
import { text } from './text.ts';

/** Every form of citation, by its name in the settings. */
export const FORMS: Readonly<Record<CitationStyle, CitationForm>> = { footnote, pandoc, link, text };
