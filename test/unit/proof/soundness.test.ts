import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRandom } from '../../support/random.ts';
import { check, corpusOf } from '../rules/cases.ts';

/**
 * Is “verbatim” ever said of words that are not? Quotes of invented articles are altered by rule, one alteration
 * each, and given to their right speaker. A naive reader that knows nothing of the checker tells whether the result
 * still stands in the article.
 */
const SPEAKERS = ['Ines Calloway', 'Tobin Hale', 'Mara Ellison', 'Bo Lang', 'Vesna Arkle', 'Ruth Ansell'];
const SENTENCES = [
  'We closed the pier before the storm came in, and nobody was hurt at all.',
  'The pump was ours to mend — I never said that nobody came to help.',
  'It fell to −5 degrees by 10:30, and 40% of the crew’s boats were under ice.',
  'We did not ask the council for the £12,500 that they say we owe.',
  'Perhaps the café on the quay would have burned if Dr Renn hadn’t called us in 1998.',
  'My father’s well-known boat, the “Gannet”, took 1½ hours to cross the bay.',
  'They re-signed 10–20 of us, rated A+ by the bank; the rest could go home.',
  'I can’t believe the engine’s still running after nineteen winters in salt water!',
  'Who would mend the nets for 5 euros a day?',
  'The share went up ↑ by 3 × 4 points (so the clerk told me) over the summer.',
  'The LGBTQ+ choir sang in the yard, which is 40 m² and always full.',
  'She must have known the players’ fault was mine, and she only laughed 👍 about it.',
];

const random = createRandom(20);
const pick = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('there is nothing to pick');
  return one;
};

interface Said {
  readonly text: string;
  readonly speaker: string;
}

/** Articles of a few paragraphs; each sentence is said once, so that none can be right by chance. */
const said: Said[] = [];
const corpus = corpusOf(
  SPEAKERS.map((speaker, number) => {
    const own = SENTENCES.slice(number * 2, number * 2 + 2);
    const rest = ['So it went that year at the harbour.', 'That is all I have to say of it.'];
    const text = [...own, ...(number % 2 === 0 ? rest : rest.toReversed())].join(' ');
    said.push({ text, speaker });
    return [`article${number}.md`, `The harbour was quiet.\n\n“${text}” ${speaker} said on Monday.\n`];
  }),
);

