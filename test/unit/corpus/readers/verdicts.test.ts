import { deepEqual, equal, match } from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { readArticleBytes } from '../../../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';
import { createCorpusIndex } from '../../../../server/search/createCorpusIndex.ts';
import { inEnglish } from '../../../../server/text/said.ts';
import { printedPdf } from '../../../support/printedPdf.ts';
import { documentForms, pageOf, QUOTED, type SourceForm } from '../../../support/sourceForms.ts';
import { check } from '../../rules/cases.ts';

/** The verdict on each quotation of a draft that has nothing but the one file to be checked against. */
async function verdictsFrom({ name, bytes }: SourceForm, quotations: readonly string[]): Promise<string[]> {
  const { article, problems } = await readArticleBytes(name, bytes, { read: readHeavy });
  if (article === undefined) throw new Error(problems.map(({ message }) => inEnglish(message)).join(' '));
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
    const text = '“The o\uFFFDce was shut when we came for the keys,” said Ada Brandt.\n';
    const forms = { 'lamp.html': page, 'lamp.txt': text, 'lamp.md': `---\nid: lamp\n---\n\n${text}` };
    for (const [name, words] of Object.entries(forms)) {
      const form = { name, bytes: strToU8(words) };
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
    }
  });
});

describe('a question in a mail', () => {
  it('is that of the one who asks, and not of the one who answers', async () => {
    const mail =
      'From: Marit Sund <m@quay.example>\nTo: Ada Brandt <a@quay.example>\nSubject: RE: Lamp\n\nDear Ada,\n\n> Have you ever let the harbour lamp go out?\n\nTwice, and I regret only one of them.\n';
    const { article } = await readArticleBytes('a.eml', strToU8(mail), { read: readHeavy });
    const corpus = createCorpusIndex();
    if (article) corpus.add(article);
    const codes = (draft: string) => check(draft, corpus).findings.map(({ code }) => code);
    deepEqual(codes('“Have you ever let the harbour lamp go out?” asked Ada Brandt.'), []);
    deepEqual(codes('“Have you ever let the harbour lamp go out?” said Marit Sund.'), ['misattributed']);
    deepEqual(codes('“Twice, and I regret only one of them,” said Marit Sund.'), []);
  });
});

describe('a source that is less than settled', () => {
  const codesOf = async (name: string, text: string | Uint8Array, draft: string) => {
    const bytes = typeof text === 'string' ? strToU8(text) : text;
    const { article } = await readArticleBytes(name, bytes, { read: readHeavy });
    const corpus = createCorpusIndex();
    if (article) corpus.add(article);
    return check(draft, corpus).findings.map(
      (one) => `${one.code} (${one.severity}): ${inEnglish(one.message)}`,
    );
  };
  const answer =
    '{\\rtf1\\ansi\\pard \\ldblquote I would {\\deleted not }drive my own children over that bridge,\\rdblquote  said Ada Brandt.\\par \\ldblquote The other one is as safe as it ever was,\\rdblquote  said Ada Brandt.\\par}';

  it('says of words with a tracked change that it is pending, whichever wording is quoted', async () => {
    const change = 'A pending tracked change in the source takes out “not”.';
    deepEqual(
      await codesOf('a.rtf', answer, '“I would drive my own children over that bridge,” said Ada Brandt.'),
      [`variant-wording (information): ${change} Ask which wording stands.`],
    );
    const before = await codesOf(
      'a.rtf',
      answer,
      '“I would not drive my own children over that bridge,” said Ada Brandt.',
    );
    equal(before.length > 0 && before.every((message) => message.includes(change)), true);
    deepEqual(
      await codesOf('a.rtf', answer, '“The other one is as safe as it ever was,” said Ada Brandt.'),
      [],
    );
  });

  it('sends the writer to the recording where a machine listened, and blames less', async () => {
    const turn = '[00:12:33] Ada Brandt: We counted ninety boats before the rain came that night.';
    const text = `${turn}\n\n[00:12:40] Ole Vik: Who counted them?\n`;
    const draft = '“We counted ninety boats before the rain arrived that night,” said Ada Brandt.';
    const [checked = ''] = await codesOf('a.txt', text, draft);
    const [heard = ''] = await codesOf('a.txt', `---\ntranscript: automatic\n---\n\n${text}`, draft);
    match(checked, /^misquoted \(warning\)/);
    match(heard, /^misquoted \(information\).*Check against the recording at 00:12:33\.$/);
  });
});
