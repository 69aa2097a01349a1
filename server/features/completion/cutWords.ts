/** The words of a row of the list. */
export interface RowWords {
  readonly words: string;
  /** What stands beside them. */
  readonly description: string;
  /** How many characters of the words have room. */
  readonly most: number;
}

/**
 * The words of all rows, each cut to its room. Where rows would look alike, as a quote and its first sentence do, they
 * show their ends behind their first words; where these are alike too, what follows what they have in common. Only rows
 * that put in the very same words are left alike.
 */
export function cutWords(rows: readonly RowWords[]): string[] {
  const labels = rows.map(({ words, most }) => cut(words, most));
  const ends = alikeOf(rows, labels);
  for (const alike of ends) for (const at of alike) labels[at] = withEnd(rows[at] as RowWords);
  let left = ends;
  for (let tries = 0; tries < MOST_TRIES && left.length > 0; tries++) {
    left = alikeOf(rows, labels);
    for (const alike of left) {
      const shared = sharedStart(alike.map((at) => rows[at]?.words ?? ''));
      for (const at of alike) labels[at] = fromDifference(rows[at] as RowWords, shared);
    }
  }
  return labels;
}

/** Of three rows two may have more in common than all three. */
const MOST_TRIES = 3;

/** The beginning of a text, cut between two words. */
export function cut(text: string, most: number = MOST_CUT): string {
  const words = text.trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  const end = space > most / 2 ? space : betweenLetters(words, most);
  return `${words.slice(0, end).replace(/[\p{P}\s]+$/u, '')}…`;
}

/** The offset, or the one before where it would part the two halves of a character. */
function betweenLetters(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

const MOST_CUT = 40;

/** Places of rows that look alike though their words differ, by what they look like. */
function alikeOf(rows: readonly RowWords[], labels: readonly string[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [at, label] of labels.entries()) {
    const look = `${label}\n${rows[at]?.description}`;
    const same = places.get(look);
    if (same === undefined) places.set(look, [at]);
    else same.push(at);
  }
  const differ = (at: number, other = -1) => rows[at]?.words !== rows[other]?.words;
  return [...places.values()].filter((same) => same.some((at) => differ(at, same[0])));
}

/** The first words and the last ones. */
function withEnd({ words, most }: RowWords): string {
  if (words.length <= most) return words;
  const head = cut(words, Math.floor(most * OF_START));
  const from = words.length - (most - head.length - 1);
  const space = words.indexOf(' ', from - 1);
  const isTooShort = space < 0 || words.length - space < LEAST_END;
  return `${head} ${words.slice(isTooShort ? betweenLetters(words, from + 1) : space + 1)}`;
}

/** The first words, and the words from where rows differ on; `shared` is how many characters they begin with alike. */
function fromDifference({ words, most }: RowWords, shared: number): string {
  if (words.length <= most) return words;
  const head = cut(words, Math.floor(most * OF_START));
  const room = most - head.length - 1;
  // Of a long word that they begin alike only the last letters.
  const start = Math.max(words.lastIndexOf(' ', shared - 1) + 1, shared - Math.floor(room / 3));
  return `${head} ${cut(words.slice(betweenLetters(words, start)), room)}`;
}

/** How much of the room the beginning takes that is followed by something else. */
const OF_START = 0.45;
/** Characters of an end; a longer last word is shown by its own end. */
const LEAST_END = 4;

function sharedStart([first = '', ...others]: readonly string[]): number {
  let shared = first.length;
  for (const other of others) {
    let at = 0;
    while (at < shared && first.charCodeAt(at) === other.charCodeAt(at)) at++;
    shared = at;
  }
  return shared;
}
