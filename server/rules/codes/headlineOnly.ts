import { shortReference } from '../../citations/reference.ts';
import { areFormsOfOneWord } from '../../language/inflection.ts';
import { FUNCTION_WORDS, findScopes } from '../../language/scopes.ts';
import { findSentences } from '../../language/sentences.ts';
import { say } from '../../text/said.ts';
import { splitWords } from '../../text/words.ts';
import { present, unquote } from '../fixes/fixes.ts';
import type { Rule, Scene } from '../rule.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { related } from '../wording/sourceText.ts';

export const headlineOnly: Rule = {
  code: 'headline-only',
  severity: 'error',
  need: 'misattributed',
  documentation: 'The words stand only in a headline or title; information when the body agrees with them.',
  find(scene) {
    if (speakerVerdict(scene).kind !== 'headline' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const { article } = main.comparison.indexed;
    const agrees = doesBodyAgree(scene);
    return [
      {
        start: scene.quotation.start,
        end: scene.quotation.end,
        ...(agrees && { severity: 'information' }),
        message: agrees
          ? say`Only the headline of ${shortReference(article)} has these words; its text says so in others.`
          : say`Only the headline of ${shortReference(article)} has these words; its text does not.`,
        fixes: present(unquote(scene)),
        related: [related(main)],
      },
    ];
  },
};

/** Whether one sentence of the body holds the headline's words of content, with as many negations. */
function doesBodyAgree({ quotation, reading }: Scene): boolean {
  const { article, speech } = reading?.main.comparison.indexed ?? {};
  if (article === undefined || speech === undefined) return false;
  const { language } = speech;
  const keys = quotation.wording.words.map(({ key }) => key);
  const content = keys.filter((key) => !FUNCTION_WORDS.has(key));
  const negations = (list: readonly string[]) =>
    findScopes(list, '', '', language).filter(({ scope }) => scope === 'negation').length;
  return article.prose.blocks
    .filter(({ kind, start }) => kind !== 'heading' && start >= article.body.start)
    .flatMap((block) => findSentences(article.prose.text, block, language))
    .some((sentence) => {
      const body = splitWords(article.prose.text, sentence).map(({ key }) => key);
      return (
        negations(body) === negations(keys) &&
        content.every((key) => body.some((other) => areFormsOfOneWord(key, other)))
      );
    });
}
