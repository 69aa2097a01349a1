import { Parser } from 'htmlparser2';
import type { BlockKind } from '../../../prose/prose.ts';
import type { Span } from '../../../text/span.ts';
import { decodeEntities } from '../entities.ts';
import { createFacts, type PageFacts } from './pageFacts.ts';
import { holdArticle, isMarked, markedKind, type PageMark, weighMarks } from './pageMarks.ts';

/** A paragraph of a page. */
export interface HtmlBlock {
  readonly kind: BlockKind;
  readonly words: string;
  /** How many block quotations it stands in, one in the other. */
  readonly quoted: number;
  /** Stands in what surrounds an article on a page: navigation, boxes, comments, or out of sight. */
  readonly outside: boolean;
  /** Stands in a stretch whose names say that it is beside the article. */
  readonly mark?: PageMark;
  /** Bold or italic stretches, by offsets into the words. */
  readonly emphases: readonly { start: number; end: number; strength: 'emphasis' | 'strong' }[];
  /** Anchors (`id`s) that stand at or before the block and after the one before. */
  readonly anchors: readonly string[];
}

/** A page read from beginning to end. */
export interface HtmlPage {
  readonly blocks: readonly HtmlBlock[];
  readonly facts: PageFacts;
  /** Where elements stand that no article has words in: scripts, pictures, navigation, what is drawn out. */
  readonly beside: readonly Span[];
  /** How many elements there are, and how deeply the deepest lies. */
  readonly elements: number;
  readonly depth: number;
}

/**
 * Reads a page's paragraphs without building a tree: takes time and memory linear in its length, however deep or
 * broken it is. Scripts, styles and forms are left out, marks of notes too; a `<q>` has its marks put in.
 */
export function readHtmlBlocks(html: string, { xml = false }: { readonly xml?: boolean } = {}): HtmlPage {
  const facts = createFacts();
  const blocks = createBlocks();
  const open: Element[] = [];
  let elements = 0;
  let depth = 0;
  let head: 'title' | 'jsonLd' | undefined;
  let headText = '';
  const beside: Span[] = [];
  let besideFrom: { readonly start: number; readonly depth: number } | undefined;
  const marked: (Span & { readonly mark: PageMark })[] = [];

  const addBare = (words: string) => {
    blocks.begin('paragraph');
    blocks.add(decodeEntities(words));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements++;
        const parent = open.at(-1);
        const element = elementOf(name, attributes, parent);
        const kind = xml ? undefined : markedKind(name, attributes);
        if (kind !== undefined) {
          element.mark = { kind, around: parent?.mark, holdsArticle: false };
          element.markedFrom = parser.startIndex;
        }
        open.push(element);
        if (besideFrom === undefined && isBeside(name, attributes))
          besideFrom = { start: parser.startIndex, depth: open.length };
        if (name === 'h1' || attributes.itemprop === 'articleBody') holdArticle(parent?.mark);
        depth = Math.max(depth, open.length);
        if (depth >= MOST_OPEN) parser.pause();
        facts.see(name, attributes, element.outside);
        if (name === 'title') [head, headText] = ['title', ''];
        if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) [head, headText] = ['jsonLd', ''];
        if (attributes.id) blocks.anchor(attributes.id);
        if (element.skipped) return;
        if (name === 'br') blocks.lineBreak();
        else if (name === 'hr') blocks.end();
        else if (name === 'q') blocks.add(QUOTES[(element.quotes - 1) % 2]?.[0] ?? '');
        else if (element.kind !== undefined) blocks.begin(element.kind, element);
        else if (element.strength) blocks.emphasis(element.strength);
      },
      ontext(text) {
        if (head !== undefined) headText += text;
        const element = open.at(-1);
        facts.hear(text);
        if (element?.skipped) return;
        blocks.add(element?.pre ? text : text.replace(/[\t\n\f\r ]+/g, ' '), element);
      },
      onclosetag(name, implied) {
        if (besideFrom?.depth === open.length) {
          beside.push({ start: besideFrom.start, end: implied ? parser.startIndex : parser.endIndex + 1 });
          besideFrom = undefined;
        }
        const element = open.pop();
        if (element?.mark && element.markedFrom !== undefined)
          marked.push({ start: element.markedFrom, end: parser.endIndex + 1, mark: element.mark });
        if (head === 'title' && name === 'title') facts.title(headText);
        if (head === 'jsonLd' && name === 'script') facts.jsonLd.push(headText);
        if (name === 'title' || name === 'script') head = undefined;
        facts.close();
        if (element === undefined || element.skipped) return;
        if (name === 'q') blocks.add(QUOTES[(element.quotes - 1) % 2]?.[1] ?? '');
        else if (element.kind !== undefined) {
          const parent = open.at(-1);
          blocks.begin(parent?.block ?? 'paragraph', parent);
        } else if (element.strength) blocks.endEmphasis();
      },
      oncomment(text) {
        facts.comments.push(text.slice(0, 2000));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: xml },
  );
  // Each element looks through those that are open: of very many, one in the other, nobody meant anything.
  parser.write(html);
  if (depth < MOST_OPEN) parser.end();
  else for (const words of wordsBetweenTags(html.slice(parser.endIndex + 1))) addBare(words);
  blocks.end();
  weighMarks(blocks.all);
  const all = blocks.all.map((one) => (isMarked(one.mark) ? { ...one, outside: true } : one));
  const out = [...beside, ...marked.filter(({ mark }) => isMarked(mark))].sort((a, b) => a.start - b.start);
  return { blocks: all, facts: facts.done(), beside: out, elements, depth };
}

