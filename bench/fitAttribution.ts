// Fits the weights by which a quote is given to somebody, on news in which people marked who is speaking.
//   node bench/fitAttribution.ts GOLD.jsonl [claims|referents] [ROUNDS]
// `claims` are what the words around a quote claim, `referents` whom a pronoun or a role points at. A line of the file is
// { text, quotes: [{ start, end, speaker, speaker_kind }] }. One weight at a time is moved up and down; what helps the
// even documents is kept, and the odd ones show whether it holds. A wrong name costs nearly what a right one gains, so
// that abstaining stays an answer.
import { readFileSync } from 'node:fs';
import { parseProse } from '../server/prose/parseProse.ts';
import type { Prose } from '../server/prose/prose.ts';
import { CLAIM_WEIGHTS } from '../server/quotes/attribution/claimWeights.ts';
import { WEIGHTS } from '../server/quotes/people/weights.ts';
import { readSpeech } from '../server/quotes/speech/readSpeech.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speaker_kind: string;
}

interface Document {
  readonly prose: Prose;
  readonly quotes: readonly Gold[];
}

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
  /** Sources without a name that were given one. */
  readonly named: number;
}

/** A set of weights, and which speakers tell something of them. */
interface Table {
  readonly weights: Record<string, number>;
  readonly kinds: readonly string[];
  /** Those that are shares and stay below 1. */
  readonly shares: readonly string[];
}

const TABLES: Readonly<Record<string, Table>> = {
  claims: {
    weights: CLAIM_WEIGHTS as unknown as Record<string, number>,
    kinds: ['name', 'name-rx', 'pron-adj'],
    shares: [],
  },
  referents: {
    weights: WEIGHTS as unknown as Record<string, number>,
    kinds: ['pron-adj', 'pron-coref', 'pron-heur'],
    shares: ['tie', 'roleTie', 'sentence', 'paragraph', 'person'],
  },
};

const [file = '', which = 'claims', rounds = '2'] = process.argv.slice(2);
const table = TABLES[which];
if (table === undefined) throw new Error(`“${which}” is no set of weights: claims, referents`);
const { weights, kinds, shares } = table;
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Document => {
    const { text, quotes } = JSON.parse(line) as { text: string; quotes: Gold[] };
    return { prose: parseProse(text, 'plain'), quotes };
  })
  .filter(({ quotes }) =>
    quotes.some(({ speaker_kind: kind }) => kinds.includes(kind) || kind === 'nominal'),
  );
const halves = [0, 1].map((half) => documents.filter((_, at) => at % 2 === half)) as [Document[], Document[]];

let best = value(score(halves[0]));
report('start');
for (let round = 0; round < Number(rounds); round++) {
  for (const name of Object.keys(weights)) {
    for (const factor of [0.6, 0.8, 0.9, 1.1, 1.25, 1.6]) {
      const before = weights[name] ?? 0;
      // A weight that is nearly nothing grows from here.
      const from = Math.abs(before) < 0.05 ? 0.05 : before;
      weights[name] = Math.round(1000 * factor * from) / 1000;
      if (shares.includes(name)) weights[name] = Math.min(1, weights[name] ?? 0);
      const now = value(score(halves[0]));
      if (now > best) best = now;
      else weights[name] = before;
    }
  }
  report(`round ${round + 1}`);
}

function report(title: string): void {
  console.log(title, JSON.stringify(weights));
  console.log('  fitted on', JSON.stringify(score(halves[0])), ' held out', JSON.stringify(score(halves[1])));
}

function value({ right, wrong, named }: Score): number {
  return right - 0.7 * wrong - 0.4 * named;
}

function score(of: readonly Document[]): Score {
  const counts = { right: 0, wrong: 0, none: 0, named: 0 };
  for (const { prose, quotes } of of) {
    const found = new Map(readSpeech(prose).quotes.map((quote) => [quote.start, quote]));
    for (const gold of quotes) {
      const by = found.get(gold.start)?.attribution;
      const name = by?.who === 'named' ? by.name : undefined;
      if (gold.speaker_kind === 'nominal') {
        if (name !== undefined) counts.named++;
      } else if (kinds.includes(gold.speaker_kind) && gold.speaker !== null) {
        if (name === undefined) counts.none++;
        else if (last(name) === last(gold.speaker)) counts.right++;
        else counts.wrong++;
      }
    }
  }
  return counts;
}

function last(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[ ,]+(?:jr|sr|iii?)\.?$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  );
}
