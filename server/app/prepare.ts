import { parseDraft } from '../drafts/parseDraft.ts';
import { cursorContextAt } from '../features/completion/cursorContext.ts';
import { completing } from '../features/completion.ts';
import { languageOfText } from '../language/languageOfText.ts';
import { ENGLISH } from '../language/languages/en/english.ts';
import { LANGUAGES } from '../language/languages/languages.ts';
import { lexiconOf, prepareNames } from '../language/lexicons.ts';
import { inOtherFigures, prepareNumbers } from '../language/numbers.ts';
import { isToldTheWriter } from '../language/toldTheWriter.ts';
import { parseProse } from '../prose/parseProse.ts';
import { findQuotes } from '../quotes/marks/findQuotes.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import { checkDraft, rehearseCheck } from '../rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import { createCorpusIndex } from '../search/createCorpusIndex.ts';

/**
 * What a server does once before it reads its first word: its lists of words are looked through, and each path that a
 * draft takes is taken on a few words, one after the other, so that whoever asks first is not kept waiting in one go.
 */
export function* prepare(): Generator<undefined> {
  for (const language of LANGUAGES) {
    lexiconOf(language);
    yield;
  }
  yield* prepareNames();
  languageOfText(WORDS);
  yield;
  for (const language of LANGUAGES) {
    isToldTheWriter(WORDS, [language]);
    yield;
  }
  yield* prepareNumbers(ENGLISH);
  inOtherFigures(WORDS, ENGLISH);
  yield;
  for (const words of [TOLD, QUOTED, WORDS]) {
    const prose = parseProse(words, 'markdown');
    yield;
    findQuotes(prose, {}, ENGLISH);
    yield;
    readSpeech(prose);
    yield;
  }
  cursorContextAt(OPEN, OPEN.length, 'markdown');
  yield;
  const draft = { text: OPEN, format: 'markdown', parsed: () => parseDraft(NAME, OPEN) } as const;
  const nothing = createCorpusIndex();
  yield* completing(nothing, draft, OPEN.length);
  yield;
  const written = parseDraft(NAME, WORDS);
  yield;
  yield* rehearseCheck(written, nothing, DEFAULT_RULE_OPTIONS);
  checkDraft(written, nothing, DEFAULT_RULE_OPTIONS);
}

const NAME = 'prepare.md';
const OPEN = 'Ada Holt said on Monday: “We counted';
/** From the simple to the rest: each goes some of the paths that the next one goes, too. */
const TOLD = 'counted boats.';
const QUOTED = `“${TOLD}”`;
const WORDS = `${OPEN} nineteen boats.” “They came,” she said.`;
