import { readdirSync, readFileSync } from 'node:fs';
import type { Finding, FindingCode } from '../../../server/rules/finding.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { check } from './cases.ts';

/** One rule as a picture: what it flags, what it says, what its fix makes of the draft, and what stays silent beside it. */
export interface Picture {
  readonly code: FindingCode;
  /** The words of the source, or what stands for them, as the documentation shows them. */
  readonly source: string;
  readonly flagged: readonly string[];
  /** What the rule says of each flagged draft, as `drawn` draws it. */
  readonly drawn: readonly string[];
  readonly silent: readonly string[];
}

const FOLDER = new URL('pictures/', import.meta.url);

/** Every picture, one file a rule: `pictures/<code>.txt`. */
export function readPictures(): readonly Picture[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) =>
      readPicture(name.replace('.txt', '') as FindingCode, readFileSync(new URL(name, FOLDER), 'utf8')),
    );
}

/** Parts of a file begin with `source:`, `flagged:` or `silent:` on a line of their own. */
function readPicture(code: FindingCode, text: string): Picture {
  const parts = [
    ...text.matchAll(
      /^(source|flagged|silent):\n([\s\S]*?)(?=\n*^(?:source|flagged|silent):$|\n*$(?![\s\S]))/gm,
    ),
  ];
  const of = (kind: string) => parts.flatMap(([, name, body = '']) => (name === kind ? [body.trim()] : []));
  const drawn = of('flagged');
  return {
    code,
    source: of('source').join('\n'),
    flagged: drawn.map(draftOf),
    drawn,
    silent: of('silent'),
  };
}

/** The draft alone: without the marks under its lines, and what stands below. */
function draftOf(drawn: string): string {
  const [draft = ''] = drawn.split(/\n(?=(?:error|warning|information|hint): )/);
  return draft
    .split('\n')
    .filter((line) => !/^ *\^+$/.test(line))
    .join('\n');
}

/** A draft with `^` under what findings of a code mark, their messages, and the draft after each one's first fix. */
export function drawn(draft: string, code: FindingCode, corpus: CorpusIndex): string {
  const findings = check(draft, corpus).findings.filter((finding) => finding.code === code);
  const lines = draft.split('\n');
  let at = 0;
  const marked = lines.flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return [line, ...findings.flatMap((finding) => marksUnder(line, start, finding))];
  });
  const said = findings.flatMap(({ severity, message, fixes }) => {
    const [fix] = fixes;
    const after =
      fix === undefined ? [] : [`${inEnglish(fix.title)}:`, ...indented(applyEdits(draft, fix.edits))];
    return [`${severity}: ${inEnglish(message)}`, ...after];
  });
  return [...marked, ...said].join('\n');
}

function marksUnder(line: string, from: number, { start, end }: Finding): string[] {
  const first = Math.max(start, from);
  const last = Math.min(end, from + line.length);
  return first < last ? [' '.repeat(first - from) + '^'.repeat(last - first)] : [];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
