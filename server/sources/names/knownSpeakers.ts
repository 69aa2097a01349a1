import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { nameWords } from './speakerNames.ts';

/** The people of the whole corpus whose names hold the word (folded, as `nameWords` gives it). */
export function speakersWith(corpus: CorpusIndex, word: string): readonly string[] {
  return corpus.peopleWith(word).filter((name) => nameWords(name).includes(word));
}
