import { namedArticles } from '../../citations/citation.ts';
import { shortReference } from '../../citations/reference.ts';
import { fullName } from '../../corpus/article.ts';
import { comparableName } from '../../corpus/articleKeys.ts';
import { withoutThe } from '../../language/citationWords.ts';
import { isOutletByName } from '../../language/outlets.ts';
import { maySameSpeaker } from '../../sources/names/speakerNames.ts';
import { meansOutlet } from '../../sources/outlet.ts';
import { namesOf } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { overlap, type Span, slice } from '../../text/span.ts';
import type { Edit } from '../finding.ts';
import type { CitationRule, Rule } from '../rule.ts';
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

/**
 * The same of a citation: it names the article that holds the words, by its key, address, author or title, and beside that
 * another outlet, and not the article's own.
 */
export const wrongOutletOfCitation: CitationRule = {
  code: wrongOutlet.code,
  severity: wrongOutlet.severity,
  need: 'wrongly sourced',
  documentation: wrongOutlet.documentation,
  find({ draft, corpus, quotation, reading }) {
    const { main } = reading ?? {};
    const { containerTitle, title, authors } = main?.comparison.indexed.article.metadata ?? {};
    if (main === undefined || containerTitle === undefined) return [];
    const { article } = main.comparison.indexed;
    const isOwn = (name: string) =>
      comparableName(title ?? '').includes(comparableName(name)) ||
      authors?.some((author) => maySameSpeaker(fullName(author), name)) === true;
    return quotation.citations.flatMap((citation) => {
      if (!namedArticles(citation).includes(article.id)) return [];
      const parts = partsOf(draft.text, citation.definition ?? citation);
      const names = parts.filter(({ text }) => isName(text));
      if (names.some(({ text }) => meansOutlet(text, containerTitle) || areOfOneHouse(text, containerTitle)))
        return [];
      const other = names.find(
        ({ text }) =>
          !isOwn(text) &&
          (isOutletByName(text) ||
            corpus.outlets().some(({ name }) => comparableName(name) === comparableName(text))),
      );
      if (other === undefined) return [];
      const { start, end } = other;
      return [
        {
          start,
          end,
          message: say`${shortReference(article)} came out in ${containerTitle}, not in ${withoutThe(other.text)}.`,
          fixes: [
            {
              title: say`Change “${other.text}” to “${containerTitle}”`,
              edits: [{ start, end, newText: containerTitle }],
            },
          ],
          related: [related(main)],
        },
      ];
    });
  },
};

interface Part extends Span {
  readonly text: string;
}

/** What marks and emphasis part in a citation, as it stands in the draft. */
function partsOf(text: string, span: Span): Part[] {
  return [...slice(text, span).matchAll(/[^,;:()[\]“”"*_|\n]{2,80}/g)].map(({ 0: part, index }) => {
    const start = span.start + index + (part.length - part.trimStart().length);
    const name = part.trim().replace(/\.$/, '');
    return { text: name, start, end: start + name.length };
  });
}

/** A few words with capitals, and small ones between: no title of a story, and no sentence. */
const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|\p{Ll}{1,3})){0,4}$/u.test(withoutThe(text));

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
