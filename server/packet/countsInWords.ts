import { figure, type Said, say, sayCounted } from '../text/said.ts';

/** "1 quotation", "1,204 quotations". */
export function quotationsInWords(count: number): Said {
  return sayCounted(count, say`${figure(count)} quotation`, say`${figure(count)} quotations`);
}

export function wordsInWords(count: number): Said {
  return sayCounted(count, say`${figure(count)} word`, say`${figure(count)} words`);
}

export function articlesInWords(count: number): Said {
  return sayCounted(count, say`${figure(count)} article`, say`${figure(count)} articles`);
}

export function quotesInWords(count: number): Said {
  return sayCounted(count, say`${figure(count)} quote`, say`${figure(count)} quotes`);
}

export function draftsInWords(count: number): Said {
  return sayCounted(count, say`${figure(count)} draft`, say`${figure(count)} drafts`);
}
