import { type Article, fullName, type IssueDate } from '../corpus/article.ts';
import { monthInWords } from '../language/dates.ts';
import { ENGLISH } from '../language/languages/en/english.ts';
import { splitWords } from '../text/words.ts';
import type { Sections, SectionWriter } from './bytes/sections.ts';
import { compareStrings } from './compareStrings.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import { type Lists, openLists, writeLists } from './lists.ts';
import { openWordTable, type WordTable, writeWordTable } from './wordTable.ts';

/** The words that a writer may remember an article by, and under each the articles, with where it stands there. */
export interface Cards {
  readonly dictionary: WordTable;
  /** Articles by the number of the word; how much the word says of each is in `fields`, in the same order. */
  readonly articles: Lists;
  readonly fields: Lists;
}

/** Where a word stands: it counts twice in an id or a person's name. */
const Field = { id: 1, title: 2, outlet: 4, people: 8, otherwise: 16 } as const;

/** How much a word counts by the fields it stands in. */
export function boostOf(fields: number): number {
  return (fields & (Field.id | Field.people)) !== 0 ? 2 : 1;
}

/** Whether a word that stands in these fields names the article; its day and its site are those of many. */
export function namesIt(fields: number): boolean {
  return (fields & ~Field.otherwise) !== 0;
}

/** Cards as they are gathered, one article after another. */
export interface CardWords {
  add(article: IndexedArticle): void;
  write(writer: SectionWriter): void;
}

export function createCardWords(): CardWords {
  /** Words by the order in which they came, from 0. */
  const numbers = new Map<string, number>();
  const come: number[] = [];
  const holders: number[] = [];
  const fields: number[] = [];
  let articles = 0;
  return {
    add(article) {
      for (const [word, field] of cardOf(article)) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
        }
        come.push(number);
        holders.push(articles);
        fields.push(field);
      }
      articles++;
    },
    write(writer) {
      const dictionary = [...numbers.keys()].sort(compareStrings);
      const places = new Uint32Array(dictionary.length);
      for (const [index, word] of dictionary.entries()) places[numbers.get(word) ?? 0] = index;
      const keys = come.map((number) => places[number] ?? 0);
      writeWordTable(writer, 'cards.words', dictionary);
      writeLists(writer, 'cards.articles', { count: dictionary.length, keys, values: holders });
      writeLists(writer, 'cards.fields', { count: dictionary.length, keys, values: fields });
    },
  };
}

export function openCards(sections: Sections): Cards {
  return {
    dictionary: openWordTable(sections, 'cards.words'),
    articles: openLists(sections, 'cards.articles'),
    fields: openLists(sections, 'cards.fields'),
  };
}

/** The words of an article's id, title, outlet, authors, day, site and whom it names, each with its fields. */
export function cardOf({ article, speech }: IndexedArticle): Map<string, number> {
  const card = new Map<string, number>();
  const add = (text: string, field: number) => {
    for (const { key } of splitWords(text)) card.set(key, (card.get(key) ?? 0) | field);
  };
  const { id, metadata }: Pick<Article, 'id' | 'metadata'> = article;
  add(id, Field.id);
  add(metadata.title ?? '', Field.title);
  add(metadata.containerTitle ?? '', Field.outlet);
  for (const person of [...metadata.authors, ...metadata.interviewers]) add(fullName(person), Field.people);
  for (const { name } of speech.people) add(name, Field.people);
  add(metadata.reviewedTitle ?? '', Field.title);
  add(dayIn(metadata.issued), Field.otherwise);
  add(siteIn(metadata.url ?? ''), Field.otherwise);
  return card;
}

/** A day as it is named: "3 March 2025", as far as it is stated. */
function dayIn(issued: IssueDate | undefined): string {
  const { day, month, year } = issued ?? {};
  return [day, month && monthInWords(month, ENGLISH), year].filter((part) => part !== undefined).join(' ');
}

/** What an address calls its site, without what most sites are called: "courier" for https://www.courier.example/pump. */
function siteIn(url: string): string {
  const labels = /^[a-z]+:\/\/(?:www\.)?([^/?#:]{1,200})/i.exec(url)?.[1]?.split('.') ?? [];
  return labels.slice(0, Math.max(1, labels.length - 1)).join(' ');
}
