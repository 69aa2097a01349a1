import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../corpus/article.ts';
import { MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import { copiesOf } from '../corpus/importing/copiesOf.ts';
import { NODE_FILES } from '../node/nodeFiles.ts';
import { FINE, UNUSABLE, UsageError } from './arguments.ts';
import { tell, write } from './output.ts';

/**
 * `verbatim import FILE… --to DIR`: highlights as excerpts, and anything else that is read as a plain copy in
 * Markdown that a person can mend. What lies there already is never written over, and nothing is fetched.
 */
export async function importFiles(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('import needs at least one file');
  if (values.to === undefined) throw new UsageError('import needs a folder to write to: add --to DIR');
  await mkdir(values.to, { recursive: true });
  const problems: Problem[] = [];
  let failed = false;
  for (const path of positionals) {
    const { copies, problems: said } = await copiesOf(NODE_FILES, path, MAX_FILE_SIZE);
    problems.push(...said);
    failed ||= copies.length === 0;
    for (const { name, markdown } of copies) {
      const target = join(values.to, `${name}.md`);
      try {
        await writeFile(target, markdown, { flag: 'wx' });
        await write(`${target}\n`);
      } catch (error) {
        const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        const reason = exists ? 'it exists already and is left as it is' : String(error);
        problems.push({ path: target, message: `The copy of ${path} is not written: ${reason}.` });
        failed = true;
      }
    }
  }
  tell(problems);
  return failed ? UNUSABLE : FINE;
}
