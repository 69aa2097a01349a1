import { fullName } from '../../corpus/article.ts';
import { type Span, slice } from '../../text/span.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Cast } from '../names/cast.ts';
import { foldName } from '../names/foldName.ts';
import type { Attribution, Quote } from '../quote.ts';
import { spanOf } from '../resolution/referents.ts';
import type { Reading } from '../words/reading.ts';
import type { Sentence } from '../words/sentences.ts';

/**
 * Who speaks in a turn of a Q&A, by the label before it: a name or a part of one, the outlet, initials, or
 * "Q" and "A". In an interview the author is who answers.
 */
export function speakerOfTurn(
  reading: Reading,
  quote: Quote,
  at: number,
  sentence: Sentence,
  cast: Cast,
  about: ArticleContext,
): Attribution | undefined {
  const { text, starts } = reading.tokens;
  if (quote.turn !== undefined) {
    const { label } = quote.turn;
    return (
      label &&
      speakerByLabel(
        label,
        slice(text, label)
          .replace(/[\0*_]/g, ' ')
          .trim(),
        cast,
        about,
      )
    );
  }
  const start = at > sentence.from ? (starts[sentence.from] ?? quote.start) : quote.start;
  const raw = text.slice(start, quote.outer.start).replace(/[\0*_]/g, ' ');
  const label = raw.replace(/[\s:.–—-]+$/, '').trim();
  if (label === '' && !quote.continues && about.interviewers?.length && about.authors?.length === 1) {
    // Without labels the questions are set apart, and what is not a question is the answer.
    const name = about.authors.map(fullName)[0] ?? '';
    const mention = { start: quote.start, end: quote.start };
    return { who: 'named', name, mention, rule: 'question and answer', confidence: 'medium' };
  }
  if (label === '' && !quote.continues) return answerer(reading, quote, cast, about);
  if (label === '' || label.length > 60) return undefined;
  const from = start + raw.indexOf(label.charAt(0));
  return speakerByLabel({ start: from, end: from + label.length }, label, cast, about);
}

function speakerByLabel(
  mention: Span,
  label: string,
  cast: Cast,
  about: ArticleContext,
): Attribution | undefined {
  const evidence = { mention, rule: 'question and answer', confidence: 'high' as const };
  const folded = foldName(label);
  const answers = about.authors?.length === 1 ? about.authors.map(fullName)[0] : undefined;
  const asks = about.interviewers?.length === 1 ? about.interviewers.map(fullName)[0] : about.containerTitle;
  if (/^(?:q|question|interviewer)$/.test(folded)) {
    return asks === undefined ? { who: 'unnamed', ...evidence } : { who: 'named', name: asks, ...evidence };
  }
  if (/^(?:a|answer|interviewee)$/.test(folded)) {
    return answers === undefined
      ? { who: 'unnamed', ...evidence }
      : { who: 'named', name: answers, ...evidence };
  }
  const known = [...(about.authors ?? []), ...(about.interviewers ?? [])].map(fullName);
  const names = [...known, ...cast.figures.map(({ name }) => name)];
  const initials = /^\p{Lu}{2,3}$/u.test(label.replaceAll('.', '')) ? folded : undefined;
  const exact = cast.figures.find(({ aliases }) => aliases.has(label));
  const name =
    (initials === undefined ? undefined : names.find((one) => initialsOf(one) === initials)) ??
    names.find((one) => foldName(one).split(' ').pop() === folded && one.includes(' ')) ??
    exact?.name ??
    names.find((one) => foldName(one) === folded) ??
    label;
  return { who: 'named', name, ...evidence };
}

/** Who answers questions in bold: the one author of an interview that names who asks. */
function answerer(
  reading: Reading,
  quote: Quote,
  cast: Cast,
  about: ArticleContext,
): Attribution | undefined {
  const [author, other] = about.authors ?? [];
  if (author === undefined || other !== undefined || (about.interviewers ?? []).length === 0)
    return undefined;
  const key = foldName(fullName(author));
  const figure = cast.figures.findIndex(({ aliases }) =>
    [...aliases].some((alias) => foldName(alias) === key),
  );
  const named = reading.mentions[cast.figureOf.indexOf(figure)];
  const mention =
    figure < 0 || named === undefined
      ? { start: quote.start, end: quote.start }
      : spanOf(reading, named.nameFrom, named.nameTo);
  return { who: 'named', name: fullName(author), mention, rule: 'question and answer', confidence: 'medium' };
}

function initialsOf(name: string): string {
  return foldName(name)
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
}
