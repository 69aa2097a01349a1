import type { Article } from '../server/corpus/article.ts';
import { parseDraft } from '../server/drafts/parseDraft.ts';
import { createProseMemory, type ProseMemory } from '../server/prose/markdown.ts';
import { checkDraft } from '../server/rules/check/checkDraft.ts';
import type { DraftReport } from '../server/rules/report.ts';
import { DEFAULT_RULE_OPTIONS } from '../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { createRandom } from '../test/support/random.ts';
import { type GeneratedArticle, generateArticles, toArticle } from './articles.ts';
import { median, milliseconds, printTable, timed } from './measure.ts';

/** A long piece and a book's chapter: how many words, and how many quotations among them. */
const DRAFTS = [
  { words: 5_000, quotations: 60 },
  { words: 20_000, quotations: 240 },
];
const REPEATS = 5;
const KEYS = 8;

type Length = (typeof DRAFTS)[number];

/** Measures checking a whole draft against 1,000 and 10,000 articles, and checking it again after a key. */
export async function run(): Promise<void> {
  const rows: string[][] = [];
  for (const count of [1_000, 10_000]) {
    const generated = [...generateArticles(count)];
    const index = createCorpusIndex();
    const articles: Article[] = generated.map(toArticle);
    const adding = timed(() => {
      for (const article of articles) index.add(article);
    });
    const check = (text: string, memory: ProseMemory) =>
      checkDraft(parseDraft('draft.md', text, 'markdown', memory), index, DEFAULT_RULE_OPTIONS);
    for (const length of DRAFTS) {
      const { whole, keys, verdicts } = measure(generated, length, check);
      rows.push([
        count.toLocaleString('en'),
        length.words.toLocaleString('en'),
        String(length.quotations),
        milliseconds(adding),
        milliseconds(whole),
        milliseconds(keys),
        verdicts,
      ]);
    }
  }
  console.log(`\nChecking a draft; medians of ${REPEATS} drafts with ${KEYS} keys each\n`);
  printTable([
    ['articles', 'words', 'quotations', 'indexing', 'checking the draft', 'again after a key', 'verdicts'],
    ...rows,
  ]);
}

/** Each whole check is of a draft never seen before; each key goes into the middle of it. */
function measure(
  generated: readonly GeneratedArticle[],
  length: Length,
  check: (text: string, memory: ProseMemory) => DraftReport,
): { whole: number; keys: number; verdicts: string } {
  const prose = ownProse();
  check(writeDraft(generated, length, 1, prose), createProseMemory());
  const whole: number[] = [];
  const keys: number[] = [];
  let verdicts = '';
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const text = writeDraft(generated, length, 2 + repeat, prose);
    const memory = createProseMemory();
    let report: DraftReport | undefined;
    whole.push(timed(() => (report = check(text, memory))));
    const middle = text.indexOf('“', text.length >> 1) + 8;
    for (let key = 1; key <= KEYS; key++) {
      const typed = `${text.slice(0, middle)}${'abcdefgh'.slice(0, key)}${text.slice(middle)}`;
      keys.push(timed(() => check(typed, memory)));
    }
    const counts = new Map<string, number>();
    for (const { verdict } of report?.quotations ?? []) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    verdicts = [...counts].map(([verdict, number]) => `${number} ${verdict}`).join(', ');
  }
  return { whole: median(whole), keys: median(keys), verdicts };
}

/**
 * A draft that quotes the articles: half of its quotations exactly, the others with words changed or dropped. Between
 * them stand paragraphs of `prose`, every other with markup: of other articles they are the writer's own words, of the
 * same ones they are copied without marks.
 */
export function writeDraft(
  articles: readonly GeneratedArticle[],
  { words: most, quotations }: Length,
  seed: number,
  prose: readonly GeneratedArticle[],
): string {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const filler = (): string => {
    const { text, paragraphs } = pick(prose);
    const { start, end } = paragraphs[0] as { start: number; end: number };
    return text.slice(start, end);
  };
  const paragraphs: string[] = [];
  let words = 0;
  for (let number = 0; number < quotations; number++) {
    const { text, quotes } = pick(articles);
    const { start, end, speaker } = pick(quotes);
    const exact = text.slice(start, end);
    const printed = exact.split(' ');
    const altered = printed
      .filter((_, index) => index === 0 || random() > 0.1)
      .map((word) => (random() < 0.1 ? (filler().split(' ')[3] ?? word) : word));
    const quoted = number % 2 === 0 ? exact : altered.join(' ');
    paragraphs.push(`“${quoted.replace(/[.,]$/, '')},” ${speaker} said.`);
    words += printed.length + 3;
    while (words < ((number + 1) * most) / quotations) {
      const prose = filler();
      paragraphs.push(paragraphs.length % 2 === 0 ? prose : markedUp(prose));
      words += prose.split(' ').length;
    }
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** Articles that no corpus here holds, for prose that is a writer's own. */
export function ownProse(): GeneratedArticle[] {
  return [...generateArticles(400, 5_000_000)];
}

/** With a link, an emphasis and a note, as writers have them. */
function markedUp(prose: string): string {
  const [first = '', second = '', third = '', ...rest] = prose.split(' ');
  return `*${first}* [${second}](https://courier.example/1) ${third} ${rest.join(' ')}[^1]`;
}
