import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createLibrary, type Library } from './app/library.ts';
import { startServer } from './app/server.ts';
import {
  type CheckedDraft,
  type CheckResult,
  FAIL_LEVELS,
  type FailLevel,
  fails,
} from './commandLine/check.ts';
import { checkAsGithub } from './commandLine/checkGithub.ts';
import { checkAsJson } from './commandLine/checkJson.ts';
import { COLOURED, checkAsText, PLAIN } from './commandLine/checkPretty.ts';
import { checkAsSarif } from './commandLine/checkSarif.ts';
import { type QuotedArticle, quotesAsJson, quotesAsText } from './commandLine/quotes.ts';
import { searchAsJson, searchAsText } from './commandLine/search.ts';
import type { Problem } from './corpus/article.ts';
import { readArticle } from './corpus/readFolders.ts';
import { parseDraft } from './drafts/parseDraft.ts';
import { createNodeEnvironment } from './nodeEnvironment.ts';
import { readSpeech } from './quotes/readSpeech.ts';
import { checkDraft } from './rules/checkDraft.ts';
import { findIgnoreProblems } from './rules/ignoreProblems.ts';
import { DEFAULT_RULE_OPTIONS, STYLES } from './rules/ruleOptions.ts';

const USAGE = `usage: verbatim check DRAFT… [--corpus DIR]… [--no-bundled] [--format pretty|json|sarif|github]
                      [--fail-on error|warning|information|hint|never]
                      [--style news-strict|news-lenient|academic|legal]
       verbatim quotes ARTICLE… [--json] [--explain]
       verbatim search WORDS… [--speaker NAME] [--corpus DIR]… [--no-bundled] [--limit N] [--json]
       verbatim lsp --stdio
`;

/** Exit codes of the contract. */
const FINE = 0;
const FOUND = 1;
const UNUSABLE = 2;

/** The bundle stands in `dist/`, one below the package's root. */
const environment = createNodeEnvironment(join(__dirname, '..'));

/** Put in by the build, from package.json. */
declare const VERSION: string;

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

const CORPUS_OPTIONS = {
  corpus: { type: 'string', multiple: true },
  'no-bundled': { type: 'boolean' },
} as const;

/** A mistake in how the command was called; its message is all that the user needs. */
class UsageError extends Error {}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      isUsageError(error)
        ? `verbatim: ${error.message}\n${USAGE}`
        : `verbatim: ${String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = UNUSABLE;
  },
);

async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return check(rest);
    case 'quotes':
      return quotes(rest);
    case 'search':
      return search(rest);
    case 'lsp':
      return serve(rest);
    case '--help':
    case '-h':
    case 'help':
      await write(USAGE);
      return FINE;
    case '--version':
      await write(`${VERSION}\n`);
      return FINE;
    case undefined:
      throw new UsageError('a command is needed');
    default:
      throw new UsageError(`there is no command “${command}”`);
  }
}

async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'warning' },
      style: { type: 'string', default: DEFAULT_RULE_OPTIONS.style },
    },
  });
  if (positionals.length === 0)
    throw new UsageError('check needs at least one draft, or - for standard input');
  const format = oneOf(FORMATS, values.format, '--format');
  const level: FailLevel = oneOf(FAIL_LEVELS, values['fail-on'], '--fail-on');
  const options = { ...DEFAULT_RULE_OPTIONS, style: oneOf(STYLES, values.style, '--style') };

  const library = await readCorpus(values);
  const drafts: CheckedDraft[] = [];
  const unread: Problem[] = [];
  const slips: Problem[] = [];
  for (const path of positionals) {
    const text = await readDraft(path);
    if (typeof text !== 'string') unread.push(text);
    else {
      const draft = parseDraft(path, text);
      drafts.push({ path, text, report: checkDraft(draft, library.index, options) });
      slips.push(...findIgnoreProblems(draft));
    }
  }
  const problems = [...library.problems(), ...unread, ...slips];
  const result: CheckResult = { corpus: library.index, drafts, problems };
  await write(report(result, format));
  tell(problems);
  if (unread.length > 0 || namesUnreadable(library, values.corpus)) return UNUSABLE;
  return fails(result, level) ? FOUND : FINE;
}

async function quotes(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError('quotes needs at least one article');
  const read: QuotedArticle[] = [];
  const problems: Problem[] = [];
  for (const path of positionals) {
    const file = await readArticle(path);
    problems.push(...file.problems);
    if (file.article)
      read.push({ article: file.article, speech: readSpeech(file.article.prose, file.article.metadata) });
  }
  await write(values.json ? quotesAsJson(read) : quotesAsText(read, values.explain ?? false));
  tell(problems);
  return read.length < positionals.length ? UNUSABLE : FINE;
}

async function search(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      speaker: { type: 'string' },
      limit: { type: 'string', default: '10' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0 && values.speaker === undefined)
    throw new UsageError('search needs words, or a --speaker');
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit takes a whole number above 0, not “${values.limit}”`);
  const library = await readCorpus(values);
  const found = library.index.quotes.searchQuotes(positionals.join(' '), {
    limit,
    ...(values.speaker === undefined ? {} : { speaker: values.speaker }),
  });
  await write(values.json ? searchAsJson(found) : searchAsText(found));
  tell(library.problems());
  return namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}

/** Serves until the client ends the connection, which also ends the process. */
function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  });
  if (!values.stdio) throw new UsageError('lsp speaks over standard streams only: add --stdio');
  startServer(createConnection(ProposedFeatures.all), environment);
  return new Promise(() => {});
}

interface CorpusValues {
  readonly corpus?: string[] | undefined;
  readonly 'no-bundled'?: boolean | undefined;
}

async function readCorpus(values: CorpusValues): Promise<Library> {
  const library = createLibrary(environment, { changed() {}, problem() {} });
  const bundled = values['no-bundled'] ? [] : [environment.bundledFolder];
  await library.load([...bundled, ...(values.corpus ?? [])]);
  return library;
}

/** Whether a folder that the user named could not be read, which no check can make up for. */
function namesUnreadable(library: Library, folders: readonly string[] = []): boolean {
  return library.problems().some(({ path }) => folders.includes(path));
}

async function readDraft(path: string): Promise<string | Problem> {
  try {
    const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'it is not UTF-8 text'
        : error instanceof Error
          ? error.message
          : String(error);
    return { path, message: `The draft cannot be read: ${reason}.` };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function report(result: CheckResult, format: (typeof FORMATS)[number]): string {
  switch (format) {
    case 'pretty':
      return checkAsText(result, process.stdout.hasColors?.() ? COLOURED : PLAIN);
    case 'json':
      return checkAsJson(result);
    case 'github':
      return checkAsGithub(result);
    case 'sarif':
      return checkAsSarif(result, { version: VERSION, describe: (code) => code, toUri: relativeUri });
  }
}

/** Relative where the file lies below the working folder, as code hosts want it. */
function relativeUri(path: string): string {
  const below = relative('.', path);
  return below.startsWith('..') || isAbsolute(below)
    ? environment.toUri(resolve(path))
    : below.split(sep).map(encodeURIComponent).join('/');
}

function oneOf<T extends string>(known: readonly T[], value: string, option: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}, not “${value}”`);
  return found;
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function tell(problems: readonly Problem[]): void {
  for (const { path, message } of problems) process.stderr.write(`verbatim: ${path}: ${message}\n`);
}

/** Waits until the pipe has taken it all, so that ending the process loses nothing. */
function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}
