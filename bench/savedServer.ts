import { existsSync, readFileSync } from 'node:fs';
import type { CompletionList } from 'vscode-languageserver/node';
import { splitWords } from '../server/text/words.ts';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { type ConnectedServer, connectServer } from '../test/server/connectServer.ts';
import { type GeneratedArticle, spreadArticles } from './articles.ts';

/** A server of some folders, asked over the protocol as an editor asks. */
export interface ServerAtWork {
  /** Milliseconds from its start until it was ready, and what of them its process had a processor for. */
  readonly ready: number;
  readonly readyWork: number;
  /** Megabytes resident when ready, and after a check of 60 quotations and 200 completions. */
  readonly atReady: number;
  readonly afterwards: number;
  /** Milliseconds until the findings of another draft of 60 quotations come. */
  readonly checked: number;
  /** The completions that were asked for at once, while the server still looks at its files. */
  readonly atFirst: Timed;
  /** The words of what is offered, folded, after some words and an opening mark. */
  complete(before: string, typed: string): Promise<string[]>;
  /** Asks for the place of words that were copied. */
  paste(text: string): Promise<void>;
  /** Milliseconds that its main thread has had a processor for. */
  work(): number;
  /** Waits until the server has nothing else to do. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds of several requests: until the answer came, and what the server had a processor for. */
export interface Timed {
  readonly wall: readonly number[];
  /** 0 where the system does not tell. */
  readonly processor: readonly number[];
}

/** How often the right quote stands in the top five, in per cent. */
export interface Right {
  readonly strict: string;
  /** Quotes that begin as what is typed are one. */
  readonly alike: string;
  /** With the outlet and the subject in the draft. */
  readonly led: string;
}

const AT_FIRST = 200;

/** Starts a server of these folders; `some` are articles among the first of them. */
export async function startAtWork(
  { folders, cache }: { readonly folders: readonly string[]; readonly cache: string | false },
  some: readonly GeneratedArticle[],
): Promise<ServerAtWork> {
  const corpus = { folders, bundled: false };
  const began = performance.now();
  const server = await connectServer({ settings: { corpus }, initializationOptions: { corpus, cache } });
  await server.corpus(({ state }) => state === 'ready');
  const ready = performance.now() - began;
  const readyWork = processWorkOf(server);
  const atReady = residentOf(server);
  await server.open('draft.md', quotingDraft(some, 60, 3)).diagnostics();
  const opened = performance.now();
  await server.open('other.md', quotingDraft(some, 60, 4)).diagnostics();
  const checked = performance.now() - opened;
  const typing = typeInto(server);
  const work = () => mainWorkOf(server);
  const atFirst = emptyTimes();
  for (const one of some.slice(0, AT_FIRST))
    await addTime(atFirst, work, () => typing.complete('', typedOf(one, 0)));
  return {
    ...typing,
    ready,
    readyWork,
    atReady,
    checked,
    atFirst,
    afterwards: residentOf(server),
    work,
    async rest() {
      for (let before = Number.NaN, now = work(); !(now - before < A_LITTLE); ) {
        await new Promise((resolve) => setTimeout(resolve, A_WHILE));
        [before, now] = [now, work()];
      }
    },
    stop: server.stop,
  };
}

/** A server that works less than so many milliseconds in so many has nothing to do. */
const A_LITTLE = 3;
const A_WHILE = 300;

/** What a writer does who looks for quotes: types first words, words from the middle, or after a speaker's name. */
export interface Asked {
  readonly complete: readonly (readonly [before: string, typed: string])[];
  readonly paste: readonly string[];
}

/** So many different ones of each, of articles from all parts of the first `among`. */
export function askedOf(count: number, among: number): Asked {
  const articles = spreadArticles(count, among);
  return {
    complete: articles.map((article, at) => {
      const number = at % article.quotes.length;
      if (at % 4 === 1) return ['', wordsOf(article, number).slice(2, 5).join(' ')];
      if (at % 4 === 3) return [`Then ${article.quotes[number]?.speaker} said, `, typedOf(article, number)];
      return ['', typedOf(article, number)];
    }),
    paste: articles.map((article, at) => wordsOf(article, (at + 2) % article.quotes.length).join(' ')),
  };
}

/** Times of two servers that take turns, request by request, so that whatever else the machine does befalls both. */
export async function inTurns(
  [one, other]: readonly [ServerAtWork, ServerAtWork],
  requests: readonly (readonly [
    (server: ServerAtWork) => Promise<unknown>,
    (server: ServerAtWork) => Promise<unknown>,
  ])[],
): Promise<readonly [Timed, Timed]> {
  const [first, second] = [emptyTimes(), emptyTimes()];
  for (const [askOne, askOther] of requests) {
    await addTime(first, one.work, () => askOne(one));
    await addTime(second, other.work, () => askOther(other));
  }
  return [first, second];
}

function emptyTimes() {
  return { wall: [] as number[], processor: [] as number[] };
}

async function addTime(
  { wall, processor }: ReturnType<typeof emptyTimes>,
  work: () => number,
  ask: () => Promise<unknown>,
): Promise<void> {
  const [from, worked] = [performance.now(), work()];
  await ask();
  wall.push(performance.now() - from);
  processor.push(work() - worked);
}

/** Looks for quotes of articles from all parts of the corpus. */
export async function rightOf({ complete }: ServerAtWork, among: number): Promise<Right> {
  const hits = { strict: 0, alike: 0, led: 0 };
  const articles = spreadArticles(RIGHT, among);
  for (const [asked, article] of articles.entries()) {
    const number = asked % article.quotes.length;
    const typed = typedOf(article, number);
    const right = fold(wordsOf(article, number).join(' '));
    const subject = article.title.split(' ').slice(0, 6).join(' ');
    const offered = await complete('', typed);
    const place = offered.indexOf(right);
    if (place >= 0 && place < SHOWN) hits.strict++;
    const isAlike = (words: string) => words.startsWith(fold(typed));
    const before = offered.slice(0, Math.max(0, place));
    if (place >= 0 && before.filter((words) => !isAlike(words)).length < SHOWN) hits.alike++;
    const led = (
      await complete(`It was ${article.outlet} that wrote of “${subject}”. There one reads `, typed)
    ).indexOf(right);
    if (led >= 0 && led < SHOWN) hits.led++;
  }
  const share = (hit: number) => `${((100 * hit) / articles.length).toFixed(1)} %`;
  return { strict: share(hits.strict), alike: share(hits.alike), led: share(hits.led) };
}

const RIGHT = 200;

/** How many quotes a writer sees without scrolling. */
const SHOWN = 5;

function typeInto({ open, connection }: ConnectedServer) {
  const { uri } = open('typed.md', '');
  let version = 1;
  const write = (text: string) => {
    version++;
    const textDocument = { uri, version };
    return connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
  };
  return {
    async complete(before: string, typed: string): Promise<string[]> {
      const text = `${before}“${typed}`;
      await write(text);
      const position = { line: 0, character: text.length };
      const list = await connection.sendRequest<CompletionList | null>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      return (list?.items ?? []).map(({ textEdit }) => fold(textEdit?.newText ?? ''));
    },
    async paste(text: string): Promise<void> {
      await connection.sendRequest('verbatim/paste', { uri, position: { line: 0, character: 0 }, text });
    },
  };
}

function wordsOf({ text, quotes }: GeneratedArticle, number: number): string[] {
  return text.slice(quotes[number]?.start, quotes[number]?.end).split(' ');
}

/** The first two and a half words. */
function typedOf(article: GeneratedArticle, number: number): string {
  const words = wordsOf(article, number);
  const third = words[2] ?? '';
  return [...words.slice(0, 2), third.slice(0, Math.ceil(third.length / 2))].join(' ');
}

function fold(text: string): string {
  return splitWords(text)
    .map(({ key }) => key)
    .join(' ');
}

function residentOf({ process: { pid } }: ConnectedServer): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Milliseconds that the server's main thread had a processor for. */
function mainWorkOf({ process: { pid } }: ConnectedServer): number {
  const file = `/proc/${pid}/task/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : 0;
}

/** The same of all its threads, in steps of ten. */
function processWorkOf({ process: { pid } }: ConnectedServer): number {
  return ticksIn(`/proc/${pid}/stat`, 11);
}

/** The same of all processes that this one started and that have ended. */
export function workOfChildren(): number {
  return ticksIn('/proc/self/stat', 13);
}

/** Two counts of a hundredth of a second, by their place behind the program's name. */
function ticksIn(file: string, at: number): number {
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[at]) + Number(fields[at + 1])) * 10;
}
