import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { CompletionList } from 'vscode-languageserver/node';
import { completeAt } from '../server/features/completion.ts';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { slice } from '../server/text/span.ts';
import { splitWords } from '../server/text/words.ts';
import { connectServer } from '../test/server/connectServer.ts';
import { readBundledArticles } from '../test/support/bundledArticles.ts';
import { draftOf } from '../test/support/draftOf.ts';
import { createRandom } from '../test/support/random.ts';
import { typedOf, type Way } from '../test/support/typing.ts';
import { generateArticles } from './articles.ts';
import { median, milliseconds, printTable, quantile } from './measure.ts';

const ARTICLES = 10_000;
const CASES = 400;
/** MiniSearch takes long enough to be told by fewer. */
const MINISEARCH_CASES = 60;

const WAYS: readonly (readonly [way: Way, name: string])[] = [
  ['start', 'first 2½ words'],
  ['slip', 'the same with a slip'],
  ['middle', 'three words of the middle'],
];

/** A draft of some length with the cursor after what is typed in its last paragraph. */
const BEFORE = `${'The committee met again on Tuesday and nobody was sure what it had decided. '.repeat(40)}\n\n“`;

/** Measures completion: how often the right quote comes first, and how soon, beside MiniSearch by itself. */
export async function run(): Promise<void> {
  console.log('\nCompletion over the bundled articles\n');
  printTable([
    ['typed', 'quotes', 'first', 'in the top five'],
    ...WAYS.map(([way, name]) => bundledRow(way, name)),
  ]);

  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const quotes: Printed[] = [];
  for (const { id, text, outlet, quotes: printed } of generateArticles(ARTICLES)) {
    for (const quote of printed) quotes.push({ words: slice(text, quote), speaker: quote.speaker, outlet });
    await writeFile(join(folder, `${id}.md`), text);
  }
  const folded = quotes.map(({ words }) => fold(words));
  const cases = WAYS.map(([way, name]) => ({ name, cases: sample(quotes, folded, way, CASES) }));
  const ours = await measureServer(folder, cases);
  await rm(folder, { recursive: true, force: true });
  const theirs = measureMiniSearch(quotes, cases);

  console.log(
    `\nCompletion at ${ARTICLES.toLocaleString('en')} articles, ${quotes.length.toLocaleString('en')} quotes; ` +
      'Verbatim over the protocol, MiniSearch (prefix and fuzzy) in the process\n',
  );
  printTable([
    [
      'typed',
      '',
      'median',
      '99th percentile',
      'first',
      'in the top five',
      'of the unambiguous',
      'times ours',
    ],
    ...cases.flatMap(({ name, cases: row }, at) => {
      const [our, their] = [ours[at], theirs[at]];
      if (our === undefined || their === undefined) return [];
      return [
        [name, 'Verbatim', ...cells(our, row), ''],
        ['', 'MiniSearch', ...cells(their, row), (median(their.times) / median(our.times)).toFixed(0)],
      ];
    }),
  ]);
}

interface Printed {
  readonly words: string;
  readonly speaker: string;
  readonly outlet: string;
}

interface Case {
  readonly typed: string;
  readonly right: string;
  /** Whether so many quotes fit what was meant to be typed that nobody could tell the right one. */
  readonly isAmbiguous: boolean;
}

interface Measured {
  readonly times: readonly number[];
  /** Where the right quote stood in each list; -1 for nowhere. */
  readonly places: readonly number[];
}

function cells({ times, places }: Measured, cases: readonly Case[]): string[] {
  const clear = places.filter((_, at) => cases[at]?.isAmbiguous === false);
  return [
    milliseconds(median(times)),
    milliseconds(quantile(times, 0.99)),
    share(places, 1),
    share(places, SHOWN),
    share(clear, SHOWN),
  ];
}

function share(places: readonly number[], most: number): string {
  const right = places.filter((place) => place >= 0 && place < most).length;
  return `${((100 * right) / places.length).toFixed(1)} %`;
}

