import type { Article } from '../corpus/article.ts';
import type { DraftFormat } from '../drafts/draft.ts';
import { inlineText, italics } from './markdownText.ts';
import { articlesNamedBy } from './readParentheses.ts';
import { dateInWords, nameList } from './reference.ts';
import type { Sources } from './sources.ts';

/**
 * The shortest parenthesis that names the article and as few others as can be: outlet and day, else with the
 * title too. Undefined for an article that states too little to be named so. Titles stand in italics, since
 * marks around them would make quotations of them.
 */
export function writeParenthesis(
  article: Article,
  sources: Sources,
  format: DraftFormat,
): string | undefined {
  const { containerTitle, title, authors, issued } = article.metadata;
  const date = issued && dateInWords(issued);
  const author = authors.length > 0 ? nameList(authors) : undefined;
  const forms: readonly (readonly (Part | undefined)[])[] = [
    containerTitle !== undefined && date !== undefined ? [named(containerTitle), named(date)] : [],
    containerTitle !== undefined ? [named(containerTitle), titled(title), named(date)] : [],
    [titled(title), named(date)],
    containerTitle !== undefined ? [named(containerTitle), named(date)] : [],
    authors.length === 1 && date !== undefined ? [named(author), named(date)] : [],
  ];
  const written = forms.flatMap((form) => {
    const parts = form.filter((part) => part !== undefined);
    const found =
      parts.length === 0 ? undefined : articlesNamedBy(parts.map(({ words }) => words).join(', '), sources);
    if (!found?.articles.includes(article)) return [];
    const words = parts.map(({ words, isTitle }) => {
      const text = inlineText(words, format);
      return isTitle ? italics(text, format) : text;
    });
    return [{ words: `(${words.join(', ')})`, meant: found.articles.length }];
  });
  return (written.find(({ meant }) => meant === 1) ?? written[0])?.words;
}

interface Part {
  readonly words: string;
  readonly isTitle: boolean;
}

function named(words: string | undefined): Part | undefined {
  return words === undefined || /[()]/.test(words) ? undefined : { words, isTitle: false };
}

function titled(words: string | undefined): Part | undefined {
  if (words === undefined || /[()]/.test(words)) return undefined;
  return { words: words.replace(/\.$/, '').replace(/["“„«]([^"“”«»]*)["”»]/g, '‘$1’'), isTitle: true };
}
