import { isGenericSpeaker } from '../../language/speakerLabels.ts';
import type { Metadata } from '../article.ts';
import type { SourceText } from './sourceText.ts';
import { NOTHING_STATED } from './sourceText.ts';
import { createTextBuilder } from './textBuilder.ts';

/** Some words of a recording: a cue of captions, or a segment that a machine heard. */
export interface Segment {
  /** In seconds. */
  readonly start: number;
  readonly words: string;
  /** As the file writes the name; absent where it does not say who. */
  readonly speaker?: string;
  /** Somebody else begins to speak here, even if nobody says who. */
  readonly changes?: boolean;
  /** Later times within the words, by offset. */
  readonly times?: readonly { readonly at: number; readonly time: number }[];
}

export interface About {
  readonly metadata?: Metadata;
  readonly automatic?: boolean;
}

/**
 * Makes one turn of all that a speaker says in a go, as a paragraph after the speaker's name, and remembers when
 * each segment begins.
 */
export function transcriptText(
  segments: readonly Segment[],
  { metadata, automatic }: About = {},
): SourceText {
  const builder = createTextBuilder();
  for (let from = 0; from < segments.length; ) {
    let to = from + 1;
    while (to < segments.length && goesOn(segments[from], segments[to])) to++;
    addTurn(builder, segments.slice(from, to));
    from = to;
  }
  return {
    text: builder.text(),
    blocks: builder.blocks,
    turns: builder.turns,
    places: builder.places,
    metadata: metadata ?? NOTHING_STATED,
    ...(automatic && { transcript: 'automatic' }),
  };
}

function goesOn(first: Segment | undefined, next: Segment | undefined): boolean {
  return !next?.changes && first?.speaker === next?.speaker;
}

function addTurn(builder: ReturnType<typeof createTextBuilder>, segments: readonly Segment[]): void {
  const start = builder.length;
  const speaker = segments[0]?.speaker;
  const lead = speaker === undefined ? '' : `${speaker}: `;
  const parts: string[] = [lead];
  const marks: { at: number; time: number }[] = [];
  const from = lead.length;
  let length = from;
  for (const segment of segments) {
    if (segment.words === '') continue;
    // Some machines write each word and each stop as a segment of its own.
    const isStop = /^[.,;:!?…]+$/.test(segment.words);
    if (length > from && !isStop && !/\s/.test(parts.at(-1)?.slice(-1) ?? '')) {
      parts.push(' ');
      length++;
    }
    // The first time of a turn is also its label's.
    marks.push({ at: marks.length === 0 ? 0 : length, time: segment.start });
    for (const { at, time } of segment.times ?? []) marks.push({ at: length + at, time });
    parts.push(segment.words);
    length += segment.words.length;
  }
  const words = parts.join('');
  const block = words.length > from ? builder.block('paragraph', words) : undefined;
  if (block === undefined) return;
  for (const { at, time } of marks) builder.mark(start + at, { time });
  const named = speaker !== undefined && !isGenericSpeaker(speaker);
  builder.turn({
    start: start + from,
    end: block.end,
    ...(named && { label: { start, end: start + speaker.length } }),
  });
}
