/** A stretch of a page that its own names say is no part of the article. */
export interface PageMark {
  readonly kind: 'comments' | 'box';
  /** Another that it stands in. */
  readonly around: PageMark | undefined;
  /** What is named so holds the article after all, as a page whose class says that it has comments. */
  holdsArticle: boolean;
}

/** Whether a block stands in a stretch that is no part of the article. */
export function isMarked(mark: PageMark | undefined): boolean {
  for (let one = mark; one !== undefined; one = one.around) if (!one.holdsArticle) return true;
  return false;
}

/** Notes that the article's headline or body stands in all of these. */
export function holdArticle(mark: PageMark | undefined): void {
  for (let one = mark; one !== undefined; one = one.around) one.holdsArticle = true;
}

/**
 * Decides which marks are believed, by how much running text they leave: a sign-up, a banner or a list of other stories is
 * shorter than the article, comments may be longer, and where next to nothing is left the names mean something else, as on
 * a page that is nothing but comments.
 */
export function weighMarks(blocks: readonly { readonly words: string; readonly mark?: PageMark }[]): void {
  const lengths = new Map<PageMark, number>();
  let rest = 0;
  for (const { words, mark } of blocks) {
    if (words.length < RUNNING) continue;
    if (!isMarked(mark)) rest += words.length;
    for (let one = mark; one !== undefined; one = one.around)
      lengths.set(one, (lengths.get(one) ?? 0) + words.length);
  }
  for (const [mark, length] of lengths)
    if (rest < LEAST_LEFT || (mark.kind === 'box' && length > rest)) mark.holdsArticle = true;
}

/** In characters: a line that is shorter is a label or a name. */
const RUNNING = 60;
const LEAST_LEFT = 250;

/**
 * What an element is by its names, where they say that it is beside the article: `comment-list`, `newsletter-signup`,
 * `cookie-banner`, `related-stories`. A name counts as a whole: `tone-comment` and `comments-open` are no comments.
 */
export function markedKind(name: string, attributes: Record<string, string>): PageMark['kind'] | undefined {
  if (NEVER.has(name) || /articleBody/.test(attributes.itemprop ?? '')) return undefined;
  if (attributes.itemprop === 'comment' || /schema\.org\/Comment$/.test(attributes.itemtype ?? ''))
    return 'comments';
  const names = [attributes.id, attributes.class, attributes['data-testid'], attributes['aria-label']];
  if (name.includes('-')) names.push(name);
  let kind: PageMark['kind'] | undefined;
  for (const one of names) {
    if (one === undefined || !HINT.test(one)) continue;
    const list = one === attributes['aria-label'] ? [one] : one.split(/\s+/);
    for (const word of list) kind = kindOfName(wordsOf(word)) ?? kind;
  }
  return kind;
}

/** Holds a page, whatever its names say. */
const NEVER = new Set(['html', 'body', 'main', 'h1', 'a', 'button']);

/** Most elements have none of these in their names. */
const HINT =
  /comment|coment|kommentar|disqus|newsletter|sign-?_?up|subscri|cookie|consent|gdpr|onetrust|related|recomm|recirc|trending|most|next|stories|outbrain|taboola/i;

function wordsOf(name: string): string[] {
  return name
    .slice(0, 100)
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function kindOfName(words: readonly string[]): PageMark['kind'] | undefined {
  if (words.length > MOST_WORDS || words.some((word) => STATES.has(word))) return undefined;
  for (const { kind, subjects, parts, needsPart } of NAMES)
    for (let at = 0; at < words.length; at++)
      for (const length of [2, 1]) {
        if (!subjects.has(words.slice(at, at + length).join(' '))) continue;
        const behind = words.slice(at + length);
        if (behind.every((word) => parts.has(word)) && (!needsPart || behind.length > 0)) return kind;
      }
  return undefined;
}

const MOST_WORDS = 5;

/** A name with one of these says how a page is set up, or what it is about. */
const STATES = setOf(
  'tone type single format category tag topic has no not is with without js open closed enabled',
);

interface Names {
  readonly kind: PageMark['kind'];
  /** What the names are about, in a word or two. */
  readonly subjects: ReadonlySet<string>;
  /** What may stand behind it. */
  readonly parts: ReadonlySet<string>;
  readonly needsPart?: true;
}

const PARTS = setOf(
  'area banner bar block box card container cta embed form frame group inline item layer list message modal module overlay panel popup promo section slot teaser unit widget wrap wrapper',
);

const NAMES: readonly Names[] = [
  {
    kind: 'comments',
    subjects: setOf(
      'comment comments commentlist kommentar kommentare leserkommentare commentaires comentarios disqus',
    ),
    parts: new Set([
      ...PARTS,
      ...setOf('author body content meta node post reply replies stream text thread threads'),
    ]),
  },
  {
    kind: 'box',
    subjects: setOf('newsletter newsletters signup sign-up subscription-widget'),
    parts: new Set([...PARTS, ...setOf('signup sign up subscribe subscription')]),
  },
  {
    kind: 'box',
    subjects: setOf('subscribe subscription'),
    parts: PARTS,
    needsPart: true,
  },
  {
    kind: 'box',
    subjects: setOf('cookie cookies consent gdpr onetrust'),
    parts: new Set([
      ...PARTS,
      ...setOf('consent dialog law manager notice pc preferences sdk ui wall window'),
    ]),
    needsPart: true,
  },
  {
    kind: 'box',
    subjects: setOf(
      'related recommended recommendations recirculation recirc trending most-read most-popular most-viewed read-next up-next more-stories outbrain taboola',
    ),
    parts: new Set([
      ...PARTS,
      ...setOf(
        'article articles content coverage headlines items links news post posts reading reads stories story topics',
      ),
    ]),
  },
];

/** The words of lists, with two in one where a hyphen joins them. */
function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => word.replace('-', ' ')));
}
