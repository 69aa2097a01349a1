import { namedArticles } from '../citations/citation.ts';
import { shortReference } from '../citations/reference.ts';
import type { Quote } from '../quotes/quote.ts';
import type { IndexedArticle } from '../search/corpusIndex.ts';
import { maySameSpeaker } from '../sources/names/speakerNames.ts';
import { meansOutlet } from '../sources/outlet.ts';
import { namesOf } from '../sources/voice.ts';
import { clean } from '../text/clean.ts';
import type { Judged, Rule } from './rule.ts';

export const translated: Rule = {
  code: 'translated',
  severity: 'information',
  documentation:
    'The source is in another language and the draft does not say that the words are translated.',
  find(judged) {
    const found = translatedFrom(judged);
    if (found === undefined || found.isSaid) return [];
    const { indexed, quote, language } = found;
    const { quotation } = judged;
    const { article } = indexed;
    const original =
      quote === undefined ? '' : `: “${clean(article.prose.text.slice(quote.start, quote.end))}”`;
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: `${shortReference(article)} is in ${language}, so these words are a translation${original}.`,
        fixes: [
          {
            title: 'Say that it is a translation',
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
                  message: `${shortReference(article)}, the original`,
                },
              ],
      },
    ];
  },
};

interface Original {
  readonly indexed: IndexedArticle;
  readonly quote?: Quote;
  /** Its name in English. */
  readonly language: string;
  /** The draft says that the words are translated. */
  readonly isSaid: boolean;
}

/**
 * The article in another language that the draft points to, by citation or by outlet, for words that no article
 * holds. Only where the draft itself points there: without a translation nothing else could tell.
 */
export function translatedFrom({ draft, corpus, quotation, reading, checked }: Judged): Original | undefined {
  if (reading !== undefined || !checked) return undefined;
  const cited = quotation.citations.flatMap(namedArticles);
  const outlet = quotation.outlet && draft.prose.text.slice(quotation.outlet.start, quotation.outlet.end);
  if (cited.length === 0 && outlet === undefined) return undefined;
  for (const indexed of corpus.articles()) {
    const { id, metadata } = indexed.article;
    const language = metadata.language?.split('-')[0]?.toLowerCase();
    if (language === undefined || language === 'en') continue;
    const named = outlet !== undefined && meansOutlet(outlet, metadata.containerTitle ?? '');
    if (!named && !cited.includes(id)) continue;
    if (isLanguage(quotation.text, language)) continue;
    const spoken = indexed.speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech');
    const quote =
      spoken.find(({ attribution }) =>
        namesOf(attribution).some((name) => quotation.speakers.some((one) => maySameSpeaker(name, one))),
      ) ?? spoken[0];
    const around = draft.prose.text.slice(
      Math.max(0, quotation.sentence.start - 80),
      quotation.sentence.end + 80,
    );
    const name = LANGUAGES.get(language) ?? 'another language';
    const isSaid =
      /\btranslat/i.test(around) || around.includes(`in ${name}`) || around.includes(`from ${name}`);
    return { indexed, ...(quote && { quote }), language: name, isSaid };
  }
  return undefined;
}

/** Whether the words look like that language: by its commonest small words. */
function isLanguage(text: string, language: string): boolean {
  const common = COMMON.get(language);
  if (common === undefined) return false;
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.filter((word) => common.has(word)).length * 5 > words.length;
}

const COMMON: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fr: 'le la les de des du un une et est que qui ne pas mais elle il nous vous pour dans sur avec ce se',
    de: 'der die das den dem und ist nicht ein eine zu mit auf für von sie er wir ich es dass aber',
    es: 'el la los las de un una y es que no en por con para se lo pero más su al del',
    it: 'il lo la gli le di un una e è che non in per con si ma più su del della',
    pt: 'o a os as de um uma e é que não em por com para se mas mais do da',
    nl: 'de het een en is niet van in op met voor dat die maar zij hij we ik te',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fr: 'French',
    de: 'German',
    es: 'Spanish',
    it: 'Italian',
    pt: 'Portuguese',
    nl: 'Dutch',
    ru: 'Russian',
    pl: 'Polish',
    sv: 'Swedish',
    no: 'Norwegian',
    da: 'Danish',
    fi: 'Finnish',
    ja: 'Japanese',
    zh: 'Chinese',
    ko: 'Korean',
    ar: 'Arabic',
    el: 'Greek',
    tr: 'Turkish',
    uk: 'Ukrainian',
    cs: 'Czech',
    hu: 'Hungarian',
  }),
);
