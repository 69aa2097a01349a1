import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { missingForOpenSearch, startNodes } from '../test/archive/openSearchNodes.ts';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { root } from '../test/server/connectServer.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';
import { median, milliseconds, printTable, quantile } from './measure.ts';

const BUNDLE = join(root, 'dist/verbatim.cjs');
const ARTICLES = Number(process.env.VERBATIM_BENCH_ARTICLES ?? 10_000);
const QUOTATIONS = 120;
/** One article in so many is quoted by the drafts. */
const SPREAD = 8;
/** Checks under which a node dies: their quotations, how many there are in all and in a minute. */
const UNDER_LOAD = 5;
const CHECKS = Number(process.env.VERBATIM_BENCH_CHECKS ?? 150);
const A_MINUTE = 50;
const ATTEMPTS = 5;

interface Checked {
  readonly drafts: readonly {
    readonly quotations: readonly { readonly verdict: string; readonly source: unknown }[];
    readonly findings: readonly { readonly code: string; readonly quotation?: number }[];
  }[];
  readonly problems: readonly { readonly message: string }[];
}

/**
 * A real OpenSearch of three nodes beside the check on all articles: verdict, source and findings of quotations of five
 * kinds, and of checks while one of the nodes dies. Not among the benchmarks that run by default: it needs Java.
 */
export async function run(): Promise<void> {
  const missing = missingForOpenSearch();
  if (missing !== undefined) return console.log(`\nOpenSearch is not measured here: ${missing}.\n`);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const news = join(folder, 'news');
  const quoted: GeneratedArticle[] = [];
  let count = 0;
  for (const article of generateArticles(ARTICLES)) {
    const below = join(news, String(Math.floor(count / 1000)));
    if (count % 1000 === 0) mkdirSync(below, { recursive: true });
    if (count++ % SPREAD === 0) quoted.push(article);
    writeFileSync(join(below, `${article.id}.md`), article.text);
  }
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const large = write('large.md', quotingDraft(quoted, QUOTATIONS, 11));
  const small = Array.from({ length: CHECKS }, (_, at) =>
    write(`small-${at}.md`, quotingDraft(quoted, UNDER_LOAD, 100 + at)),
  );
  const cache = ['--cache', join(folder, 'cache')];
  const here = await verbatim(['check', large, ...small, ...JSON_OF, '--corpus', news, ...cache]);
  const expected = (JSON.parse(here.stdout) as Checked).drafts.map(judged);

  const nodes = await startNodes(3);
  try {
    const to = nodes.map(({ url }) => url).join(',');
    const push = () => verbatim(['archive', 'push', news, ...cache, '--to', to]);
    let pushed = await push();
    // What was sent before a break is not sent again.
    for (let attempt = 1; pushed.status !== 0 && attempt < ATTEMPTS; attempt++) {
      console.log(pushed.stderr);
      pushed = await push();
    }
    if (pushed.status !== 0) throw new Error(pushed.stderr);
    console.log(pushed.stdout);
    const check = (draft: string) => verbatim(['check', draft, ...JSON_OF, '--no-cache', '--archive', to]);
    const first = await check(large);
    const again = await check(large);
    const found = judgedIn(first.stdout);
    const equal = expected[0]?.filter((one, at) => one === found?.[at]).length ?? 0;
    for (const [at, one] of (expected[0] ?? []).entries())
      if (one !== found?.[at]) console.log(`here ${one}\nthere ${found?.[at]}`);
    const whole = await verbatim(['check', ...small, ...JSON_OF, '--no-cache', '--archive', to]);
    const before = (JSON.parse(whole.stdout) as Checked).drafts.map(judged);
    const load = await underLoad(small, check, before, () => nodes[0]?.kill());
    const atHand = expected.slice(1).flat();
    const other = before.flat().filter((one, at) => one !== atHand[at]).length;
    console.log(`\n### OpenSearch with ${ARTICLES.toLocaleString('en')} articles on three nodes\n`);
    printTable([
      ['measure', 'with the archive', 'beside it'],
      [
        'articles sent',
        milliseconds(pushed.milliseconds),
        `${Math.round((ARTICLES / pushed.milliseconds) * 1000)} a second`,
      ],
      [
        `of ${QUOTATIONS} quotations, verdict, source and findings as with all articles here`,
        String(equal),
        '',
      ],
      [
        'check of them, whole process, first / again',
        milliseconds(first.milliseconds),
        milliseconds(again.milliseconds),
      ],
      [
        `checks of ${UNDER_LOAD} quotations, ${A_MINUTE} a minute, a node killed meanwhile`,
        String(CHECKS),
        '',
      ],
      ['of them failed / not judged as before with all nodes', `${load.failed} / ${load.wrong}`, ''],
      [
        `of their ${before.flat().length} quotations, verdict, source and findings not as with all articles here`,
        String(other),
        '',
      ],
      [
        'check, median / longest',
        `${milliseconds(median(load.took))} / ${milliseconds(quantile(load.took, 1))}`,
        '',
      ],
    ]);
  } finally {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true });
  }
}

const JSON_OF = ['--format', 'json', '--no-bundled', '--fail-on', 'never'];

/** So many checks a minute, whether those before are done or not; after a third of them `kill` is called. */
async function underLoad(
  drafts: readonly string[],
  check: (draft: string) => Promise<Ran>,
  expected: readonly (readonly string[])[],
  kill: () => Promise<void> | undefined,
) {
  let [failed, wrong] = [0, 0];
  const took: number[] = [];
  const running: Promise<void>[] = [];
  const one = async (draft: string, at: number) => {
    const { status, stdout, stderr, milliseconds } = await check(draft);
    took.push(milliseconds);
    const problems = status === 0 ? (JSON.parse(stdout) as Checked).problems : [];
    if (status !== 0 || problems.length > 0) {
      failed++;
      console.log(`check ${at} failed: ${stderr}${problems.map(({ message }) => message).join('\n')}`);
    } else if (judgedIn(stdout)?.join('\n') !== expected[at]?.join('\n')) {
      wrong++;
      console.log(`check ${at}:\n${expected[at]?.join('\n')}\n—\n${judgedIn(stdout)?.join('\n')}`);
    }
  };
  for (const [at, draft] of drafts.entries()) {
    if (at === Math.floor(drafts.length / 3)) running.push(Promise.resolve(kill()));
    running.push(one(draft, at));
    await sleep(60_000 / A_MINUTE);
  }
  await Promise.all(running);
  return { failed, wrong, took };
}

/** Verdict, source and codes of findings of each quotation. */
function judged({ quotations, findings }: Checked['drafts'][number]): string[] {
  return quotations.map(({ verdict, source }, index) => {
    const codes = findings.filter(({ quotation }) => quotation === index).map(({ code }) => code);
    return `${verdict} ${JSON.stringify(source)} ${codes.sort().join()}`;
  });
}

function judgedIn(output: string): string[] | undefined {
  const [draft] = (JSON.parse(output) as Checked).drafts;
  return draft && judged(draft);
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

function verbatim(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('close', (status) =>
      resolve({ status, stdout, stderr, milliseconds: performance.now() - began }),
    );
  });
}
