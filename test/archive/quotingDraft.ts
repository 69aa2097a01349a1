import type { GeneratedArticle } from '../../bench/articles.ts';
import { createRandom } from '../support/random.ts';

/** A draft of so many quotations: exact, a fifth of the words changed, two dropped, stitched of two articles, split. */
export function quotingDraft(articles: readonly GeneratedArticle[], count: number, seed: number): string {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = () => {
    const article = pick(articles);
    const quote = pick(article.quotes.filter(({ start, end }) => end - start > 90));
    return { speaker: quote?.speaker ?? '', words: article.text.slice(quote?.start, quote?.end).split(' ') };
  };
  const paragraphs: string[] = [];
  for (let number = 0; number < count; number++) {
    const { speaker, words } = some();
    const way = number % 5;
    const printed =
      way === 0
        ? words
        : way === 1
          ? words.map((word, at) => (at % 5 === 3 ? pick(words) : word))
          : way === 2
            ? words.filter((_, at) => at !== 4 && at !== 7)
            : way === 3
              ? [...words.slice(0, 8), ...some().words.slice(-8)]
              : [...words.slice(0, 7), '…', ...words.slice(-6)];
    paragraphs.push(`“${printed.join(' ')},” ${speaker} said.`);
  }
  return `${paragraphs.join('\n\n')}\n`;
}
