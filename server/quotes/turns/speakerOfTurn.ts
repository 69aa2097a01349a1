import { fullName } from '../../corpus/article.ts';
import { isByline } from '../../language/bylines.ts';
import { isThe, withoutThe } from '../../language/citationWords.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWord } from '../../language/lexicons.ts';
import { isAnswerLabel, isGenericSpeaker, isQuestionLabel } from '../../language/speakerLabels.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleContext } from '../articleContext.ts';
import { aliasesOf, type Cast } from '../people/cast.ts';
import { foldName } from '../people/foldName.ts';
import { spanOf } from '../people/referents.ts';
import type { Attribution, Quote } from '../quote.ts';
import type { Reading } from '../reading/reading.ts';
import { guestIn } from './creditedContext.ts';
import { asInitials, initialsOf } from './statedNames.ts';

/** Gives each turn of a text to its speaker; undefined where the text names nobody. */
export type SpeakerOfTurn = (quote: Quote) => Attribution | undefined;

/**
 * Who speaks in the turns of a text, by the label before them: a name or a part of one, the outlet, initials, an
 * office with the name behind it, or "Q" and "A". In an interview the author is who answers.
 */
export function createSpeakerOfTurn(reading: Reading, cast: Cast, about: ArticleContext): SpeakerOfTurn {
  const { text } = reading.tokens;
  const authors = (about.authors ?? []).map(fullName);
  const interviewers = (about.interviewers ?? []).map(fullName);
  const answers = authors.length === 1 ? authors[0] : undefined;
  const asks = interviewers.length === 1 ? interviewers[0] : about.containerTitle;
  let headed: readonly [string | undefined] | undefined;
  let printed: Printed | undefined;
  const known = new Map<string, string | undefined>();
  // Where nothing states an interview, its author is more likely who asks than who answers.
  const isAuthorAsked = interviewers.length > 0 || about.type === 'interview';
  const headName = () => {
    headed ??= [guestIn({ text, blocks: reading.blocks }, about) ?? whomHeadNames(reading, cast, about)];
    return headed[0];
  };

  const nameOf = (label: string): string | undefined => {
    if (isQuestionLabel(label)) return asks;
    if (isAnswerLabel(label)) return isAuthorAsked ? answers : (headName() ?? answers);
    if (isGenericSpeaker(label)) return undefined;
    const spoken = nameInLabel(label);
    if (spoken !== label) return nameOf(spoken);
    printed ??= printedNames(reading, cast, [...authors, ...interviewers]);
    const bare = withoutTitle(label);
    const key = foldName(bare);
    const initials = printed.byInitials.get(asInitials(bare) ?? '');
    // "GUS" is a name as it stands, and says less than "Gus Petrakis".
    const own = printed.byName.get(key);
    const longer = own === bare ? (printed.byFirst.get(key) ?? own) : own;
    const name = initials ?? printed.byLast.get(key) ?? longer ?? printed.byFirst.get(key);
    if (name && name !== bare) return name;
    // Initials without a legend name nobody, nor does a letter with a number.
    const isOutlet = about.containerTitle !== undefined && foldName(about.containerTitle).includes(key);
    return INITIALS.test(bare) && !isOutlet && (lookUpWord(key) & Is.given) === 0 ? undefined : name || label;
  };

  return (quote) => {
    const { label } = quote;
    if (label === undefined) {
      if (quote.turn !== undefined) return undefined;
      if (quote.asks === true)
        return asks === undefined ? undefined : { ...byForm(asks, quote), confidence: 'high' };
      // Where no label stands at all, the one whom the text says it talks with.
      const stated = interviewers.length > 0 ? answers : undefined;
      const answering = stated ?? headName();
      return answering === undefined ? undefined : answerer(reading, quote, cast, answering);
    }
    const words = clean(text, label);
    // "THE CHAIR (CLLR MONK)": the office, and who holds it.
    const held = withoutNotes(text, label.note !== undefined && isOffice(words) ? label.note : label);
    const called = clean(text, held);
    if (!known.has(called)) known.set(called, nameOf(called));
    const name = known.get(called);
    if (name === undefined) return undefined;
    const mention = { start: held.start, end: held.end };
    return { who: 'named', name, mention, rule: 'question and answer', confidence: 'high' };
  };
}

/**
 * The one person whom the title names, or the heading that the text begins with, or all that stands before the first turn:
 * who answers below it, where nothing says who.
 */
