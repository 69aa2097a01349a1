import { existsSync, readFileSync } from 'node:fs';
import type { CompletionList } from 'vscode-languageserver/node';
import { splitWords } from '../server/text/words.ts';
import { quotingDraft } from '../test/archive/quotingDraft.ts';
import { type ConnectedServer, connectServer } from '../test/server/connectServer.ts';
import { type GeneratedArticle, generateArticles } from './articles.ts';

/** Milliseconds of several requests: until the answer came, and what the server had a processor for. */
export interface Timed {
  readonly wall: readonly number[];
  /** 0 where the system does not tell. */
  readonly processor: readonly number[];
}

export interface MeasuredServer {
  /** Milliseconds from its start. */
  readonly ready: number;
  /** Megabytes resident when ready, and after a check of 60 quotations and 200 completions. */
  readonly atReady: number;
  readonly afterwards: number;
  /** Milliseconds until the findings of another draft of 60 quotations come. */
  readonly checked: number;
  readonly completions: Timed;
  readonly passages: Timed;
  readonly right: Right;
}

/** How often the right quote stands in the top five, in per cent. */
export interface Right {
  readonly strict: string;
  /** Quotes that begin as what is typed are one. */
  readonly alike: string;
  /** With the outlet and the subject in the draft. */
  readonly led: string;
}

const COMPLETIONS = 200;

/** What a server of these folders needs; `some` are articles among the first of them, of `count` in all. */
export async function measureServer(
  folders: readonly string[],
  cache: string | false,
  some: readonly GeneratedArticle[],
  count: number,
): Promise<MeasuredServer> {
  const corpus = { folders, bundled: false };
  const began = performance.now();
  const server = await connectServer({ settings: { corpus }, initializationOptions: { corpus, cache } });
  await server.corpus(({ state }) => state === 'ready');
  const ready = performance.now() - began;
  const atReady = residentOf(server);
  await server.open('draft.md', quotingDraft(some, 60, 3)).diagnostics();
  const opened = performance.now();
  await server.open('other.md', quotingDraft(some, 60, 4)).diagnostics();
  const checked = performance.now() - opened;
  const typing = typeInto(server);
  for (const one of some.slice(COMPLETIONS, COMPLETIONS + 20)) await typing.complete('', typedOf(one, 0));
  const completions = await timed(server, some.slice(0, COMPLETIONS), (one) =>
    typing.complete('', typedOf(one, 0)),
  );
  const afterwards = residentOf(server);
  const passages = await timed(server, some.slice(0, COMPLETIONS), (one) =>
    typing.paste(wordsOf(one, 2).join(' ')),
  );
  const right = await rightOf(typing, count);
  await server.stop();
  return { ready, atReady, afterwards, checked, completions, passages, right };
}

/** Looks for quotes of articles from all parts of the corpus. */
async function rightOf({ complete }: ReturnType<typeof typeInto>, count: number): Promise<Right> {
  const hits = { strict: 0, alike: 0, led: 0 };
  let asked = 0;
  for (let part = 0; part < 8; part++) {
    for (const article of generateArticles(25, Math.max(600, Math.floor((count / 8) * part)))) {
      const number = asked++ % article.quotes.length;
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
  }
  const share = (hit: number) => `${((100 * hit) / asked).toFixed(1)} %`;
  return { strict: share(hits.strict), alike: share(hits.alike), led: share(hits.led) };
}

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
    /** The words of what is offered, folded, after some words and an opening mark. */
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
    /** Asks for the place of words that were copied. */
    async paste(text: string): Promise<void> {
      await connection.sendRequest('verbatim/paste', { uri, position: { line: 0, character: 0 }, text });
    },
  };
}

async function timed(
  server: ConnectedServer,
  articles: readonly GeneratedArticle[],
  ask: (article: GeneratedArticle) => Promise<unknown>,
): Promise<Timed> {
  const wall: number[] = [];
  const processor: number[] = [];
  for (const article of articles) {
    const [from, work] = [performance.now(), workOf(server)];
    await ask(article);
    wall.push(performance.now() - from);
    processor.push(workOf(server) - work);
  }
  return { wall, processor };
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
function workOf({ process: { pid } }: ConnectedServer): number {
  const file = `/proc/${pid}/task/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : 0;
}
