import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packetOf } from '../packet/packet.ts';
import { packetAsHtml } from '../packet/packetAsHtml.ts';
import { packetAsMarkdown } from '../packet/packetAsMarkdown.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import { toJson } from '../text/toJson.ts';
import { CORPUS_OPTIONS, FINE, oneOf, UNUSABLE, UsageError } from './arguments.ts';
import { checkNamed } from './checkNamed.ts';
import { tell, write } from './output.ts';
import { namesUnreadable } from './readCorpus.ts';

const FORMATS = ['html', 'markdown', 'json'] as const;

/** `verbatim packet DRAFT…`: what a fact-checker needs of the drafts, to print or to work on. */
export async function packet(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...CORPUS_OPTIONS,
      format: { type: 'string', default: 'html' },
      output: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageError('packet needs at least one draft');
  const format = oneOf(FORMATS, values.format, '--format');
  const { library, drafts, unread, problems } = await checkNamed(positionals, values, DEFAULT_RULE_OPTIONS);
  if (drafts.length > 1 && format === 'html')
    throw new UsageError('a packet in HTML holds one draft; name one, or take --format markdown or json');
  const packets = drafts.map(({ draft, report }) => packetOf(library.index, draft, report));
  const text =
    format === 'json'
      ? toJson({ version: 1, packets })
      : packets.map((one) => (format === 'html' ? packetAsHtml(one) : packetAsMarkdown(one))).join('\n');
  if (values.output === undefined) await write(text);
  else await writeFile(values.output, text);
  tell(problems);
  return unread.length > 0 || namesUnreadable(library, values.corpus) ? UNUSABLE : FINE;
}
