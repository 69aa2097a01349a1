/**
 * The kinds of file that articles come in, by ending. `text` is matched as it is; `light` kinds are read on the
 * spot; the readers of `heavy` ones are a bundle of their own, apart from the rest. A `bibliography` describes others.
 */
export type FileKind =
  | { readonly weight: 'text'; readonly format: 'markdown' | 'plain' }
  | { readonly weight: 'light'; readonly reader: LightKind }
  | { readonly weight: 'bibliography' }
  | { readonly weight: 'heavy'; readonly reader: HeavyKind };

/** Kinds that are read on the spot; `lightReaders.ts` has what reads them, which whoever asks for names does without. */
const LIGHT = {
  captions: { endings: ['srt', 'vtt', 'sbv'] },
  json: { endings: ['json'] },
} as const satisfies Record<string, Endings>;

export type LightKind = keyof typeof LIGHT;

/** Kinds whose readers are apart; `readHeavy` has them. */
export const HEAVY = {
  html: { endings: ['html', 'htm', 'xhtml'], statesByline: true },
  mhtml: { endings: ['mhtml', 'mht'], statesByline: true },
  webarchive: { endings: ['webarchive'], statesByline: true },
  mail: { endings: ['eml', 'emlx'], statesByline: false },
  mailbox: { endings: ['mbox'], statesByline: false },
  feed: { endings: ['rss', 'atom', 'xml'], statesByline: false },
  ttml: { endings: ['ttml', 'dfxp', 'itt'], statesByline: false },
  docx: { endings: ['docx', 'docm', 'dotx'], statesByline: true },
  odt: { endings: ['odt', 'ott'], statesByline: true },
  epub: { endings: ['epub'], statesByline: false },
  rtf: { endings: ['rtf'], statesByline: true },
  pdf: { endings: ['pdf'], statesByline: true },
} as const satisfies Record<string, Endings & HeavyFacts>;

export type HeavyKind = keyof typeof HEAVY;

interface Endings {
  /** What follows the last dot of a file's name, in small letters. */
  readonly endings: readonly string[];
}

interface HeavyFacts {
  /** Whether its text states who wrote it, where the file's own data may not. */
  readonly statesByline: boolean;
}

const KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['md', { weight: 'text', format: 'markdown' }],
  ['markdown', { weight: 'text', format: 'markdown' }],
  ['txt', { weight: 'text', format: 'plain' }],
  ['bib', { weight: 'bibliography' }],
  ['bibtex', { weight: 'bibliography' }],
  ...byEnding(LIGHT, (reader): FileKind => ({ weight: 'light', reader })),
  ...byEnding(HEAVY, (reader): FileKind => ({ weight: 'heavy', reader })),
]);

function byEnding<Kind extends string>(
  kinds: Readonly<Record<Kind, Endings>>,
  kindOf: (reader: Kind) => FileKind,
): [string, FileKind][] {
  const names = Object.keys(kinds) as Kind[];
  return names.flatMap((name) =>
    kinds[name].endings.map((ending): [string, FileKind] => [ending, kindOf(name)]),
  );
}

/** How the names of files end that hold what was recorded of a draft. */
export const RECORD_ENDING = '.quotes.json';

/** What a file of this name is read as; nothing where such files are not read. */
export function fileKindOf(path: string): FileKind | undefined {
  return KINDS.get(endingOf(path));
}

/** What follows the last dot of a file's name, in small letters; empty where it has none. */
function endingOf(path: string): string {
  // Apple Mail writes a folder `Box.mbox` with a file `mbox` in it.
  return /(?:\.|(?:^|[\\/])(?=mbox$))([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
