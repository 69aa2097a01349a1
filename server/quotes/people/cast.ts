import { fullName } from '../../corpus/article.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWord } from '../../language/lexicons.ts';
import { MARKUP } from '../../prose/prose.ts';
import { ownText } from '../../text/ownText.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Mention, Sex } from '../reading/mention.ts';
import { Kind, type Tokens } from '../reading/tokens.ts';
import { foldName, withoutNickname } from './foldName.ts';
import { areShortForms } from './givenNames.ts';
import { beginsSurname } from './surname.ts';

/** Somebody or something that the text names, under all the forms it uses. */
export interface Figure {
  /** The fullest form of the name. */
  readonly name: string;
  /** The words of the fullest form, folded; suffixes left out. */
  parts: readonly string[];
  suffix: string;
  /** Whether the first of them is a given name. */
  readonly given: boolean;
  /** Its other forms; absent where the text has none, as for most. */
  others?: Set<string>;
  sex: Sex;
  /** What a title or a role tells of the sex: surer than a given name. */
  titledSex: Sex;
  /** What pronouns tell that are taken to mean them, where somebody else could be meant: less sure than any other. */
  leaning: Sex;
  /** Whether the text treats it as a person: a title, a given name, a role, a pronoun. */
  person: boolean;
  body: boolean;
  /** Absent where the text gives none. */
  roles?: Set<string>;
  mentions: number;
  /** Named at least once where the capital is its own and not the sentence's. */
  strong: boolean;
  /** True when another figure has a fuller form of this name and stands for it. */
  merged: boolean;
}

/** All forms of the name, the fullest first. */
export function aliasesOf({ name, others }: Figure): readonly string[] {
  return others === undefined ? [name] : [name, ...others];
}

/** The figures of one text, and which of them each mention means. */
export interface Cast {
  readonly figures: Figure[];
  /** For each mention, an index into `figures`, or -1. */
  readonly figureOf: readonly number[];
}

/**
 * Maps every name to the longest form that the text has of it. A surname or a given name alone is somebody's
 * only if it fits one figure; titles and sex part namesakes; otherwise the short form stands for itself.
 */
export function castFigures(tokens: Tokens, mentions: readonly Mention[], about: ArticleContext = {}): Cast {
  const figureOf: number[] = new Array(mentions.length).fill(-1);
  const figures: Figure[] = [];
  const byKey = new Map<string, number>();
  // Most mentions repeat a name as it was, and need no folding.
  const byName = new Map<string, number>();
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'name') continue;
    const name = nameOf(tokens, mention);
    let at = byName.get(name);
    if (at === undefined) {
      const key = foldName(name);
      at = byKey.get(key);
      if (at === undefined) {
        at = figures.length;
        byKey.set(key, at);
        figures.push(createFigure(name, key));
      }
      byName.set(name, at);
    }
    figureOf[index] = at;
    const figure = figures[at] as Figure;
    figure.mentions++;
    if (!mention.weak) figure.strong = true;
    if (mention.sex !== 'unknown') figure.sex = figure.sex === 'unknown' ? mention.sex : figure.sex;
    if (mention.titled) {
      figure.person = true;
      if (mention.titledSex !== 'unknown') figure.titledSex = figure.sex = mention.titledSex;
    }
    if (mention.body && !figure.person) figure.body = true;
    if (mention.office !== '') addRole(figure, mention.office);
    const explained = roleBehind(tokens, mention, mentions[index + 1]);
    if (explained !== undefined) addRole(figure, explained);
  }
  for (const name of [...(about.authors ?? []), ...(about.interviewers ?? [])]) {
    const full = fullName(name);
    const key = foldName(full);
    if (byKey.has(key) || !full.includes(' ')) continue;
    byKey.set(key, figures.length);
    figures.push({ ...createFigure(full, key), person: !('literal' in name) });
  }
  const target = mergeForms(figures);
  for (let index = 0; index < figureOf.length; index++) {
    const at = figureOf[index] as number;
    if (at >= 0) figureOf[index] = target[at] as number;
  }
  return { figures, figureOf };
}

/** "Mia Holt, the director, met": the role by which a name is explained right behind it. */
function roleBehind(
  { kinds, bits }: Tokens,
  { to, possessive }: Mention,
  next: Mention | undefined,
): string | undefined {
  if (next?.kind !== 'role' || next.plural || next.possessive || possessive) return undefined;
  if (kinds[to] !== Kind.comma || next.from !== to + 1) return undefined;
  const after = kinds[next.to];
  const isWhole = after === Kind.comma || after === Kind.stop || after === undefined;
  return isWhole || ((bits[next.to] ?? 0) & Is.preposition) !== 0 ? next.office : undefined;
}

