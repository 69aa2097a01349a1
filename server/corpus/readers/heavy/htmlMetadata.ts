import type { IssueDate, Metadata, Name } from '../../article.ts';
import { readIsoDate } from '../isoDate.ts';
import { wordsOf } from './htmlWords.ts';
import { isTitle } from './officeMetadata.ts';
import { ACCOUNT, readAuthors, type Site } from './pageAuthors.ts';
import type { PageFacts } from './pageFacts.ts';

/**
 * What a page states of itself; the first that is stated wins: JSON-LD, then the tags of scholarly publishers, of
 * Open Graph and of Dublin Core, then microdata, the canonical link and what SingleFile wrote down. Nothing is
 * guessed from how the page looks; `headings` are its own, which tell a headline from the name of the site behind it. What
 * a program puts in by itself states nothing.
 */
export function pageMetadata(facts: PageFacts, headings: readonly string[] = []): Metadata {
  const linked = readJsonLd(facts.jsonLd);
  const meta = (...names: readonly string[]) =>
    names.flatMap((name) => facts.meta.get(name) ?? []).map(wordsOf)[0];
  const outlet = [
    linked.outlet,
    meta('citation_journal_title', 'og:site_name', 'dc.publisher', 'dcterms.publisher'),
  ].find((one) => one !== undefined && !PROGRAM.test(one));
  const stated =
    linked.title ??
    meta('citation_title', 'og:title', 'dc.title', 'dcterms.title') ??
    facts.properties.get('headline') ??
    meta('headline');
  const title = headlineOf(stated ?? facts.title, outlet, headings);
  const issued =
    linked.issued ??
    firstDate([
      meta('citation_publication_date', 'citation_date', 'citation_online_date'),
      meta('article:published_time', 'og:article:published_time', 'article.published', 'parsely-pub-date'),
      meta(
        'dc.date',
        'dcterms.date',
        'dcterms.created',
        'dc.date.issued',
        'dcterms.issued',
        'date',
        'pubdate',
        'datepublished',
        'sailthru.date',
      ),
      facts.properties.get('datePublished'),
      facts.onlyTime,
    ]);
  const url = [
    linked.url,
    facts.canonical,
    meta('og:url'),
    savedFrom(facts.comments),
    meta('citation_public_url'),
  ].find((one) => one !== undefined && /^https?:\/\//i.test(one));
  const language = facts.language ?? meta('content-language', 'dc.language', 'og:locale')?.replace('_', '-');
  return {
    authors: authorsOf(linked.authors, facts, { outlet, url }),
    interviewers: [],
    ...(title && { title }),
    ...(outlet && { containerTitle: outlet }),
    ...(issued && { issued }),
    ...(url && { url }),
    ...(language && /^[A-Za-z]{2,3}(?:-[\w-]+)?$/.test(language) && { language }),
  };
}

function authorsOf(linked: readonly string[], { meta, properties }: PageFacts, site: Site): Name[] {
  const stated = (name: string) => meta.get(name)?.map(wordsOf) ?? [];
  return readAuthors(
    [
      { names: linked },
      { names: stated('citation_author'), familyFirst: true },
      { names: stated('citation_authors'), familyFirst: true },
      { names: stated('article:author') },
      { names: stated('og:article:author') },
      { names: stated('author') },
      { names: stated('parsely-author') },
      { names: stated('cxenseparse:author') },
      { names: stated('byl') },
      { names: [...stated('dc.creator'), ...stated('dcterms.creator')], familyFirst: true },
      { names: [properties.get('author') ?? ''] },
    ],
    site,
  );
}

interface Linked {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly issued?: IssueDate | undefined;
  readonly url?: string | undefined;
  readonly authors: readonly string[];
}

type Fields = { readonly [key: string]: unknown };

function readJsonLd(scripts: readonly string[]): Linked {
  const nodes = scripts.flatMap(parseNodes);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const webPage = nodes.find((node) => typesOf(node).includes('WebPage'));
  const dated = readIsoDate(words(webPage?.datePublished) ?? '');
  if (article === undefined) return { authors: [], issued: dated };
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  );
  /** A reference to another node of the page stands for it. */
  const follow = (value: unknown): unknown => {
    const id = isFields(value) && value.name === undefined ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const named = (value: unknown): string | undefined => {
    const one = follow(Array.isArray(value) ? value[0] : value);
    return words(isFields(one) ? one.name : one);
  };
  const page = follow(article.mainEntityOfPage);
  const authors = [article.author ?? article.creator ?? []].flat().flatMap((one) => named(one) ?? []);
  return {
    title: words(article.headline) ?? words(article.name),
    outlet: named(article.publisher) ?? named(article.isPartOf),
    issued: readIsoDate(words(article.datePublished) ?? '') ?? dated,
    url:
      address(page) ??
      (isFields(page) ? (address(page['@id']) ?? address(page.url)) : undefined) ??
      address(article.url),
    authors,
  };
}

const ARTICLE = /(?:Article|Posting|Report|Review|Interview|ScholarlyArticle|PodcastEpisode|RadioEpisode)$/;

function parseNodes(script: string): Fields[] {
  let root: unknown;
  try {
    // Bare line breaks in strings, a comment around it, a semicolon behind it: pages have all of them.
    const bare = [...script].map((sign) => (sign < ' ' ? ' ' : sign)).join('');
    root = JSON.parse(
      bare.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)/, '').replace(/(?:-->|\/\*\]\]>\*\/|;)\s*$/, ''),
    );
  } catch {
    return [];
  }
  return [root].flat().flatMap((node) => {
    if (!isFields(node)) return [];
    const graph = node['@graph'];
    const entity = node.mainEntity;
    return [
      node,
      ...(Array.isArray(graph) ? graph.filter(isFields) : []),
      ...(isFields(entity) ? [entity] : []),
    ];
  });
}

