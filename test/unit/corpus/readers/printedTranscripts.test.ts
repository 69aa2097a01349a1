import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findTimedTurns } from '../../../../server/corpus/readers/timedTurns.ts';
import { turnsOf } from '../../../support/turnsOf.ts';

describe('transcripts as programs print them', () => {
  const WANTED = [
    '5 Ada Brandt: Who lit the lamp?',
    '12 Ole Vik: Nobody lit it.',
    '3725 Ada Brandt: And the books?',
  ];
  const NAMELESS = ['5 –: Who lit the lamp?', '12 –: Nobody lit it.', '3725 –: And the books?'];
  const SAID = [
    ['Ada Brandt', '00:00:05', 'Who lit the lamp?'],
    ['Ole Vik', '00:00:12', 'Nobody lit it.'],
    ['Ada Brandt', '01:02:05', 'And the books?'],
  ] as const;
  const printed = (form: (name: string, time: string, words: string) => string) =>
    SAID.map(([name, time, words]) => `${form(name, time, words)}\n`).join('\n');

  it('may have a name and its time on two lines, the name first or last', async () => {
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((name, time, words) => `${name}\n${time}\n${words}`),
      ),
      WANTED,
    );
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((name, time, words) => `${name}\n[${time}.00]\n${words}`),
      ),
      WANTED,
    );
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((name, time, words) => `${time}\n${name}\n${words}`),
      ),
      WANTED,
    );
  });

  it('may count frames behind the seconds, as editing programs do', async () => {
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((name, time, words) => `${time}:05 - ${time}:12\n${name}\n${words}`),
      ),
      WANTED,
    );
  });

  it('may have the name in brackets', async () => {
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((name, time, words) => `[${name}] ${time}\n${words}`),
      ),
      WANTED,
    );
  });

  it('are nobody’s words where they have times and no names', async () => {
    deepEqual(
      await turnsOf(
        'a.txt',
        printed((_, time, words) => `[${time}.000 --> ${time}.900]  ${words}`),
      ),
      NAMELESS,
    );
  });
});

describe('a machine’s JSON', () => {
  const json = (value: unknown) => JSON.stringify(value);

  it('takes names of speakers from the list beside the words', async () => {
    const speakers = [
      { spkid: 'S1', name: 'Ada Brandt' },
      { spkid: 'S2', name: 'Ole Vik' },
    ];
    const said = (speaker: string, time: number, value: string) => ({
      speaker,
      words: [{ time, duration: 150, value }],
    });
    deepEqual(
      await turnsOf(
        'a.json',
        json({ transcript: { speakers, segments: [said('S1', 5000, 'Who?'), said('S2', 7000, 'Nobody.')] } }),
      ),
      ['5 Ada Brandt: Who?', '7 Ole Vik: Nobody.'],
    );
  });

  it('names nobody where voices have a letter or a number', async () => {
    const utterances = ['A', 'B'].map((speaker, at) => ({
      speaker,
      text: 'Nobody lit it.',
      start: at * 2000,
      end: at * 2000 + 1000,
    }));
    deepEqual(await turnsOf('a.json', json({ utterances })), ['0 –: Nobody lit it.', '2 –: Nobody lit it.']);
  });

  it('is read to its end where each piece has several readings', async () => {
    const piece = (transcript: string, startTime: string) => ({
      alternatives: [
        { transcript, words: [{ word: transcript, startTime, speakerTag: 1 }] },
        { transcript: 'Nobly.' },
      ],
    });
    deepEqual(
      await turnsOf('a.json', json({ results: [piece('Nobody lit it.', '5s'), piece('Nobody.', '7s')] })),
      ['5 –: Nobody lit it. Nobody.'],
    );
  });

  it('has no blank before stops that are items of their own', async () => {
    const item = (content: string, type: string, start_time?: string) => ({
      type,
      ...(start_time && { start_time, speaker_label: 'spk_0' }),
      alternatives: [{ content, confidence: '0.9' }],
    });
    const items = [
      item('Nobody', 'pronunciation', '5.0'),
      item('lit', 'pronunciation', '5.4'),
      item('.', 'punctuation'),
    ];
    deepEqual(await turnsOf('a.json', json({ results: { transcripts: [{ transcript: 'x' }], items } })), [
      '5 –: Nobody lit.',
    ]);
  });
});

describe('a time of the day at the head of a paragraph', () => {
  it('is no label of a transcript, in whatever language', () => {
    for (const lines of [
      [
        'At 10:41 p.m., the mayor called the police.',
        'By 11:05 the fault was found.',
        'Shortly after 12:15, Ada Brandt left.',
      ],
      ['Um 10:41 Uhr kam Eva Lang.', 'Gegen 11:05 Uhr kam Hans Moll.', 'Kurz nach 12:15 Uhr war Schluss.'],
      ['Vers 10:41, Anne Roux a parlé.', 'Après 11:05, plus rien.'],
      ['Sunday, 7 August 2022 10:15 am PDT by Ada Brandt', 'Monday, 8 August 2022 9:15 am PDT by Ole Vik'],
    ])
      equal(findTimedTurns(lines.join('\n\n')), undefined, lines[0]);
  });

  it('is one beside a name on a line of its own, as chats have it', () => {
    for (const half of ['AM', 'am', 'p.m.']) {
      const text = `Ada Brandt  10:41 ${half}\nWho had the key?\nOle Vik  10:42 ${half}\nNobody had it.\n`;
      deepEqual(
        findTimedTurns(text)?.turns.map(({ start, end }) => text.slice(start, end)),
        ['Who had the key?', 'Nobody had it.'],
      );
    }
  });

  it('is one behind a name, though it begins as a small word does', () => {
    const text =
      'Van Morrison 0:12 The key was gone.\n\nDe Niro 0:15 Nobody had it.\n\nThe Chair 0:19 They went home.';
    const turns = findTimedTurns(text)?.turns ?? [];
    deepEqual(
      turns.map(({ label }) => label && text.slice(label.start, label.end)),
      ['Van Morrison', 'De Niro', 'The Chair'],
    );
  });
});
