import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import {
  type RecordState,
  recordQuotations,
  recordStatesOf,
} from '../../../server/features/recordQuotations.ts';
import { parseRecord, type QuotationRecord, writeRecord } from '../../../server/record/record.ts';
import { checkWithRecord } from '../../../server/rules/check/checkWithRecord.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { corpusOf } from '../rules/cases.ts';

const SPEAKERS = ['Ines Calloway', 'Tobias Renn', 'Vesna Arkle'];
const SAID = [
  'The pump was ours to mend, and nobody else came to do it',
  'Every lamp on the quay has a story that it never tells',
  'My father painted the ferry blue because green had run out',
  'Seven winters passed before the council answered our letter',
  'The bridge groans at night, but it has never dropped a cart',
  'They counted the herring twice and still wrote the wrong sum',
  'A clock without hands is honest at least about its purpose',
  'We buried the old charter under the third pear tree, not the fourth',
];
const PROSE = ['The bell rang twice.', 'It rained over the harbour.', 'The market had closed by then.'];
const OTHER_WORDS = ['granite', 'violins', 'quickly', 'umbrella'];

/** A line of an article or a draft: words that somebody says, or prose where nobody does. */
interface Line {
  readonly words: string;
  readonly speaker?: string;
  /** What the record is to say of it; of articles’ lines, of the quotation of it. */
  readonly state?: RecordState;
}

interface World {
  draft: Line[];
  article: Line[];
  /** What is done to a whole text. */
  dressDraft(text: string): string;
  dressArticle(text: string): string;
}

/** Numbers from 0 to 1, the same for the same seed (Marsaglia’s xorshift). */
function random(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

type Edit = (world: World, pick: (below: number) => number) => void;

const change = (lines: Line[], at: number, words: (old: string) => string, state: RecordState) => {
  const line = lines[at];
  if (line !== undefined) lines[at] = { ...line, words: words(line.words), state };
};
const oneWord = (pick: (below: number) => number) => (old: string) => {
  const words = old.split(' ');
  words[1 + pick(words.length - 2)] = OTHER_WORDS[pick(OTHER_WORDS.length)] ?? '';
  return words.join(' ');
};
const straight = (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'");
/** Eight lines are quoted of the article’s, but the last two. */
const QUOTED = 6;

const EDITS: Readonly<Record<string, Edit>> = {
  'prose in the draft': ({ draft }, pick) =>
    draft.splice(pick(draft.length + 1), 0, { words: PROSE[pick(3)] ?? '' }),
  'prose in the article': ({ article }, pick) =>
    article.splice(pick(article.length + 1), 0, { words: PROSE[pick(3)] ?? '' }),
  'a word of a quotation': ({ draft }, pick) => change(draft, pick(QUOTED), oneWord(pick), 'changed'),
  'a word of a passage': ({ article }, pick) =>
    change(article, pick(QUOTED), oneWord(pick), 'source changed'),
  'a mark of a passage': ({ article }, pick) =>
    change(article, pick(QUOTED), (old) => old.replace(/^(\S+ \S+)/, '$1,'), 'source changed'),
  'a passage that goes': ({ article }, pick) =>
    change(article, pick(QUOTED), () => 'Nothing', 'source changed'),
  'a word of a passage that nobody quoted': ({ article }, pick) =>
    change(article, QUOTED + pick(2), oneWord(pick), 'checked'),
  'a quotation that goes': ({ draft }, pick) => draft.splice(pick(QUOTED), 1),
  'a quotation that moves': ({ draft }, pick) =>
    draft.splice(pick(QUOTED), 0, ...draft.splice(pick(QUOTED), 1)),
  'a new quotation': ({ draft }, pick) => {
    const words = SAID[QUOTED + pick(2)] ?? '';
    const speaker = SPEAKERS[SAID.indexOf(words) % 3] ?? '';
    draft.splice(pick(draft.length + 1), 0, { words, speaker, state: 'new' });
  },
  'another speaker': ({ draft }, pick) => {
    const at = pick(QUOTED);
    const line = draft[at];
    if (line !== undefined) draft[at] = { ...line, speaker: 'Mia Holt', state: 'changed' };
  },
  'the marks of the draft': (world) => {
    world.dressDraft = straight;
  },
  'the marks of the article': (world) => {
    world.dressArticle = straight;
  },
  'the lines of the article': (world, pick) => {
    const every = 3 + pick(5);
    let count = 0;
    world.dressArticle = (text) =>
      text.replaceAll(/(?<=[\p{L},]) (?=\p{L})/gu, () => (++count % every ? ' ' : '\n'));
  },
};

const written = (lines: readonly Line[]) =>
  `${lines.map(({ words, speaker }) => (speaker ? `“${words},” ${speaker} said.` : words)).join('\n\n')}\n`;

function newWorld(): World {
  const lines = SAID.map((words, index): Line => ({ words, speaker: SPEAKERS[index % 3] ?? '' }));
  const keep = (text: string) => text;
  return { draft: lines.slice(0, QUOTED), article: [...lines], dressDraft: keep, dressArticle: keep };
}

function look({ draft, article, dressDraft, dressArticle }: World, kept?: string) {
  const corpus = corpusOf([['harbour.md', dressArticle(written(article))]]);
  const read = kept === undefined ? undefined : parseRecord(kept);
  if (read && 'fault' in read) throw new Error(inEnglish(read.fault));
  const record: QuotationRecord | undefined = read;
  const parsed = parseDraft('piece.md', dressDraft(written(draft)));
  return { corpus, record, report: checkWithRecord(parsed, { corpus, record }, DEFAULT_RULE_OPTIONS) };
}

describe('the record, after any edit of a draft or an article', () => {
  it('notices each change and invents none, over 500 of them', function () {
    this.timeout(120_000);
    const first = look(newWorld());
    const kept = writeRecord(
      recordQuotations(first.corpus, first.report, undefined, { by: 'Mia Holt', on: '2025-03-14' }),
    );
    const names = Object.keys(EDITS);
    for (let seed = 1; seed <= 500; seed++) {
      const next = random(seed);
      const pick = (below: number) => Math.floor(next() * below);
      const world = newWorld();
      const before = [...world.article];
      const name = names[seed % names.length] ?? '';
      EDITS[name]?.(world, pick);
      const inArticle = new Map(before.map((line, at) => [line.words, at]));
      const expected = world.draft
        .filter(({ speaker }) => speaker !== undefined)
        .map(({ words, state }) => {
          const of = inArticle.get(words);
          const source = world.article.find((line) => line.words === words && line.speaker !== undefined);
          return state ?? (of !== undefined && source === undefined ? 'source changed' : 'checked');
        });
      const { corpus, record, report } = look(world, kept);
      const said = `seed ${seed}: ${name}`;
      deepEqual(recordStatesOf(corpus, report, record), expected, said);
      deepEqual(
        report.findings.filter(({ code }) => code === 'source-changed').map(({ quotation }) => quotation),
        expected.flatMap((one, index) => (one === 'source changed' ? [index] : [])),
        said,
      );
    }
  });
});
