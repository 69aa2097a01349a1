/** The words of a BibTeX value as they are printed: accents put on, marks and dashes set, commands and braces gone. */
export function plainTex(value: string): string {
  return value
    .replace(/\\([`'^"~=.uvHcdbkr])\s*(?:\{\s*(\\?[A-Za-z]?)\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g, accented)
    .replace(/\\([A-Za-z]+)(?:\s+|\{\}|(?![A-Za-z]))/g, (_, name: string) => SIGNS.get(name) ?? '')
    .replace(/\\([&%$#_])/g, '$1')
    .replaceAll('\\{', OPEN)
    .replaceAll('\\}', CLOSE)
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/~/g, '\u00A0')
    .replace(/[{}]/g, '')
    .replace(/[\uE000-\uE002]/g, (sign) => MEANT[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

function accented(all: string, accent: string, braced: string | undefined, bare: string | undefined): string {
  const mark = ACCENTS.get(accent);
  const letter = (braced ?? bare ?? '').replace(/^\\([ij])$/, '$1');
  // `\c c` is an accent, `\cite` is a command.
  if (
    mark === undefined ||
    letter === '' ||
    (/[A-Za-z]/.test(accent) && braced === undefined && !/\s/.test(all))
  )
    return all;
  return letter + mark;
}

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

/** Stand for a tilde and braces that are meant, until those that are commands are gone. */
const [TILDE, OPEN, CLOSE] = ['\uE000', '\uE001', '\uE002'];

const MEANT: Readonly<Record<string, string>> = { [TILDE]: '~', [OPEN]: '{', [CLOSE]: '}' };

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['dh', 'ð'],
  ['th', 'þ'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textellipsis', '…'],
  ['textbackslash', '\\'],
  ['textasciitilde', TILDE],
  ['textasciicircum', '^'],
  ['ldots', '…'],
  ['dots', '…'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
]);
