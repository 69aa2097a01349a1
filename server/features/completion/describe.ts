import type { IssueDate, Metadata } from '../../corpus/article.ts';
import { inert } from '../../text/clean.ts';
import type { Span } from '../../text/span.ts';
import type { Group } from './groups.ts';
import { speakerOf } from './speakerOf.ts';

/** What is told of a quote beside its words: who and where, when, and what a writer should know before using it. */
export function describe({ best: { entry, isUsed }, others, variants }: Group, span: Span) {
  const { id, metadata } = entry.head;
  const elsewhere = [...new Set(others.map((other) => other.head.id))].filter((other) => other !== id);
  const notes = [
    isUsed ? 'already quoted' : '',
    variants.length > 0 ? `worded differently in ${listed(variants)}` : '',
    elsewhere.length > 0 ? `also in ${listed(elsewhere)}` : '',
    metadata.title ?? id,
    dateOf(metadata.issued),
  ];
  return {
    speaker: inert(speakerOf(entry) ?? 'speaker not stated'),
    outlet: inert(outletOf(metadata)),
    ...(metadata.issued === undefined ? {} : { issued: dateOf(metadata.issued) }),
    description: '',
    detail: inert(notes.filter((note) => note !== '').join(' · ')),
    source: { article: id, start: span.start, end: span.end },
    edits: [],
    sortText: '',
  };
}

export function outletOf({ containerTitle }: Metadata): string {
  return containerTitle ?? 'outlet not stated';
}

function listed(ids: readonly string[]): string {
  return ids.slice(0, 3).join(', ') + (ids.length > 3 ? ' and others' : '');
}

function dateOf(date: IssueDate | undefined): string {
  if (date === undefined) return '';
  const parts = [date.month, date.day].filter((part) => part !== undefined);
  return [String(date.year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
