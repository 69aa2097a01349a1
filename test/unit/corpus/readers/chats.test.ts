import { deepEqual } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { inEnglish } from '../../../../server/text/said.ts';

/** Each turn with its speaker, or the paragraphs where there are none, and what is said of the file. */
async function pictureOf(name: string, text: string): Promise<readonly string[]> {
  const { article, problems } = await readArticleBytes(name, strToU8(text), { read: readHeavy });
  const said = problems.map(({ message }) => `! ${inEnglish(message)}`);
  if (article === undefined) return said;
  const { turns, source } = article.prose;
  if (turns === undefined) return [...source.split('\n').filter((line) => line !== ''), ...said];
  return turns.map(({ start, end, label }) => {
    const who = label === undefined ? '' : source.slice(label.start, label.end);
    return `${who}: ${source.slice(start, end).replaceAll('\n', '¶')}`;
  });
}

const json = (root: unknown) => pictureOf('a.json', JSON.stringify(root));

describe('chats exported as JSON', () => {
  const at = (minute: number) => `2026-03-03T09:1${minute}:00`;
  const telegram = {
    name: 'Dana Renn',
    type: 'personal_chat',
    messages: [
      { id: 1, type: 'message', date: at(1), from: 'Dana Renn', text: 'The wall\n\nis gone.' },
      { id: 2, type: 'service', date: at(2), actor: 'Ida Holt', action: 'pin_message', text: 'Pinned.' },
      {
        id: 3,
        type: 'message',
        date: at(3),
        from: 'Ida Holt',
        text: ['May I ', { type: 'bold', text: 'quote' }, ' you?'],
      },
      {
        id: 4,
        type: 'message',
        date: at(4),
        from: 'Dana Renn',
        forwarded_from: 'Bo Vane',
        text: 'I saw it.',
      },
      { id: 5, type: 'message', date: at(5), from: 'Dana Renn', forwarded_from: null, text: 'So did I.' },
      { id: 6, type: 'message', date: at(6), from: 'Dana Renn', photo: 'a.jpg', text: '' },
      { id: 7, type: 'message', date: at(7), from: '+49 151 000', text: 'Hello.' },
    ],
  };
  const turns = [
    'Dana Renn: The wall¶¶is gone.',
    'Ida Holt: May I quote you?',
    'Bo Vane: I saw it.',
    // Passed on, and not said from whom: not the words of whoever passed them on.
    ': So did I.',
    ': Hello.',
  ];

  it('of Telegram have each message by whoever wrote it, and nothing of the program’s own', async () => {
    deepEqual(await json(telegram), turns);
    deepEqual(await json({ chats: { list: [telegram, telegram] } }), [...turns, ...turns]);
  });

  it('have the day of a message before it', async () => {
    const { article } = await readArticleBytes('a.json', strToU8(JSON.stringify(telegram)), {
      read: readHeavy,
    });
    deepEqual(article?.text.split('\n\n').slice(0, 3), [
      '[2026-03-03 09:11] Dana Renn: The wall',
      'is gone.',
      '[2026-03-03 09:13] Ida Holt: May I quote you?',
    ]);
  });

  it('of Slack have names for ids where some message states them, and nobody elsewhere', async () => {
    const message = (user: string, ts: string, text: string, more = {}) => ({
      type: 'message',
      user,
      ts,
      text,
      ...more,
    });
    deepEqual(
      await json([
        message('U1', '1772529242.1', 'Gone, <@U2> &amp; <https://a.example|here>', {
          user_profile: { real_name: 'Dana Renn' },
        }),
        message('U2', '1772529243.1', 'Who saw it?', { user_profile: { real_name: 'Ida Holt' } }),
        message('U2', '1772529244.1', '<@U2> has left', { subtype: 'channel_leave' }),
        message('U3', '1772529245.1', 'I did.'),
      ]),
      ['Dana Renn: Gone, @Ida Holt & here', 'Ida Holt: Who saw it?', ': I did.'],
    );
  });

  it('of Messenger stand in the order of their days, their letters mended', async () => {
    const message = (sender_name: string, timestamp_ms: number, content: string) => ({
      sender_name,
      timestamp_ms,
      content,
    });
    deepEqual(
      await json({
        participants: [{ name: 'x' }],
        messages: [
          message('Zo\u00c3\u00ab Holt', 1772529300000, 'Who saw it?'),
          message('Dana Renn', 1772529242000, 'The caf\u00c3\u00a9 is gone'),
        ],
      }),
      ['Dana Renn: The café is gone', 'Zoë Holt: Who saw it?'],
    );
    // What is right already stays.
    deepEqual(await json({ messages: [message('Zoë Holt', 1772529300000, 'The café \u{1F30A}')] }), [
      'Zoë Holt: The café \u{1F30A}',
    ]);
  });

  it('may have the sender as an object (Discord, Google)', async () => {
    const author = { name: 'dana77', nickname: 'Dana Renn' };
    deepEqual(
      await json({ messages: [{ timestamp: '2026-03-03T09:14:02+00:00', content: 'It fell.', author }] }),
      ['Dana Renn: It fell.'],
    );
    const created_date = 'Tuesday, March 3, 2026 at 9:14:02 AM UTC';
    deepEqual(
      await json({ messages: [{ created_date, text: 'It fell.', creator: { name: 'Dana Renn' } }] }),
      ['Dana Renn: It fell.'],
    );
  });

  it('are no lists of articles or mails, no transcripts, and nothing very deep', async () => {
    const told =
      '! This JSON is neither a transcript, a chat nor a bibliography, and is not read. Highlights are read once they are imported.';
    deepEqual(await json([{ date: at(1), author: 'Ida Holt', title: 'The wall', text: 'It fell.' }]), [told]);
    deepEqual(
      await json({ messages: [{ date: at(1), from: 'Ida Holt', subject: 'The wall', body: '> It fell.' }] }),
      [told],
    );
    deepEqual(await json({ messages: [{ date: at(1), text: 'It fell.' }] }), [told]);
    deepEqual(await json({ segments: [{ start: 1, speaker: 'Dana Renn', text: 'It fell.' }] }), [
      'Dana Renn: It fell.',
    ]);
    deepEqual(await pictureOf('a.json', `{"chats":${'['.repeat(9000)}${']'.repeat(9000)}}`), [told]);
  });
});

