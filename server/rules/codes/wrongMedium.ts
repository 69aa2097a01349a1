import { shortReference } from '../../citations/reference.ts';
import type { Article } from '../../corpus/article.ts';
import {
  isInWriting,
  isSaying,
  isToAudience,
  mediumOfCue,
  takesObject,
  tellsOfWriting,
} from '../../language/media.ts';
import type { Quote } from '../../quotes/quote.ts';
import { namesOf } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import type { Edit } from '../../text/edit.ts';
import { say } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, Scene } from '../rule.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const wrongMedium: Rule = {
  code: 'wrong-medium',
  severity: 'information',
  documentation:
    'The draft says that the words were written, the source that they were spoken, or the reverse.',
  find(scene) {
    const { quotation, reading } = scene;
    const { cue } = quotation.attribution ?? {};
    if (cue === undefined || reading === undefined || reading.main.speaker === 'other') return [];
    const { main } = reading;
    const wrong = wrongMediumOf(scene);
    if (wrong === undefined) return [];
    const said = asSaid(scene);
    const name = shortReference(main.comparison.indexed.article);
    return [
      {
        start: cue.start,
        end: cue.end,
        message:
          wrong === 'written'
            ? say`In ${name} the words were spoken, not written: ${inSource(main)}`
            : say`In ${name} the words were written, not spoken: ${inSource(main)}`,
        fixes: said === undefined ? [] : [{ title: say`Change to “said”`, edits: [said] }],
        related: [related(main)],
      },
    ];
  },
};

/** The medium that the draft tells of where the source has the other; undefined where none is wrong. */
function wrongMediumOf(scene: Scene): 'written' | 'spoken' | undefined {
  const { draft, quotation, reading } = scene;
  const cue = quotation.attribution?.cue;
  if (cue === undefined || reading?.main.voice.kind !== 'speech') return undefined;
  const { language } = draft;
  const medium = mediumOfCue(clean(draft.prose.text.slice(cue.start, cue.end)), language);
  const around = aroundQuotation(scene);
  const written = (medium === 'written' && !hasObject(scene, cue)) || isInWriting(around, language);
  const spoken = medium === 'spoken' || isToAudience(around, language);
  if (!written && !spoken) return undefined;
  const source = mediumOfSource(scene);
  if (written) return source === 'spoken' ? 'written' : undefined;
  return source === 'written' ? 'spoken' : undefined;
}

/** The edit that makes "said" of a verb of writing where the source has the words spoken; whoever spoke them. */
export function asSaid(scene: Scene): Edit | undefined {
  const { draft, quotation } = scene;
  const cue = quotation.attribution?.cue;
  if (cue === undefined || draft.language.code !== 'en' || wrongMediumOf(scene) !== 'written')
    return undefined;
  const verb = clean(draft.prose.text.slice(cue.start, cue.end));
  return mediumOfCue(verb, draft.language) === 'written' ? { ...cue, newText: 'said' } : undefined;
}

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
  const { article, speech } = comparison.indexed;
  const block = article.prose.blocks[voice.quote.block];
  if (block === undefined) return undefined;
  if (voice.quote.form === 'turn') {
    if (isMail(article)) return 'written';
    // "[12/03/2021, 18:05] Raj Menon: …": what has a day beside its time is a message as likely as not.
    const label = voice.quote.label?.start ?? block.start;
    // "12. The decision is quashed.": what is numbered by paragraphs was read out as likely as handed down.
    const line = article.text.slice(
      article.text.lastIndexOf('\n', voice.quote.start - 1) + 1,
      voice.quote.start,
    );
    if (PARAGRAPH_NUMBER.test(line)) return undefined;
    // A letter, signed below.
    if (label > voice.quote.start) return 'written';
    // "Tomek 9:03 AM" above the words: the clock of a chat.
    const clock = /^[^\n]*\d:\d\d ?[AP]M\b[^\n]*\n/i.test(article.text.slice(label, label + LONGEST_LABEL));
    if (clock) return undefined;
    const head = Math.min(block.start, article.text.lastIndexOf('\n', label) + 1);
    return /\d[./-]\d/.test(article.text.slice(head, label)) ? undefined : 'spoken';
  }
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
  if (!isSaying(article.prose.text.slice(cue.start, cue.end), speech.language)) return undefined;
  // "He wrote that it was “late”.¶ “I have drowned a mule,” he added.": the letter goes on.
  const { quote, attribution } = voice;
  const goesOn = speech.quotes.some((one) => {
    const first = one.attribution?.cue;
    if (first === undefined || one.depth > 0 || one.block < quote.block - 1 || one.end > quote.outer.start)
      return false;
    const isOfSame = namesOf(one.attribution).join() === namesOf(attribution).join();
    return (
      isOfSame && mediumOfCue(article.prose.text.slice(first.start, first.end), speech.language) === 'written'
    );
  });
  return goesOn ? undefined : 'spoken';
}

const PARAGRAPH_NUMBER = /^\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s*$/;

/** UTF-16 units. */
const LONGEST_LABEL = 80;

/** A message is a turn of whoever sent it. */
function isMail({ path, metadata: { type } }: Article): boolean {
  return type === 'personal_communication' || /(?:\.emlx?|\bmbox)$/i.test(path);
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
