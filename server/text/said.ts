import { grouped } from './counted.ts';
import { between } from './innerMarks.ts';

/**
 * What a person reads, as data: sentences with places for what is put in, so that they can be said in the language of
 * whoever reads. Plain data through and through, so that it goes between threads and onto the disk. A string is said as
 * it stands: a name, the words of a source.
 */
export type Said = string | Sentence | Counted | Series | Figure | Day | LanguageName;

/** The texts around what is put in: one more than there are parts. */
interface Sentence {
  readonly says: readonly string[];
  readonly parts: readonly (Said | number)[];
}

/** One of two sentences, as the count asks for; languages with more forms have them in their catalogue. */
interface Counted {
  readonly count: number;
  readonly one: Sentence;
  readonly other: Sentence;
}

/** Things said one after the other. */
interface Series {
  readonly series: readonly Said[];
  readonly between: string;
}

/** A number with its thousands set apart. */
interface Figure {
  readonly figure: number;
}

/** A day as fine as it is known; `english` is how English says it. */
interface Day {
  readonly day: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly english: string;
}

/** A language, by its code; `english` is its name in English. */
interface LanguageName {
  readonly language: string;
  readonly english: string;
}

/** Says in some language what is to be said. */
export type Tongue = (said: Said) => string;

/** A sentence in English, which is its key in the catalogues of other languages: say`“${words}” is missing`. */
export function say(texts: TemplateStringsArray, ...parts: readonly (Said | number)[]): Sentence {
  return { says: [...texts], parts };
}

/** The first where the count asks for the singular, else the second. */
export function sayCounted(count: number, one: Sentence, other: Sentence): Said {
  return { count, one, other };
}

/** A sentence with a count in it that is the same in English whatever that is, and has forms in other languages. */
export function sayCount(count: number, sentence: Sentence): Said {
  return { count, one: sentence, other: sentence };
}

/** "A", "A and B", "A and B and C". */
export function allOf(items: readonly Said[]): Said {
  return items.length === 0 ? '' : items.reduce((some, one) => say`${some} and ${one}`);
}

/** "A", "A or B". */
export function oneOf(items: readonly Said[]): Said {
  return items.length === 0 ? '' : items.reduce((some, one) => say`${some} or ${one}`);
}

/** One after the other, with the same between them. */
export function inSeries(series: readonly Said[], between: string): Said {
  return { series, between };
}

/** The number as it is set in running text: 12,345. */
export function figure(number: number): Said {
  return { figure: number };
}

/** A day, by its name in English. */
export function sayDay(day: Day['day'], english: string): Said {
  return { day, english };
}

/** A language, by its code and its name in English, which stands for it where the code is none. */
export function sayLanguage(language: string, english: string): Said {
  return { language, english };
}

/** Whether the two say the same. */
export function saysSame(a: Said, b: Said): boolean {
  return inEnglish(a) === inEnglish(b);
}

/** The code of the language that is spoken, for pages that state it: each catalogue has its own. */
export const LANGUAGE: Said = say`en`;

/** An error whose message is for whoever uses the program. */
export class SaidError extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(inEnglish(said));
    this.said = said;
  }
}

/** What is said, in English. */
export function inEnglish(said: Said): string {
  if (typeof said === 'string') return said;
  if ('says' in said) return filled(said.says, said.parts, inEnglish);
  if ('count' in said) return inEnglish(said.count === 1 ? said.one : said.other);
  if ('series' in said) return said.series.map(inEnglish).join(said.between);
  return 'figure' in said ? grouped(said.figure) : said.english;
}

function filled(texts: readonly string[], parts: readonly (Said | number)[], tongue: Tongue): string {
  let text = texts[0] ?? '';
  for (const [at, part] of parts.entries()) {
    const next = texts[at + 1] ?? '';
    text += (typeof part === 'number' ? String(part) : between(texts[at] ?? '', tongue(part), next)) + next;
  }
  return text;
}

/** A language's sentences by the English ones, with `{0}` where something is put in; by forms where it has several. */
export type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The key of a sentence in the catalogues. */
export function keyOf(texts: readonly string[]): string {
  return texts.map((text, at) => (at === 0 ? text : `{${at - 1}}${text}`)).join('');
}

/** Speaks a language by its catalogue; a sentence that it lacks is said in English. */
export function createTongue(locale: string, catalogue: Catalogue): Tongue {
  const plurals = new Intl.PluralRules(locale);
  const sentence = ({ says, parts }: Sentence, form = 'other'): string => {
    const found = catalogue[keyOf(says)];
    const template = typeof found === 'object' ? (found[form] ?? found.other) : found;
    if (template === undefined) return filled(says, parts, tongue);
    return template.replace(/\{(\d)\}/g, (slot, number: string, at: number) => {
      const part = parts[Number(number)] ?? '';
      if (typeof part === 'number') return String(part);
      return between(template.slice(0, at), tongue(part), template.slice(at + slot.length));
    });
  };
  const tongue: Tongue = (said) => {
    if (typeof said === 'string') return said;
    if ('says' in said) return sentence(said);
    if ('count' in said) {
      const form = plurals.select(said.count);
      return form === 'one' ? sentence(said.one, form) : sentence(said.other, form);
    }
    if ('series' in said) return said.series.map(tongue).join(said.between);
    if ('figure' in said) return said.figure.toLocaleString(locale);
    return 'day' in said ? dayIn(locale, said.day) : languageIn(locale, said);
  };
  return tongue;
}

/** A day as the language writes it out. */
function dayIn(locale: string, { year, month, day }: Day['day']): string {
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  return date.toLocaleDateString(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
}

/** A language's name in a language; where its code is none, what English says. */
function languageIn(locale: string, { language, english }: LanguageName): string {
  if (!/^[a-z]{2,3}$/.test(language)) return english;
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? english;
}
