// What a check costs here and in another checkout of the project, such as a worktree of an older commit:
//   node bench/beside.ts FOLDER [ARTICLES]
// Both take turns, each time in a new process, on the same invented articles and drafts. Processor time of the main
// thread is told, which other programs on the machine disturb little; of the rounds the best counts.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Draft, DraftFormat } from '../server/drafts/draft.ts';
import type { ProseMemory } from '../server/prose/markdown.ts';
import type { RuleOptions } from '../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../server/search/corpusIndex.ts';
import { generateArticles, toArticle } from './articles.ts';
import { ownProse, writeDraft } from './drafts.ts';
import { milliseconds, printTable } from './measure.ts';

const ROUNDS = 3;
const LENGTH = { words: 5_000, quotations: 60 };
const DRAFTS = 60;
const COPIED = 30;
/** Before these the code is not yet compiled for speed. */
const WARM = 15;
/** Typed into a draft at so many places; the clock goes in steps, so that the time of all together is divided. */
const KEYS = 8;
const PLACES = 5;
const COPIES = 100;
const FRONT_MATTER = /^---\n(?:.*\n)*?---\n/;

/** Milliseconds; of reading, for all copies of the bundled articles. */
interface Cost {
  readonly first: number;
  readonly whole: number;
  /** Of drafts whose prose is copied from the articles, word for word. */
  readonly copied: number;
  readonly key: number;
  readonly reading: number;
}

const [other = '', count = '1000', asked] = process.argv.slice(2);
if (asked === 'once') console.log(JSON.stringify(await costOf(resolve(other), Number(count))));
else compare(resolve(other), Number(count));

function compare(folder: string, articles: number): void {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const costs = new Map<string, Cost[]>([
    [here, []],
    [folder, []],
  ]);
  for (let round = 0; round < ROUNDS; round++)
    for (const [tree, known] of costs) {
      const script = fileURLToPath(import.meta.url);
      const printed = execFileSync(process.execPath, [script, tree, String(articles), 'once']);
      known.push(JSON.parse(printed.toString()) as Cost);
    }
  const best = (tree: string, name: keyof Cost) =>
    Math.min(...(costs.get(tree) ?? []).map((cost) => cost[name]));
  const row = (what: string, name: keyof Cost) => {
    const [now, before] = [best(here, name), best(folder, name)];
    return [what, milliseconds(now), milliseconds(before), `${(now / before).toFixed(2)} ×`];
  };
  console.log(`\nChecking 5,000 words with 60 quotations against ${articles} articles; processor time\n`);
  printTable([
    ['', 'here', folder, 'ratio'],
    row('the whole draft, the first of a session', 'first'),
    row('the whole draft, later', 'whole'),
    row('the same with prose that is all copied from the articles', 'copied'),
    row('again after a key', 'key'),
    row('reading the bundled articles: prose, quotes and speakers', 'reading'),
  ]);
}

async function costOf(tree: string, articles: number): Promise<Cost> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(resolve(tree, 'server', file)).href);
  const { parseDraft } = (await load('drafts/parseDraft.ts')) as {
    parseDraft(path: string, text: string, format: DraftFormat, memory?: ProseMemory): Draft;
  };
  const { createProseMemory } = (await load('prose/markdown.ts')) as { createProseMemory(): ProseMemory };
  // Where it stands now, and where older commits have it.
  const rules = existsSync(resolve(tree, 'server/rules/check'))
    ? 'rules/check/checkDraft.ts'
    : 'rules/checkDraft.ts';
  const { checkDraft } = (await load(rules)) as {
    checkDraft(draft: Draft, corpus: CorpusIndex, options: RuleOptions): unknown;
  };
  const { DEFAULT_RULE_OPTIONS } = (await load('rules/ruleOptions.ts')) as {
    DEFAULT_RULE_OPTIONS: RuleOptions;
  };
  const { createCorpusIndex } = (await load('search/createCorpusIndex.ts')) as {
    createCorpusIndex(): CorpusIndex;
  };
  const generated = [...generateArticles(articles)];
  const index = createCorpusIndex();
  for (const article of generated) index.add(toArticle(article));
  const whole: number[] = [];
  const copied: number[] = [];
  const keys: number[] = [];
  const own = ownProse();
  const checking = () => {
    const memory = createProseMemory();
    return (typed: string) =>
      checkDraft(parseDraft('draft.md', typed, 'markdown', memory), index, DEFAULT_RULE_OPTIONS);
  };
  for (let seed = 1; seed <= DRAFTS; seed++) {
    const text = writeDraft(generated, LENGTH, seed, own);
    const check = checking();
    whole.push(processorTime(() => check(text)));
    const typed = typedInto(text);
    const all = processorTime(() => {
      for (const one of typed) check(one);
    });
    keys.push(all / typed.length);
  }
  for (let seed = DRAFTS + 1; seed <= DRAFTS + COPIED; seed++) {
    const text = writeDraft(generated, LENGTH, seed, generated);
    const check = checking();
    copied.push(processorTime(() => check(text)));
  }
  const corpus = new URL('../corpus/', import.meta.url);
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, corpus), 'utf8').replace(FRONT_MATTER, ''));
  const read = () => {
    for (let copy = 0; copy < COPIES; copy++) for (const text of texts) parseDraft('a.txt', text, 'plain');
  };
  const reading = Array.from({ length: 6 }, () => processorTime(read)).slice(2);
  return {
    // The very first check also reads what is read once: word lists, lexicons.
    first: mean(whole.slice(1, 6)),
    whole: mean(whole.slice(WARM)),
    copied: mean(copied),
    key: mean(keys.slice(WARM)),
    reading: Math.min(...reading),
  };
}

/** The draft after each key of a word that is typed into a quotation, at several places of it one after the other. */
function typedInto(text: string): string[] {
  const drafts: string[] = [];
  let draft = text;
  for (let place = 1; place <= PLACES; place++) {
    const at = draft.indexOf('“', (draft.length * place) / (PLACES + 1)) + 8;
    const [before, after] = [draft.slice(0, at), draft.slice(at)];
    for (let key = 1; key <= KEYS; key++) drafts.push(`${before}${'abcdefgh'.slice(0, key)}${after}`);
    draft = drafts.at(-1) ?? draft;
  }
  return drafts;
}

/** Not the median: the time of one draft may be told in steps of four milliseconds. */
function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** In milliseconds, of this thread. */
function processorTime(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
