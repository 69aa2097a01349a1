import { footnote } from './footnote.ts';
import type { CitationForm } from './form.ts';
import { link } from './link.ts';
import { pandoc } from './pandoc.ts';
import { text } from './text.ts';

/**
 * Every form of a citation in a draft, by its name in the settings: `[^id]`, `[@id]`, a link on the outlet's name, and
 * parentheses. Where several are used alike, the earlier comes first.
 */
export const FORMS = { footnote, pandoc, link, text } as const;

export type CitationStyle = keyof typeof FORMS;

export const CITATION_STYLES: readonly CitationStyle[] = Object.values(FORMS).map(({ style }) => style);

/** The form that a citation was read in. Throws where none has this name. */
export function formOf({ style }: { readonly style: string }): CitationForm {
  const form = Object.values<CitationForm>(FORMS).find((one) => one.style === style);
  if (form === undefined) throw new Error(`No form of citation is called “${style}”.`);
  return form;
}
