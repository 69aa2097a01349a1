import { isToldTheWriter } from '../../language/toldTheWriter.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { bitsOf } from '../../sources/telling.ts';
import type { Wording } from '../../sources/wording/readWording.ts';
import { allOf, say, sayCounted } from '../../text/said.ts';
import { present, unquote } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { related } from '../wording/sourceText.ts';
import { translatedFrom } from './translated.ts';

export const notFound: Rule = {
  code: 'not-found',
  severity: 'information',
  need: 'not found',
  documentation: 'Words given to a person or outlet that no indexed article holds.',
  find(scene) {
    const { quotation, reading, checked, corpus } = scene;
    if (reading !== undefined || !checked || quotation.speakers.length === 0) return [];
    if (!isTelling(quotation.wording, corpus) || translatedFrom(scene) !== undefined) return [];
    if (isToldTheWriter(besideQuotation(scene))) return [];
    const count = corpus.articleCount;
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: sayCounted(
          count,
          say`The one article searched does not hold these words of ${allOf(quotation.speakers)}; their source may be another.`,
          say`None of the ${count} articles searched holds these words of ${allOf(quotation.speakers)}; their source may be another.`,
        ),
        fixes: present(unquote(scene)),
        related: scene.similar === undefined ? [] : [related(scene.similar)],
      },
    ];
  },
};

/** The draft's own words in the sentence of the quotation. */
function besideQuotation({ draft: { prose }, quotation: { sentence, quote } }: Scene): string {
  const before = prose.text.slice(sentence.start, quote.outer.start);
  return `${before} ${prose.text.slice(quote.outer.end, Math.max(quote.outer.end, sentence.end))}`;
}

/** A few common words are anybody's, and nobody need have printed them. */
function isTelling({ words }: Wording, corpus: CorpusIndex): boolean {
  return (
    words.length >= 4 ||
    bitsOf(
      words.map(({ key }) => key),
      corpus,
    ) >= LEAST_BITS
  );
}

/** Two rare words, or three. */
const LEAST_BITS = 36;