describe('the log of a meeting’s chat', () => {
  it('names who sent a message, and not to whom', async () => {
    deepEqual(
      await pictureOf(
        'a.txt',
        '10:01:22 From Dana Renn to Everyone:\n\tThe wall is gone\n10:02:10 From Ida Holt to Dana Renn (Direct Message):\n\tMay I quote you?\n',
      ),
      ['Dana Renn: The wall is gone', 'Ida Holt: May I quote you?'],
    );
    deepEqual(
      await pictureOf(
        'a.txt',
        '10:01:22\t From Dana Renn : Gone\n10:02:10\t From  Ida Holt  to  Dana Renn(Direct Message) : Who saw it?\n',
      ),
      ['Dana Renn: Gone', 'Ida Holt: Who saw it?'],
    );
    deepEqual(
      await pictureOf(
        'a.txt',
        '10:01:22 Von Dana Renn an Alle:\n\tWeg.\n10:02:10 Von Ida Holt an Alle:\n\tWas?\n',
      ),
      ['Dana Renn: Weg.', 'Ida Holt: Was?'],
    );
  });

  it('is not what a name with such a word before it is in', async () => {
    deepEqual(await pictureOf('a.txt', '00:12 Von Holt: I made it.\n00:20 De Renn: You did not.\n'), [
      'Von Holt: I made it.',
      'De Renn: You did not.',
    ]);
  });
});

describe('a turn of a word', () => {
  it('is no name above the next time', async () => {
    deepEqual(
      await pictureOf('a.txt', '00:12\nDana Renn\nYes.\n00:15\nIda Holt\nOrrin\n00:20\nDana Renn\nNo.\n'),
      ['Dana Renn: Yes.', 'Ida Holt: Orrin', 'Dana Renn: No.'],
    );
    deepEqual(
      await pictureOf('a.txt', 'Dana Renn\n00:12\nYes.\nIda Holt\n00:15\nOrrin\nDana Renn\n00:20\nNo.\n'),
      ['Dana Renn: Yes.', 'Ida Holt: Orrin', 'Dana Renn: No.'],
    );
  });
});

describe('the posts of a live blog', () => {
  const renn = '“Nobody looked,” said Dana Renn.';
  const vane = '“I would call it hope,” said Bo Vane.';

  it('are nobody’s turns: their times are of the day, or go back, or stand above headings', async () => {
    for (const text of [
      `07:15 GMT\nWall falls\n\n${renn}\n\n08:15 GMT\nWhat now\n\n${vane}\n`,
      `7:15 AM\nWall falls\n\n${renn}\n\n8:15 AM\nWhat now\n\n${vane}\n`,
      `08:15 Ida Holt\n\n${vane}\n\n07:15 Ida Holt\n\n${renn}\n`,
      `07:15\nWall falls\n\n${renn}\n\n08:15\nWhat now\n\n${vane}\n\n09:15\nMore rain\n\nIt rains.\n`,
    ])
      deepEqual(
        await pictureOf('a.txt', text),
        text.split('\n').filter((line) => line !== ''),
      );
  });

  it('are none where the same people speak again, or nothing is quoted', async () => {
    deepEqual(
      await pictureOf(
        'a.txt',
        '00:12\nDana Renn\nIt fell.\n00:15\nIda Holt\nWhen?\n00:20\nDana Renn\nAt “three”.\n',
      ),
      ['Dana Renn: It fell.', 'Ida Holt: When?', 'Dana Renn: At “three”.'],
    );
    deepEqual(
      await pictureOf(
        'a.txt',
        '00:12\nDana Renn\nIt fell.\n00:15\nIda Holt\nWhen?\n00:20\nBo Vane\nAt three.\n',
      ),
      ['Dana Renn: It fell.', 'Ida Holt: When?', 'Bo Vane: At three.'],
    );
  });
});
