import type { BlockKind, Emphasis } from '../../../prose/prose.ts';
import { inSeries, type Said, say, sayCounted } from '../../../text/said.ts';
import type { Metadata, PendingChange } from '../../article.ts';
import type { Place } from '../../placeMark.ts';
import type { SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';

/** Puts the text of a word processor's document together, paragraph by paragraph. */
export interface DocumentBuilder {
  /** Begins a paragraph; one that is open waits until this one has ended, as around a text box. */
  begin(kind: BlockKind): void;
  /** Changes what the open paragraph is. */
  become(kind: BlockKind): void;
  add(words: string, style?: RunStyle): void;
  /** Words that somebody took out and nobody has agreed to yet. */
  deleted(words: string): void;
  /** Ends the open paragraph; one that is `joined` goes on in the next, as where its mark was taken out. */
  end(joined?: boolean): void;
  /** From here on up to the closing call, what ends is a note and goes to the end of the text. */
  beginNote(): void;
  endNote(): void;
  done(metadata: Metadata): SourceRead;
}

export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Put in by somebody, and not agreed to yet. */
  readonly inserted?: boolean;
}

interface Paragraph {
  kind: BlockKind;
  words: string;
  readonly emphases: { start: number; end: number; strength: Emphasis['strength'] }[];
  readonly changes: { start: number; end: number; deleted?: string }[];
}

/** Paragraphs are counted as word processors count them: headings and cells of tables are some, notes are not. */
export function createDocumentBuilder(): DocumentBuilder {
  const builder = createTextBuilder();
  const open: Paragraph[] = [];
  /** Paragraphs that ended while another was open. */
  let waiting: Paragraph[] = [];
  const notes: Paragraph[] = [];
  const emphases: Emphasis[] = [];
  const pending: PendingChange[] = [];
  let joining: Paragraph | undefined;
  let number = 0;
  let noteDepth = 0;

  const write = (paragraph: Paragraph) => writeAt(paragraph, { paragraph: ++number });

  const writeAt = (paragraph: Paragraph, at: Place) => {
    const lead = paragraph.words.length - paragraph.words.trimStart().length;
    const words = paragraph.words.trim();
    const span = builder.block(paragraph.kind, words, at);
    const start = (span?.start ?? builder.length) - lead;
    for (const one of span === undefined ? [] : paragraph.emphases) {
      // Spaces at the edges of a paragraph are not its words, however they are set.
      const from = Math.max(span?.start ?? 0, start + one.start);
      const to = Math.min(span?.end ?? 0, start + one.end);
      if (from < to) emphases.push({ start: from, end: to, strength: one.strength });
    }
    for (const { start: from, end: to, deleted } of paragraph.changes) {
      const at = Math.min(start + from, span?.end ?? start + from);
      pending.push({ start: at, end: Math.max(at, start + to), ...(deleted !== undefined && { deleted }) });
    }
  };

  return {
    begin(kind) {
      open.push(joining ?? { kind, words: '', emphases: [], changes: [] });
      joining = undefined;
    },
    become(kind) {
      const paragraph = open.at(-1);
      if (paragraph) paragraph.kind = kind;
    },
    add(words, { bold, italic, inserted } = {}) {
      const paragraph = open.at(-1);
      if (paragraph === undefined || words === '') return;
      const start = paragraph.words.length;
      paragraph.words += words;
      const end = paragraph.words.length;
      if (bold || italic) {
        const strength = bold ? 'strong' : 'emphasis';
        const last = paragraph.emphases.at(-1);
        if (last?.end === start && last.strength === strength) last.end = end;
        else paragraph.emphases.push({ start, end, strength });
      }
      if (inserted) {
        const last = paragraph.changes.at(-1);
        if (last?.end === start) last.end = end;
        else paragraph.changes.push({ start, end });
      }
    },
    deleted(words) {
      const paragraph = open.at(-1);
      if (paragraph === undefined || words === '') return;
      const at = paragraph.words.length;
      const last = paragraph.changes.at(-1);
      if (last?.end === at) last.deleted = (last.deleted ?? '') + words;
      else paragraph.changes.push({ start: at, end: at, deleted: words });
    },
    end(joined = false) {
      const paragraph = open.pop();
      if (paragraph === undefined) return;
      if (joined) {
        joining = paragraph;
        return;
      }
      if (noteDepth > 0) notes.push(paragraph);
      else if (open.length > 0) waiting.push(paragraph);
      else {
        write(paragraph);
        const late = waiting;
        waiting = [];
        for (const one of late) write(one);
      }
    },
    beginNote: () => void noteDepth++,
    endNote: () => void noteDepth--,
    done(metadata) {
      if (joining) write(joining);
      for (const note of notes) writeAt(note, {});
      const text = builder.text();
      if (!/\S/.test(text)) return { unreadable: say`There is no text in this document. Is it a scan?` };
      const places = builder.places;
      const changes = pending.filter(({ start, end, deleted }) => end > start || deleted);
      return {
        text,
        blocks: builder.blocks,
        metadata,
        emphases,
        places,
        pending: changes,
        ...(changes.length > 0 && { notices: [changesInWords(changes, text)] }),
      };
    },
  };
}

const SHOWN = 3;

function changesInWords(changes: readonly PendingChange[], text: string): Said {
  const some = changes.slice(0, SHOWN).map(({ start, end, deleted }) => {
    const put = shortened(text.slice(start, end));
    if (deleted === undefined) return say`“${put}” put in`;
    return put === '' ? say`“${shortened(deleted)}” taken out` : say`“${shortened(deleted)}” made “${put}”`;
  });
  const list = inSeries(some, '; ');
  const all = changes.length > SHOWN ? say`${list}, and ${changes.length - SHOWN} more` : list;
  return sayCounted(
    changes.length,
    say`The document has a pending tracked change, read as if accepted: ${all}. Ask which wording stands.`,
    say`The document has ${changes.length} pending tracked changes, read as if accepted: ${all}. Ask which wording stands.`,
  );
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
