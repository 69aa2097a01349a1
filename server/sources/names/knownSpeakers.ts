import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { nameWords } from './speakerNames.ts';

/** The speakers of the whole corpus whose names hold the word (folded, as `nameWords` gives it). */
export function speakersWith(corpus: CorpusIndex, word: string): readonly string[] {
  let known = tables.get(corpus);
  if (known === undefined || known.revision !== corpus.revision) {
    known = { revision: corpus.revision, names: new Map() };
    for (const { speech } of corpus.articles()) {
      for (const { name } of speech.people) {
        for (const part of nameWords(name)) {
          const names = known.names.get(part);
          if (names === undefined) known.names.set(part, new Set([name]));
          else names.add(name);
        }
      }
    }
    tables.set(corpus, known);
  }
  return [...(known.names.get(word) ?? [])];
}

const tables: WeakMap<CorpusIndex, { revision: number; names: Map<string, Set<string>> }> = new WeakMap();
