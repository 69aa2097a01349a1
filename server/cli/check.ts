import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckResult, FAIL_LEVELS, type FailLevel, fails } from '../commandLine/check.ts';
import { checkAsGithub } from '../commandLine/checkGithub.ts';
import { checkAsJson } from '../commandLine/checkJson.ts';
import { COLOURED, checkAsText, PLAIN } from '../commandLine/checkPretty.ts';
import { checkAsSarif } from '../commandLine/checkSarif.ts';
import { DEFAULT_RULE_OPTIONS, STYLES } from '../rules/ruleOptions.ts';
import { CORPUS_OPTIONS, FINE, FOUND, oneOf, UNUSABLE, UsageError } from './arguments.ts';
import { checkNamed } from './checkNamed.ts';
import { environment } from './environment.ts';
import { say, tell, write } from './output.ts';
import { besideBaseline } from './readBaseline.ts';
import { namesUnreadable } from './readCorpus.ts';
import { VERSION } from './version.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** `verbatim check DRAFT…`: reports what is wrong with drafts; the exit code is the contract's. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'warning' },
      style: { type: 'string', default: DEFAULT_RULE_OPTIONS.style },
      fix: { type: 'boolean' },
      explain: { type: 'boolean' },
      baseline: { type: 'string' },
      'changed-since': { type: 'string' },
      archive: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    throw new UsageError('check needs at least one draft, or - for standard input');
  const format = oneOf(FORMATS, values.format, '--format');
  const level: FailLevel = oneOf(FAIL_LEVELS, values['fail-on'], '--fail-on');
  const options = { ...DEFAULT_RULE_OPTIONS, style: oneOf(STYLES, values.style, '--style') };

  const { library, drafts: checked, unread, problems } = await checkNamed(positionals, values, options);
  const { drafts, said } =
    values.baseline === undefined
      ? { drafts: checked, said: undefined }
      : await besideBaseline(values.baseline, checked);
  const result: CheckResult = { corpus: library.index, drafts, problems };
  await write(report(result, format, values.explain ?? false));
  // A runner of GitHub obeys what it reads on either stream; its format has the problems already.
  if (format !== 'github') tell(problems);
  if (said !== undefined) say(said);
  if (unread.length > 0 || namesUnreadable(library, values.corpus)) return UNUSABLE;
  return fails(result, level) ? FOUND : FINE;
}

function report(result: CheckResult, format: (typeof FORMATS)[number], explain: boolean): string {
  switch (format) {
    case 'pretty':
      return checkAsText(result, process.stdout.hasColors?.() ? COLOURED : PLAIN, explain);
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
