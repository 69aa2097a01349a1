import { readdirSync, readFileSync } from 'node:fs';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { checkDraft } from '../../../server/rules/checkDraft.ts';
import type { DraftReport } from '../../../server/rules/report.ts';
import { DEFAULT_RULE_OPTIONS, type RuleOptions } from '../../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

/** A draft that a copy desk has judged, and what it expects to be told. */
export interface Case {
  readonly id: string;
  readonly draft: string;
  readonly expect: readonly Expected[];
}

export interface Expected {
  readonly code: string;
  readonly severity: string;
  /** Codes that say the same thing as well. */
  readonly alt?: readonly string[];
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
  readSet('worked', 'cases.json', 'articles/'),
  readSet('invented', 'invented.json', 'invented/'),
  readSet('forms of attribution', 'forms.json', 'invented/'),
  readSet('more', 'more.json', 'more/'),
  readSet('further', 'further.json', 'further/'),
  readSet('odd', 'odd.json', 'odd/'),
  readSet('prize', 'prize.json', 'prize/'),
  readSet('French, German and Spanish', 'languages.json', 'languages/'),
];

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
    if (article !== undefined) index.add(article);
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
