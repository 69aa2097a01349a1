import { deepEqual } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { createCorpusIndex } from '../../../../server/search/createCorpusIndex.ts';
import { printedPdf } from '../../../support/printedPdf.ts';
import { documentForms, pageOf, QUOTED, type SourceForm } from '../../../support/sourceForms.ts';
import { check } from '../../rules/cases.ts';

/** The verdict on each quotation of a draft that has nothing but the one file to be checked against. */
async function verdictsFrom({ name, bytes }: SourceForm, quotations: readonly string[]): Promise<string[]> {
  const { article, problems } = await readArticleBytes(name, bytes, { read: readHeavy });
  if (article === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  const corpus = createCorpusIndex();
  corpus.add(article);
  return quotations.flatMap((words) =>
    check(`They said: “${words}”`, corpus).quotations.map(({ verdict }) => `${verdict}: ${words}`),
  );
}

const NESTED = QUOTED.map((words) => words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')));

describe('a quotation has the same verdict from every form of one text', () => {
  const changed = ['Nobody lit the lamp after ten, and that is no one’s fault but ours.'];
  for (const form of documentForms()) {
    it(`from ${form.name}`, async () => {
      deepEqual(
        await verdictsFrom(form, NESTED),
        NESTED.map((words) => `verbatim: ${words}`),
      );
      deepEqual(
        await verdictsFrom(form, changed),
        changed.map((words) => `altered: ${words}`),
      );
    });
  }
});

describe('what a reader of files is unsure of', () => {
  const lamp: SourceForm = {
    name: 'lamp.pdf',
    bytes: printedPdf([
      [
        '“We saw the harbour lamp go out, and it was extra-',
        'ordinary to stand there in the dark,” said Ada Brandt.',
        'Nothing else was said of it that night, and nobody asked.',
      ],
    ]),
  };

  it('is at a line’s end a hyphen or nothing, and never more', async () => {
    const quoted = (words: string) => `and it was ${words} to stand there in the dark`;
    const verdicts = {
      extraordinary: 'verbatim',
      'extra-ordinary': 'verbatim',
      'extra ordinary': 'altered',
      'extra not ordinary': 'altered',
    };
    deepEqual(
      await verdictsFrom(lamp, Object.keys(verdicts).map(quoted)),
      Object.entries(verdicts).map(([words, verdict]) => `${verdict}: ${quoted(words)}`),
    );
  });

  it('is no difference where a character could not be decoded, and hides none beside it', async () => {
    const page = pageOf(['<p>“The o\uFFFDce was shut when we came for the keys,” said Ada Brandt.</p>']);
    const form = { name: 'lamp.html', bytes: strToU8(page) };
    deepEqual(
      await verdictsFrom(form, [
        'The office was shut when we came for the keys',
        'The office was open when we came for the keys',
      ]),
      [
        'verbatim: The office was shut when we came for the keys',
        'altered: The office was open when we came for the keys',
      ],
    );
  });
});
