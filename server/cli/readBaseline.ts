import { readFile, writeFile } from 'node:fs/promises';
import { baselineOf, parseBaseline, withoutKnown } from '../commandLine/baseline.ts';
import type { CheckedDraft } from '../commandLine/check.ts';
import { counted } from '../text/counted.ts';
import { toJson } from '../text/toJson.ts';
import { UsageError } from './arguments.ts';

/** What is left of a run beside a baseline, and what to say of it. */
export interface BesideBaseline {
  readonly drafts: readonly CheckedDraft[];
  readonly said: string;
}

/** Leaves out the findings that the baseline's file holds; where there is no such file yet, writes it. */
export async function besideBaseline(path: string, drafts: readonly CheckedDraft[]): Promise<BesideBaseline> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(`the baseline ${path} cannot be read: ${error.message}`);
  });
  if (text === undefined) {
    const baseline = baselineOf(drafts);
    await writeFile(path, toJson(baseline));
    const { drafts: kept, left } = withoutKnown(drafts, baseline);
    const said = `${path} was written with ${counted(left, 'known finding')}, left out from now on.`;
    return { drafts: kept, said };
  }
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new UsageError(`the baseline ${path} cannot be read: ${baseline}`);
  const { drafts: kept, left, gone } = withoutKnown(drafts, baseline);
  const mended = gone === 0 ? '' : `, ${gone} of it ${gone === 1 ? 'is' : 'are'} no longer found`;
  return {
    drafts: kept,
    said: `${counted(left, 'known finding')} of ${path} ${left === 1 ? 'is' : 'are'} left out${mended}.`,
  };
}
