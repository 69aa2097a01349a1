import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../server/text/edit.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { someNews } from '../../support/someNews.ts';
import { check, corpusOf } from './cases.ts';

const PROSE =
  'The dredger lay idle behind the fish market all winter, its crew paid in herring and promises, while the council argued over the invoice.';
const SAID =
  'We measured every plank of the pier by torchlight because the surveyor had pawned his lantern in the spring.';

const corpus = corpusOf([
  [
    'weir.md',
    `---\nid: weir\ncontainer-title: Weir Weekly\nauthor: [{ given: Dana, family: Whitlock }]\ntitle: Old hands remember the storm that carried the chapel bell across the bay\n---\n\n${PROSE}\n\n“${SAID}” said Mara Ellison.\n\nNobody came for the first time in more than a decade.\n`,
  ],
  [
    'post.md',
    '---\nid: post\ncontainer-title: The Post\n---\n\nA ferry came and went, and the bell was rung.\n',
  ],
  [
    'hale.md',
    `---\nid: hale\n---\n\nTobin Hale is the author of three books about herring and lives beside the weir with two dogs.\n`,
  ],
  [
    'holt.md',
    `---\nid: holt\n---\n\nTobin Hale is the author of three books about herring and lives beside the weir with two dogs.\n`,
  ],
]);

/** The words underlined in a draft, and what is said of them. */
const told = (draft: string) =>
  check(draft, corpus)
    .findings.filter(({ code }) => code === 'unmarked-borrowing')
    .map(
      ({ start, end, message, severity }) =>
        `${severity}: [${draft.slice(start, end)}] ${inEnglish(message)}`,
    );

/** The draft after the first fix. */
const quoted = (draft: string) => {
  const finding = check(draft, corpus).findings.find(({ code }) => code === 'unmarked-borrowing');
  const [fix] = finding?.fixes ?? [];
  return fix && `${inEnglish(fix.title)}: ${applyEdits(draft, fix.edits)}`;
};

describe('unmarked borrowing', () => {
  it('tells of an article’s words in the draft’s own prose, and where they stand', () => {
    deepEqual(
      told(
        'That year was bad. The dredger lay idle behind the fish market all winter, its crew paid in herring and promises, and nobody cared.',
      ),
      [
        'information: [The dredger lay idle behind the fish market all winter, its crew paid in herring and promises] These 17 words stand word for word in Weir Weekly and have no quotation marks here. Quote them, or put it in your own words.',
      ],
    );
  });

  it('says whose words they are where the article gives them to somebody', () => {
    deepEqual(
      told(
        'They measured every plank of the pier by torchlight because the surveyor had pawned his lantern in the spring.',
      ),
      [
        'information: [measured every plank of the pier by torchlight because the surveyor had pawned his lantern in the spring] These 18 words stand word for word in Weir Weekly, where Mara Ellison says them, and have no quotation marks here. Quote them, or put it in your own words.',
      ],
    );
  });

  it('leaves a word or two of the next sentence out', () => {
    deepEqual(
      told(`${PROSE.slice(0, 97)}. While the council slept, we rowed.`).map((line) => line.split(']')[0]),
      [
        'information: [The dredger lay idle behind the fish market all winter, its crew paid in herring and promises',
      ],
    );
  });

  it('puts marks around the words, and whose they are', () => {
    equal(
      quoted(
        'Those were hard days. The dredger lay idle behind the fish market all winter, its crew paid in herring and promises. Then came spring.',
      ),
      'Put the words between quotation marks, as those of Weir Weekly: Those were hard days. In the words of Weir Weekly, “The dredger lay idle behind the fish market all winter, its crew paid in herring and promises.” Then came spring.',
    );
    equal(
      quoted(
        'They rowed home, and we measured every plank of the pier by torchlight because the surveyor had pawned his lantern, and that it rained.',
      ),
      'Put the words between quotation marks, as those of Mara Ellison: They rowed home, and in the words of Mara Ellison, “we measured every plank of the pier by torchlight because the surveyor had pawned his lantern,” and that it rained.',
    );
  });

  const SILENT = {
    'words between quotation marks': `“${SAID}” said Mara Ellison.`,
    'words in a block quotation': `Mara Ellison, of Weir Weekly:\n\n> ${PROSE}`,
    'what is reported as said': `Mara Ellison said that she measured every plank of the pier by torchlight because the surveyor had pawned his lantern.`,
    'a sentence that cites the article': `All winter, the dredger lay idle behind the fish market all winter, its crew paid in herring and promises [@weir].`,
    'a sentence that names the outlet': `According to Weir Weekly, the dredger lay idle behind the fish market all winter, its crew paid in herring and promises.`,
    'a sentence that names the author': `As Whitlock has it, the dredger lay idle behind the fish market all winter, its crew paid in herring and promises.`,
    'few words': 'The dredger lay idle behind the fish market.',
    'a stock phrase': 'She won for the first time in more than a decade.',
    'a title': 'I read Old hands remember the storm that carried the chapel bell across the bay with joy.',
    'what several articles say of somebody': 'Tobin Hale is the author of three books about herring.',
    names:
      'Mara Ellison, Dana Whitlock, Tobin Hale, Vesna Arkle, Toby Renn, Ines Calloway, Piotr Lang, Odile Marsh',
  };
  for (const [what, draft] of Object.entries(SILENT))
    it(`leaves ${what} alone`, () => deepEqual(told(`A year passed.\n\n${draft}\n`), []));

  it('tells once of a draft that is an article for the most part', () => {
    const article = [...someNews(1, 4).values()].join('');
    const body = article.slice(article.indexOf('\n---\n') + 5).replace(/[“”]/g, '');
    const long = Array.from(
      { length: 9 },
      (_, at) => `${body.replaceAll(' the ', ` the ${'abcdefghi'[at]}stone `)}`,
    );
    const text = long.join('\n\n');
    const other = corpusOf([['copy.md', `---\nid: copy\ncontainer-title: The Post\n---\n\n${text}`]]);
    const { findings } = check(text, other);
    equal(findings.filter(({ code }) => code === 'unmarked-borrowing').length, 1);
  });

  it('can be silenced on its line', () => {
    deepEqual(told(`${PROSE} <!-- verbatim-disable-line unmarked-borrowing -->`), []);
  });
});
