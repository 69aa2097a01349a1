import { shortReference } from '../citations/reference.ts';
import {
  isInWriting,
  isSaying,
  isToAudience,
  mediumOfCue,
  takesObject,
  tellsOfWriting,
} from '../language/media.ts';
import type { Quote } from '../quotes/quote.ts';
import { clean } from '../text/clean.ts';
import { say } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import type { Rule, Scene } from './rule.ts';
import { inSource, related } from './sourceText.ts';

export const wrongMedium: Rule = {
  code: 'wrong-medium',
  severity: 'information',
  documentation:
    'The draft says that the words were written, the source that they were spoken, or the reverse.',
  find(scene) {
    const { draft, quotation, reading } = scene;
    const cue = quotation.attribution?.cue;
    if (cue === undefined || reading === undefined) return [];
    const { main } = reading;
    if (main.voice.kind !== 'speech' || main.speaker === 'other') return [];
    const said = clean(draft.prose.text.slice(cue.start, cue.end));
    const { language } = draft;
    const medium = mediumOfCue(said, language);
    const around = aroundQuotation(scene);
    const written = (medium === 'written' && !hasObject(scene, cue)) || isInWriting(around, language);
    const spoken = medium === 'spoken' || isToAudience(around, language);
    if (!written && !spoken) return [];
    const source = mediumOfSource(scene);
    const wrong = written ? source === 'spoken' : spoken && source === 'written';
    if (!wrong) return [];
    const name = shortReference(main.comparison.indexed.article);
    return [
      {
        start: cue.start,
        end: cue.end,
        message: written
          ? say`In ${name} the words were spoken, not written: ${inSource(main)}`
          : say`In ${name} the words were written, not spoken: ${inSource(main)}`,
        fixes:
          source === 'spoken' && medium === 'written' && language.code === 'en'
            ? [{ title: say`Change to “said”`, edits: [{ ...cue, newText: 'said' }] }]
            : [],
        related: [related(main)],
      },
    ];
  },
};

/** "She wrote the last act “in nine days”": what was written is the act, not the words. */
function hasObject({ draft, quotation: { quote } }: Scene, cue: Span): boolean {
  const between = draft.prose.text.slice(cue.end, Math.max(cue.end, quote.outer.start));
  return takesObject(between, draft.language);
}

/** How the source says the words were given: by its cue and the sentence around; undefined where it does not say. */
function mediumOfSource({ reading }: Scene): 'spoken' | 'written' | undefined {
  if (reading === undefined) return undefined;
  const { comparison, voice } = reading.main;
  if (voice.kind !== 'speech') return undefined;
  if (voice.quote.form === 'turn') return 'spoken';
  const { article, speech } = comparison.indexed;
  const block = article.prose.blocks[voice.quote.block];
  if (block === undefined) return undefined;
  let prose = '';
  let at = block.start;
  for (const { outer } of speech.quotes.filter(
    ({ depth, block: home }) => depth === 0 && home === voice.quote.block,
  )) {
    prose += `${article.prose.text.slice(at, outer.start)} `;
    at = Math.max(at, outer.end);
  }
  prose += article.prose.text.slice(at, block.end);
  if (tellsOfWriting(prose, speech.language)) return 'written';
  const cue = voice.attribution?.cue ?? cueBeside(speech.quotes, voice.quote);
  if (cue === undefined) return undefined;
  return isSaying(article.prose.text.slice(cue.start, cue.end), speech.language) ? 'spoken' : undefined;
}

/** The second half of a quote shares the cue of the first. */
function cueBeside(quotes: readonly Quote[], quote: Quote): Span | undefined {
  const { mention } = quote.attribution ?? {};
  return quotes.find(
    ({ block, attribution }) =>
      block === quote.block && attribution?.cue !== undefined && attribution.mention.start === mention?.start,
  )?.attribution?.cue;
}

/** The draft's own words of the sentence. */
function aroundQuotation({ draft, quotation: { sentence, quote } }: Scene): string {
  const { text } = draft.prose;
  return `${text.slice(sentence.start, quote.outer.start)} ${text.slice(quote.outer.end, Math.max(quote.outer.end, sentence.end))}`;
}
