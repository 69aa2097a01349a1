import type { IssueDate, Metadata } from '../../corpus/article.ts';
import { inert } from '../../text/clean.ts';
import { type Said, say, type Tongue } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { Group } from './groups.ts';
import { speakerOf } from './speakerOf.ts';

/** What is told of a quote beside its words: who and where, when, and what a writer should know before using it. */
export function describe({ best: { entry, isUsed }, others, variants }: Group, span: Span, tongue: Tongue) {
  const { id, metadata } = entry.head;
  const elsewhere =
    others.length === 0
      ? []
      : [...new Set(others.map((other) => other.head.id))].filter((other) => other !== id);
  const notes = [
    isUsed ? tongue(say`already quoted`) : '',
    variants.length > 0 ? tongue(say`worded differently in ${listed(variants)}`) : '',
    elsewhere.length > 0 ? tongue(say`also in ${listed(elsewhere)}`) : '',
    metadata.title ?? id,
    dateOf(metadata.issued),
  ];
  const speaker = speakerOf(entry);
  return {
    speaker: inert(speaker ?? tongue(say`speaker not stated`)),
    isNamed: speaker !== undefined,
    ...outletInWords(metadata, tongue),
    ...(metadata.issued === undefined ? {} : { issued: dateOf(metadata.issued) }),
    description: '',
    detail: inert(notes.filter((note) => note !== '').join(' · ')),
    source: { article: id, start: span.start, end: span.end },
    edits: [],
    sortText: '',
  };
}

/** The outlet, and how it is said in less room where none is stated. */
export function outletInWords({ containerTitle }: Metadata, tongue: Tongue) {
  return containerTitle === undefined
    ? { outlet: tongue(say`outlet not stated`), outletInShort: tongue(say`not stated`) }
    : { outlet: inert(containerTitle) };
}

function listed(ids: readonly string[]): Said {
  const some = ids.slice(0, 3).join(', ');
  return ids.length > 3 ? say`${some} and others` : some;
}

function dateOf(date: IssueDate | undefined): string {
  if (date === undefined) return '';
  const parts = [date.month, date.day].filter((part) => part !== undefined);
  return [String(date.year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
