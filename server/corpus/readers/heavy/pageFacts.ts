/** What a page says of itself apart from its words, as it stands there. */
export interface PageFacts {
  /** By name or property, in small letters. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly comments: readonly string[];
  readonly title?: string;
  readonly canonical?: string;
  readonly language?: string;
  /** The first of each in the page: by `itemprop` or by the microformat's class. */
  readonly properties: ReadonlyMap<string, string>;
  /** The day that all its `<time>`s name, comments and what surrounds an article left out; nothing where they differ. */
  readonly onlyTime?: string;
}

/** Gathers what a page states, element by element, as it is read. */
export function createFacts() {
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const comments: string[] = [];
  const properties = new Map<string, string>();
  const times = new Set<string>();
  let title: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  /** A property whose words are being heard, and the depth of its element. */
  let hearing: { readonly name: string; readonly depth: number; words: string } | undefined;
  let depth = 0;

  /** Depths of open elements that hold what readers wrote below an article: what they state is not the page's. */
  const comment: number[] = [];

  const property = (name: string, value: string) => {
    const words = value.replace(/\s+/g, ' ').trim();
    if (words !== '' && words.length < 300 && !properties.has(name)) properties.set(name, words);
  };

  return {
    jsonLd,
    comments,
    title(words: string) {
      title ??= words.replace(/\s+/g, ' ').trim() || undefined;
    },
    see(name: string, attributes: Record<string, string>, isOutside: boolean) {
      depth++;
      if (name === 'html') language ??= attributes.lang || attributes['xml:lang'] || undefined;
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) {
        canonical ??= attributes.href || undefined;
      }
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '')
          .toLowerCase()
          .trim();
        const value = (attributes.content ?? '').replace(/\s+/g, ' ').trim();
        const known = meta.get(key);
        if (known !== undefined && value !== '') known.push(value);
        else if (key !== '' && value !== '') meta.set(key, [value]);
      }
      if (isComment(attributes)) comment.push(depth);
      if (name === 'time' && attributes.datetime && comment.length === 0 && !isOutside)
        times.add(attributes.datetime.trim().slice(0, DAY));
      for (const known of comment.length > 0 ? [] : propertiesOf(attributes)) {
        const value =
          attributes.datetime ?? (name === 'meta' ? undefined : (attributes.content ?? dayIn(attributes)));
        if (value !== undefined) property(known, value);
        else if (hearing === undefined && name !== 'meta' && !properties.has(known)) {
          hearing = { name: known, depth, words: '' };
        }
      }
    },
    hear(text: string) {
      if (hearing && hearing.words.length < 300) hearing.words += text;
    },
    close() {
      if (hearing?.depth === depth) {
        property(hearing.name, hearing.words);
        hearing = undefined;
      }
      if (comment.at(-1) === depth) comment.pop();
      depth--;
    },
    done: (): PageFacts => ({
      meta,
      jsonLd,
      comments,
      properties,
      ...(times.size === 1 && { onlyTime: [...times].join('') }),
      ...(title !== undefined && { title }),
      ...(canonical !== undefined && { canonical }),
      ...(language !== undefined && { language }),
    }),
  };
}

/** How long a day is in the form of ISO 8601. */
const DAY = '2026-03-03'.length;

function isComment({ itemtype = '', class: classes = '', id = '' }: Record<string, string>): boolean {
  if (/Comment/.test(itemtype)) return true;
  return [...classes.split(/\s+/), id].some((one) => /^comments?(?:-?list|-body|-\d+)?$/i.test(one));
}

/** `<abbr class="published" title="2026-03-03">3 March</abbr>`. */
function dayIn({ title, class: classes = '' }: Record<string, string>): string | undefined {
  return title !== undefined && /(?:^|\s)published(?:\s|$)/.test(classes) ? title : undefined;
}

/** Microdata and microformats that state what this is about, under one name. */
function propertiesOf(attributes: Record<string, string>): string[] {
  const found: string[] = [];
  const itemprop = attributes.itemprop ?? '';
  if (/^(?:headline|author|datePublished|publisher)$/.test(itemprop)) found.push(itemprop);
  const classes = (attributes.class ?? '').split(/\s+/);
  if (classes.includes('p-author')) found.push('author');
  // The older microformat has the author as a card: its address and picture stand inside.
  if (classes.includes('author') && classes.includes('vcard')) found.push('author');
  if (classes.some((one) => /^(?:dt-published|published|entry-date)$/.test(one))) found.push('datePublished');
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '')) found.push('author');
  return found;
}
