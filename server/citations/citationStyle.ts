/**
 * The forms of a citation in a draft, by their names in the settings: `[^id]`, `[@id]`, a link on the outlet's name,
 * and parentheses. Where several are used alike, the earlier comes first.
 */
export const CITATION_STYLES = ['footnote', 'pandoc', 'link', 'text'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];
