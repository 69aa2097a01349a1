import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { overlap } from '../../text/span.ts';
import { byStyle, inDraft, type Rule } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const emphasisAdded: Rule = {
  code: 'emphasis-added',
  severity: 'hint',
  documentation:
    'Emphasis that the source does not have, without a note; a warning in academic and legal style.',
  find(scene) {
    const { draft, quotation, reading, options } = scene;
    if (reading === undefined) return [];
    const inside = draft.prose.emphases.filter(
      ({ start, end }) => start >= quotation.start && end <= quotation.end,
    );
    if (inside.length === 0) return [];
    const around = draft.prose.text.slice(quotation.quote.outer.start, quotation.sentence.end + 60);
    if (/\b(?:emphasis|italics?)\b/i.test(around)) return [];
    return inside.flatMap((emphasis) => {
      const words = quotation.wording.words.filter((word) => overlap(inDraft(quotation, word), emphasis));
      // A title in italics is no emphasis; it has capitals.
      const capitals = words.filter(({ start }) => /\p{Lu}/u.test(quotation.text[start] ?? ''));
      const isTitle =
        capitals.length > 0 && words.every((word) => capitals.includes(word) || word.key.length < 4);
      const stands = reading.parts.some(({ comparison }) =>
        comparison.pairs.some(
          ({ draft: word, source }) =>
            words.some(({ start }) => start === word.start) &&
            comparison.indexed.article.prose.emphases.some((one) => overlap(one, source)),
        ),
      );
      if (words.length === 0 || isTitle || stands) return [];
      const outer = outerOf(draft.text, emphasis);
      return [
        {
          start: emphasis.start,
          end: emphasis.end,
          severity: byStyle(options, { academic: 'warning', legal: 'warning' }, 'hint'),
          message: say`The source does not emphasise “${clean(draft.text.slice(emphasis.start, emphasis.end))}”.`,
          fixes: [
            {
              title: say`Remove the emphasis`,
              edits: [{ ...outer, newText: draft.text.slice(emphasis.start, emphasis.end) }],
            },
            {
              title: say`Add “(emphasis added)”`,
              edits: [
                { start: quotation.sentence.end, end: quotation.sentence.end, newText: ' (emphasis added)' },
              ],
            },
          ],
          related: [related(reading.main)],
        },
      ];
    });
  },
};

/** The emphasised words with their markers. */
function outerOf(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  let from = start;
  let to = end;
  while (/[*_]/.test(text[from - 1] ?? '') && text[from - 1] === text[to]) {
    from--;
    to++;
  }
  return { start: from, end: to };
}