function whomHeadNames(reading: Reading, cast: Cast, about: ArticleContext): string | undefined {
  const { tokens, blocks, quotes } = reading;
  const [first] = blocks;
  const heading = first?.kind === 'heading' ? tokens.text.slice(first.start, first.end) : '';
  const authors = new Set((about.authors ?? []).map((author) => foldName(fullName(author))));
  const turn = quotes.find(({ form }) => form === 'turn')?.block ?? 0;
  const before = blocks
    .slice(0, turn)
    .map(({ start, end }) => tokens.text.slice(start, Math.min(end, start + LONGEST_HEAD)))
    // Whom a line gives the text to is who asks.
    .filter((line) => !isByline(line.replaceAll('\0', '').trim()));
  for (const head of [`${about.title ?? ''} ${heading}`, before.slice(0, MOST_BEFORE).join(' ')]) {
    const clear = head.replaceAll('\0', '');
    const named = cast.figures.filter(
      ({ name, parts, person, body, merged }) =>
        (person || (lookUpWord(foldName(parts[0] ?? '')) & Is.given) !== 0) &&
        !body &&
        !merged &&
        parts.length > 1 &&
        clear.includes(name),
    );
    // Beside a guest the author is who asks.
    const guests = named.filter(({ name }) => !authors.has(foldName(name)));
    const [only, ...others] = guests.length > 0 ? guests : named;
    if (only !== undefined) return others.length === 0 ? only.name : undefined;
  }
  return undefined;
}

/** UTF-16 units of a paragraph, and paragraphs. */
const LONGEST_HEAD = 600;
const MOST_BEFORE = 8;

interface Printed {
  readonly byInitials: ReadonlyMap<string, string>;
  readonly byLast: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  readonly byFirst: ReadonlyMap<string, string>;
}

/** The whole names in a text, stated, in its words or in its labels, by what a label may have of them. */
function printedNames(reading: Reading, cast: Cast, stated: readonly string[]): Printed {
  const { text } = reading.tokens;
  const labels = reading.quotes.flatMap(({ label }) =>
    label === undefined ? [] : [withoutTitle(nameInLabel(clean(text, label)))],
  );
  const mixed = [...stated, ...cast.figures.filter(({ merged }) => !merged).map(({ name }) => name)];
  const listed = namesWithInitials(text);
  const all = [...mixed, ...labels, ...listed.map(([, name]) => name)].filter((name) => name !== '');
  const byInitials = new Map<string, string>();
  const byLast = new Map<string, string>();
  const byName = new Map<string, string>();
  const byFirst = new Map<string, string>();
  for (const figure of cast.figures) {
    if (figure.merged) continue;
    for (const alias of aliasesOf(figure)) byName.set(foldName(alias), figure.name);
  }
  for (const name of all) {
    const folded = foldName(name);
    if (!byName.has(folded)) byName.set(folded, name);
    const parts = folded.split(/[ \u00a0]+/);
    if (parts.length < 2) continue;
    if (asInitials(name) === undefined) note(byInitials, initialsOf(folded), name);
    note(byLast, parts.at(-1) ?? '', name);
    note(byFirst, parts[0] ?? '', name);
  }
  for (const label of new Set(labels.slice(0, MOST_LABELS))) {
    const whole = introducedAs(text, label);
    if (whole !== undefined && !byFirst.has(foldName(label))) byFirst.set(foldName(label), whole);
  }
  // What a list says outright is surer than what names have in common.
  for (const [initials, name] of listed) byInitials.set(initials, name);
  return { byInitials, byLast, byName, byFirst };
}

