// Fits the weights by which a pronoun or a role points at somebody, on news in which people marked who is speaking.
//   node bench/fitReferents.ts GOLD.jsonl [ROUNDS]
// A line of the file is { text, quotes: [{ start, end, speaker, speaker_kind }] }. One weight at a time is moved up
// and down; what helps the even documents is kept, and the odd ones show whether it holds. A wrong name costs as
// much as a right one gains, half of it in the measure of the whole, so that abstaining stays an answer.
import { readFileSync } from 'node:fs';
import { parseProse } from '../server/prose/parseProse.ts';
import type { Prose } from '../server/prose/prose.ts';
import { type ReferentWeights, WEIGHTS } from '../server/quotes/people/weights.ts';
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

const [file = '', rounds = '2'] = process.argv.slice(2);
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Document => {
    const { text, quotes } = JSON.parse(line) as { text: string; quotes: Gold[] };
    return { prose: parseProse(text, 'plain'), quotes };
  })
  // Only these say anything about pronouns and roles.
  .filter(({ quotes }) =>
    quotes.some(({ speaker_kind: kind }) => kind.startsWith('pron') || kind === 'nominal'),
  );
const halves = [0, 1].map((half) => documents.filter((_, at) => at % 2 === half)) as [Document[], Document[]];

let best = value(score(halves[0]));
report('start');
for (let round = 0; round < Number(rounds); round++) {
  for (const name of Object.keys(WEIGHTS) as (keyof ReferentWeights)[]) {
    for (const factor of [0.6, 0.8, 0.9, 1.1, 1.25, 1.6]) {
      const before = WEIGHTS[name];
      const least = name === 'often' || name === 'again' ? 0.05 : before;
      WEIGHTS[name] = Math.round(1000 * factor * Math.max(before, least)) / 1000;
      if (['tie', 'roleTie', 'sentence', 'paragraph', 'person'].includes(name))
        WEIGHTS[name] = Math.min(1, WEIGHTS[name]);
      const now = value(score(halves[0]));
      if (now > best) best = now;
      else WEIGHTS[name] = before;
    }
  }
  report(`round ${round + 1}`);
}

function report(title: string): void {
  console.log(title, JSON.stringify(WEIGHTS));
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
      } else if (gold.speaker_kind.startsWith('pron') && gold.speaker !== null) {
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
