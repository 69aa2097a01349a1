import type { Article, IssueDate, Name } from '../article.ts';

/**
 * An article as an entry of BibLaTeX, from what it states and no more; `undefined` where its id can be no key there.
 * Read again it states the same, but for a kind that BibLaTeX does not know and the title that a review is of.
 */
export function writeBibtex({ id, metadata }: Article): string | undefined {
  if (!/^[^\s,{}()"#%~\\=']+$/.test(id)) return undefined;
  const { type, title, containerTitle, authors, interviewers, issued, accessed, url, language } = metadata;
  const [kind, subtype] = KINDS.get(type ?? '') ?? ['misc'];
  const fields = Object.entries({
    // The inner braces keep the title’s capitals as they are.
    title: title === undefined ? undefined : `{${tex(title)}}`,
    author: authors.length > 0 ? authors.map(nameAsTex).join(' and ') : undefined,
    interviewer: interviewers.length > 0 ? interviewers.map(nameAsTex).join(' and ') : undefined,
    [kind === 'incollection' ? 'booktitle' : 'journaltitle']:
      containerTitle === undefined ? undefined : `{${tex(containerTitle)}}`,
    entrysubtype: subtype,
    date: issued && dateAsIso(issued),
    url: url === undefined ? undefined : plainUrl(url),
    urldate: accessed && dateAsIso(accessed),
    langid: language === undefined ? undefined : (LANGUAGES.get(language) ?? tex(language)),
  }).filter(([, value]) => value !== undefined);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${id},\n${lines.join('')}}\n`;
}

/** By the kind in CSL-JSON; what is not here is `@misc`, which says nothing. */
const KINDS: ReadonlyMap<string, readonly [kind: string, subtype?: string]> = new Map([
  ['article-newspaper', ['article', 'newspaper']],
  ['article-magazine', ['article', 'magazine']],
  ['article-journal', ['article']],
  ['webpage', ['online']],
  ['book', ['book']],
  ['chapter', ['incollection']],
  ['report', ['report']],
  ['review', ['review']],
  ['personal_communication', ['letter']],
  ['thesis', ['thesis']],
  ['motion_picture', ['video']],
] as const);

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['en-GB', 'british'],
  ['en-US', 'american'],
  ['de', 'ngerman'],
  ['fr', 'french'],
  ['es', 'spanish'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['pt', 'portuguese'],
]);

/** A name that is not to be taken apart stands in braces. */
function nameAsTex(name: Name): string {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const whole = (part: string) => (/,|\sand\s/i.test(part) ? `{${tex(part)}}` : tex(part));
  return name.given === undefined ? `{${tex(name.family)}}` : `${whole(name.family)}, ${whole(name.given)}`;
}

/** As fine as the source states it. */
function dateAsIso({ year, month, day }: IssueDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** Text in which nothing is a command, and dashes and marks are not set by their doubling. */
function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^]|[&%$#_{}]/g, (sign) => COMMANDS.get(sign) ?? `\\${sign}`)
    .replace(/([-'`])(?=\1)/g, '$1{}')
    .trim();
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

/** An address stands as it is; braces and backslashes, which no address has, are written as their codes. */
function plainUrl(url: string): string {
  return url.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));
}
