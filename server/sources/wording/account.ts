import { mayBeHouseForm, readHouseForm } from '../../language/houseForms.ts';
import { unitForm } from '../../language/numbers.ts';
import type { Account, Claim, Difference } from '../../proof/proof.ts';
import { prove } from '../../proof/prove.ts';
import type { Side } from '../../proof/readCharacters.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Alteration } from './alteration.ts';
import { claimsOf } from './claims.ts';
import type { Comparison } from './comparison.ts';
import { alterationOf } from './describe.ts';
import type { Pair } from './pair.ts';
import { readableText } from './sentences.ts';

/** What the proof says of a quotation at a place, and its differences in the words of an editor. */
export interface Accounted {
  readonly account: Account;
  readonly alterations: readonly Alteration[];
}

/**
 * Has a comparison proved. The comparison only proposes: which words are in step, what the writer's marks stand
 * for, where the source has an attribution of its own; what is then left is tried as a form of the house. Each
 * difference that stays becomes an alteration: the one that the comparison has seen there, else one of its own.
 */
export function accountFor(comparison: Comparison): Accounted {
  const { pairs } = comparison;
  const source = sourceSide(comparison);
  const quotation: Side = {
    text: comparison.text,
    start: comparison.wording.start,
    end: comparison.wording.end,
  };
  const claims = claimsOf(comparison, source);
  const anchors = pairs.map((pair) => ({ draft: pair.draft.start, source: pair.source.start }));
  // Where all words are in step nothing need be said of them; anchors tell several differences apart.
  let account = prove(
    quotation,
    source,
    comparison.alterations.length === 0 ? { claims } : { claims, anchors },
  );
  if (account.kind === 'difference' && comparison.alterations.length === 0)
    account = prove(quotation, source, { claims, anchors });
  const house =
    account.kind === 'proof' ? [] : findHouseForms(account.differences, quotation, source, comparison);
  if (house.length > 0)
    account = prove(quotation, source, { claims: inOrder([...claims, ...house]), anchors });
  const differences = account.kind === 'proof' ? [] : account.differences;
  const seen = comparison.alterations.filter(({ kind }) => !SILENT.has(kind));
  const described = differences.flatMap((difference) => {
    const known = seen.filter((one) => isAbout(one, difference));
    return known.length > 0 ? known : [alterationOf(difference, comparison, source.text)];
  });
  const styled = house.map((claim): Alteration => ({ kind: 'house-style', ...placeOf(claim, comparison) }));
  return {
    account,
    alterations: withoutCapitals([...new Set([...described, ...styled])]).sort(
      (a, b) => a.draft.start - b.draft.start,
    ),
  };
}

/** A capital behind a full stop or a word that the draft puts in goes with it: one alteration. */
function withoutCapitals(alterations: readonly Alteration[]): Alteration[] {
  const marks = alterations.filter(
    ({ kind, run }) => kind === 'punctuation' || (run.source.length === 0 && run.draft.length > 0),
  );
  return alterations.filter(
    ({ kind, draft }) =>
      kind !== 'spacing' ||
      !marks.some((one) => draft.start >= one.draft.start && draft.start - one.draft.end < 3),
  );
}

/** What the comparison says of words alone and what no difference bears out is nothing. */
const SILENT: ReadonlySet<Alteration['kind']> = new Set(['typography', 'bracketed', 'house-style']);

function isAbout(one: Alteration, { draft, source }: Difference): boolean {
  if (overlap(one.draft, draft) || overlap(one.source, source)) return true;
  return touch(one.draft, draft) && touch(one.source, source);
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.draft.start - b.draft.start || a.source.start - b.source.start);
}

/**
 * The place with the marks that end it, which belong to its last words, and with whatever stands before its first
 * word and behind its last one in both texts alike: a bracket of the source's own, a dash, a sign.
 */
function sourceSide({ start, end, indexed, text: written, wording, pairs, ...place }: Comparison): Side {
  const text = readableText(indexed.article, { start, end, ...place });
  const marks = /^(?:[.,;:!?…\0”"'’»)]| ?[-–—](?!\p{L})){0,12}/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  const money = written.slice(0, wording.end);
  const final = /[?!…)–—-]/.test(marks)
    ? end + marks.length
    : end + currencyBehind(money, text, end, indexed);
  const [first] = pairs;
  const last = pairs.at(-1);
  const lead = written.slice(wording.start, first?.draft.start ?? wording.start).trim();
  const tail = written
    .slice(last?.draft.end ?? wording.end, wording.end)
    .replace(/[\s.,;:]{1,20}$/, '')
    .trim();
  const before = text.slice(Math.max(0, start - lead.length - APART), start);
  const from = lead === '' || first?.source.start !== start ? -1 : before.lastIndexOf(lead);
  const behind = text.slice(end, end + tail.length + APART);
  const to = tail === '' || last?.source.end !== end ? -1 : behind.indexOf(tail);
  const { unsure } = indexed.article;
  return {
    text,
    ...(unsure && { unsure: unsure.filter((span) => overlap(span, { start, end })) }),
    start: from >= 0 && isBlank(before.slice(from + lead.length)) ? start - before.length + from : start,
    end: to >= 0 && isBlank(behind.slice(0, to)) ? Math.max(final, end + to + tail.length) : final,
  };
}

/** “cost $3.5 million” for “cost 3.5 million dollars”: where the draft ends with a sum, the name of its currency belongs to it. */
function currencyBehind(
  written: string,
  text: string,
  end: number,
  { speech }: Comparison['indexed'],
): number {
  const sign = /(\p{Sc})\s?\d[\d.,]*(?:\s\p{L}{1,12})?[\s.,;:]{0,8}$/u.exec(written.slice(-LONGEST_SUM))?.[1];
  if (sign === undefined) return 0;
  const [whole = '', name = ''] = /^[\s\0]{1,3}(\p{L}{1,12})/u.exec(text.slice(end, end + LONGEST_SUM)) ?? [];
  const isSame = unitForm(name.toLowerCase(), speech.language) === unitForm(sign, speech.language);
  return name !== '' && isSame ? whole.length : 0;
}

/** UTF-16 units. */
const LONGEST_SUM = 40;

/** How much white space and markup may part a word from what belongs to it, in UTF-16 units. */
const APART = 12;
const isBlank = (text: string) => /^[\s\0]*$/.test(text);

/** Differences that are none, read with the words around them: “5 ft 10 in” for “5′10″”. */
function findHouseForms(
  differences: readonly Difference[],
  quotation: Side,
  source: Side,
  comparison: Comparison,
): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < Math.min(differences.length, MOST_DIFFERENCES); at++) {
    const found = findHouseForm(differences.slice(at, at + MOST_TOGETHER), quotation, source, comparison);
    if (found === undefined) continue;
    claims.push(found.claim);
    at += found.count - 1;
  }
  return claims;
}