/** The words of a name mention without titles, `'s` and markup. */
function nameOf(tokens: Tokens, mention: Mention): string {
  const start = tokens.starts[mention.nameFrom] ?? 0;
  let end = tokens.ends[mention.nameTo - 1] ?? 0;
  const { text } = tokens;
  // "J." and "Jr." keep their point.
  if (((tokens.shapes[mention.nameTo - 1] ?? 0) & 16) !== 0) end++;
  const name = text.slice(start, end);
  return isEven(text, start, end) ? name : name.replaceAll(MARKUP, '').replace(/\s+/g, ' ').trim();
}

/** Whether single spaces stand between the words of a stretch and nothing else. */
function isEven(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return !UNEVEN.test(text.slice(start, end));
    if (unit < 32 || (unit === 32 && (text.charCodeAt(at + 1) === 32 || at === start || at + 1 === end)))
      return false;
  }
  return true;
}

const UNEVEN = new RegExp(`${MARKUP}|[^\\S ]| {2}|^ | $`);

/** Adds somebody whom the text gives a role and no name; answers their index. */
export function addUnnamed(cast: Cast, { sex, office }: Mention): number {
  const figure = {
    ...createFigure('', ''),
    sex,
    titledSex: sex,
    person: true,
    strong: true,
    roles: new Set([office]),
  };
  return cast.figures.push(figure) - 1;
}

/** Somebody of this name; `folded` is the same, folded. */
function createFigure(name: string, folded: string): Figure {
  const words = wordsOf(folded);
  let suffix = '';
  const last = words[words.length - 1];
  if (words.length > 1 && last !== undefined && (lookUpWord(last) & Is.suffix) !== 0) {
    suffix = last;
    words.pop();
  }
  const given = isGiven(words[0] ?? '');
  return {
    name: ownText(name),
    parts: words,
    suffix,
    given,
    sex: 'unknown',
    titledSex: 'unknown',
    leaning: 'unknown',
    person: words.length > 1 && given,
    body: false,
    mentions: 0,
    strong: false,
    merged: false,
  };
}

