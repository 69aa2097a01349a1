import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { completeAt, DEFAULT_COMPLETION_OPTIONS } from '../../../server/features/completion.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { draftOf } from '../../support/draftOf.ts';
import { createRandom } from '../../support/random.ts';

/** Articles with ten quotes each, long ones and fragments, whose words are few and so stand in many. */
function manyQuotes() {
  const random = createRandom(11);
  const one = (words: string) => {
    const all = words.split(' ');
    return all[Math.floor(random() * all.length)] ?? '';
  };
  const index = createCorpusIndex();
  for (let article = 0; article < 60; article++) {
    const said = Array.from({ length: 10 }, () => {
      const words = Array.from({ length: random() < 0.4 ? 3 : 9 }, () =>
        one('the boats came late that day and tide turned once they were gone harbour weather'),
      );
      const [first = '', ...others] = words;
      const text = [random() < 0.7 ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...others].join(
        ' ',
      );
      return `“${text},” ${one('Ada Marek Tove')} ${one('Holt Renn Vane')} said.`;
    });
    const outlet = one('Post Weekly Herald');
    const { article: parsed } = parseArticle(
      `a${String(article).padStart(2, '0')}.md`,
      `---\ntitle: Number ${article}\ncontainer-title: The ${outlet}\n---\n${said.join('\n\n')}\n`,
    );
    if (parsed !== undefined) index.add(parsed);
    // Half of the articles are in other segments than the rest.
    if (article % 20 === 19) index.quotes.find({ words: ['boats'] });
  }
  return index;
}

describe('a list of few quotes', () => {
  const index = manyQuotes();
  const wholes = (marked: string, limit: number) => {
    const offset = marked.indexOf('|');
    const draft = draftOf(marked.replace('|', ''));
    return completeAt(index, draft, offset, { ...DEFAULT_COMPLETION_OPTIONS, limit })
      .items.filter(({ kind }) => kind === 'quote')
      .map(({ insertText, source }) => `${source.article} ${source.start} ${insertText}`);
  };

  for (const marked of [
    '“the b|',
    '“boats came|',
    '“that day and t|',
    '“taht day|',
    '“harbour the once|',
    'Ada Holt said, “they were|',
    'Renn said, “the|',
    'The Weekly asked about the weather. “the tide|',
    'It was about weather in the harbour. “and|',
    'They came.[^a07] “came|\n\n[^a07]: a07',
  ]) {
    it(`begins as a long one does: ${marked.replaceAll('\n', ' ')}`, () => {
      const all = wholes(marked, 2000);
      ok(all.length > 8, `${all.length}`);
      for (const limit of [1, 4, 12]) deepEqual(wholes(marked, limit), all.slice(0, limit));
    });
  }
});
