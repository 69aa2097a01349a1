import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import type { PassageMatch } from '../../../server/search/passage.ts';
import { atOnce } from '../../../server/text/steps.ts';

const HARBOUR = `---
title: The harbour that swallowed a council
---
Mayor Ines Calloway lost her temper on Tuesday. “The harbour was never meant to hold nineteen ships,” she said, “and everyone on this council knew it.”

“We were told it would be dredged. We were told there would be money.

“There was no money, and there was no dredging,” Calloway said.

Her deputy called the plan *a mess*. The harbour master, Tomas Rehn, said little. He has run the port for eleven years, through two strikes and one flood, and he does not speak to the press as a rule. “Ships come, ships go,” he said at last. “Somebody has to count them.”
`;

const FERRY = `The ferry line will close in March.\r\n\r\n“😀 Nobody asked the islanders,” said Odile Marsh. “Nobody ever asks the islanders, and that is the whole trouble.”\r\n`;

function corpus(...texts: readonly string[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const [number, text] of texts.entries()) {
    const { article } = parseArticle(`a${number}.md`, text);
    assert.ok(article);
    index.add(article);
  }
  return index;
}

/** A match as one line: the words of the source, changed ones as source>query, -left out and +added. */
function picture(index: CorpusIndex, segments: readonly string[], match: PassageMatch | undefined): string {
  if (match === undefined) return 'nothing';
  const text = index.article(match.article)?.article.text ?? '';
  const line = match.alignment
    .map(({ segment, query, source, same }) => {
      const here = query === undefined ? '' : (segments[segment] ?? '').slice(query.start, query.end);
      const there = source === undefined ? '' : text.slice(source.start, source.end);
      if (same) return there;
      return query === undefined ? `-${there}` : source === undefined ? `+${here}` : `${there}>${here}`;
    })
    .join(' ');
  return `${match.article} ${match.part}: ${line}`;
}

