import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { turnsOf } from '../../../support/turnsOf.ts';

const ANSWERS = [
  ['Ada Brandt', 'Who had the key to the lamp?'],
  ['Ole Vik', 'Nobody had it that night.'],
  ['Ada Brandt', 'And nobody went to look for it?'],
  ['Ole Vik', 'They went on Friday, when the boats were home.'],
] as const;
const EXPECTED = ANSWERS.map(([name, words], at) => `${5 * (at + 1)} ${name}: ${words}`);

const clock = (at: number, second = '') => `00:00:${String(5 * (at + 1)).padStart(2, '0')}${second}`;

/** Captions, each cue as `written` says. */
function captions(written: (name: string, words: string) => string): string {
  return ANSWERS.map(
    ([name, words], at) =>
      `${at + 1}\n${clock(at, ',000')} --> ${clock(at, ',900')}\n${written(name, words)}\n`,
  ).join('\n');
}

describe('captions that name who speaks', () => {
  const forms: readonly (readonly [string, (name: string, words: string) => string])[] = [
    ['before a colon', (name, words) => `${name}: ${words}`],
    ['behind a dash', (name, words) => `- ${name}: ${words}`],
    ['behind marks of a new voice', (name, words) => `>> ${name}: ${words}`],
    ['in brackets', (name, words) => `[${name}] ${words}`],
    ['in parentheses', (name, words) => `(${name}) ${words}`],
    ['on a line of its own', (name, words) => `${name}\n${words}`],
  ];
  for (const [where, written] of forms) {
    it(`may have the name ${where}`, async () => {
      deepEqual(await turnsOf('talk.srt', captions(written)), EXPECTED);
    });
  }

  it('may have the family’s name first, as directories do', async () => {
    const lastFirst = (name: string) => name.split(' ').toReversed().join(', ');
    const text = captions((name, words) => `<v ${lastFirst(name)}>${words}</v>`).replaceAll(',900', '.900');
    deepEqual(await turnsOf('talk.vtt', `WEBVTT\n\n${text}`.replaceAll(',000', '.000')), EXPECTED);
  });

  it('have sounds in brackets, which nobody says', async () => {
    const text = captions((_, words) => (words.startsWith('And') ? `[Laughter] ${words}` : words));
    deepEqual(
      (await turnsOf('talk.srt', text)).map((turn) => turn.replace(/:.*/, '')),
      ['5 –'],
    );
  });
});

describe('transcripts that programs export as text', () => {
  const lines = (written: (name: string, words: string, at: number) => string) =>
    ANSWERS.map(([name, words], at) => written(name, words, at)).join('\n');

  it('may have a time above several turns, each with its label', async () => {
    const text = `Call about the lamp\nAttendees\nAda Brandt, Ole Vik\nTranscript\n${clock(0)}\n${lines((name, words) => `${name}: ${words}`)}`;
    deepEqual(
      await turnsOf('call.txt', text),
      ANSWERS.map(([name, words]) => `5 ${name}: ${words}`),
    );
  });

  it('may have times and nobody’s name before the words', async () => {
    const said = ANSWERS.map(([, words], at) => `${5 * (at + 1)} –: ${words}`);
    deepEqual(
      await turnsOf(
        'a.txt',
        lines((_, words, at) => `[${clock(at)}] ${words}\n`),
      ),
      said,
    );
    deepEqual(
      await turnsOf(
        'a.txt',
        lines((_, words, at) => `(${clock(at)} - ${clock(at)}) ${words}\n`),
      ),
      said,
    );
  });

  it('have initials for names where a list says whose they are, and else name nobody', async () => {
    const initials = (name: string) => name.replace(/\p{Ll}+ ?/gu, '');
    const turns = lines((name, words) => `${initials(name)}: ${words}\n`);
    const named = ANSWERS.map(([name, words]) => `undefined ${name}: ${words}`);
    const spoken = async (text: string) =>
      (await turnsOf('a.txt', text)).filter((turn) => ANSWERS.some(([, words]) => turn.endsWith(words)));
    deepEqual(await spoken(`AB: Ada Brandt\nOV: Ole Vik\n\n${turns}`), named);
    deepEqual(await spoken(`AB = Ada Brandt; OV = Ole Vik\n\n${turns}`), named);
    deepEqual(
      await spoken(turns),
      named.map((turn) => turn.replace(/ [^:]*/, ' –')),
    );
  });
});

