import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { inEnglish } from '../../../../server/text/said.ts';
import { turnsOf } from '../../../support/turnsOf.ts';

const NO_READERS = { read: () => Promise.reject(new Error('These kinds are read on the spot.')) };

describe('captions', () => {
  it('make one turn of all that a speaker says in a go', async () => {
    deepEqual(
      await turnsOf('talk.srt', [
        '1',
        '00:00:05,000 --> 00:00:07,500',
        'Ada Brandt: The lamp went out',
        'at nine, and nobody',
        '',
        '2',
        '00:00:07,500 --> 00:00:09,000',
        'lit it again.',
        '',
        '3',
        '00:00:10,000 --> 00:00:11,000',
        'Ole Vik: Who had the key?',
      ]),
      ['5 Ada Brandt: The lamp went out at nine, and nobody lit it again.', '10 Ole Vik: Who had the key?'],
    );
  });

  it('take the speaker from a voice tag and leave notes, styles and markup out', async () => {
    deepEqual(
      await turnsOf('talk.vtt', [
        'WEBVTT - Harbour Hour',
        '',
        'NOTE recorded on the quay, 00:01.000 --> 00:02.000',
        'NOTE and again',
        '00:01.000 --> 00:02.000',
        'in the rain',
        '',
        'STYLE',
        '::cue { color: white }',
        '',
        'one',
        '00:05.000 --> 00:07.500 align:start',
        '<v.loud Ada Brandt>The <i>lamp</i> went out &amp;',
        'stayed out.</v>',
        '',
        '00:08.000 --> 00:09.000',
        '<v Ole Vik>Who had the key?',
      ]),
      ['5 Ada Brandt: The lamp went out & stayed out.', '8 Ole Vik: Who had the key?'],
    );
  });

  it('have words once that rolling captions show twice, and give them to nobody', async () => {
    deepEqual(
      await turnsOf('auto.en.vtt', [
        'WEBVTT',
        'Language: en',
        '',
        '00:01.000 --> 00:02.000',
        ' ',
        'the<00:01.200><c> lamp</c><00:01.500><c> went</c>',
        '',
        '00:02.000 --> 00:02.010',
        'the lamp went',
        ' ',
        '',
        '00:02.010 --> 00:03.000',
        'the lamp went',
        'out<00:02.200><c> at</c><00:02.500><c> nine</c>',
        '',
        '00:03.000 --> 00:03.010',
        'out at nine',
        ' ',
      ]),
      ['1 –: the lamp went out at nine'],
    );
  });

  it('keep what is really said twice', async () => {
    deepEqual(
      await turnsOf('talk.sbv', ['0:00:01.000,0:00:02.000', 'No.', '', '0:00:02.000,0:00:03.000', 'No.', '']),
      ['1 –: No. No.'],
    );
  });

  it('take no colon in a sentence for a speaker’s label', async () => {
    deepEqual(
      await turnsOf('talk.srt', [
        '1',
        '00:00:01,000 --> 00:00:02,000',
        'I have one thing to say',
        '',
        '2',
        '00:00:02,000 --> 00:00:03,000',
        'and it is this: go home.',
      ]),
      ['1 –: I have one thing to say and it is this: go home.'],
    );
  });

  it('join a word that a hyphen splits over two cues', async () => {
    deepEqual(
      await turnsOf('talk.srt', [
        '1',
        '00:00:01,000 --> 00:00:02,000',
        'It is a well-',
        '',
        '2',
        '00:00:02,000 --> 00:00:03,000',
        'known lamp.',
      ]),
      ['1 –: It is a well-known lamp.'],
    );
  });

  it('give a voice without a name to nobody, and yet tell voices apart', async () => {
    deepEqual(
      await turnsOf('talk.vtt', [
        'WEBVTT',
        '',
        '00:01.000 --> 00:02.000',
        '<v SPEAKER_00>It went out.',
        '',
        '00:02.000 --> 00:03.000',
        '<v SPEAKER_01>When?',
      ]),
      ['1 –: It went out.', '2 –: When?'],
    );
  });

  it('are reported where no line has a time', async () => {
    const { article, problems } = await readArticleBytes(
      'talk.srt',
      new TextEncoder().encode('Hello\n'),
      NO_READERS,
    );
    equal(article, undefined);
    deepEqual(
      problems.map(({ message }) => inEnglish(message)),
      ['There are no captions in it: no line has a start and an end time as a .srt file’s do.'],
    );
  });
});