/** More differences than these are another text. */
const MOST_DIFFERENCES = 40;
const MOST_TOGETHER = 4;

function findHouseForm(
  differences: readonly Difference[],
  quotation: Side,
  source: Side,
  { pairs, indexed }: Comparison,
): { claim: Claim; count: number } | undefined {
  const [first] = differences;
  if (
    first === undefined ||
    !mayBeHouseForm(wordsAt(quotation, first.draft), wordsAt(source, first.source), indexed.speech.language)
  )
    return undefined;
  const before = pairs.findLast(
    (pair) => pair.draft.start <= first.draft.start && pair.source.start <= first.source.start,
  );
  let found: { claim: Claim; count: number } | undefined;
  for (let count = 1; count <= differences.length; count++) {
    const last = differences[count - 1] ?? first;
    // “March 3rd, 1951” for “3 March 1951”: what touches the form may be a part of it.
    if (found !== undefined && last.draft.start - found.claim.draft.end > 1) break;
    const next = pairs.findIndex(
      (pair) => pair.draft.start >= last.draft.end && pair.source.start >= last.source.end,
    );
    const after = pairs[next];
    for (const to of after === undefined ? [undefined] : [startsOf(after), after]) {
      const draft = { start: before?.draft.start ?? quotation.start, end: to?.draft.end ?? quotation.end };
      const printed = { start: before?.source.start ?? source.start, end: to?.source.end ?? source.end };
      if (Math.max(draft.end - draft.start, printed.end - printed.start) > LONGEST_FORM) return found;
      const [here, there] = [sliceOf(quotation, draft), sliceOf(source, printed)];
      const { rule, mayGoOn } = readHouseForm(here, there, indexed.speech.language);
      if (!mayGoOn) return found;
      if (rule === undefined) continue;
      found = {
        count,
        claim: { rule: `house:${rule}`, draft: shrunk(quotation, draft), source: shrunk(source, printed) },
      };
      // A comma that only one side has behind the form stands within it: “March 3rd, | 1951”.
      if (marksBehind(quotation, draft) === marksBehind(source, printed)) break;
    }
  }
  return found;
}

/** With a word on either side, in UTF-16 units: “on the twenty-fifth of September, nineteen hundred and seventy-seven, she”. */
const LONGEST_FORM = 100;

/** The span with all of the words that it begins and ends in. */
function wordsAt({ text }: Side, { start, end }: Span): string {
  let from = start;
  let to = end;
  while (from > 0 && IN_WORD.test(text.charAt(from - 1))) from--;
  while (to < text.length && IN_WORD.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

const IN_WORD = /[\p{L}\p{M}'’]/u;

function startsOf({ draft, source }: Pair): { draft: Span; source: Span } {
  return {
    draft: { start: draft.start, end: draft.start },
    source: { start: source.start, end: source.start },
  };
}

const sliceOf = ({ text }: Side, { start, end }: Span) => shrinkText(text.slice(start, end));
const shrinkText = (text: string) => text.replace(FINAL, '');
const FINAL = /[\s\0.,;:!?…]{1,40}$/;

function marksBehind({ text }: Side, { start, end }: Span): string {
  return FINAL.exec(text.slice(start, end))?.[0].replace(/[\s\0]/g, '') ?? '';
}

function shrunk({ text }: Side, span: Span): Span {
  return { start: span.start, end: span.start + shrinkText(text.slice(span.start, span.end)).length };
}

function placeOf({ draft, source }: Claim, comparison: Comparison): Omit<Alteration, 'kind'> {
  const { pairs, wording } = comparison;
  const before = pairs.findLast((pair) => pair.draft.end <= draft.start && pair.source.end <= source.start);
  const after = pairs.find((pair) => pair.draft.start >= draft.end && pair.source.start >= source.end);
  return {
    draft,
    source,
    run: {
      draft: wording.words.filter((word) => overlap(word, draft)),
      source: pairs.filter((pair) => overlap(pair.source, source)).map((pair) => pair.source),
      ...(before && { before }),
      ...(after && { after }),
    },
  };
}
