import type { GeneratedArticle } from '../../bench/articles.ts';
import { createRandom } from '../support/random.ts';

/** A draft of so many quotations: exact, a fifth of the words changed, two dropped, stitched of two articles, split. */
export function quotingDraft(articles: readonly GeneratedArticle[], count: number, seed: number): string {
  const random = createRandom(seed);
  const some = () => anyQuote(articles, random);
  return draftOf(count, (number) => {
    const { speaker, words } = some();
    const way = number % 5;
    const printed =
      way === 0
        ? words
        : way === 1
          ? words.map((word, at) => (at % 5 === 3 ? pick(words, random) : word))
          : way === 2
            ? words.filter((_, at) => at !== 4 && at !== 7)
            : way === 3
              ? [...words.slice(0, 8), ...some().words.slice(-8)]
              : [...words.slice(0, 7), '…', ...words.slice(-6)];
    return { speaker, words: printed };
  });
}

/** A draft of so many quotations, each as it was said, such as a search for its words finds. */
export function faithfulDraft(articles: readonly GeneratedArticle[], count: number, seed: number): string {
  const random = createRandom(seed);
  return draftOf(count, () => anyQuote(articles, random));
}

interface Quoting {
  readonly speaker: string;
  readonly words: readonly string[];
}

function draftOf(count: number, quoting: (number: number) => Quoting): string {
  const paragraphs = Array.from({ length: count }, (_, number) => {
    const { speaker, words } = quoting(number);
    return `“${words.join(' ')},” ${speaker} said.`;
  });
  return `${paragraphs.join('\n\n')}\n`;
}

function anyQuote(articles: readonly GeneratedArticle[], random: () => number): Quoting {
  const article = pick(articles, random);
  const quote = pick(
    article.quotes.filter(({ start, end }) => end - start > 90),
    random,
  );
  return { speaker: quote?.speaker ?? '', words: article.text.slice(quote?.start, quote?.end).split(' ') };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
