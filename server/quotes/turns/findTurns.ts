import { Is } from '../../language/lexicon.ts';
import { lookUpWord } from '../../language/lexicons.ts';
import {
  areLettersOfTurns,
  isAnswerLabel,
  isLetterOfTurn,
  isQuestionLabel,
  isRemarkLabel,
} from '../../language/speakerLabels.ts';
import type { Block, Prose, Turn } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';
import { foldName } from '../people/foldName.ts';
import type { Quote } from '../quote.ts';
import { unmarkedQuote } from '../unmarkedQuote.ts';
import { answersOfOne, isAnsweringAll } from './answersOfOne.ts';
import { emphasisAt, endsWithQuestion } from './blockForm.ts';
import { askedIn, findPrompts, promptsOf } from './findPrompts.ts';
import { behindNumber, numberedBelow } from './numberedBelow.ts';
import { type Label, readLabel, startsWithTitle } from './readLabel.ts';
import { addressedTurns, areSignatures, signedTurns } from './signedTurns.ts';
import { asInitials, statedNames } from './statedNames.ts';

/**
 * Finds the turns of a conversation that is printed with labels (`Name:`, `[00:12] Name`, `Mr. NAME.`, a name on a
 * line of its own), or as the paragraphs that answer questions set apart. An ordinary "Note: …" is no turn: labels
 * count where they alternate, or where nearly every paragraph has one and they look like names. `marked` are the
 * quotes in marks, of which a turn may consist.
 */
export function findTurns(prose: Prose, marked: readonly Quote[], about: ArticleContext): Quote[] {
  const turns =
    prose.turns === undefined ? printedTurns(ownOf(prose), marked, about) : statedTurns(prose, prose.turns);
  if (turns.length === 0) return turns;
  const longest = new Map<number, Quote>();
  for (const quote of marked) {
    const other = longest.get(quote.block);
    if (!other || quote.end - quote.start > other.end - other.start) longest.set(quote.block, quote);
  }
  return turns.filter((turn) => {
    const quote = longest.get(turn.block);
    return quote === undefined || !fills(quote, turn);
  });
}

/** A page without what stands around its article: “More News” above a list of headlines is nobody who speaks. */
function ownOf(prose: Prose): Prose {
  const { besideFrom } = prose;
  if (besideFrom === undefined) return prose;
  return { ...prose, blocks: prose.blocks.filter(({ start }) => start < besideFrom) };
}

function printedTurns(prose: Prose, marked: readonly Quote[], about: ArticleContext): Quote[] {
  const prompts = new Set(promptsOf(prose, about));
  const formed = formedLabels(prose);
  if (areSignatures(prose, formed)) return signedTurns(prose, formed);
  const addressed = addressedTurns(prose);
  if (addressed.length > 0) return addressed;
  const labels = findLabels(prose, formed, marked, { about, prompts });
  if (labels.length === 0) return findPrompts(prose, about);
  for (const { block } of labels) prompts.delete(block);
  if (isAnsweringAll(prose, labels)) for (const { block } of labels) prompts.add(block - 1);
  const asked = askedIn(prose, prompts, about);
  const turns = [...asked, ...labelledTurns(prose, labels, prompts)];
  return [...turns, ...answersOfOne(prose, about, { labels, turns })].sort((a, b) => a.start - b.start);
}