describe('findPassages', () => {
  it('takes a step with each place that it looks at, and finds the same', () => {
    const index = corpus(HARBOUR, HARBOUR.replace('nineteen', 'twenty'), FERRY);
    const query = { segments: ['the harbour was never meant to hold nineteen ships'] };
    const found = index.findPassages(query);
    assert.deepEqual(atOnce(index.findingPassages(query)), found);
    assert.ok(found.length > 1 && [...index.findingPassages(query)].length > found.length);
  });

  const index = corpus(HARBOUR, FERRY);
  const first = (...segments: string[]) => picture(index, segments, index.findPassages({ segments })[0]);

  const pictures: readonly [title: string, segments: string[], expected: string][] = [
    [
      'finds exact words',
      ['the harbour was never meant to hold'],
      'a0 body: The harbour was never meant to hold',
    ],
    [
      'finds a dropped word',
      ['The harbour was meant to hold nineteen ships'],
      'a0 body: The harbour was -never meant to hold nineteen ships',
    ],
    [
      'finds replaced words',
      ['The harbour was never built to hold ninety ships'],
      'a0 body: The harbour was never meant>built to hold nineteen>ninety ships',
    ],
    [
      'finds an added word',
      ['Somebody has really to count them'],
      'a0 body: Somebody has +really to count them',
    ],
    [
      'faces a changed last word',
      ['and everyone on this council knows'],
      'a0 body: and everyone on this council knew>knows',
    ],
    [
      'faces changed words',
      ['Nobody frequently begs the islanders, and that is the whole trouble'],
      'a1 body: Nobody ever>frequently asks>begs the islanders and that is the whole trouble',
    ],
    [
      'finds words around an attribution',
      ['never meant to hold nineteen ships, and everyone'],
      'a0 body: never meant to hold nineteen ships -she -said and everyone',
    ],
    [
      'skips what an ellipsis hides',
      ['There was no money', 'Ships come, ships go'],
      'a0 body: There was no money -and -there -was -no -dredging -Calloway -said -Her -deputy -called -the -plan -a -mess -The -harbour -master -Tomas -Rehn -said -little -He -has -run -the -port -for -eleven -years -through -two -strikes -and -one -flood -and -he -does -not -speak -to -the -press -as -a -rule Ships come ships go',
    ],
    [
      'runs over paragraphs',
      ['We were told there would be money. There was no money'],
      'a0 body: We were told there would be money There was no money',
    ],
    ['finds two words', ['a mess'], 'a0 body: a mess'],
    ['finds one word', ['Islanders'], 'a1 body: islanders'],
    [
      'finds the title',
      ['harbour that swallowed a council'],
      'a0 headline: harbour that swallowed a council',
    ],
    [
      'counts CRLF and emoji right',
      ['Nobody ever asks the islanders'],
      'a1 body: Nobody ever asks the islanders',
    ],
    ['finds nothing foreign', ['Penguins rarely juggle marmalade underwater'], 'nothing'],
    ['finds nothing for nothing', ['…'], 'nothing'],
  ];
  for (const [title, segments, expected] of pictures)
    it(title, () => assert.equal(first(...segments), expected));

  it('shows where each part of stitched words comes from', () => {
    const segments = ['Nobody ever asks the islanders, the harbour was never meant to hold nineteen ships'];
    const matches = index.findPassages({ segments });
    const absent = matches.map(({ article, absent }) => {
      const runs = absent.map(({ from, to }) => (segments[0] ?? '').slice(from.start, to.end));
      return `${article} lacks: ${runs.join(' | ')}`;
    });
    assert.deepEqual(absent, [
      'a0 lacks: Nobody ever asks the islanders',
      'a1 lacks: the harbour was never meant to hold nineteen ships',
    ]);
  });

  it('gives reordered words two places in one article', () => {
    const segments = ['Somebody has to count them. Ships come, ships go'];
    const places = index.findPassages({ segments }).map((match) => {
      const text = index.article(match.article)?.article.text ?? '';
      return text.slice(match.start, match.end);
    });
    assert.deepEqual(places, ['Somebody has to count them', 'Ships come, ships go']);
  });

  it('finds altered words beside exact ones where each pair of them stands in hundreds of articles', () => {
    const said = 'grey boats came home under low clouds before dawn';
    const words = said.split(' ');
    const pairs = words
      .slice(1)
      .map((word, at) => `${words[at]} ${word} and so they all went on with it there.`);
    // The first pair is the rarest one, and stands in too many for others to be asked at once.
    const others = Array.from({ length: 400 }, (_, at) => pairs.slice(at < 390 ? 0 : 1).join(' '));
    const altered = said.replace('before dawn', 'after dusk');
    const index = corpus(`${said}.`, ...others.with(10, `${altered}.`));
    const found = index.findPassages({ segments: [said] }, { limit: 2 });
    assert.deepEqual(
      found.map((match) => picture(index, [said], match)),
      [`a0 body: ${said}`, `a11 body: ${said.replace('before dawn', 'after>before dusk>dawn')}`],
    );
  });

  it('keeps to one article when told', () => {
    assert.deepEqual(index.findPassages({ segments: ['a mess'] }, { within: 'a1' }), []);
    assert.deepEqual(index.findPassages({ segments: ['a mess'] }, { within: 'nowhere' }), []);
    assert.equal(index.findPassages({ segments: ['a mess'] }, { within: 'a0' }).length, 1);
  });

  it('finds the same words in all articles that have them', () => {
    const several = corpus(FERRY, HARBOUR, FERRY);
    const articles = several
      .findPassages({ segments: ['Nobody asked the islanders'] })
      .map(({ article, score }) => `${article} ${score === 1}`);
    assert.deepEqual(articles.slice(0, 2), ['a0 true', 'a2 true']);
  });

  it('forgets an article, and refuses an id twice', () => {
    const shrinking = corpus(HARBOUR, FERRY);
    const { article } = parseArticle('a0.md', 'Other words');
    assert.ok(article);
    assert.equal(shrinking.add(article), false);
    shrinking.remove('a0');
    assert.deepEqual(shrinking.findPassages({ segments: ['Ships come, ships go'] }), []);
    assert.equal(shrinking.articleCount, 1);
    assert.equal(shrinking.add(article), true);
  });
});
