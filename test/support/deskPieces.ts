import { printedPdf } from './printedPdf.ts';
import { documentForms, QUOTED } from './sourceForms.ts';

const OLE = QUOTED[0] ?? '';
const MARIT = QUOTED[1] ?? '';
const AGAIN = QUOTED[2] ?? '';

/** One source of each kind that is read, in `corpus/`: all invented. */
export function deskSources(): Record<string, string | Uint8Array> {
  const forms = new Map(documentForms().map(({ name, bytes }) => [name, bytes]));
  const form = (name: string) => forms.get(name) ?? '';
  return {
    'corpus/column.md': `---
type: article-newspaper
title: The harbour keeps its own time
container-title: Weir Weekly
author: { given: Dana, family: Whitlock }
issued: 2025-03-04
URL: https://weir.example/column
---

It rained. “The pump was ours to mend, and nobody else came to do it,” Ines Calloway said.

“We do not sell the boats we were christened in,” said Tobias Renn, a boatwright.

Nobody in the café would say who had paid for the second bell.
`,
    'corpus/echo.txt': '“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said.\n',
    'corpus/hearing.srt':
      '1\n00:00:05,000 --> 00:00:09,000\nADA LINDQVIST: We counted ninety boats before the rain.\n\n2\n00:01:12,000 --> 00:01:16,000\nOLE BRANDT: Not one of them carried a light.\n',
    'corpus/harbour-talk.vtt':
      'WEBVTT\n\n00:00:10.000 --> 00:00:14.000\n<v Mia Holt>The ledger was wet from end to end.\n\n00:02:01.000 --> 00:02:05.000\n<v Piotr Lang>I read it with a lamp and a fork.\n',
    'corpus/interview.json': JSON.stringify({
      segments: [
        { start: 3, end: 8, speaker: 'Vesna Arkle', text: 'I slept in the wheelhouse for a month.' },
        { start: 65, end: 70, speaker: 'Lena Moor', text: 'The nets were older than any of us.' },
      ],
    }),
    'corpus/report.pdf': printedPdf(
      [
        [
          'Report on the quay',
          '',
          '“Every third plank has to go before winter,” the surveyor, Jonas Beck, said.',
        ],
        ['“No money was ever set aside for the slipway,” said Beck.'],
      ],
      { Title: 'Report on the quay' },
    ),
    'corpus/word365.docx': form('word365.docx'),
    'corpus/office.odt': form('office.odt'),
    'corpus/textedit.rtf': form('textedit.rtf'),
    'corpus/broken.html': form('broken.html'),
    'corpus/saved.mhtml': form('saved.mhtml'),
    'corpus/three.epub': form('three.epub'),
    'corpus/flowed.eml': form('flowed.eml'),
  };
}

const plain = (words: string) =>
  words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')).replace(/\.$/, ',');

/** What each quotation of the draft is to be in the packet: one quotation of all there is to see, thirty in all. */
export interface Expected {
  readonly line: string;
  readonly verdict: 'verbatim' | 'altered' | 'not-found';
  readonly article: string | null;
  readonly place: string | null;
  /** Who the article says is speaking. */
  readonly said: string | null;
}

const of = (line: string, article: string | null, place: string | null, said: string | null): Expected => ({
  line,
  article,
  place,
  said,
  verdict: 'verbatim',
});

const altered = (expected: Expected): Expected => ({ ...expected, verdict: 'altered' });
const notFound = (line: string): Expected => ({ ...of(line, null, null, null), verdict: 'not-found' });

const lamp = (article: string, places: readonly (string | null)[], speakers: readonly (string | null)[]) => [
  of(`“${plain(OLE)}” Ole Vik said [@${article}].`, article, places[0] ?? null, speakers[0] ?? null),
  of(`“${plain(MARIT)}” Marit Sund said [@${article}].`, article, places[1] ?? null, speakers[1] ?? null),
];

/** A draft of thirty quotations over all kinds of source, a paragraph each. */
export const DESK_QUOTATIONS: readonly Expected[] = [
  of(
    '“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said [@column].',
    'column',
    'in paragraph 1',
    'Ines Calloway',
  ),
  altered(
    of(
      '“The pump was theirs to mend, and nobody else came to do it,” Ines Calloway said.',
      'column',
      'in paragraph 1',
      'Ines Calloway',
    ),
  ),
  of('“We do not sell the boats,” Renn said [@column].', 'column', 'in paragraph 2', 'Tobias Renn'),
  altered(
    of(
      '“We sell the boats we were christened in,” Tobias Renn said [@column].',
      'column',
      'in paragraph 2',
      'Tobias Renn',
    ),
  ),
  of(
    '“We do not sell the boats we were christened in,” Ines Calloway said [@column].',
    'column',
    'in paragraph 2',
    'Tobias Renn',
  ),
  of(
    '“Nobody in the café would say who had paid for the second bell,” Whitlock writes [@column].',
    'column',
    'in paragraph 3',
    null,
  ),
  of(
    '“We counted ninety boats before the rain,” Ada Lindqvist said [@hearing].',
    'hearing',
    'at 00:00:05',
    'ADA LINDQVIST',
  ),
  of(
    '“Not one of them carried a light,” Ole Brandt said [@hearing].',
    'hearing',
    'at 00:01:12',
    'OLE BRANDT',
  ),
  of(
    '“The ledger was wet from end to end,” Mia Holt said [@harbour-talk].',
    'harbour-talk',
    'at 00:00:10',
    'Mia Holt',
  ),
  of('“I read it with a lamp and a fork,” Piotr Lang said.', 'harbour-talk', 'at 00:02:01', 'Piotr Lang'),
  of(
    '“I slept in the wheelhouse for a month,” Vesna Arkle said [@interview].',
    'interview',
    'at 00:00:03',
    'Vesna Arkle',
  ),
  of(
    '“The nets were older than any of us,” Lena Moor said [@interview].',
    'interview',
    'at 00:01:05',
    'Lena Moor',
  ),
  of(
    '“Every third plank has to go before winter,” Jonas Beck said [@report, p. 1].',
    'report',
    'on page 1',
    'Jonas Beck',
  ),
  of(
    '“No money was ever set aside for the slipway,” Beck said [@report, p. 2].',
    'report',
    'on page 2',
    'Jonas Beck',
  ),
  ...lamp('word365', ['in paragraph 2', 'in paragraph 3'], [null, 'Marit Sund']),
  ...lamp('office', ['in paragraph 2', 'in paragraph 3'], [null, 'Marit Sund']),
  ...lamp('textedit', ['in paragraph 2', 'in paragraph 3'], [null, 'Marit Sund']),
  ...lamp('broken', ['in paragraph 2', 'in paragraph 3'], [null, 'Marit Sund']),
  ...lamp('saved', ['in paragraph 2', 'in paragraph 3'], [null, 'Marit Sund']),
  ...lamp('three', ['in chapter 1', 'in chapter 1'], [null, 'Marit Sund']),
  ...lamp('flowed', ['in paragraph 3', 'in paragraph 4'], ['Marit Sund', 'Marit Sund']),
  of(`“${plain(AGAIN)}” Marit Sund said [@saved].`, 'saved', 'in paragraph 4', 'Marit Sund'),
  notFound('“Every lamp on the quay has a story that it never tells,” Tobias Renn said.'),
];

export const DESK_DRAFT = `# What the harbour knew\n\n${DESK_QUOTATIONS.map(({ line }) => line).join('\n\n')}\n`;
