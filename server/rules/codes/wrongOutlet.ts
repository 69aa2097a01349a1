import { withoutThe } from '../../language/citationWords.ts';
import { isOutletByName } from '../../language/outlets.ts';
import { maySameSpeaker } from '../../sources/names/speakerNames.ts';
import { meansOutlet } from '../../sources/outlet.ts';
import { namesOf } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Edit } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { related } from '../wording/sourceText.ts';

export const wrongOutlet: Rule = {
  code: 'wrong-outlet',
  severity: 'warning',
  need: 'wrongly sourced',
  documentation: 'The draft names another outlet than the source.',
  find(scene) {
    const { quotation, reading, draft } = scene;
    if (quotation.outlet === undefined || reading === undefined) return [];
    const name = withoutThe(clean(draft.prose.text.slice(quotation.outlet.start, quotation.outlet.end)));
    const { article } = reading.main.comparison.indexed;
    const outlet = article.metadata.containerTitle;
    const venue = 'attribution' in reading.main.voice ? reading.main.voice.attribution?.venue : undefined;
    const told = venue === undefined ? undefined : clean(article.prose.text.slice(venue.start, venue.end));
    const right = told !== undefined && /\p{Lu}/u.test(told) ? told : outlet;
    // An article that repeats what another outlet was told is not the one that was told it.
    const fits =
      reading.main.named && !(reading.main.secondhand && told !== undefined && !meansOutlet(name, told));
    if (fits || right === undefined || areOfOneHouse(name, right) || !isOutlet(scene, name)) return [];
    return [
      {
        start: quotation.outlet.start,
        end: quotation.outlet.end,
        message: say`The words were given to ${right}, not to ${name}.`,
        fixes: [
          { title: say`Change “${name}” to “${right}”`, edits: [exchange(scene, quotation.outlet, right)] },
        ],
        related: [related(reading.main)],
      },
    ];
  },
};

/** The other outlet's name with the article that belongs to it: "the Sentinel", but "Screen Ledger". */
function exchange({ draft }: Scene, { start, end }: Span, name: string): Edit {
  const text = draft.text.slice(start, end);
  const before = draft.text.slice(0, start);
  const begins = /(?:^|[.!?]\s+)$/.test(before);
  const own = name.slice(0, name.length - withoutThe(name).length);
  const newText = begins ? name : own.toLowerCase() + withoutThe(name);
  if (withoutThe(text) !== text) return { start, end, newText };
  const last = /(\p{L}+ )$/u.exec(before.slice(-8))?.[1] ?? '';
  const isThe = last !== '' && withoutThe(`${last}x`) === 'x';
  return { start: isThe ? start - last.length : start, end, newText };
}

/**
 * Whether a name is that of an outlet: one of the corpus, by its words, or as the draft sets it in italics. Whoever
 * speaks in the source is somebody else.
 */
function isOutlet({ corpus, draft, quotation, reading }: Scene, name: string): boolean {
  const { speech } = reading?.main.comparison.indexed ?? {};
  const speaks = [...(speech?.quotes ?? []), ...(speech?.indirect ?? [])].some(({ attribution }) =>
    namesOf(attribution).some((person) => maySameSpeaker(person, name)),
  );
  if (speaks) return false;
  if (corpus.outlets().some((outlet) => meansOutlet(name, outlet.name))) return true;
  const { outlet } = quotation;
  return (
    isOutletByName(name) || draft.prose.emphases.some((one) => outlet !== undefined && overlap(one, outlet))
  );
}

/** "BBC News" and "BBC Radio": a broadcaster's services, which one name covers as well. */
function areOfOneHouse(name: string, other: string): boolean {
  const acronyms = (text: string) => new Set(text.match(/\b\p{Lu}{2,}\b/gu));
  return [...acronyms(name)].some((word) => acronyms(other).has(word));
}
