import { namedArticles } from '../../citations/citation.ts';
import { shortReference } from '../../citations/reference.ts';
import { isWrittenIn } from '../../language/isWrittenIn.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import { maySameSpeaker } from '../../sources/names/speakerNames.ts';
import { meansOutlet } from '../../sources/outlet.ts';
import { namesOf } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import { say, sayLanguage } from '../../text/said.ts';
import type { Rule, Scene } from '../rule.ts';

export const translated: Rule = {
  code: 'translated',
  severity: 'information',
  documentation:
    'The source is in another language and the draft does not say that the words are translated.',
  find(scene) {
    const found = translatedFrom(scene);
    if (found === undefined || found.isSaid) return [];
    const { indexed, quote, language } = found;
    const { quotation } = scene;
    const { article } = indexed;
    const name = found.code === undefined ? say`another language` : sayLanguage(found.code, language);
    const original = quote && clean(article.prose.text.slice(quote.start, quote.end));
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message:
          original === undefined
            ? say`${shortReference(article)} is in ${name}, so these words are a translation.`
            : say`${shortReference(article)} is in ${name}, so these words are a translation: “${original}”.`,
        fixes: [
          {
            title: say`Say that it is a translation`,
            edits: [
              {
                start: quotation.sentence.end,
                end: quotation.sentence.end,
                newText: ` (translated from ${language})`,
              },
            ],
          },
        ],
        related:
          quote === undefined
            ? []
            : [
                {
                  start: quote.start,
                  end: quote.end,
                  article: article.id,
                  message: say`${shortReference(article)}, the original`,
                },
              ],
      },
    ];
  },
};

interface Original {
  readonly indexed: IndexedArticle;
  readonly quote?: Quote;
  /** Its code, where the article states one that is known. */
  readonly code?: string;
  /** Its name in English. */
  readonly language: string;
  /** The draft says that the words are translated. */
  readonly isSaid: boolean;
}

/**
 * The article in another language that the draft points to, by citation or by outlet, for words that no article
 * holds. Only where the draft itself points there: without a translation nothing else could tell.
 */
export function translatedFrom({ draft, corpus, quotation, reading, checked }: Scene): Original | undefined {
  if (reading !== undefined || !checked) return undefined;
  const cited = quotation.citations.flatMap(namedArticles);
  const outlet = quotation.outlet && draft.prose.text.slice(quotation.outlet.start, quotation.outlet.end);
  if (cited.length === 0 && outlet === undefined) return undefined;
  const named = outlet === undefined ? [] : corpus.outlets().filter(({ name }) => meansOutlet(outlet, name));
  for (const id of new Set(
    [...cited, ...named.flatMap(({ name }) => corpus.articlesOfOutlet(name))].sort(),
  )) {
    const indexed = corpus.article(id);
    const language = indexed?.article.metadata.language?.split('-')[0]?.toLowerCase();
    if (indexed === undefined || language === undefined || language === 'en') continue;
    if (isWrittenIn(quotation.text, indexed.speech.language)) continue;
    const spoken = indexed.speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech');
    const quote =
      spoken.find(({ attribution }) =>
        namesOf(attribution).some((name) => quotation.speakers.some((one) => maySameSpeaker(name, one))),
      ) ?? spoken[0];
    const around = draft.prose.text.slice(
      Math.max(0, quotation.sentence.start - 80),
      quotation.sentence.end + 80,
    );
    const name = nameOf(language);
    const isSaid =
      /\btranslat/i.test(around) || around.includes(`in ${name}`) || around.includes(`from ${name}`);
    return {
      indexed,
      ...(quote && { quote }),
      ...(name !== UNKNOWN && { code: language }),
      language: name,
      isSaid,
    };
  }
  return undefined;
}

/** A language's name in English. What an article states for its language may be no code at all. */
function nameOf(code: string): string {
  const name = /^[a-z]{2,3}$/.test(code) ? languageNames().of(code) : undefined;
  return name === undefined || name === code ? UNKNOWN : name;
}

const UNKNOWN = 'another language';

/** Made when they are first asked for: the system takes as long to look them up as to check a short draft. */
function languageNames(): Intl.DisplayNames {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  return names;
}

let names: Intl.DisplayNames | undefined;