const words = (text: string) => text.split(' ');
const change = (text: string, test: (word: string) => boolean, to: (word: string) => string) => {
  const list = words(text);
  const places = list.flatMap((word, at) => (at > 0 && at < list.length - 1 && test(word) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = pick(places);
  return list.with(at, to(list[at] ?? '')).join(' ');
};
const sentencesOf = (text: string) => text.match(/[^.!?]+[.!?]+/g)?.map((one) => one.trim()) ?? [];
const plain = (word: string) => /^[a-z]{4,}$/.test(word);
const replaced = (from: RegExp, to: string) => (text: string) =>
  from.test(text) ? text.replace(from, to) : undefined;

/** None of these is on the list of what may differ. */
const ALTERATIONS: Readonly<Record<string, (text: string) => string | undefined>> = {
  'a word replaced': (text) => change(text, plain, () => 'granite'),
  'a word dropped': (text) => change(text, plain, () => '')?.replace('  ', ' '),
  'a word twice': (text) => change(text, plain, (word) => `${word} ${word}`),
  'a plural': (text) =>
    change(
      text,
      (word) => /^[a-z]{3,}[^s]$/.test(word),
      (word) => `${word}s`,
    ),
  'two letters swapped': (text) =>
    change(
      text,
      (word) => /^[a-z]{5,}$/.test(word) && word[1] !== word[2],
      (word) => word.replace(/^(.)(.)(.)/, '$1$3$2'),
    ),
  'a sign before a figure': (text) =>
    change(
      text,
      (word) => /^\d/.test(word),
      (word) => pick(['±', '≥', '~', '<', '+']) + word,
    ),
  'a minus dropped': replaced(/−5/, '5'),
  'a percent sign dropped': replaced(/40%/, '40'),
  'a percent sign for degrees': replaced(/5 degrees/, '5%'),
  'another currency': replaced(/£/, '€'),
  'digits transposed': replaced(/1998/, '1989'),
  'a comma for a point': replaced(/12,500/, '12.500'),
  'a nought more': replaced(/12,500/, '125,000'),
  'another time': replaced(/10:30/, '10:03'),
  'a range made a list': replaced(/10–20/, '10, 20'),
  'a half dropped': replaced(/1½/, '1'),
  'a square dropped': replaced(/m²/, 'm'),
  'a cube for a square': replaced(/m²/, 'm³'),
  'a grade lowered': replaced(/A\+/, 'A'),
  'a plus dropped': replaced(/LGBTQ\+/, 'LGBTQ'),
  'an arrow turned': replaced(/↑/, '↓'),
  'a thumb turned': replaced(/👍/u, '👎'),
  'a thumb dropped': replaced(/ 👍/u, ''),
  'another sum': replaced(/×/, '+'),
  'a parenthesis dropped': replaced(/ \(so the clerk told me\)/, ''),
  'a parenthesis put in': replaced(/ over the/, ' (they say) over the'),
  'a hyphen that makes another word': replaced(/re-signed/, 'resigned'),
  'a possessive dropped': replaced(/players’/, 'players'),
  'an apostrophe dropped': replaced(/We/, 'We’re'),
  'an accent put on': replaced(/mine/, 'minė'),
  'a word in code marks': (text) => change(text, plain, () => '`granite`'),
  'words hidden in a comment': (text) => change(text, plain, (word) => `<!-- ${word} -->`),
  'a negation dropped': replaced(/ never| not/, ''),
  'a negation added': replaced(/ was /, ' was not '),
  'a negation contracted': replaced(/hadn’t/, 'had'),
  'a modal changed': replaced(/ would | could | must /, ' will '),
  'sentences swapped': (text) => {
    const [first = '', second = '', ...rest] = sentencesOf(text);
    return [second, first, ...rest].join(' ');
  },
  'a sentence dropped': (text) => sentencesOf(text).toSpliced(1, 1).join(' '),
  'a sentence twice': (text) => [sentencesOf(text)[0], ...sentencesOf(text)].join(' '),
  'the end said again': (text) => `${text} ${words(text).slice(-4).join(' ')}`,
  'a clause twice': (text) => text.replace(/, ([^,.—“]+)/, ', $1, $1'),
  'halves swapped': (text) => text.replace(/^([^,.—]+)([,—] ?)([^,.—]+)/, '$3$2$1'),
  'words of another article': (text) =>
    `${sentencesOf(text)[0]} ${sentencesOf(pick(said.filter((other) => other.text !== text)).text)[1]}`,
};

/** All of these are on it. */
const SILENT: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'straight marks': (text) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, "'"),
  'other inner marks': (text) => text.replace('“Gannet”', '‘Gannet’'),
  'no inner marks': (text) => text.replace('“Gannet”', 'Gannet'),
  'two hyphens for a dash': (text) => text.replace(/ — /g, '--'),
  'a spaced dash': (text) => text.replace(/ — /g, ' – '),
  'hard spaces': (text) => text.replace(/ /g, '\u00a0'),
  'thin spaces and wide ones': (text) => text.replace(/ /g, () => pick([' ', '\u2009', '\u2003', '  '])),
  'soft hyphens': (text) => text.replace(/([a-z]{3})([a-z]{3})/g, '$1\u00ad$2'),
  'zero width': (text) => text.replace(/([a-z]) /g, '$1\u200b '),
  ligatures: (text) => text.replace(/fi/g, 'ﬁ').replace(/ff/g, 'ﬀ'),
  decomposed: (text) => text.normalize('NFD'),
  entities: (text) => text.replace(/ — /g, ' &mdash; ').replace(/é/g, '&eacute;'),
  emphasis: (text) => text.replace('Gannet', '*Gannet*'),
  'a note': (text) => text.replace(/([a-z]), /, '$1,[^3] '),
  'a numbered note': (text) => text.replace(/([a-z]), /, '$1,[3] '),
  'a raised note': (text) => text.replace(/([a-z]{4}), /, '$1,⁴ '),
  'a line break': (text) => text.replace(/, /, ',\n'),
  'a small letter': (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  'a small letter in brackets': (text) =>
    text.replace(/^(.)(?=[a-z])/, (letter) => `[${letter.toLowerCase()}]`),
  'the first sentences': (text) => sentencesOf(text).slice(0, 2).join(' '),
  'the last sentences': (text) => sentencesOf(text).slice(1).join(' '),
  'a marked gap': (text) => `${sentencesOf(text)[0]} … ${sentencesOf(text)[1]}`,
};

/** Letters, figures and signs alone, in their order: deliberately knows less than the checker. */
const naive = (text: string) =>
  text
    .replace(/\[\^?\d\]|⁴|<!--.*?-->/g, '')
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b"'“”‘’`*.,;:!?…–—[\]()-]/g, '')
    .toLowerCase();

interface Item extends Said {
  readonly rule: string;
  readonly draft: string;
}

function make(rules: Readonly<Record<string, (text: string) => string | undefined>>): Item[] {
  return Object.entries(rules).flatMap(([rule, alter]) =>
    said.flatMap((one) => {
      const draft = alter(one.text);
      return draft === undefined || draft === one.text ? [] : [{ ...one, rule, draft }];
    }),
  );
}

/** Each in a paragraph of its own, its final mark a comma before the attribution. */
const checked = ({ draft, speaker }: Item) => {
  const report = check(`“${draft.replace(/[.,;:!?]$/, '')},” ${speaker} said.\n`, corpus);
  const grave = report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { verdict: report.quotations[0]?.verdict, grave: grave.map(({ code }) => code) };
};

describe('soundness on invented articles', () => {
  for (const [rule, alter] of Object.entries(ALTERATIONS)) {
    it(`never calls verbatim, nor leaves without a warning: ${rule}`, () => {
      const items = make({ [rule]: alter });
      deepEqual(items.length > 0, true);
      deepEqual(
        items
          .map((item) => ({ item, ...checked(item) }))
          .filter(
            ({ verdict, grave }) => verdict === 'verbatim' || (verdict !== 'not-found' && grave.length === 0),
          )
          .map(({ item, verdict }) => `${verdict}: ${item.draft}`),
        [],
      );
    });
  }

  it('agrees with a naive reader that these are other words', () => {
    const same = make(ALTERATIONS).filter(({ text, draft }) => naive(text).includes(naive(draft)));
    deepEqual([...new Set(same.map(({ rule }) => rule))], NAIVE_CANNOT_SEE);
  });

  for (const [rule, alter] of Object.entries(SILENT)) {
    it(`calls verbatim, and says nothing of: ${rule}`, () => {
      deepEqual(
        make({ [rule]: alter, 'as it is': (text) => text })
          .concat(said.map((one) => ({ ...one, rule, draft: alter(one.text) })))
          .map((item) => ({ item, ...checked(item) }))
          .filter(({ verdict, grave }) => verdict !== 'verbatim' || grave.length > 0)
          .map(({ item, verdict, grave }) => `${verdict} ${grave.join()}: ${item.draft}`),
        [],
      );
    });
  }
});

describe('a proof', () => {
  const items = [
    ...make({ ...SILENT, 'house figures': (text) => text.replace('nineteen', '19') }),
    ...make({ same: (text) => `${text} ` }),
  ];
  const proofs = items.flatMap((item) => {
    const draft = `“${item.draft.trim().replace(/[.,;:!?]$/, '')},” ${item.speaker} said.\n`;
    const [quotation] = check(draft, corpus).quotations;
    const { account, source } = quotation ?? {};
    if (quotation?.verdict !== 'verbatim' || account?.kind !== 'proof' || source === undefined) return [];
    const article = corpus.article(source.article)?.article;
    return article === undefined
      ? []
      : [{ ...quotation, article, source, segments: account.segments, draft }];
  });

  it('is there for most of them', () => deepEqual(proofs.length > 60, true));

  it('holds every visible character of both sides, in order and once', () => {
    const printed = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end)).join('');
    const visible = (text: string) => text.replace(/[\s\u00ad\u200b\0*]|&\w+;|\[[\^]?3\]|[–—-]|…/g, '');
    for (const { segments, start, end, draft, article, source } of proofs) {
      const draftPage = draft.slice(start, end);
      const spans = segments.map((one) => one.draft);
      const others = segments.map((one) => one.source);
      deepEqual(isAscending(spans) && isAscending(others), true);
      deepEqual(visible(printed(draftPage, spans)), visible(draftPage));
      const first = others[0]?.start ?? 0;
      const last = others.at(-1)?.end ?? 0;
      deepEqual(visible(printed(article.text, others)), visible(article.text.slice(first, last)));
      deepEqual(first <= source.start && source.end <= last, true);
    }
  });

  it('calls equal only what is', () => {
    for (const { segments, start, draft, article } of proofs) {
      for (const { by, draft: mine, source } of segments) {
        if (by !== 'equal') continue;
        const written = draft
          .slice(start + mine.start, start + mine.end)
          .replace(/[\u00ad\u200b*]|\[\^?3\]/g, '');
        deepEqual(
          written.replace(/\s+/g, ' ').replace('&mdash;', '—').replace('&eacute;', 'é'),
          article.text.slice(source.start, source.end).replace(/\s+/g, ' '),
        );
      }
    }
  });
});

function isAscending(spans: readonly { start: number; end: number }[]): boolean {
  return spans.every(({ start, end }, at) => start <= end && start >= (spans[at - 1]?.start ?? 0));
}

/** What it takes away it cannot miss. */
const NAIVE_CANNOT_SEE: readonly string[] = [
  'a comma for a point',
  'a range made a list',
  'a hyphen that makes another word',
  'a possessive dropped',
];
