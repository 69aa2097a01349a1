import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Article } from '../corpus/article.ts';
import { addToBibliography } from '../corpus/bibliography/addToBibliography.ts';
import { cslItem } from '../corpus/bibliography/cslItem.ts';
import { writeBibtex } from '../corpus/bibliography/writeBibtex.ts';
import { citedArticles } from '../features/citedArticles.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import { toJson } from '../text/toJson.ts';
import { CORPUS_OPTIONS, FINE, oneOf, UNUSABLE, UsageError } from './arguments.ts';
import { checkNamed } from './checkNamed.ts';
import { fixDraft, putFile } from './fixDraft.ts';
import { say, tell, write } from './output.ts';
import { namesUnreadable } from './readCorpus.ts';

const FORMATS = ['csl-json', 'bibtex'] as const;

/** `verbatim bibliography DRAFT…`: what the drafts cite, for Pandoc, Quarto or a reference manager. */
export async function bibliography(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      format: { type: 'string', default: 'csl-json' },
      'add-to': { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageError('bibliography needs at least one draft');
  const format = oneOf(FORMATS, values.format, '--format');
  const { library, drafts, unread, problems } = await checkNamed(positionals, values, DEFAULT_RULE_OPTIONS);
  const reports = drafts.map(({ report }) => report);
  const { articles, unknown, open } = citedArticles(library.index, reports);
  let isDone = true;
  if (values['add-to'] !== undefined) isDone = await addTo(values['add-to'], articles);
  else if (format === 'csl-json') await write(toJson(articles.map(cslItem)));
  else {
    const entries = articles.map((article) => ({ article, entry: writeBibtex(article) }));
    await write(entries.flatMap(({ entry }) => entry ?? []).join('\n'));
    for (const { article, entry } of entries) if (entry === undefined) sayUnfit(article.id);
  }
  for (const key of unknown) say(`“${key}” names no known article and is left out.`);
  for (const key of open) say(`“${key}” may name several articles and is left out.`);
  tell(problems);
  return !isDone || unread.length > 0 || namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}

/** Adds to a file what it lacks; the rest of it stays as it is, byte for byte. */
async function addTo(path: string, articles: readonly Article[]): Promise<boolean> {
  if (!/\.(?:bib|json)$/i.test(path)) throw new UsageError('--add-to takes a .bib or a .json file');
  const text = await readFile(path).then(
    (bytes) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        throw new UsageError(`${path} is not UTF-8 text`);
      }
    },
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new UsageError(`${path} cannot be read: ${error.message}`);
    },
  );
  const addition = addToBibliography(path, text ?? '', articles);
  if ('refused' in addition) {
    tell([{ path, message: addition.refused }]);
    return false;
  }
  const { at, newText, added, unfit } = addition;
  for (const id of unfit) sayUnfit(id);
  if (newText !== '') {
    const now = (text ?? '').slice(0, at) + newText + (text ?? '').slice(at);
    const slip = text === undefined ? await putFile(path, now) : await fixDraft(path, text, now);
    if (slip !== undefined) {
      tell([slip]);
      return false;
    }
  }
  say(added.length === 0 ? `${path} has all of them already.` : `${path}: added ${added.join(', ')}.`);
  return true;
}

function sayUnfit(id: string): void {
  say(`“${id}” can be no key in BibTeX and is left out; CSL-JSON takes it.`);
}
