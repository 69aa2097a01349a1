import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

type Row = readonly [form: string, format: 'markdown' | 'plain', text: string, turns: string];

const WORDS = 'The harbour froze before we came.';
const REPLY = 'Nobody had told us that it could.';

/** Each form with one turn for each of two speakers, and nothing else. */
const FORMS: readonly Row[] = [
  ['a colon', 'plain', `Dana Petrov: ${WORDS}\n\nOle Brandt: ${REPLY}\n`, 'Dana Petrov\nOle Brandt'],
  [
    'bold and a colon',
    'markdown',
    `**Dana Petrov:** ${WORDS}\n\n**Ole Brandt:** ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'Otter',
    'plain',
    `Dana Petrov  0:12  \n${WORDS}\n\nOle Brandt  1:02:05  \n${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'Rev',
    'plain',
    `Dana Petrov (00:12):\n${WORDS}\n\nOle Brandt (01:05):\n${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'Descript',
    'plain',
    `[00:00:12] Dana Petrov: ${WORDS}\n\n[00:01:05] Ole Brandt: ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'a time after the name',
    'plain',
    `Dana Petrov, 10:02\n${WORDS}\n\nOle Brandt, 10:03\n${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  ['Hansard', 'plain', `Mr PETROV (Brack): ${WORDS}\n\nMs BRANDT: ${REPLY}\n`, 'PETROV\nBRANDT'],
  [
    'the Congressional Record',
    'plain',
    `Mr. PETROV. ${WORDS}\n\nMs. BRANDT (during the reading). ${REPLY}\n`,
    'PETROV\nBRANDT',
  ],
  [
    'an office and who holds it',
    'plain',
    `0:41 THE CHAIR (CLLR MONK): ${WORDS}\n\n0:55 CLLR PETROV: ${REPLY}\n`,
    'MONK\nPETROV',
  ],
  [
    'broadcast, with the surname later',
    'plain',
    `DANA PETROV, HOST: ${WORDS}\n\nOLE BRANDT, BYLINE: ${REPLY}\n\nPETROV: Good night.\n`,
    'DANA PETROV\nOLE BRANDT\nDANA PETROV',
  ],
  [
    'a screenplay',
    'plain',
    `DANA PETROV\n${WORDS}\n\nOLE BRANDT (V.O.)\n(quietly)\n${REPLY}\n`,
    'DANA PETROV\nOLE BRANDT',
  ],
  [
    'initials of names that are printed',
    'plain',
    `Dana Petrov: ${WORDS}\n\nOle Brandt: ${REPLY}\n\nDP: I see.\n`,
    'Dana Petrov\nOle Brandt\nDana Petrov',
  ],
  [
    'bold names on their own lines',
    'markdown',
    `**Dana Petrov**\n\n${WORDS}\n\n**Ole Brandt**\n\n${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  ['voices that nobody has named', 'plain', `Speaker 1: ${WORDS}\n\nSpeaker 2: ${REPLY}\n`, 'nobody\nnobody'],
  [
    'a dash',
    'markdown',
    `Dana Petrov — ${WORDS}\n\nOle Brandt — ${REPLY}\n\nDana Petrov — I see.\n`,
    'Dana Petrov\nOle Brandt\nDana Petrov',
  ],
  [
    'questions in italics',
    'markdown',
    `*Did it freeze?*\n\n${WORDS}\n\n*And then?*\n\n${REPLY}\n`,
    'nobody\nnobody',
  ],
  [
    'particles inside a name',
    'plain',
    `Dana de la Cruz: ${WORDS}\n\nOle van der Berg: ${REPLY}\n`,
    'Dana de la Cruz\nOle van der Berg',
  ],
  [
    'initials with points',
    'markdown',
    `Dana Petrov met Ole Brandt.\n\nD.P.: ${WORDS}\n\nO.B.: ${REPLY}\n\nD.P.: I see.\n`,
    'Dana Petrov\nOle Brandt\nDana Petrov',
  ],
  [
    'initials that a list explains',
    'plain',
    `Here Dana Petrov (DP) asks and Ole Brandt (OB) answers.\n\nDP: ${WORDS}\n\nOB: ${REPLY}\n\nDP: I see.\n`,
    'Dana Petrov\nOle Brandt\nDana Petrov',
  ],
  [
    'a role between a dash and the colon',
    'plain',
    `Dana Petrov – presenter: ${WORDS}\n\nOle Brandt – harbour pilot: ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'letters with a name and a place below, none of it set apart',
    'plain',
    `Letters\n\nSir – ${WORDS}\n\nDana Petrov\nMill Lane\n\nDear Editor, I write of the ice.\n\n${REPLY}\n\nDr Ole Brandt\n`,
    'Dana Petrov\nOle Brandt\nOle Brandt',
  ],
  [
    'a court’s record with numbers before the lines',
    'markdown',
    ' 1   MS. PETROV:  The harbour froze before\n 2   we came.\n 3   MR. BRANDT:  Nobody had told us.\n 4        Q.   Then what?\n 5   MS. PETROV:  I see.\n',
    'PETROV\nBRANDT\nnobody\nPETROV',
  ],
  [
    'a judge above paragraphs with numbers',
    'markdown',
    `Renn v Cawley\n\nMrs Justice Petrov:\n\n1. ${WORDS}\n\n2. ${REPLY}\n\n3. The claim fails.\n`,
    'Petrov\nPetrov\nPetrov',
  ],
  [
    'two judges above many paragraphs with numbers and headings',
    'plain',
    `LADY JUSTICE PETROV:\n\n${[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `[${at}] ${WORDS}\n\n`).join('')}LORD JUSTICE BRANDT:\n\n[9] ${REPLY}\n\n[10] I agree.\n`,
    `${'PETROV\n'.repeat(8)}BRANDT\nBRANDT`,
  ],
  [
    'a title, a point and a dash',
    'plain',
    `Mr Petrov. — ${WORDS}\n\nMrs Brandt. — ${REPLY}\n`,
    'Petrov\nBrandt',
  ],
  [
    'new voices of captions',
    'plain',
    `>> PETROV: ${WORDS}\n\n>> BRANDT: ${REPLY}\n\n>> PETROV: I see.\n`,
    'PETROV\nBRANDT\nPETROV',
  ],
  [
    'a chat with names in small letters',
    'plain',
    `[10:12] dana: ${WORDS}\n\n[10:13] ole: ${REPLY}\n`,
    'dana\nole',
  ],
  [
    'a chat with names in angle brackets',
    'plain',
    `<dana> ${WORDS}\n\n<ole> ${REPLY}\n\n<dana> I see.\n`,
    'dana\nole\ndana',
  ],
  [
    'seconds before the name',
    'plain',
    `(12s) Dana Petrov: ${WORDS}\n\n(20s) Ole Brandt: ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'names as headings',
    'markdown',
    `# Dana Petrov\n\n${WORDS}\n\n# Ole Brandt\n\n${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'an office of several words and who holds it',
    'markdown',
    `**Sir Dana Petrov:** ${WORDS}\n\n**The Minister for Ports (Mr Ole Brandt):** ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'bold of a form that nobody knows, which ends the turn before',
    'markdown',
    `**Dana Petrov:** ${WORDS}\n\n**Ole Brandt:** ${REPLY}\n\n**A voice; nobody saw whose:** Go home.\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'initials with small letters and with hyphens',
    'plain',
    `Dana van der Petrov-Moe: ${WORDS}\n\nOle Brandt-Lind: ${REPLY}\n\nDvdPM: I see.\n\nO. B.-L.: So do I.\n`,
    'Dana van der Petrov-Moe\nOle Brandt-Lind\nDana van der Petrov-Moe\nOle Brandt-Lind',
  ],
  [
    'a space before the colon, as in French',
    'plain',
    `Dana Petrov : ${WORDS}\n\nOle Brandt : ${REPLY}\n`,
    'Dana Petrov\nOle Brandt',
  ],
  [
    'a title with a point before a particle',
    'plain',
    `Dana Petrov: ${WORDS}\n\nDr. Ole ten Broek: ${REPLY}\n\nDr. ten Broek: I see.\n`,
    'Dana Petrov\nOle ten Broek\nOle ten Broek',
  ],
  [
    'the parts of a play, with a point and a dash',
    'markdown',
    `PETROV.- ${WORDS}\n\nBRANDT.- ${REPLY}\n\nPETROV.- ${WORDS}\n`,
    'PETROV\nBRANDT\nPETROV',
  ],
  ['one turn that is the whole text', 'plain', `Dana Petrov: ${WORDS}\n`, 'Dana Petrov'],
  [
    'several paragraphs',
    'plain',
    `Dana Petrov: ${WORDS}\n\nThat was in May.\n\nOle Brandt: ${REPLY}\n`,
    'Dana Petrov\nDana Petrov\nOle Brandt',
  ],
];

/** What looks like a label and is none. */
const NONE: readonly Row[] = [
  ['notes', 'markdown', 'Note: The harbour freezes in March.\n\nWarning: Nobody should walk on it.\n', ''],
  [
    'notes and tips by turns',
    'markdown',
    `Note: ${WORDS}\n\nTip: ${REPLY}\n\nNote: ${REPLY}\n\nTip: ${WORDS}\n`,
    '',
  ],
  [
    'the same in other languages',
    'markdown',
    'Hinweis: Der Lack trocknet.\n\nTipp: Es hilft zu warten.\n\nHinweis: Nicht rauchen.\n\nNota: El barniz se seca.\n',
    '',
  ],
  ['a recipe', 'markdown', 'Cooking time: about an hour.\n\nIngredients: Two herrings and a lemon.\n', ''],
  [
    'one label in a report',
    'markdown',
    `${WORDS} ${REPLY}\n\nHarbour Office: closed until May.\n\n${WORDS}\n\n${REPLY}\n`,
    '',
  ],
  [
    'a name and a colon before words in marks, with more behind them',
    'markdown',
    `Dana Petrov: “${WORDS}” Ole Brandt, for his part: “${REPLY}”\n`,
    'Dana Petrov\nOle Brandt',
  ],
  ['one label that names nobody', 'plain', `Harbour Office: ${WORDS}\n`, ''],
  ['headings', 'markdown', `# Winter\n\n${WORDS}\n\n# Spring\n\n${REPLY}\n`, ''],
  [
    'headings that name no person',
    'markdown',
    `# Port Ellen Harbour\n\n${WORDS}\n\n# Lisbon\n\n${REPLY}\n`,
    '',
  ],
  [
    'chapters called after people, which tell by themselves who is speaking',
    'markdown',
    `# Dana Petrov\n\n“${WORDS.slice(0, -1)},” a man told her.\n\nShe went.\n\n# Ole Brandt\n\n${REPLY}\n`,
    'unnamed',
  ],
  [
    'titles in capitals that come once each',
    'plain',
    `${WORDS}\n\nTOO FAST TO FLOAT (HARBOUR)\n\n${WORDS}\n\nWINTER FORCE (COURIER)\n\n${REPLY}\n`,
    '',
  ],
  [
    'datelines with a point and a dash',
    'markdown',
    `ORRIN BAY.- ${WORDS}\n\nBRACK.- ${REPLY}\n\nPELHAM.- ${WORDS}\n`,
    '',
  ],
  ['a dateline', 'markdown', `ORRIN BAY — ${WORDS}\n\n${REPLY}\n\nThe ferry waits.\n`, ''],
];

/** Headings that are speakers, though an answer has words in marks. */
const MARKED = 'The harbour froze “much too early that year”, and nobody came.';
const HEADINGS: readonly Row[] = [
  [
    'headings above answers with words in marks',
    'markdown',
    `## Dana Petrov\n\n${MARKED}\n\n## Ole Brandt\n\n${REPLY}\n`,
    'Dana Petrov\nnobody\nOle Brandt',
  ],
];

/** What labels one voice alone, or changes from a word to its letter. */
const ANSWERS: readonly Row[] = [
  [
    'one name above all answers',
    'plain',
    `Frau Moritz, was ist neu?\n\nMoritz: Alles ist neu.\n\nUnd was noch?\n\nMoritz: Nichts sonst.\n`,
    'Moritz\nMoritz',
  ],
  [
    'one word above what answers no question',
    'plain',
    `Der Hafen ist zu.\n\nWehrsum: Alles ist neu.\n\nEs regnet.\n\nWehrsum: Nichts sonst.\n`,
    '',
  ],
  [
    'words at first and letters from then on',
    'plain',
    `Pregunta. ¿Cuándo lo supo?\n\nRespuesta. De madrugada.\n\nP. ¿Y qué hizo?\n\nR. Subí al monte.\n`,
    'nobody\nnobody\nnobody\nnobody',
  ],
];

describe('findTurns', () => {
  it('leaves directions and a closing time out of the words', () => {
    const text = `Dana Petrov: (on camera) ${WORDS}\n\nOle Brandt: ${REPLY} [00:20]\n`;
    equal(
      readSpeech(parseProse(text, 'plain'))
        .quotes.map(({ start, end }) => text.slice(start, end))
        .join('\n'),
      `${WORDS}\n${REPLY}`,
    );
  });

  for (const [form, format, text, turns] of [...FORMS, ...HEADINGS, ...NONE, ...ANSWERS]) {
    it(form, () => {
      const { quotes } = readSpeech(parseProse(text, format));
      const speakers = quotes.map(({ attribution: by }) =>
        by?.who === 'named' ? by.name : (by?.who ?? 'nobody'),
      );
      equal(speakers.join('\n'), turns);
    });
  }
});
