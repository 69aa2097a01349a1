/**
 * The kinds of file that articles come in, by ending. `text` is matched as it is; `light` kinds are read on the
 * spot; the readers of `heavy` ones are a bundle of their own, apart from the rest. A `bibliography` describes others.
 */
export type FileKind =
  | { readonly weight: 'text'; readonly format: 'markdown' | 'plain' }
  | { readonly weight: 'light'; readonly reader: LightKind }
  | { readonly weight: 'bibliography' }
  | { readonly weight: 'heavy'; readonly reader: HeavyKind };

export type LightKind = 'captions' | 'json';

export type HeavyKind = 'html' | 'mhtml' | 'webarchive' | 'pdf' | 'docx' | 'odt' | 'rtf' | 'epub' | 'mail';

const MARKDOWN: FileKind = { weight: 'text', format: 'markdown' };
const CAPTIONS: FileKind = { weight: 'light', reader: 'captions' };

const KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['md', MARKDOWN],
  ['markdown', MARKDOWN],
  ['txt', { weight: 'text', format: 'plain' }],
  ['srt', CAPTIONS],
  ['vtt', CAPTIONS],
  ['sbv', CAPTIONS],
  ['json', { weight: 'light', reader: 'json' }],
  ['bib', { weight: 'bibliography' }],
  ['bibtex', { weight: 'bibliography' }],
  ...heavy('html', 'html', 'htm', 'xhtml'),
  ...heavy('mhtml', 'mhtml', 'mht'),
  ...heavy('webarchive', 'webarchive'),
  ...heavy('mail', 'eml'),
  ...heavy('docx', 'docx', 'docm', 'dotx'),
  ...heavy('odt', 'odt', 'ott'),
  ...heavy('epub', 'epub'),
  ...heavy('rtf', 'rtf'),
  ...heavy('pdf', 'pdf'),
]);

function heavy(reader: HeavyKind, ...endings: readonly string[]): [string, FileKind][] {
  return endings.map((ending) => [ending, { weight: 'heavy', reader }]);
}

/** What a file of this name is read as; nothing where such files are not read. */
export function fileKindOf(path: string): FileKind | undefined {
  return KINDS.get(endingOf(path));
}

/** What follows the last dot of a file's name, in small letters; empty where it has none. */
function endingOf(path: string): string {
  return /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
