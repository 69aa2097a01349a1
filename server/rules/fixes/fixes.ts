import { withoutThe } from '../../language/citationWords.ts';
import { pronounKind } from '../../language/pronouns.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { meansOutlet } from '../../sources/outlet.ts';
import type { Alteration } from '../../sources/wording/alteration.ts';
import { clean } from '../../text/clean.ts';
import { narrowed } from '../../text/edit.ts';
import { say } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Fix } from '../finding.ts';
import { inDraft, type Scene } from '../rule.ts';
import { shorten, spokenText } from '../wording/sourceText.ts';

/** Restores the source's words where the draft altered them; the source's marks between those words come along. */
export function restoreWords(
  scene: Scene,
  candidate: Candidate,
  alterations: readonly Alteration[],
): readonly Fix[] {
  if (alterations.some(({ kind, run }) => kind === 'order' && !isBetween(run)))
    return [restoreAll(scene, candidate)];
  const edits = mergeEdits(
    alterations.map(({ run, draft, source }) => {
      const from = run.before === undefined ? draft.start : run.before.draft.end;
      const to = run.after === undefined ? draft.end : run.after.draft.start;
      const printed = {
        start: run.before === undefined ? source.start : run.before.source.end,
        end: run.after === undefined ? source.end : run.after.source.start,
      };
      const newText = spokenText(candidate.comparison.indexed, printed);
      return { start: from, end: to, newText: run.before === undefined ? newText.trimStart() : newText };
    }),
  ).map((edit) => dressed(scene, edit));
  if (edits.length === 0 || edits.some(({ start, end }) => end < start)) return [];
  const [only] = alterations;
  const words =
    alterations.length === 1 && only !== undefined
      ? clean(spokenText(candidate.comparison.indexed, only.source))
      : '';
  const title =
    words !== ''
      ? say`Restore “${shorten(words, 60)}”`
      : only?.run.source.length === 0 && alterations.length === 1
        ? say`Delete “${shorten(clean(scene.quotation.text.slice(only.draft.start, only.draft.end)), 60)}”`
        : say`Restore the source’s wording`;
  return [{ title, edits, restoresWording: isOnlySource(scene) }];
}

/** Puts the source's words in place of all of the quotation's. */
export function restoreAll(scene: Scene, candidate: Candidate): Fix {
  const { comparison } = candidate;
  const { words } = scene.quotation.wording;
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? scene.quotation.text.length;
  const newText = spokenText(comparison.indexed, comparison);
  return {
    title: say`Restore the source’s wording`,
    edits: [dressed(scene, { start, end, newText })],
    restoresWording: isOnlySource(scene),
  };
}

function isBetween({ before, after }: Alteration['run']): boolean {
  return before !== undefined && after !== undefined && before.source.end <= after.source.start;
}

function isOnlySource({ reading }: Scene): boolean {
  return reading !== undefined && reading.parts.length === 1 && !reading.others.some(({ exact }) => exact);
}

function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && edit.start < last.end) continue;
    merged.push(edit);
  }
  return merged;
}

/** An edit of the quotation's text as one of the draft, with the draft's own kind of marks. */
export function dressed({ draft, quotation }: Scene, edit: Edit): Edit {
  const newText = dressMarks(edit.newText, draft.text[quotation.quote.outer.start], draft.curly);
  return narrowed(draft.text, { ...inDraft(quotation, edit), newText });
}

/** Curly or straight as the quotation's own mark, else the draft, has it; inner marks single where the outer are double, and the reverse. */
export function dressMarks(text: string, opening = '“', curlyDraft = true): string {
  const curly = opening !== '"' && opening !== "'" && curlyDraft;
  const single = opening === '‘' || opening === "'";
  const inner = single ? ['“', '”'] : ['‘', '’'];
  const dress = text
    .replace(/(^|[\s([—–-])["“]/g, `$1${inner[0]}`)
    .replace(/["”]/g, inner[1] ?? '’')
    .replace(/(^|[\s([—–-])'(?=\p{L})/gu, '$1‘')
    .replaceAll("'", '’');
  return curly ? dress : dress.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Writes an ellipsis into a gap of the quotation's text, keeping the final mark before it. */
export function insertEllipsis(scene: Scene, gap: Span): Edit {
  const between = scene.quotation.text.slice(gap.start, gap.end);
  const final = /[.?!]/.exec(between)?.[0] ?? '';
  return { ...inDraft(scene.quotation, gap), newText: `${final} … ` };
}

/** Takes the quotation marks away, so that the words stand as the writer's own. */
export function unquote({ draft, quotation: { quote } }: Scene): Fix | undefined {
  const { outer } = quote;
  if (quote.form !== 'marks' || quote.start === outer.start || quote.end === outer.end) return undefined;
  return {
    title: say`Remove the quotation marks`,
    edits: [
      { start: outer.start, end: quote.start, newText: '' },
      { start: quote.end, end: outer.end, newText: '' },
    ].filter(({ start, end }) => draft.text.slice(start, end) !== ''),
  };
}

/** Gives the words to somebody else, where the draft names the speaker beside them and for them alone. */
export function nameSpeaker(
  scene: Scene,
  name: string,
  form: 'full' | 'as written' = 'as written',
): Fix | undefined {
  const { draft, quotation } = scene;
  const { mention } = quotation.attribution ?? {};
  if (mention === undefined || mention.end <= mention.start) return undefined;
  if (!quotation.isOnlyOneOfMention) return undefined;
  const written = clean(draft.text.slice(mention.start, mention.end));
  // A writer who says "Calloway" has introduced people before; a pronoun or a full name takes the full name.
  const bySurname =
    /^\p{Lu}[^\s.]*$/u.test(written) &&
    /^\p{Lu}/u.test(name) &&
    pronounKind(written, draft.language) === undefined;
  const outlet = scene.reading?.main.comparison.indexed.article.metadata.containerTitle ?? '';
  const isOutlet = outlet !== '' && meansOutlet(name, outlet);
  const newText =
    form === 'as written' && bySurname && !isOutlet && !name.includes(' and ') ? surnameOf(name) : name;
  if (newText === written) return undefined;
  return {
    title: say`Change “${written}” to “${newText}”`,
    edits: [{ start: mention.start, end: mention.end, newText }],
  };
}

/** The last word of a person's name; the whole where it is an outlet's. */
export function surnameOf(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 &&
    words.length < 5 &&
    !words.some((word) => /^\p{Ll}/u.test(word)) &&
    withoutThe(name) === name
    ? (words.at(-1) ?? name)
    : name;
}

export function present<T>(...items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
