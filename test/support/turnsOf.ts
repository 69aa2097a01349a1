import { readArticleBytes } from '../../server/corpus/files/readArticleBytes.ts';
import { placeAt } from '../../server/corpus/place.ts';
import { readSpeech } from '../../server/quotes/speech/readSpeech.ts';
import { slice } from '../../server/text/span.ts';

const NO_READERS = { read: () => Promise.reject(new Error('These kinds are read on the spot.')) };

/** What a file is read as: a line for each turn, with its time in seconds, its speaker and its words. */
export async function turnsOf(name: string, lines: string | readonly string[]): Promise<string[]> {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  const { article } = await readArticleBytes(name, new TextEncoder().encode(text), NO_READERS);
  if (article === undefined) return [];
  return readSpeech(article.prose, article.metadata).quotes.map((quote) => {
    const who = quote.attribution?.who === 'named' ? quote.attribution.name : '–';
    return `${placeAt(article, quote.start)?.time} ${who}: ${slice(article.text, quote)}`;
  });
}
