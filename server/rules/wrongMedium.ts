import { shortReference } from '../citations/reference.ts';
import type { Quote } from '../quotes/quote.ts';
import { clean } from '../text/clean.ts';
import type { Span } from '../text/span.ts';
import type { Judged, Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';

export const wrongMedium: Rule = {
  code: 'wrong-medium',
  severity: 'information',
  documentation:
    'The draft says that the words were written, the source that they were spoken, or the reverse.',
  find(judged) {
    const { draft, quotation, reading } = judged;
    const cue = quotation.attribution?.cue;
    if (cue === undefined || reading === undefined) return [];
    const { main } = reading;
    if (main.voice.kind !== 'speech' || main.speaker === 'other') return [];
    const said = clean(draft.prose.text.slice(cue.start, cue.end));
    const source = mediumOfSource(judged);
    const written = (WRITTEN.test(said) && !hasObject(judged, cue)) || isInWriting(judged);
    const spoken = SPOKEN.test(said) || isToAudience(judged);
    const wrong = written ? source === 'spoken' : spoken && source === 'written';
    if (!wrong) return [];
    return [
      {
        start: cue.start,
        end: cue.end,
        message: `In ${shortReference(main.comparison.indexed.article)} the words were ${source}, not ${written ? 'written' : 'spoken'}: ${inSource(main)}`,
        fixes:
          source === 'spoken' && WRITTEN.test(said)
            ? [{ title: 'Change to “said”', edits: [{ ...cue, newText: 'said' }] }]
            : [],
        related: [related(main)],
      },
    ];
  },
};

/** "She wrote the last act “in nine days”": what was written is the act, not the words. */
function hasObject({ draft, quotation: { quote } }: Judged, cue: Span): boolean {
  const between = draft.prose.text.slice(cue.end, Math.max(cue.end, quote.outer.start));
  return /^ (?:the|an?|his|her|their|its|this|that|every|most|much|all|both) [^:,;.!?]*$/.test(between);
}

const WRITTEN =
  /\b(?:wrote|writes|written|writing|posted|posts|tweeted|tweets|emailed|emails|e-mailed|texted|texts|messaged|published|blogged)\b/i;
const SPOKEN =
  /\b(?:shouted|shouts|yelled|whispered|whispers|screamed|cried|muttered|murmured|sang|chanted|drawled|laughed)\b/i;
const LETTERS =
  /\b(?:wrote|writes|written|posted|tweeted|tweet|emailed|e-?mail|texted|letter|written statement|Twitter|Facebook|Instagram|blog|post|memo|op-ed|essay|diary|press release|caption)\b/i;

/** How the source says the words were given: by its cue and the sentence around; undefined where it does not say. */
function mediumOfSource({ reading }: Judged): 'spoken' | 'written' | undefined {
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
  if (LETTERS.test(prose)) return 'written';
  const cue = voice.attribution?.cue ?? cueBeside(speech.quotes, voice.quote);
  if (cue === undefined) return undefined;
  return /\b(?:sa(?:id|ys?)|told|tells?|ask(?:ed|s)|answer(?:ed|s)|repl(?:ied|ies)|add(?:ed|s)|recall(?:ed|s)|call(?:ed|s)|explain(?:ed|s)|continu(?:ed|es)|shout(?:ed|s)|insist(?:ed|s)|joked?s?|admit(?:ted|s)|warn(?:ed|s)|telling|saying|adding)\b/i.test(
    article.prose.text.slice(cue.start, cue.end),
  )
    ? 'spoken'
    : undefined;
}

/** The second half of a quote shares the cue of the first. */
function cueBeside(quotes: readonly Quote[], quote: Quote): Span | undefined {
  const { mention } = quote.attribution ?? {};
  return quotes.find(
    ({ block, attribution }) =>
      block === quote.block && attribution?.cue !== undefined && attribution.mention.start === mention?.start,
  )?.attribution?.cue;
}

/** "said in a tweet": written all the same. */
function isInWriting({ draft, quotation }: Judged): boolean {
  const { sentence, quote } = quotation;
  const text = draft.prose.text;
  const around = `${text.slice(sentence.start, quote.outer.start)} ${text.slice(quote.outer.end, Math.max(quote.outer.end, sentence.end))}`;
  return /\b(?:in|on) (?:an?|his|her|their|the) (?:[a-z]+ )?(?:tweet|post|letter|e-?mail|text message|blog|op-ed|essay|memo|written statement)\b/i.test(
    around,
  );
}

/** "told the audience": said aloud. */
function isToAudience({ draft, quotation }: Judged): boolean {
  const around = draft.prose.text.slice(quotation.sentence.start, quotation.sentence.end);
  return /\b(?:told|to) (?:the |an? |his |her |their )?(?:audience|crowd|rally|congregation|(?:news |press )?conference|viewers|listeners|radio|reporters|journalists|court|jury|hearing|inquiry|tribunal|parliament|committee)\b|\bin (?:an?|the|his|her) (?:speech|address|phone call|broadcast)\b/i.test(
    around,
  );
}
