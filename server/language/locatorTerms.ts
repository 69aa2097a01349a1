/** What a citation can say of where in a source something stands. */
export type LocatorKind = 'page' | 'paragraph' | 'chapter';

/**
 * The word before a locator's number, as styles of citing abbreviate it in English, German, French, Spanish,
 * Italian, Dutch and Portuguese, without its full stop and in small letters; from the terms of the CSL locales.
 */
const TERMS: ReadonlyMap<string, LocatorKind> = new Map([
  ...terms(
    'page',
    'p pp pg pgs page pages s seite seiten pág págs página páginas pag pagg pagina pagine blz bladzijde',
  ),
  ...terms(
    'paragraph',
    'para paras par pars paragraph paragraphs ¶ ¶¶ abs absatz paragr párr párrafo capov capoverso al alinea § §§',
  ),
  ...terms(
    'chapter',
    'chap chaps ch chs chapter chapters kap kapitel chapitre cap caps capítulo capitolo hst hoofdstuk',
  ),
]);

function terms(kind: LocatorKind, words: string): [string, LocatorKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

/** What the word announces; nothing where it announces no locator. */
export function locatorKind(word: string): LocatorKind | undefined {
  return TERMS.get(word.toLowerCase().replace(/\.$/, ''));
}
