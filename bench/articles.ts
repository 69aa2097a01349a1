import type { Article } from '../server/corpus/article.ts';
import type { Block } from '../server/prose/prose.ts';
import type { Span } from '../server/text/span.ts';
import { createRandom } from '../test/support/random.ts';

/** An invented article, and what was put into it. */
export interface GeneratedArticle {
  readonly id: string;
  /** Markdown with front matter; about 700 words and 4.2 KB, like real news. */
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly body: Span;
  readonly paragraphs: readonly Span[];
  /** About ten; the words between the marks, and the full name of who says them. */
  readonly quotes: readonly (Span & { readonly speaker: string })[];
}

/**
 * Articles of invented words, always the same for the same number. Words are as frequent as in real text (some
 * function words, then Zipf's law over sixty thousand), and words like to follow certain others, so
 * that pairs of words repeat too.
 */
export function* generateArticles(count: number, from = 0): Generator<GeneratedArticle> {
  const language = inventLanguage();
  for (let number = from; number < from + count; number++) yield generateArticle(number, language);
}

/** So many articles, evenly spread over the first `among`. */
export function spreadArticles(count: number, among: number): GeneratedArticle[] {
  const language = inventLanguage();
  return Array.from({ length: count }, (_, at) =>
    generateArticle(Math.floor((among / count) * (at + 0.5)), language),
  );
}

/** The article as the core knows it, without the cost of parsing Markdown that has none. */
export function toArticle({ id, text, title, outlet, body, paragraphs }: GeneratedArticle): Article {
  const blocks: Block[] = paragraphs.map((span) => ({ ...span, kind: 'paragraph' }));
  const none = { links: [], footnoteReferences: [], footnoteDefinitions: [], emphases: [], comments: [] };
  return {
    id,
    path: `${id}.md`,
    text,
    body,
    metadata: { title, containerTitle: outlet, authors: [], interviewers: [] },
    prose: { source: text, text, blocks, ...none },
  };
}

interface Language {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly families: readonly string[];
  /** A word by the law of frequency, liking to follow the one before. */
  next(random: () => number, previous: number): number;
}

const FUNCTION_WORDS =
  'the of to and a in that is for it was on with as be at by he i this not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good world make very still own see men work here get between both life being under three never know same another while last might us'.split(
    ' ',
  );
const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck', 'ng'];
const VERBS = ['said', 'said', 'said', 'said', 'added', 'told reporters', 'argued', 'warned', 'explained'];
const OUTLETS = [
  'The Northern Herald',
  'Radio Quayside',
  'The Weekly Lantern',
  'Meridian News',
  'The Copper Post',
];
const VOCABULARY = 60_000;
/** How many words each word likes to be followed by, and how often it gets its way. */
const FAVOURITES = 6;
const HABIT = 0.35;

function inventLanguage(): Language {
  const random = createRandom(20_251_121);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const words: string[] = [...FUNCTION_WORDS];
  const seen = new Set(words);
  while (words.length < VOCABULARY) {
    let word = syllable();
    const more = words.length < 8000 ? 1 : 1 + Math.floor(random() * 1.4);
    for (let index = 0; index < more; index++) word += syllable();
    if (seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  const name = () => capital(syllable() + syllable());
  const cumulative = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += (rank + 2.7) ** -1.1;
    cumulative[rank] = sum;
  }
  const byFrequency = (chance: number): number => {
    const wanted = chance * sum;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    words,
    given: Array.from({ length: 200 }, name),
    families: Array.from({ length: 2000 }, name),
    next(random, previous) {
      if (random() > HABIT) return byFrequency(random());
      const favourite = Math.floor(random() * FAVOURITES);
      return byFrequency(
        ((Math.imul(previous * FAVOURITES + favourite + 1, 0x9e3779b1) >>> 0) % 1_000_003) / 1_000_003,
      );
    },
  };
}

function generateArticle(number: number, language: Language): GeneratedArticle {
  const random = createRandom(number * 7919 + 13);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let previous = 0;
  const word = (): string => {
    previous = language.next(random, previous);
    return language.words[previous] as string;
  };
  const clause = (least: number, most: number): string => {
    const length = least + Math.floor(random() * (most - least));
    const words: string[] = [];
    for (let index = 0; index < length; index++) {
      words.push(word() + (random() < 0.06 && index > 1 && index < length - 2 ? ',' : ''));
    }
    return capital(words.join(' '));
  };
  const people = Array.from({ length: 4 }, () => ({
    given: pick(language.given),
    family: pick(language.families),
  }));
  const title = clause(5, 10);
  const outlet = pick(OUTLETS);
  const day = `20${10 + (number % 15)}-0${1 + (number % 9)}-1${number % 10}`;
  let text = `---\ntitle: ${title}\ncontainer-title: ${outlet}\nissued: ${day}\n---\n`;
  const start = text.length;
  const paragraphs: Span[] = [];
  const quotes: (Span & { speaker: string })[] = [];
  const introduced = new Set<string>();
  for (let paragraph = 0; paragraph < 20; paragraph++) {
    const from = text.length;
    if (paragraph % 2 === 0) {
      const sentences = Array.from({ length: 2 + Math.floor(random() * 2) }, () => `${clause(8, 24)}.`);
      text += sentences.join(' ');
    } else {
      const { given, family } = pick(people);
      const speaker = `${given} ${family}`;
      const mention = introduced.has(speaker) ? family : speaker;
      introduced.add(speaker);
      const second = random() < 0.5 ? `. ${clause(6, 16)}` : '';
      const words = `${clause(8, 24)}${second}`;
      const before = random() < 0.3;
      text += before ? `${mention} ${pick(VERBS)}: “` : '“';
      quotes.push({ start: text.length, end: text.length + words.length, speaker });
      text += before ? `${words}.”` : `${words},” ${mention} ${pick(VERBS)}.`;
      if (random() < 0.6) text += ` ${clause(8, 20)}.`;
    }
    paragraphs.push({ start: from, end: text.length });
    text += '\n\n';
  }
  const id = `article-${String(number).padStart(6, '0')}`;
  return { id, text, title, outlet, body: { start, end: text.length }, paragraphs, quotes };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
