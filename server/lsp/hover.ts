import type { Hover, MarkupKind, Range } from 'vscode-languageserver';
import { noteReference } from '../citations/noteReference.ts';
import { referenceLine } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import type { CitationHover, HoverAnswer, QuotationHover, SourceInContext } from '../features/hover.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import { clean } from '../text/clean.ts';
import { slice } from '../text/span.ts';
import type { ArticlePlaces } from './convert.ts';
import { type Paragraph, type Run, toMarkup } from './richText.ts';

/** How hovers are shown in the editor at hand. */
export interface HoverView {
  readonly format: MarkupKind;
  readonly places: ArticlePlaces;
  /** The text of the draft, to show what differs. */
  readonly draft: string;
  /** Links that run the editor's own commands at this place; absent where the editor has none. */
  readonly commands?: HoverCommands;
}

export interface HoverCommands {
  copyText(text: string): string;
  insertCitation(): string;
}

export function toHover(answer: HoverAnswer, range: Range, view: HoverView): Hover {
  const paragraphs =
    answer.about === 'quotation' ? aboutQuotation(answer, view) : aboutCitation(answer, view);
  return { range, contents: toMarkup(paragraphs, view.format) };
}

function aboutQuotation(answer: QuotationHover, view: HoverView): Paragraph[] {
  const { source, otherSources } = answer;
  return [
    { runs: verdict(answer) },
    ...differences(answer, view),
    ...(source === undefined ? [] : [passage(source), evidence(source), { runs: reference(source.article) }]),
    ...otherSources.slice(0, MOST_OTHERS).map((other) => ({ runs: otherSource(other, view) })),
    ...(source === undefined ? [] : [{ runs: links(source, view) }]),
  ].filter(({ runs }) => runs.length > 0);
}

const UNNAMED = 'somebody the article does not name';

/** More than a few other places would bury the first one. */
const MOST_OTHERS = 3;

function verdict({ quotation, source, articlesSearched }: QuotationHover): Run[] {
  const searched = `${articlesSearched.toLocaleString('en')} article${articlesSearched === 1 ? '' : 's'}`;
  const speaker =
    source?.source.attribution === undefined ? '' : ` ${sayerInWords(source.source.attribution, UNNAMED)}`;
  switch (quotation.verdict) {
    case 'verbatim':
      return [{ strong: 'Verbatim.' }, speaker];
    case 'altered':
      return [{ strong: 'Altered.' }, `${speaker === '' ? '' : `${speaker},`} but not in these words`];
    case 'not-found':
      return [{ strong: 'Not found' }, ` in ${searched}.`];
    case 'unchecked':
      return [{ strong: 'Not checked.' }, ' These words are given to nobody.'];
  }
}

function differences({ quotation, source }: QuotationHover, view: HoverView): Paragraph[] {
  if (source === undefined || quotation.differences.length === 0) return [];
  const runs = quotation.differences.flatMap((difference, index): Run[] => {
    const mine = clean(slice(view.draft, difference.draft));
    const theirs = clean(slice(source.article.prose.text, difference.source));
    return [
      ...(index > 0 ? ['; '] : []),
      ...(mine === '' ? [] : [{ struck: mine }]),
      ...(mine !== '' && theirs !== '' ? [' → '] : []),
      ...(theirs === '' ? [' (not in the source)'] : [{ strong: theirs }]),
      ...(mine === '' ? [' (left out)'] : []),
    ];
  });
  return [{ runs }];
}

function passage({ passage: { before, words, after } }: SourceInContext): Paragraph {
  return { quoted: true, runs: [before, { strong: words }, after] };
}

/** On what words of the article the speaker rests. */
function evidence({ article, source }: SourceInContext): Paragraph {
  const { attribution } = source;
  if (attribution === undefined) return { runs: [KINDS[source.kind]] };
  const words = [attribution.mention, ...(attribution.cue === undefined ? [] : [attribution.cue])]
    .sort((a, b) => a.start - b.start)
    .map((span) => clean(slice(article.prose.text, span)))
    .join(' … ');
  return {
    runs: [
      `Speaker: ${sayerInWords(attribution, UNNAMED)} (“${words}”, ${attribution.confidence} confidence)`,
    ],
  };
}

const KINDS = {
  speech: 'The article does not say who is speaking.',
  indirect: 'The article reports this; it does not quote it.',
  prose: 'The article’s own words, nobody’s speech.',
  headline: 'Words of the headline.',
};

function otherSource({ article, source, passage: { words } }: SourceInContext, view: HoverView): Run[] {
  return [
    'Also in ',
    { label: referenceLine(article), link: view.places.linkTo(article, source) },
    `: “${words}”`,
  ];
}

function links({ article, source }: SourceInContext, { places, commands }: HoverView): Run[] {
  const open: Run = { label: 'Open the article', link: places.linkTo(article, source) };
  if (commands === undefined) return [open];
  return [
    open,
    ' | ',
    { label: 'Copy citation', link: commands.copyText(noteReference(article, 'markdown')) },
    ' | ',
    { label: 'Insert citation', link: commands.insertCitation() },
  ];
}

function aboutCitation({ citation, article, candidates }: CitationHover, { places }: HoverView): Paragraph[] {
  if (candidates.length > 0) {
    const beginning = ({ body: { start } }: Article) => ({ start, end: start });
    return [
      { runs: [{ strong: 'Several known articles' }, ' fit this citation.'] },
      ...candidates.map((one) => ({
        runs: [{ label: referenceLine(one), link: places.linkTo(one, beginning(one)) }],
      })),
    ];
  }
  if (article === undefined)
    return [{ runs: [{ strong: 'No known article' }, ` is named “${citation.key}”.`] }];
  return [
    { runs: reference(article) },
    {
      runs: [
        {
          label: 'Open the article',
          link: places.linkTo(article, { start: article.body.start, end: article.body.start }),
        },
      ],
    },
  ];
}

function reference(article: Article): Run[] {
  const { url } = article.metadata;
  return [referenceLine(article), ...(url === undefined ? [] : [', ', { label: url, link: url }])];
}