describe('transcripts in plain text', () => {
  const TURNS = ['12 Ada Brandt: The lamp went out at nine.', '3725 Ole Vik: Who had the key?'];

  const FORMS: readonly (readonly [program: string, lines: readonly string[]])[] = [
    [
      'Otter',
      ['Ada Brandt  0:12  ', 'The lamp went out at nine.', '', 'Ole Vik  1:02:05  ', 'Who had the key?'],
    ],
    [
      'Rev',
      ['Ada Brandt (00:12):', 'The lamp went out at nine.', '', 'Ole Vik (1:02:05):', 'Who had the key?'],
    ],
    [
      'Descript',
      ['[00:00:12] Ada Brandt: The lamp went out at nine.', '', '[01:02:05] Ole Vik: Who had the key?'],
    ],
    [
      'Trint',
      [
        'Ada Brandt [00:00:12]',
        '',
        'The lamp went out at nine.',
        '',
        'Ole Vik [01:02:05]',
        '',
        'Who had the key?',
      ],
    ],
    ['Word', ['00:00:12 Ada Brandt', 'The lamp went out at nine.', '01:02:05 Ole Vik', 'Who had the key?']],
    [
      'notes',
      ['[00:12]', 'Ada Brandt: The lamp went out at nine.', '[1:02:05]', 'Ole Vik: Who had the key?'],
    ],
    [
      'ranges',
      [
        '[00:12 - 00:15] Ada Brandt: The lamp went out at nine.',
        '[1:02:05 - 1:02:09] Ole Vik: Who had the key?',
      ],
    ],
    [
      'Markdown',
      ['**Ada Brandt** [00:12]: The lamp went out at nine.', '', '**Ole Vik** [1:02:05]: Who had the key?'],
    ],
  ];
  for (const [program, lines] of FORMS) {
    it(`have their speakers and times in the form of ${program}`, async () => {
      deepEqual(await turnsOf('talk.txt', lines), TURNS);
    });
  }

  it('are not seen in notes whose lines begin with the time of day', async () => {
    deepEqual(
      await turnsOf('day.txt', [
        '09:15 walked to the harbour.',
        '',
        '10:40 had coffee with Ada, who was late.',
      ]),
      [],
    );
  });
});

describe('transcripts in JSON', () => {
  const TURNS = ['1.5 Ada Brandt: The lamp went out.', '4 Ole Vik: When?'];

  const FORMS: readonly (readonly [program: string, json: unknown])[] = [
    [
      'WhisperX',
      {
        segments: [
          { start: 1.5, end: 2.5, text: ' The lamp', speaker: 'Ada Brandt' },
          { start: 2.5, end: 3, text: ' went out.', speaker: 'Ada Brandt' },
          { start: 4, end: 5, text: ' When?', speaker: 'Ole Vik' },
        ],
      },
    ],
    [
      'Podcasting 2.0, which names a speaker once',
      {
        version: '1.0.0',
        segments: [
          { speaker: 'Ada Brandt', startTime: 1.5, endTime: 2.5, body: 'The lamp' },
          { startTime: 2.5, endTime: 3, body: 'went out.' },
          { speaker: 'Ole Vik', startTime: 4, endTime: 5, body: 'When?' },
        ],
      },
    ],
    [
      'AssemblyAI, which counts milliseconds',
      {
        text: 'The lamp went out. When?',
        utterances: [
          { speaker: 'Ada Brandt', start: 1500, end: 3000, text: 'The lamp went out.' },
          { speaker: 'Ole Vik', start: 4000, end: 5000, text: 'When?' },
        ],
      },
    ],
    [
      'Rev, which lists words and stops',
      {
        monologues: [
          {
            speaker: 'Ada Brandt',
            elements: [
              { type: 'text', value: 'The', ts: 1.5 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'lamp went out', ts: 2 },
              { type: 'punct', value: '.' },
            ],
          },
          {
            speaker: 'Ole Vik',
            elements: [
              { type: 'text', value: 'When', ts: 4 },
              { type: 'punct', value: '?' },
            ],
          },
        ],
      },
    ],
    [
      'a machine that lists sounds without a time before the words',
      {
        monologues: [
          {
            speaker: 'Ada Brandt',
            elements: [
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'The lamp went out.', ts: 1.5 },
            ],
          },
          {
            speaker: 'Ole Vik',
            elements: [
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'When?', ts: 4 },
            ],
          },
        ],
      },
    ],
    [
      'a segment with two voices in it',
      {
        segments: [
          {
            start: 1.5,
            text: 'The lamp went out. When?',
            words: [
              { word: 'The lamp', start: 1.5, speaker: 'Ada Brandt' },
              { word: 'went out.', start: 2, speaker: 'Ada Brandt' },
              { word: 'When?', start: 4, speaker: 'Ole Vik' },
            ],
          },
        ],
      },
    ],
  ];
  for (const [program, json] of FORMS) {
    it(`have their speakers and times in the form of ${program}`, async () => {
      deepEqual(await turnsOf('talk.json', JSON.stringify(json)), TURNS);
    });
  }

  it('are not seen in other JSON', async () => {
    for (const json of ['{"name":"verbatim","files":["a"]}', '[1,2]', '[{"text":"a note"}]', '[]']) {
      const read = await readArticleBytes('some.json', new TextEncoder().encode(json), NO_READERS);
      deepEqual([read.article, read.foreign, read.problems.length], [undefined, true, 1], json);
    }
  });
});
