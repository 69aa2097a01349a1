import { readdirSync, readFileSync } from 'node:fs';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import type { DraftReport } from '../../../server/rules/report.ts';
import { DEFAULT_RULE_OPTIONS, type RuleOptions } from '../../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

/** A draft that a copy desk has judged, and what it expects to be told. */
export interface Case {
  /** Where the case has a name of its own; else it goes by what it shows. */
  readonly id?: string;
  readonly draft: string;
  readonly expect: readonly Expected[];
}

export interface Expected {
  readonly code: string;
  readonly severity: string;
  /** Codes that say the same thing as well. */
  readonly alt?: readonly string[];
}

/** What a case shows: what is to be said of a draft, and how it begins. */
export function titleOf({ id, draft, expect }: Case): string {
  if (id !== undefined) return id;
  const said = expect.length === 0 ? 'nothing' : expect.map(({ code }) => code).join(', ');
  return `${said}: ${draft.replace(/\s+/g, ' ').slice(0, 90)}`;
}

/** Drafts with the articles that they quote. */
export interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly corpus: CorpusIndex;
}

const FOLDER = new URL('../../cases/', import.meta.url);

/** The worked cases of the copy desk, and more of the same kind on other articles. */
export const CASE_SETS: readonly CaseSet[] = [
  readSet('a copy desk’s', 'cases.json', 'articles/'),
  readSet('five papers:', 'fivePapers.json', 'fivePapers/'),
  readSet('ways of saying:', 'waysOfSaying.json', 'fivePapers/'),
  readSet('a concert hall:', 'concertHall.json', 'concertHall/'),
  readSet('twelve papers:', 'twelvePapers.json', 'twelvePapers/'),
  readSet('a mill and an interview:', 'millAndInterview.json', 'millAndInterview/'),
  readSet('a teacher’s prize:', 'teachersPrize.json', 'teachersPrize/'),
  readSet('French, German and Spanish:', 'languages.json', 'languages/'),
];

/** Languages, ways of saying, abbreviations and genres. */
export const GENRES: CaseSet = readSet('languages, ways of saying, genres:', 'genres.json', 'genres/');

/** Interviews, transcripts, courts, sport, lists, live reports, books, and news in French, German and Spanish. */
export const INTERVIEWS: CaseSet = readSet(
  'interviews and news:',
  'interviewsAndNews.json',
  'interviewsAndNews/',
);

function readSet(name: string, file: string, folder: string): CaseSet {
  const articles = readdirSync(new URL(folder, FOLDER)).sort();
  return {
    name,
    cases: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
    corpus: corpusOf(articles.map((path) => [path, readFileSync(new URL(folder + path, FOLDER), 'utf8')])),
  };
}

/** An index of articles given as names and texts. */
export function corpusOf(files: readonly (readonly [name: string, text: string])[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const [name, text] of files) {
    const { article } = parseArticle(name, text);
    // Of two files of one name the second goes by its path.
    if (article !== undefined)
      index.add(index.article(article.id) === undefined ? article : { ...article, id: name });
  }
  return index;
}

export function check(
  text: string,
  corpus: CorpusIndex,
  options: RuleOptions = DEFAULT_RULE_OPTIONS,
): DraftReport {
  return checkDraft(parseDraft('draft.md', text), corpus, options);
}