function sample(quotes: readonly Printed[], folded: readonly string[], way: Way, count: number): Case[] {
  const random = createRandom(11);
  const cases: Case[] = [];
  while (cases.length < count) {
    const words = quotes[Math.floor(random() * quotes.length)]?.words ?? '';
    const typed = typedOf(words, way, random);
    const meant = fold(way === 'slip' ? (typedOf(words, 'start', random) ?? '') : (typed ?? ''));
    if (typed === undefined) continue;
    const fits = (text: string) =>
      way === 'middle' ? ` ${text} `.includes(` ${meant} `) : text.startsWith(meant);
    const isAmbiguous = folded.filter(fits).length > SHOWN;
    cases.push({ typed, right: fold(words), isAmbiguous });
  }
  return cases;
}

/** How many quotes a writer sees without scrolling. */
const SHOWN = 5;

function bundledRow(way: Way, name: string): string[] {
  const index = createCorpusIndex();
  for (const article of readBundledArticles()) index.add(article);
  const quotes = [...index.articles()].flatMap(({ article, speech }) =>
    speech.quotes
      .filter(({ kind, depth }) => kind === 'speech' && depth === 0)
      .map((quote) => slice(article.prose.text, quote)),
  );
  const random = createRandom(7);
  const places = Array.from({ length: 10 }, () => quotes)
    .flat()
    .flatMap((quote) => {
      const typed = typedOf(quote, way, random);
      if (typed === undefined) return [];
      const { items } = completeAt(index, draftOf(`“${typed}`), typed.length + 1);
      return [items.findIndex(({ insertText }) => fold(insertText) === fold(quote))];
    });
  return [name, String(places.length), share(places, 1), share(places, 5)];
}

/** Types each case into a draft at the built server, as an editor does, and asks for completion at once. */
async function measureServer(
  folder: string,
  rows: readonly { readonly cases: readonly Case[] }[],
): Promise<Measured[]> {
  const server = await connectServer({ settings: { corpus: { folders: [folder], bundled: false } } });
  await server.corpus(({ state, articles }) => state === 'ready' && articles === ARTICLES);
  const { uri } = server.open('bench.md', BEFORE);
  const before = BEFORE.split('\n');
  const line = before.length - 1;
  let version = 1;
  const complete = async (typed: string): Promise<CompletionList | null> => {
    version += 1;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: BEFORE + typed }],
    });
    return server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: 1 + typed.length },
    });
  };
  for (const { typed } of rows[0]?.cases.slice(0, 20) ?? []) await complete(typed);

  const measured: Measured[] = [];
  for (const { cases } of rows) {
    const times: number[] = [];
    const places: number[] = [];
    for (const { typed, right } of cases) {
      const started = performance.now();
      const list = await complete(typed);
      times.push(performance.now() - started);
      places.push((list?.items ?? []).findIndex(({ textEdit }) => fold(textEdit?.newText ?? '') === right));
    }
    measured.push({ times, places });
  }
  await server.stop();
  return measured;
}

function measureMiniSearch(
  quotes: readonly Printed[],
  rows: readonly { readonly cases: readonly Case[] }[],
): Measured[] {
  const search = new MiniSearch<Printed & { readonly id: number }>({
    fields: ['words', 'speaker', 'outlet'],
  });
  search.addAll(quotes.map((quote, id) => ({ id, ...quote })));
  return rows.map(({ cases }) => {
    const times: number[] = [];
    const places: number[] = [];
    for (const { typed, right } of cases.slice(0, MINISEARCH_CASES)) {
      const started = performance.now();
      const found = search.search(typed, { prefix: true, fuzzy: 0.2 });
      times.push(performance.now() - started);
      places.push(found.slice(0, 40).findIndex(({ id }) => fold(quotes[Number(id)]?.words ?? '') === right));
    }
    return { times, places };
  });
}

function fold(text: string): string {
  return splitWords(text)
    .map(({ key }) => key)
    .join(' ');
}