const MOST_OPEN = 20_000;

/** The text between the tags of a page, as far as that can be told without knowing them. */
function* wordsBetweenTags(html: string): Generator<string> {
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) yield html.slice(at, end);
    const close = tag < 0 ? -1 : html.indexOf('>', tag);
    at = close < 0 ? html.length : close + 1;
  }
}

/** One that is open, with what it inherits from those around it. */
interface Element {
  readonly skipped: boolean;
  readonly outside: boolean;
  /** Set where the element itself begins a paragraph. */
  readonly kind?: BlockKind | undefined;
  /** What paragraphs inside it are. */
  readonly block: BlockKind;
  readonly pre: boolean;
  readonly strength?: 'emphasis' | 'strong' | undefined;
  /** How many `<q>` are open. */
  readonly quotes: number;
  /** How many block quotations are open. */
  readonly quoted: number;
  readonly raised: boolean;
  /** What its names, or those around it, say that it is beside the article. */
  mark?: PageMark | undefined;
  /** Where it begins, if it is marked itself. */
  markedFrom?: number;
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
];

const SKIPPED = new Set(
  'rt rp script style noscript template svg math canvas iframe object select option button input textarea audio video map datalist head title meta link'.split(
    ' ',
  ),
);

const BESIDE = new Set(
  'script style noscript svg math canvas iframe object select audio video nav aside'.split(' '),
);

/** What is drawn out of an article is there twice, and would be read in the middle of a sentence. */
function isBeside(name: string, attributes: Record<string, string>): boolean {
  return BESIDE.has(name) || attributes['aria-hidden'] === 'true';
}

const OUTSIDE = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'menu']);

const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...'h1 h2 h3 h4 h5 h6'.split(' ').map((name) => [name, 'heading'] as const),
  ['blockquote', 'quotation'],
  ['li', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
]);

const PARAGRAPHS = new Set(
  'p div section article main header footer aside nav address figure figcaption caption details summary dl dt dd ul ol table tr tbody thead pre fieldset center body html form dialog'.split(
    ' ',
  ),
);

function elementOf(name: string, attributes: Record<string, string>, parent: Element | undefined): Element {
  const inherited = parent?.block ?? 'paragraph';
  const own = KINDS.get(name);
  const kind = own ?? (PARAGRAPHS.has(name) ? inherited : undefined);
  return {
    skipped:
      (parent?.skipped ?? false) ||
      // A template that states a shadow tree is shown, and is how SingleFile keeps one.
      (SKIPPED.has(name) && !(name === 'template' && 'shadowrootmode' in attributes)) ||
      isNoteMark(name, attributes),
    // The foot of a block quotation says who is quoted.
    outside:
      (parent?.outside ?? false) ||
      (OUTSIDE.has(name) && inherited !== 'quotation') ||
      isOutOfSight(attributes),
    kind,
    // A heading's own words are the heading; a list in a block quotation is quoted.
    block: own === undefined || inherited === 'quotation' ? inherited : own,
    pre: (parent?.pre ?? false) || name === 'pre',
    strength:
      name === 'b' || name === 'strong' ? 'strong' : name === 'i' || name === 'em' ? 'emphasis' : undefined,
    quotes: (parent?.quotes ?? 0) + (name === 'q' ? 1 : 0),
    quoted: (parent?.quoted ?? 0) + (name === 'blockquote' ? 1 : 0),
    raised: (parent?.raised ?? false) || name === 'sup',
    mark: parent?.mark,
  };
}

