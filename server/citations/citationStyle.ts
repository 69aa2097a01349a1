/** The four forms of a citation in a draft: `[^id]`, `[@id]`, a link on the outlet's name, and parentheses. */
export type CitationStyle = 'footnote' | 'pandoc' | 'link' | 'text';
