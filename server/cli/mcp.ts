import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CITATION_STYLES } from '../citations/forms/forms.ts';
import type * as ServeTools from '../mcp/serveTools.ts';
import { createTools } from '../mcp/tools.ts';
import { Refusal } from '../mcp/world.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import { CORPUS_OPTIONS, FINE } from './arguments.ts';
import { say, tell } from './output.ts';
import { askCorpus } from './readCorpus.ts';
import { VERSION } from './version.ts';

/** `verbatim mcp`: answers agents over standard streams. The articles are read while the client says hello. */
export async function mcp(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: CORPUS_OPTIONS });
  const { serveTools }: typeof ServeTools = require('./mcp.cjs');
  const reading = askCorpus(values).then((library) => {
    tell(library.problems());
    return library;
  });
  let problems: Awaited<typeof reading>['problems'] = () => [];
  const tools = createTools({
    async corpus() {
      const library = await reading;
      problems = library.problems;
      return library.index;
    },
    problems: () => problems(),
    readDraft: readBelow,
    options: DEFAULT_RULE_OPTIONS,
  });
  await serveTools(tools, { version: VERSION, forms: CITATION_STYLES }, (error) => say(error.message));
  return FINE;
}

/** A draft below the working folder: what else lies on the machine is not an agent's to read. */
async function readBelow(path: string): Promise<string> {
  const refused = (why: string) => new Refusal(`The draft “${path}” cannot be read: ${why}.`);
  if (!/\.(?:md|markdown|txt)$/i.test(path)) throw refused('drafts are .md and .txt files');
  const [base, file] = await Promise.all([realpath('.'), realpath(resolve(path)).catch(() => undefined)]);
  if (file === undefined) throw refused('there is no such file');
  const below = relative(base, file);
  if (below === '' || below.startsWith('..') || resolve(base, below) !== file)
    throw refused('it lies outside the folder in which the server was started');
  const { size, isFile } = await stat(file).then((kind) => ({ size: kind.size, isFile: kind.isFile() }));
  if (!isFile) throw refused('it is no regular file');
  if (size > LARGEST) throw refused(`it is larger than ${LARGEST / 1_000_000} MB`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file));
}

/** In bytes. */
const LARGEST = 2_000_000;