/** The turns of captions and transcripts, whose form says where somebody speaks: a quote for each paragraph. */
function statedTurns(prose: Prose, stated: readonly Turn[]): Quote[] {
  const turns: Quote[] = [];
  let at = 0;
  for (const turn of stated) {
    while ((prose.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= turn.start) at++;
    for (let index = at, first = true; ; index++) {
      const block = prose.blocks[index];
      if (block === undefined || block.start >= turn.end) break;
      const [start, end] = [Math.max(block.start, turn.start), Math.min(block.end, turn.end)];
      const quote = unmarkedQuote(prose, { form: 'turn', block: index, start, end, continues: !first });
      if (quote === undefined) continue;
      turns.push({ ...quote, turn, ...(turn.label === undefined ? {} : { label: turn.label }) });
      first = false;
    }
  }
  return turns;
}

/** Whatever in the text has the form of a label. */
function formedLabels(prose: Prose): Label[] {
  const formed: Label[] = [];
  for (const [index, block] of prose.blocks.entries()) {
    const label = readLabel(prose.text, block, index, isBoldLabel(prose, block));
    if (label === undefined || !hasWords(prose, label)) continue;
    if (label.timed || !isRemarkLabel(nameIn(prose, label))) formed.push(label);
  }
  return formed;
}

function nameIn({ text }: Prose, { name }: Label): string {
  return text.slice(name.start, name.end).replaceAll('\0', '');
}

/** The labels of the text, if they are used so that they must be those of speakers. */
function findLabels(
  prose: Prose,
  formed: readonly Label[],
  marked: readonly Quote[],
  { about, prompts }: { readonly about: ArticleContext; readonly prompts: ReadonlySet<number> },
): readonly Label[] {
  const nameOf = (label: Label) => nameIn(prose, label);
  const labelled = withoutDatelines(prose, formed, nameOf);
  const found = withoutTitles(prose, labelled, labelled.map(nameOf), marked);
  if (found.length === 0) return found;
  const names = found.map(nameOf);
  const stated = statedNames(about);
  const isVoice = (label: Label, at: number) =>
    isPerson(label, names[at] ?? '', names) ||
    stated.has(asInitials(names[at] ?? '') ?? '') ||
    stated.has(foldName(names[at] ?? ''));
  const people = found.filter(isVoice);
  if (isTranscript(prose, { labels: found, names, people }, prompts.size > 0)) return people;
  const [only] = people;
  const isWhole = only !== undefined && names[found.indexOf(only)]?.includes(' ') === true;
  if (people.length === 1 && isWhole && prompts.size > 1 && prompts.has(only.block - 1)) return people;
  const judges = people.filter(
    (label) => isJudge(prose, label) && numberedFrom(prose, label, people) !== undefined,
  );
  if (judges.length > 0) return judges;
  // "Pregunta. … Respuesta. … P. … R. …": the word at first and its letter from then on.
  const roles = names.map((name) => (isQuestionLabel(name) ? '?' : isAnswerLabel(name) ? '!' : name));
  const regular = alternating(found, roles.includes('?') && roles.includes('!') ? roles : names);
  if (regular.length >= 3) return regular;
  if (isAnsweringAll(prose, found)) return found;
  const [question, answer] = found;
  if (!question || !answer || found.length !== 2 || answer.block !== question.block + 1) return [];
  const asked = prose.blocks[question.block];
  return asked && names[0] !== names[1] && endsWithQuestion(prose, asked) ? found : [];
}

/**
 * The labels without "ORRIN.- The harbour was closed.", where reports come from. Who speaks so, as in a play, speaks again.
 */
function withoutDatelines(
  { text }: Prose,
  labels: readonly Label[],
  nameOf: (label: Label) => string,
): readonly Label[] {
  const isDashed = ({ close, capitals, name, words }: Label) =>
    close === 'point' && capitals && /[—–-]/.test(text.slice(name.end, words));
  const dashed = labels.filter(isDashed).map(nameOf);
  if (dashed.length === 0 || new Set(dashed).size < dashed.length) return labels;
  return labels.filter((label) => !isDashed(label) || isLetterOfTurn(nameOf(label)));
}

/**
 * The labels without headings, and lines in capitals, that are titles. A heading names a speaker where it comes again,
 * has a time beside it, or begins as names of people do; and neither it nor a line in capitals does where a paragraph
 * below one begins with words in marks and goes on: such a text tells by itself who is speaking, and its headings are
 * those of chapters, its lines in capitals those of statements to the press.
 */
function withoutTitles(
  prose: Prose,
  labels: readonly Label[],
  names: readonly string[],
  marked: readonly Quote[],
): readonly Label[] {
  const isHeading = ({ block }: Label) => prose.blocks[block]?.kind === 'heading';
  const isTitle = (label: Label) =>
    isHeading(label) || (label.close === 'line' && label.capitals && !label.timed);
  const first = labels.find(isTitle)?.block;
  if (first === undefined) return labels;
  if (marked.some((quote) => quote.block > first && opensAndGoesOn(prose, quote)))
    return labels.filter((label) => !isTitle(label));
  return labels.filter((label, at) => {
    if (!isHeading(label) || label.timed) return true;
    const name = names[at] ?? '';
    return names.indexOf(name) !== names.lastIndexOf(name) || beginsAsName(name);
  });
}

/** Whether a paragraph begins with these words in marks, several of them, and says more behind them. */
function opensAndGoesOn({ text, blocks }: Prose, { block, depth, start, end, outer }: Quote): boolean {
  const paragraph = blocks[block];
  return (
    paragraph !== undefined &&
    depth === 0 &&
    /^[\s\0]*$/.test(text.slice(paragraph.start, outer.start)) &&
    /\p{L}/u.test(text.slice(outer.end, paragraph.end)) &&
    /(?:\p{L}+[^\p{L}]+){3}/u.test(text.slice(start, Math.min(end, start + 80)))
  );
}

/** In paragraphs, where labels stand among other text. */
const LONGEST_TURN = 6;
/** The same in a text that is nothing but turns. */
const LONGEST_SPEECH = 400;

/** Labels that are used more than once, near others. A label used once, away from the others, is not a speaker's. */
function alternating(labels: readonly Label[], names: readonly string[]): Label[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return labels.filter(({ block }, index) => {
    const neighbours = [index - 1, index + 1].filter((other) => {
      const label = labels[other];
      return label && names[other] !== names[index] && Math.abs(label.block - block) <= LONGEST_TURN;
    });
    const often = (at: number) => (counts.get(names[at] ?? '') ?? 0) > 1;
    return neighbours.length > 0 && (often(index) || neighbours.some(often));
  });
}

/** The labels of a text, the name of each, and those that may be somebody's. */
interface Labelled {
  readonly labels: readonly Label[];
  readonly names: readonly string[];
  readonly people: readonly Label[];
}

/**
 * Whether the text is evidently a transcript: two speakers or times beside the names, names that look like names of
 * people, and labels before most of its paragraphs from the first one on.
 */
function isTranscript(prose: Prose, { labels, names, people }: Labelled, hasPrompts: boolean): boolean {
  if (isOneTurn(prose, people, names)) return true;
  if (people.length < 2 && !people.some(({ timed }) => timed)) return false;
  if (people.length * 5 < labels.length * 4) return false;
  const distinct = new Set(people.map((label) => prose.text.slice(label.name.start, label.name.end)));
  if (distinct.size < 2 && !hasPrompts && !people.some(({ timed }) => timed)) return false;
  const first = people[0]?.block ?? 0;
  let paragraphs = 0;
  for (let at = first; at < prose.blocks.length; at++) if (prose.blocks[at]?.kind !== 'heading') paragraphs++;
  const own = people.filter(({ words, block }) => words >= (prose.blocks[block]?.end ?? 0)).length;
  return (people.length + own) * 2 >= paragraphs;
}

/** "Mara Ellison: We never asked for it.": a whole name, a colon and the words, and nothing else in the text. */
function isOneTurn(prose: Prose, people: readonly Label[], names: readonly string[]): boolean {
  const [label] = people;
  const [first = '', ...rest] = (names[0] ?? '').split(/[ \u00a0]+/);
  return (
    people.length === 1 &&
    names.length === 1 &&
    label?.close === 'colon' &&
    // "Mara Ellison: “…” Tobin Hale, for his part: “…”": the marks say what is spoken.
    !/["“«„‘»]/.test(prose.text.charAt(label.words)) &&
    rest.length > 0 &&
    prose.blocks.every(({ kind }, at) => at === label.block || kind === 'heading') &&
    (lookUpWord(first.toLowerCase()) & Is.given) !== 0
  );
}

/** Whether a label looks like somebody's name and not like "Note:" or "Cooking time:". */
function isPerson(label: Label, name: string, names: readonly string[]): boolean {
  if (isLetterOfTurn(name)) return areLettersOfTurns(names);
  if (label.timed || label.close === 'point') return true;
  const words = name.split(/[ \u00a0]+/);
  if (/\d$/.test(name)) return true;
  if (beginsAsName(name)) return true;
  // "FATAL FORCE", on a line of its own and once: the heading of what follows.
  if (label.close === 'line' && label.capitals && names.indexOf(name) === names.lastIndexOf(name))
    return false;
  if (words.length > 1) return words.every((word) => (/^\p{Lu}/u.test(word) ? !isOrdinary(word) : true));
  // A surname or initials of somebody whose whole name is a label too.
  const lower = name.toLowerCase();
  return names.some((other) => {
    const parts = other.toLowerCase().split(/[ \u00a0-]+/);
    return (
      parts.length > 1 && (parts.at(-1) === lower || parts.map((part) => part.charAt(0)).join('') === lower)
    );
  });
}

/** "Dana Petrov", "Mr Hale". */
function beginsAsName(name: string): boolean {
  const first = /^[^ \u00a0]*/.exec(name)?.[0].toLowerCase().replace(/\.$/, '') ?? '';
  return (lookUpWord(first) & (Is.title | Is.given)) !== 0;
}

function isOrdinary(word: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+(?:ing|tion|ment|ness)s?)$/u.test(word);
}

function hasWords(prose: Prose, label: Label): boolean {
  const { text, blocks } = prose;
  const block = blocks[label.block];
  if (block === undefined) return false;
  if (label.words < block.end) return true;
  const next = blocks[label.block + 1];
  if (block.kind === 'cell')
    return next?.kind === 'cell' && !text.slice(block.end, next.start).includes('\n');
  if (label.close !== 'line' && label.close !== 'colon') return false;
  // A judge's paragraphs have numbers: "LADY JUSTICE OYELARAN:" and "6. I agree."
  const counted =
    next?.kind === 'item' && label.close === 'colon' && (label.capitals || isJudge(prose, label));
  return next?.kind === 'paragraph' || next?.kind === block.kind || counted;
}

/** Whether a name with its title stands on a line of its own: "Mrs Justice Oakes:". */
function isJudge(prose: Prose, label: Label): boolean {
  const isAlone = label.words >= (prose.blocks[label.block]?.end ?? 0);
  return isAlone && startsWithTitle(nameIn(prose, label));
}

/** Where the numbered paragraphs below the label end, at the next label at the latest. */
function numberedFrom(prose: Prose, { block }: Label, labels: readonly Label[]): number | undefined {
  const next = labels.find((other) => other.block > block)?.block;
  return numberedBelow(prose, block, next ?? prose.blocks.length);
}

function isBoldLabel({ emphases }: Prose, block: Block): boolean {
  const bold = emphasisAt(emphases, block.start + 2);
  return bold?.strength === 'strong' && bold.end - bold.start <= 60;
}

/** "**The member whom nobody expected (hurriedly):** …": bold that ends in a colon begins somebody else's words. */
function isSetLabel({ text, emphases }: Prose, block: Block): boolean {
  const bold = emphasisAt(emphases, block.start + 2);
  if (bold?.strength !== 'strong' || bold.end >= block.end) return false;
  return /[:：]\0*$/.test(text.slice(bold.start, bold.end + 3).trimEnd());
}

function labelledTurns(
  prose: Prose,
  labels: readonly Label[],
  prompts: ReadonlySet<number>,
): readonly Quote[] {
  const turns: Quote[] = [];
  const longest = labels.length * 3 >= prose.blocks.length ? LONGEST_SPEECH : LONGEST_TURN;
  labels.forEach((label, index) => {
    const block = prose.blocks[label.block];
    if (!block) return;
    const begins = turns.length;
    const push = (at: number, start: number, end: number) => {
      const turn = unmarkedQuote(prose, {
        form: 'turn',
        block: at,
        start,
        end: beforeTime(prose.text, start, end),
        continues: turns.length > begins,
      });
      if (turn)
        turns.push({
          ...turn,
          label: label.note !== undefined ? { ...label.name, note: label.note } : label.name,
        });
    };
    push(label.block, label.words, block.end);
    // Below a label on a line of its own the first block says of which kind the turn is.
    const kind = turns.length === begins ? (prose.blocks[label.block + 1]?.kind ?? block.kind) : block.kind;
    const numbered = isJudge(prose, label) ? numberedFrom(prose, label, labels) : undefined;
    const next =
      numbered ??
      labels[index + 1]?.block ??
      (longest === LONGEST_SPEECH || begins === turns.length ? lastOf(prose, label.block) : undefined);
    if (next === undefined || (numbered === undefined && next - label.block > longest)) return;
    for (let more = label.block + 1; more < next; more++) {
      const paragraph = prose.blocks[more];
      if (paragraph === undefined) break;
      if (numbered !== undefined) {
        if (paragraph.kind !== 'heading') push(more, behindNumber(prose, paragraph), paragraph.end);
        continue;
      }
      if (paragraph.kind === 'heading') break;
      if (paragraph.kind !== block.kind && paragraph.kind !== kind && block.kind !== 'heading') break;
      // A question that is set apart, or a label of a form that is not known, is the next voice.
      if (prompts.has(more) || isSetLabel(prose, paragraph)) break;
      // "(They laugh.)" is nobody's words, nor is "Note: …".
      const head = /^(?:[([]|(\p{L}+):)/u.exec(prose.text.slice(paragraph.start, paragraph.start + 24));
      if (head !== null && (head[1] === undefined || isRemarkLabel(head[1]))) continue;
      push(more, paragraph.start, paragraph.end);
    }
  });
  return turns;
}

/** Where the last turn ends at the latest: two paragraphs on, so that a line about the authors is not taken for words. */
function lastOf({ blocks }: Prose, from: number): number {
  return Math.min(blocks.length, from + 3);
}

/** Where the words end before a time that closes the turn: "… at night. [00:20]". */
function beforeTime(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 20);
  const time = /\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*$/.exec(text.slice(from, end));
  return time === null ? end : from + time.index;
}

function fills(quote: Quote, turn: Quote): boolean {
  return quote.outer.start <= turn.start + 1 && quote.outer.end >= turn.end - 1;
}