/** The words of a folded name, without its nickname. */
function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (let start = 0; start < folded.length; ) {
    let at = start;
    for (; at < folded.length && folded.charCodeAt(at) !== 32; at++)
      if (!isPlain(folded.charCodeAt(at)))
        return withoutNickname(folded)
          .split(/[ ,]+/)
          .filter((word) => word !== '');
    if (at > start) words.push(folded.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** Whether the unit is a small letter, a figure or a hyphen, and so neither parts words nor encloses one. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 45;
}

/** Joins the figures that are forms of one name; answers for each the figure it now belongs to. */
function mergeForms(figures: readonly Figure[]): readonly number[] {
  const target = figures.map((_, at) => at);
  const byEnds = new Map<string, number>();
  const byKey = wholeNames(figures);
  const byLast = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const bySurname = new Map<string, number[]>();
  for (const at of longestFirst(figures)) {
    const figure = figures[at] as Figure;
    const { parts, given } = figure;
    const first = parts[0] ?? '';
    const last = parts[parts.length - 1] ?? '';
    if (parts.length === 1) continue;
    // "Ana Maria Sol" and "Ana Sol": the same ends, and no body that shares them by chance.
    const ends = `${first} ${last} ${figure.suffix}`;
    const longer = byEnds.get(ends);
    if (longer !== undefined && !figure.body) {
      target[at] = longer;
      join(figures[longer] as Figure, figure);
      continue;
    }
    const inner = parts.length > 2 && !given ? byKey(parts.slice(1)) : undefined;
    const core = inner ?? (parts.length > 3 && !given ? byKey(parts.slice(2)) : undefined);
    if (
      core !== undefined &&
      target[core] === core &&
      !beginsSurname(figures[core]?.parts[0] ?? '') &&
      figures[core]?.person === true &&
      figure.suffix === ''
    ) {
      // "Icon Mia Holt": a capital before a whole name that the text has alone is no part of it.
      target[at] = core;
      join(figures[core] as Figure, figure);
      continue;
    }
    const nickname = figure.body ? undefined : sameByShortForm(figures, byLast.get(last) ?? [], figure);
    if (nickname !== undefined) {
      target[at] = nickname;
      join(figures[nickname] as Figure, figure);
      continue;
    }
    // "Van der Berg" and "Mac Aodha" are surnames, as "Holt" is.
    const bearers = !given || beginsSurname(first) ? (bySurname.get(parts.join(' ')) ?? []) : [];
    const bearer = figure.body ? undefined : pick(figures, figure, bearers);
    if (bearer !== undefined && (figures[bearer]?.given || beginsSurname(first))) {
      target[at] = bearer;
      join(figures[bearer] as Figure, figure);
      continue;
    }
    byEnds.set(ends, at);
    if (!figure.body) {
      for (let from = 1; from < Math.min(parts.length - 1, 4); from++)
        push(bySurname, parts.slice(from).join(' '), at);
    }
    push(byLast, last, at);
    // A body goes by its last word ("the Sentinel"), never by its first.
    if (figure.body) continue;
    push(byFirst, first, at);
    for (let inner = 1; inner < parts.length - 1; inner++) push(byFirst, parts[inner] as string, at);
  }
  for (const [at, figure] of figures.entries()) {
    if (figure.parts.length !== 1) continue;
    const part = figure.parts[0] ?? '';
    const surname = byLast.get(part) ?? [];
    const fit = pick(
      figures,
      figure,
      surname.length > 0 ? surname : givenOf(figures, byFirst.get(part) ?? [], part),
    );
    if (fit === undefined) continue;
    target[at] = fit;
    join(figures[fit] as Figure, figure);
  }
  return target;
}

/** The last figure with just these words, two or more, for a name; few texts ask. */
function wholeNames(figures: readonly Figure[]): (parts: readonly string[]) => number | undefined {
  let known: Map<string, number> | undefined;
  return (parts) => {
    if (known === undefined) {
      known = new Map();
      for (const [at, figure] of figures.entries())
        if (figure.parts.length > 1) known.set(figure.parts.join(' '), at);
    }
    return known.get(parts.join(' '));
  };
}

/** The figures whose names have more words come first, else they stay in their order. */
function longestFirst(figures: readonly Figure[]): number[] {
  let most = 0;
  for (const { parts } of figures) most = Math.max(most, parts.length);
  const ordered: number[] = [];
  for (let length = most; length >= 0; length--)
    for (let at = 0; at < figures.length; at++) if (figures[at]?.parts.length === length) ordered.push(at);
  return ordered;
}

/** "Toby Renn" where the text also has "Tobias Renn". */
function sameByShortForm(
  figures: readonly Figure[],
  namesakes: readonly number[],
  figure: Figure,
): number | undefined {
  return namesakes
    .slice(0, 8)
    .find(
      (at) =>
        figures[at]?.suffix === figure.suffix &&
        areShortForms(figures[at]?.parts[0] ?? '', figure.parts[0] ?? ''),
    );
}

/** Those whom a word before their surname can mean alone: people, or anybody where it is a given name. */
function givenOf(figures: readonly Figure[], candidates: readonly number[], part: string): readonly number[] {
  return isGiven(part) ? candidates : candidates.filter((at) => figures[at]?.person === true);
}

function isGiven(word: string): boolean {
  return (lookUpWord(word) & Is.given) !== 0;
}

/** The one figure that a short form fits, or nothing where several do. */
function pick(figures: readonly Figure[], short: Figure, namesakes: readonly number[]): number | undefined {
  // "Holt Jr." is no other Holt, even where he is the only one.
  const candidates =
    short.suffix === '' ? namesakes : namesakes.filter((at) => figures[at]?.suffix === short.suffix);
  if (candidates.length < 2) return candidates[0];
  let fits = candidates;
  // Where several fit, the sex, then a known given name or title, then a name without "Jr." decides.
  const narrow = (keep: (figure: Figure) => boolean) => {
    if (fits.length < 2) return;
    const kept = fits.filter((at) => keep(figures[at] as Figure));
    if (kept.length > 0) fits = kept;
  };
  narrow(({ sex }) => short.sex === 'unknown' || sex === 'unknown' || short.sex === sex);
  narrow(({ body }) => !body);
  narrow(({ person }) => person);
  narrow(({ suffix }) => suffix === '');
  return fits.length === 1 ? fits[0] : undefined;
}

function join(into: Figure, from: Figure): void {
  for (const alias of aliasesOf(from)) {
    if (alias === into.name) continue;
    into.others ??= new Set();
    into.others.add(alias);
  }
  for (const role of from.roles ?? []) addRole(into, role);
  into.mentions += from.mentions;
  if (from.strong) into.strong = true;
  // A title tells the sex more surely than a given name.
  if (into.sex === 'unknown' || (from.titledSex !== 'unknown' && into.titledSex === 'unknown'))
    into.sex = from.sex;
  if (into.titledSex === 'unknown') into.titledSex = from.titledSex;
  from.merged = true;
  if (from.person) into.person = true;
  if (into.person) into.body = false;
}

function addRole(figure: Figure, role: string): void {
  figure.roles ??= new Set();
  figure.roles.add(role);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