function typesOf(node: Fields): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? wordsOf(value) || undefined : undefined;
}

function address(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What programs call a site that nobody has given a name. */
const PROGRAM =
  /^(?:wordpress|my (?:site|blog|wordpress blog)|just another wordpress site|drupal|joomla!?|untitled)$/i;

/** The headline in what a page states as its title, and nothing where that only names a new page. */
function headlineOf(
  title: string | undefined,
  outlet: string | undefined,
  headings: readonly string[],
): string | undefined {
  const without = withoutOutlet(title, outlet);
  if (without === undefined || !isTitle(without) || ACCOUNT.test(without.trim())) return undefined;
  // “Headline - The Post”, where the page has that heading.
  const heading = headings.find(
    (one) =>
      one.length > 0 && without.startsWith(one) && /^\s+[|–—·:»›-]\s+\S/.test(without.slice(one.length)),
  );
  return heading ?? without;
}

/** “Headline | The Post” is the headline, where the page names itself The Post elsewhere. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  const whole = title?.replace(/\s+[|–—·»›-]+$/, '');
  if (whole === undefined || outlet === undefined) return whole;
  const tail = whole.slice(-outlet.length);
  if (tail.toLowerCase() !== outlet.toLowerCase()) return whole;
  const front = /^(.*\S)\s*[|–—·:»›-]\s*$/su.exec(whole.slice(0, -outlet.length));
  return front?.[1] ?? whole;
}

function firstDate(stated: readonly (string | undefined)[]): IssueDate | undefined {
  for (const one of stated) {
    const date = one === undefined ? undefined : readIsoDate(one);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** SingleFile and browsers write into a comment where a page was saved from. */
function savedFrom(comments: readonly string[]): string | undefined {
  for (const comment of comments.slice(0, 20)) {
    const found =
      /(?:^|\s)url:\s*(https?:\/\/\S+)/.exec(comment) ??
      /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(comment);
    if (found?.[1]) return found[1];
  }
  return undefined;
}
