import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { citedIn, placedCorpus } from '../../support/placedSources.ts';

/** What stands behind each quotation of the draft, and its notes. */
const citations = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^“.*(?:said|Beck|Sund)(?=\.\[| [[(])/, ''));

describe('a citation that is put in states where its words stand', () => {
  for (const [third, place, key] of [
    ['word365.docx', 'para. 3', 'word365'],
    ['three.epub', 'chap. 1', 'three'],
  ] as const)
    it(`by page, by time and by ${place}, in each form`, async () => {
      const corpus = await placedCorpus(third);
      deepEqual(citations(citedIn('pandoc', corpus)), [
        ' [@report, p. 2].',
        ' [@harbour-talk, 00:02:01].',
        ` [@${key}, ${place}].`,
      ]);
      deepEqual(citations(citedIn('link', corpus)), [
        ' ([Quay Office](https://quay.example/report), p. 2).',
        ' ([Radio Weir](https://quay.example/harbour-talk), 00:02:01).',
        ` ([Skarvoy Press](https://quay.example/${key}), ${place}).`,
      ]);
      deepEqual(citations(citedIn('text', corpus)), [
        ' (Quay Office, 4 March 2025, p. 2).',
        ' (Radio Weir, 4 March 2025, 00:02:01).',
        ` (Skarvoy Press, 4 March 2025, ${place}).`,
      ]);
      deepEqual(citations(citedIn('footnote', corpus)), [
        '.[^report]',
        '.[^harbour-talk]',
        `.[^${key}]`,
        '[^report]: “Report on the quay,” *Quay Office*, 4 March 2025, https://quay.example/report, p. 2.',
        '[^harbour-talk]: *Radio Weir*, 4 March 2025, https://quay.example/harbour-talk, 00:02:01.',
        `[^${key}]: “The lamp at Skarvøy,” *Skarvoy Press*, 4 March 2025, https://quay.example/${key}, ${place}.`,
      ]);
    });
});