/** "With me is Gus Petrakis" for the label GUS: the first whole name near the beginning that the label opens, in a turn too. */
function introducedAs(text: string, label: string): string | undefined {
  if (!/^\p{L}{2,}$/u.test(label)) return undefined;
  const given = label.charAt(0) + label.slice(1).toLowerCase();
  const head = text.slice(0, LONGEST_INTRODUCTION);
  for (let at = head.indexOf(`${given} `); at >= 0; at = head.indexOf(`${given} `, at + 1)) {
    const [surname] =
      /^\p{Lu}[\p{L}’'-]+/u.exec(head.slice(at + given.length + 1, at + given.length + 32)) ?? [];
    const isWhole = at === 0 || !/[\p{L}\p{N}]/u.test(head.charAt(at - 1));
    if (isWhole && surname !== undefined && /\p{Ll}/u.test(surname)) return `${given} ${surname}`;
  }
  return undefined;
}

const MOST_LABELS = 40;
/** UTF-16 units. */
const LONGEST_INTRODUCTION = 4000;

/** "KL", "K.L.", "KLS", "S1"; three letters and more with a vowel among them may be a name: "FOX". */
const INITIALS = /^(?:\p{Lu}{2}|(?:\p{Lu}\.){2,4}|[B-DF-HJ-NP-TV-XZ]{3,4}|\p{Lu}\d{1,3})$/u;

/**
 * "Mara Ellison (ME)", "ME = Mara Ellison", "ME: Mara Ellison" on a line: who is meant by initials, where a list says it, by
 * the initials in small letters; the text's beginning alone is read.
 */
function namesWithInitials(text: string): (readonly [initials: string, name: string])[] {
  const head = text.slice(0, 4000);
  const pairs = [
    ...[...head.matchAll(NAME_AND_INITIALS)].map(
      ({ 1: name = '', 2: initials = '' }) => [initials, name] as const,
    ),
    ...[...head.matchAll(INITIALS_AND_NAME)].map(
      ({ 1: initials = '', 2: name = '' }) => [initials, name] as const,
    ),
  ];
  return pairs.flatMap(([initials, name]) =>
    [/[\s-]+/, /\s+/].some((parts) => lettersOf(name, parts) === initials)
      ? [[initials.toLowerCase(), name] as const]
      : [],
  );
}

function lettersOf(name: string, parts: RegExp): string {
  return name
    .split(parts)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

const INITIALS_AND_NAME =
  /(?:^|[\n\r;,])[ \t*\0-]*(\p{Lu}{2,4})\*{0,2}[ \t\0]*[:=–—-]\*{0,2}[ \t\0]*(\p{Lu}[\p{L}'’-]{1,24}(?: [\p{L}'’-]{1,24}){1,3})(?=[ \t\0]*(?:[\n\r,;(]|$))/gu;

const NAME_AND_INITIALS =
  /(?<![\p{L}])(\p{Lu}[\p{L}'’-]{1,24}(?: [\p{L}'’-]{1,24}){1,3}) ?[([=] ?(\p{Lu}{2,4})(?![\p{L}])/gu;

/** Under a key that fits two people nobody is found: the empty name. */
function note(map: Map<string, string>, key: string, name: string): void {
  const other = map.get(key);
  if (other === undefined) map.set(key, name);
  else if (other !== '' && foldName(other) !== foldName(name)) map.set(key, '');
}

/** "Mara Ellison (North Bay)", "Mara Ellison, [12.03.24": the name without the brackets that end its label. */
function withoutNotes(text: string, label: Span): Span {
  const words = text.slice(label.start, label.end);
  const notes = /[,\s]*[([][^()[\]]*[)\]]?\s*$/.exec(words.slice(-80));
  const length = notes === null ? words.length : words.length - notes[0].length;
  return { start: label.start, end: label.start + (length > 0 ? length : words.length) };
}

function clean(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\0', '').replace(/\s+/g, ' ').trim();
}

function withoutTitle(name: string): string {
  const words = name.split(' ');
  while (
    words.length > 1 &&
    ((lookUpWord(foldName(words[0] ?? '')) & Is.title) !== 0 || isThe(words[0] ?? ''))
  )
    words.shift();
  return words.join(' ');
}

/** "GUEST – GUS", "GUS – GUEST": the name of a voice, beside what it is to the text. */
function nameInLabel(label: string): string {
  const [first = '', second, ...more] = label.split(/ [–—-] /);
  if (second === undefined || more.length > 0) return label;
  return (lookUpWord(foldName(second)) & (Is.role | Is.title)) === 0 ? second : first;
}

function isOffice(name: string): boolean {
  return withoutThe(name) !== name || (lookUpWord(foldName(name.split(' ').at(-1) ?? '')) & Is.title) !== 0;
}

/** Without labels the questions are set apart, and what is not a question is the answer. */
function byForm(name: string, quote: Quote): Attribution {
  const mention = { start: quote.start, end: quote.start };
  return { who: 'named', name, mention, rule: 'question and answer', confidence: 'medium' };
}

/** Who answers: the one author of an interview that names who asks; where the text has the name, it rests on that. */
function answerer(reading: Reading, quote: Quote, cast: Cast, name: string): Attribution {
  const key = foldName(name);
  const figure = cast.figures.findIndex((one) => aliasesOf(one).some((alias) => foldName(alias) === key));
  const named = figure < 0 ? undefined : reading.mentions[cast.figureOf.indexOf(figure)];
  const by = byForm(name, quote);
  return named === undefined ? by : { ...by, mention: spanOf(reading, named.nameFrom, named.nameTo) };
}
