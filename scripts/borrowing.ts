import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArticle } from '../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../server/drafts/parseDraft.ts';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { type Borrowing, findBorrowings } from '../server/sources/borrowings.ts';
import { ownProse } from '../server/sources/ownProse.ts';
import { splitWords } from '../server/text/words.ts';

/**
 * What `unmarked-borrowing` finds in the wild: every second text of a collection is checked against the others.
 *
 *     node scripts/borrowing.ts FOLDER|FILE.jsonl [--show N] [--elsewhere]
 *
 * A folder holds `.txt` files, a `.jsonl` file has `doc_id` and `text` in each line. Two texts are of one event when
 * their words are alike (cosine of tf-idf over 0.22). Every run is looked up in both texts, whatever the index says.
 * `--show` prints some for reading by eye, drawn evenly; `--elsewhere` those on stories of other events.
 */
function run(argv: readonly string[]): void {
  const [path = '.'] = argv;
  const show = argv.includes('--show') ? Number(argv[argv.indexOf('--show') + 1]) : 0;
  const texts = readTexts(resolve(path));
  const names = [...texts.keys()].sort();
  const corpus = createCorpusIndex();
  for (const name of names.filter((_, at) => at % 2 === 0)) {
    const { article } = parseArticle(`${name}.txt`, texts.get(name) ?? '');
    if (article) corpus.add(article);
  }
  const alike = cosineOf(texts);
  const idOf = new Map(names.map((name) => [basename(name), name]));
  const found: { readonly isSame: boolean; readonly line: string }[] = [];
  let words = 0;
  let wrong = 0;
  let copies = 0;
  for (const name of names.filter((_, at) => at % 2 === 1)) {
    const text = texts.get(name) ?? '';
    const draft = parseDraft(`${name}.txt`, text, 'plain');
    for (const row of ownProse(draft)) words += splitWords(draft.prose.text, row).length;
    for (const borrowing of findBorrowings(draft, corpus)) {
      const { start, end, source, indexed, copied } = borrowing;
      const theirs = fold(indexed.article.text.slice(source.start, source.end));
      if (fold(text.slice(start, end)) !== theirs) wrong++;
      if (copied) copies++;
      const isSame = alike(name, idOf.get(indexed.article.id) ?? indexed.article.id) > SAME_EVENT;
      found.push({ isSame, line: describe(name, borrowing, text) });
    }
  }
  const shown = found.filter(({ isSame }) => isSame !== argv.includes('--elsewhere'));
  const step = Math.max(1, Math.floor(shown.length / Math.max(1, show)));
  for (const { line } of shown.filter((_, at) => at % step === 0).slice(0, show)) console.log(line);
  const same = found.filter(({ isSame }) => isSame).length;
  const other = found.length - same;
  console.log(
    `${names.length} texts, ${words} words of own prose: ${same} runs of a story of the same event (${copies} of a copy), ` +
      `${other} of another (${((10_000 * other) / words).toFixed(2)} per 10,000 words); ${wrong} not the same in both`,
  );
}

function describe(name: string, { start, end, indexed, words, voice }: Borrowing, text: string): string {
  const shown = text.slice(start, end).replace(/\s+/g, ' ');
  return `${name} ← ${indexed.article.id} (${words} words, ${voice.kind})\n   ${shown.slice(0, 300)}`;
}

function readTexts(path: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (path.endsWith('.jsonl')) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { doc_id: id, text } = JSON.parse(line);
      texts.set(String(id).replace(/[^\w-]/g, '_'), text);
    }
    return texts;
  }
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.txt')) continue;
    const file = join(entry.parentPath, entry.name);
    texts.set(relative(path, file).slice(0, -4).replaceAll('/', '-'), readFileSync(file, 'latin1'));
  }
  return texts;
}

function cosineOf(texts: ReadonlyMap<string, string>): (a: string, b: string) => number {
  const counts = new Map<string, Map<string, number>>();
  const documents = new Map<string, number>();
  for (const [name, text] of texts) {
    const own = new Map<string, number>();
    for (const [word] of text.matchAll(/[A-Za-z]{3,}/g)) own.set(word, (own.get(word) ?? 0) + 1);
    for (const word of own.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
    counts.set(name, own);
  }
  const vectors = new Map<string, Map<string, number>>();
  const vectorOf = (name: string) => {
    const known = vectors.get(name);
    if (known) return known;
    const vector = new Map<string, number>();
    let square = 0;
    for (const [word, count] of counts.get(name) ?? []) {
      const weight = (1 + Math.log(count)) * Math.log(texts.size / (documents.get(word) ?? 1));
      vector.set(word, weight);
      square += weight * weight;
    }
    for (const [word, weight] of vector) vector.set(word, weight / (Math.sqrt(square) || 1));
    vectors.set(name, vector);
    return vector;
  };
  return (a, b) => {
    const other = vectorOf(b);
    let sum = 0;
    for (const [word, weight] of vectorOf(a)) sum += weight * (other.get(word) ?? 0);
    return sum;
  };
}

/** Letters and figures alone, small. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const SAME_EVENT = 0.22;

run(process.argv.slice(2));