function isOutOfSight(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/^(?:dialog|navigation|complementary|contentinfo|search|alert)$/.test(attributes.role ?? ''))
    return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

/** A footnote's number or sign in the running text belongs to no sentence. */
function isNoteMark(name: string, attributes: Record<string, string>): boolean {
  if (name !== 'sup' && name !== 'a') return false;
  if (/doc-noteref/.test(attributes.role ?? '') || /noteref/.test(attributes['epub:type'] ?? '')) return true;
  return (
    name === 'sup' && /(?:^|[\s_-])(?:fn|foot-?note|note|ref|reference|cite)/i.test(attributes.class ?? '')
  );
}

interface Draft {
  kind: BlockKind;
  quoted: number;
  outside: boolean;
  mark?: PageMark | undefined;
  words: string;
  emphases: { start: number; end: number; strength: 'emphasis' | 'strong' }[];
}

/** A large letter in an element of its own, before the rest of its word. What is a word by itself may be one. */
function isDropCap(letter: HtmlBlock, rest: HtmlBlock): boolean {
  if (letter.kind !== rest.kind || letter.outside !== rest.outside || letter.words.length > 2) return false;
  return /^[“"‘'«„]?[B-HJ-NP-XZ]$/.test(letter.words) && /^\p{Ll}/u.test(rest.words);
}

function joined(first: HtmlBlock, next: HtmlBlock): HtmlBlock {
  const by = first.words.length;
  const emphases = next.emphases.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  return { ...next, words: first.words + next.words, emphases, anchors: [...first.anchors, ...next.anchors] };
}

function createBlocks() {
  const all: HtmlBlock[] = [];
  let draft: Draft = { kind: 'paragraph', quoted: 0, outside: false, words: '', emphases: [] };
  let anchors: string[] = [];
  const openEmphases: { start: number; strength: 'emphasis' | 'strong' }[] = [];

  const end = () => {
    const words = draft.words.replace(/[ \t]*\n[ \t]*/g, '\n').trimEnd();
    if (/\S/.test(words)) {
      const lead = words.length - words.trimStart().length;
      const emphases = draft.emphases
        .map(({ start, end: to, strength }) => ({
          start: Math.max(0, start - lead),
          end: Math.min(words.length, to) - lead,
          strength,
        }))
        .filter((one) => one.start < one.end)
        .sort((a, b) => a.start - b.start);
      const { kind, quoted, outside, mark } = draft;
      const block = {
        kind,
        quoted,
        outside,
        words: words.trimStart(),
        emphases,
        anchors,
        ...(mark && { mark }),
      };
      const last = all.at(-1);
      if (last !== undefined && isDropCap(last, block)) all.splice(-1, 1, joined(last, block));
      else all.push(block);
      anchors = [];
    }
    draft = { ...draft, words: '', emphases: [] };
    for (const one of openEmphases) one.start = 0;
  };

  return {
    all,
    end,
    anchor: (id: string) => void anchors.push(id),
    begin(kind: BlockKind, { outside = false, quoted = 0, mark }: Partial<Element> = {}) {
      end();
      draft = { kind, quoted, outside, mark, words: '', emphases: [] };
    },
    lineBreak() {
      // Two in a row part paragraphs, as old pages and mails write them.
      if (/\n\s*$/.test(draft.words)) end();
      else if (draft.words !== '') draft.words += '\n';
    },
    add(text: string, element?: Element) {
      const { words } = draft;
      if (
        element?.raised &&
        /^[\s[(]*(?:\d{1,3}|[*†‡§])[\s\])]*$/.test(text) &&
        /[\p{Ll}.,;:!?”’"')\]]$/u.test(words)
      ) {
        // `survey<sup>1</sup>`: a note's mark. After a digit, or a unit's letter alone, it may be a power.
        if (!/(?:^|[\s\d])\p{L}{1,2}$/u.test(words)) return;
      }
      const joined = /^\s/.test(text) && (words === '' || /\s$/.test(words)) ? text.trimStart() : text;
      draft.words += joined;
    },
    emphasis: (strength: 'emphasis' | 'strong') =>
      void openEmphases.push({ start: draft.words.length, strength }),
    endEmphasis() {
      const one = openEmphases.pop();
      if (one && one.start < draft.words.length) {
        draft.emphases.push({ start: one.start, end: draft.words.trimEnd().length, strength: one.strength });
      }
    },
  };
}