describe('a machine’s JSON that keeps words and paragraphs apart', () => {
  const paragraphs = ANSWERS.map(([speaker], at) => ({
    id: `p${at}`,
    start: 5 * (at + 1) + 0.5,
    end: 9,
    speaker,
  }));
  const words = (by: 'time' | 'id') =>
    ANSWERS.flatMap(([, said], at) =>
      said.split(' ').map((text, index) => ({
        text,
        start: 5 * (at + 1) + 0.5 + index / 10,
        ...(by === 'id' && { paraId: `p${at}` }),
      })),
    );
  for (const by of ['time', 'id'] as const) {
    it(`is joined by ${by}`, async () => {
      deepEqual(
        await turnsOf('a.json', JSON.stringify({ transcript: { words: words(by), paragraphs } })),
        EXPECTED.map((turn) => turn.replace(' ', '.5 ')),
      );
    });
  }

  it('is joined where the two lie a little deeper, and not at any depth', async () => {
    const parted = { words: words('id'), paragraphs };
    const nested = (depth: number) => {
      let one: object = parted;
      for (let n = 0; n < depth; n++) one = { inside: one };
      return turnsOf('a.json', JSON.stringify(one));
    };
    deepEqual(
      await nested(3),
      EXPECTED.map((turn) => turn.replace(' ', '.5 ')),
    );
    deepEqual(await nested(7), []);
  });

  it('is a machine’s where words have their probabilities, however deep', async () => {
    const transcriptOf = async (more: object) => {
      const segments = ANSWERS.map(([speaker, text], at) => ({ speaker, text, start: at * 5, ...more }));
      const bytes = new TextEncoder().encode(JSON.stringify({ segments }));
      const none = { read: () => Promise.reject(new Error('not read here')) };
      return (await readArticleBytes('a.json', bytes, none)).article?.transcript;
    };
    equal(await transcriptOf({ words: [{ word: 'Who', start: 1, score: 0.9 }] }), 'automatic');
    equal(await transcriptOf({}), undefined);
  });

  it('counts milliseconds where no time is a fraction, written as numbers or as words of figures', async () => {
    const timed = (time: (milliseconds: number) => unknown) =>
      turnsOf(
        'a.json',
        JSON.stringify(
          ANSWERS.map(([speaker, text], at) => ({
            speaker,
            text,
            start: time(5000 * (at + 1)),
            end: time(5000 * (at + 1) + 4000),
          })),
        ),
      );
    deepEqual(await timed((time) => time), EXPECTED);
    deepEqual(await timed(String), EXPECTED);
    // One that says what it counts is taken at its word.
    deepEqual(await timed((time) => `${time / 1000}s`), EXPECTED);
  });
});

describe('a machine’s JSON that has its words one by one', () => {
  const SAID = ['Who had the key?', 'Nobody had it.'];
  const words = SAID.flatMap((said, turn) =>
    said.split(' ').map((text, at) => ({ text, start: turn * 10 + at, voice: turn + 1 })),
  );
  const TURNS = ['0 –: Who had the key?', '10 –: Nobody had it.'];
  const read = (value: object) => turnsOf('a.json', JSON.stringify(value));
  const wordsOf = (voice: number) => words.filter((word) => word.voice === voice);

  it('has its speakers beside the words, once more behind all of them', async () => {
    const google = ({ text, start, voice }: (typeof words)[number]) => ({
      word: text,
      startTime: { seconds: String(start), nanos: 0 },
      speakerTag: voice,
    });
    const plain = [1, 2].map((voice) => ({
      alternatives: [{ words: wordsOf(voice).map((one) => ({ ...google(one), speakerTag: undefined })) }],
    }));
    const all = { alternatives: [{ words: words.map(google) }] };
    deepEqual(await read({ results: [...plain, all] }), TURNS);
  });

  it('has its speakers in a list of their own', async () => {
    const timestamps = (voice: number) => wordsOf(voice).map(({ text, start }) => [text, start, start + 1]);
    const ibm = {
      results: [
        {
          speaker_labels: words.map(({ start, voice }) => ({ speaker: voice, from: start, to: start + 1 })),
          results: [1, 2].map((voice) => ({
            alternatives: [{ timestamps: timestamps(voice), word_confidence: [['Who', 0.4]] }],
          })),
        },
      ],
    };
    deepEqual(await read(ibm), TURNS);
    const kaldi = {
      retval: {
        words: words.map(({ text, start }) => ({ word: text.toLowerCase(), punct: text, start })),
        segmentation: {
          segments: [0, 10].map((start, at) => ({ start, duration: 10, speaker: { '@id': `${at + 1}` } })),
        },
      },
    };
    deepEqual(await read(kaldi), TURNS);
    const speechmatics = {
      speakers: [0, 10].map((start, at) => ({ name: `${at + 1}`, time: `${start}.0`, duration: '10' })),
      words: words.map(({ text, start }) => ({ name: text, time: `${start}.0`, duration: '1' })),
    };
    deepEqual(await read(speechmatics), TURNS);
  });

  it('has them in paragraphs and lines', async () => {
    const text = [1, 2].map((voice) => ({
      speaker: ['Ada Brandt', 'Ole Vik'][voice - 1],
      paragraph: [{ line: wordsOf(voice).map(({ text, start }) => ({ text, startTime: start })) }],
    }));
    deepEqual(await read({ text }), ['0 Ada Brandt: Who had the key?', '10 Ole Vik: Nobody had it.']);
  });

  it('is nothing where numbers and names are no words of anybody', async () => {
    deepEqual(await read({ cities: [{ name: 'Wend', population: 900 }] }), []);
    deepEqual(await read({ points: [{ name: 'a', offset: 1 }] }), []);
  });
});
