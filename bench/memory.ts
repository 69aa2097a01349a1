// How memory behaves while a seeded writer types: `node --expose-gc bench/memory.ts [KEYS]`. The draft has sixty short
// quotations and one of 10,000 characters; every key is checked as the server checks it. Prints the heap after a
// collection, and how long keys took, for each thousand keys.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createOpenDrafts } from '../server/app/openDrafts.ts';
import { DEFAULT_RULE_OPTIONS } from '../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { readBundledArticles } from '../test/support/bundledArticles.ts';
import { createRandom } from '../test/support/random.ts';

const EACH = 1000;
const QUOTATIONS = 60;
const LONG = 10_000;

const keys = Number(process.argv[2] ?? 10_000);
const random = createRandom(1);
const index = createCorpusIndex();
for (const article of readBundledArticles()) index.add(article);
const quotes = index.quotes
  .anyQuotes(QUOTATIONS)
  .map(({ article, quote }) => article.text.slice(quote.start, quote.end));
const [first = 'The sea came in.'] = quotes;
const long = `${first} `.repeat(Math.ceil(LONG / (first.length + 1))).slice(0, LONG);
const paragraphs = Array.from(
  { length: QUOTATIONS },
  (_, n) => `Baker said: “${quotes[n % quotes.length] ?? first}”`,
);
paragraphs.splice(QUOTATIONS / 2, 0, `Baker said: “${long}”`);

const drafts = createOpenDrafts();
let text = `${paragraphs.join('\n\n')}\n`;
const uri = 'file:///draft.md';
let took: number[] = [];

for (let key = 1; key <= keys; key++) {
  // Half of the keys go into the long quotation, as they do for somebody who transcribes.
  const within =
    random() < 0.5
      ? text.indexOf(long.slice(0, 40)) + Math.floor(random() * LONG)
      : Math.floor(random() * text.length);
  const letter = 'etaoin shrdlu'.charAt(Math.floor(random() * 13));
  text =
    random() < 0.5
      ? text.slice(0, within) + letter + text.slice(within)
      : text.slice(0, within) + text.slice(within + 1);
  const started = performance.now();
  drafts.report(TextDocument.create(uri, 'markdown', key, text), index, DEFAULT_RULE_OPTIONS);
  took.push(performance.now() - started);
  if (key % EACH !== 0) continue;
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed / 1_048_576).toFixed(1);
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1);
  console.log(
    `${String(key).padStart(7)} keys  ${megabytes.padStart(7)} MB  median ${at(0.5)} ms  99th ${at(0.99)} ms`,
  );
  took = [];
}
