import { say } from '../../../text/said.ts';
import { type Spoken, type SpokenLine, spokenText } from '../captions.ts';
import { readingOrder } from '../readingOrder.ts';
import { NOTHING_STATED, type SourceRead } from '../sourceText.ts';
import { readXml } from './readXml.ts';

/**
 * Reads Timed Text (TTML, DFXP, iTunes’ `.itt`): each paragraph is a cue, its agent who speaks, where the head names
 * the agent. Times count from the beginning of what a cue stands in.
 */
export function readTtml(bytes: Uint8Array): SourceRead {
  const agents = new Map<string, string>();
  const cues: Spoken[] = [];
  const open: Element[] = [];
  let rates: Rates = { frames: 30, ticks: 1 };
  let language: string | undefined;
  let title = '';
  let agent: string | undefined;
  let cue: { start: number; lines: SpokenLine[] } | undefined;
  let words = '';
  let heard = '';
  const end = () => {
    const speaker = open.findLast(({ speaker }) => speaker !== undefined)?.speaker;
    const voice = speaker === undefined ? undefined : agents.get(speaker);
    const plain = words.replace(/\s+/g, ' ').trim();
    if (plain !== '') cue?.lines.push({ words: plain, times: [], ...(voice !== undefined && { voice }) });
    words = '';
  };
  const whole = readXml(bytes, {
    open(name, attributes) {
      const begin = secondsOf(attributes.get('begin'), rates);
      const start = (open.at(-1)?.start ?? 0) + (begin ?? 0);
      if (name === 'tt') {
        rates = ratesOf(attributes);
        language = attributes.get('lang') || undefined;
      }
      if (name === 'agent') agent = attributes.get('id');
      if (name === 'p') cue = { start, lines: [] };
      if (name === 'span' && cue) {
        if (attributes.has('agent')) end();
        if (begin !== undefined && cue.lines.length === 0 && words.trim() === '') cue.start = start;
      }
      if (name === 'br') end();
      const speaker = attributes.get('agent')?.split(/\s+/)[0];
      open.push({ start, ...(speaker && name !== 'agent' && { speaker }) });
      heard = '';
    },
    text(more) {
      if (cue) words += more;
      else heard += more;
    },
    close(name) {
      if (name === 'p' || (name === 'span' && open.at(-1)?.speaker !== undefined)) end();
      open.pop();
      if (name === 'p' && cue) {
        if (cue.lines.length > 0) cues.push(cue);
        cue = undefined;
      }
      const said = heard.replace(/\s+/g, ' ').trim();
      if (name === 'name' && agent !== undefined && said !== '') agents.set(agent, readingOrder(said));
      if (name === 'agent') agent = undefined;
      if (name === 'title' && said !== '') title ||= said;
      heard = '';
    },
  });
  if (cues.length === 0)
    return { unreadable: say`There are no captions in it: no paragraph has a time and words.` };
  const metadata = { ...NOTHING_STATED, ...(title && { title }), ...(language && { language }) };
  const read = spokenText(cues, { metadata });
  if (whole || 'unreadable' in read) return read;
  return { ...read, notices: [say`The captions are damaged: what comes after the fault is missing.`] };
}

interface Element {
  /** In seconds from the beginning of the recording. */
  readonly start: number;
  /** The id of who speaks. */
  readonly speaker?: string;
}

interface Rates {
  readonly frames: number;
  readonly ticks: number;
}

function ratesOf(attributes: ReadonlyMap<string, string>): Rates {
  const rate = (name: string, otherwise: number) => Number(attributes.get(name)) || otherwise;
  const [over = 1, under = 1] = (attributes.get('frameRateMultiplier') ?? '1 1').split(/[\s:]+/).map(Number);
  const frames = rate('frameRate', 30) * (over / under || 1);
  return { frames, ticks: rate('tickRate', 1) };
}

/** A time as TTML writes it: `00:00:12.5`, `00:00:12:10` with frames, `12.5s`, `300f`, `90000t`. */
function secondsOf(time: string | undefined, { frames, ticks }: Rates): number | undefined {
  if (time === undefined) return undefined;
  const clock = /^(\d{2,3}):(\d\d):(\d\d)(?:(\.\d+)|[:;](\d+))?/.exec(time);
  if (clock) {
    const [, hours, minutes, seconds, fraction = 0, frame = 0] = clock;
    return (
      Number(hours) * 3600 +
      Number(minutes) * 60 +
      Number(seconds) +
      Number(fraction) +
      Number(frame) / frames
    );
  }
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)(h|ms|m|s|f|t)$/.exec(time) ?? [];
  const second = new Map([
    ['h', 3600],
    ['m', 60],
    ['s', 1],
    ['ms', 0.001],
    ['f', 1 / frames],
    ['t', 1 / ticks],
  ]).get(unit);
  return second === undefined ? undefined : Number(count) * second;
}
