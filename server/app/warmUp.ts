import { parseDraft } from '../drafts/parseDraft.ts';
import { completing } from '../features/completion.ts';
import { checkDraft, rehearseCheck } from '../rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../rules/ruleOptions.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';

/**
 * Takes once, on words of the corpus itself, the paths that a keystroke takes: the first run of each is compiled
 * as it goes and takes many times as long, which the writer should not be the one to wait for. One path with each step.
 */
export function* warmUp(index: CorpusIndex): Generator<undefined> {
  yield* index.warm();
  const [first] = index.quotes.anyQuotes(1);
  if (first === undefined) return;
  const words = index.quotes.entry(first).text.slice(0, FEW);
  const open = `Somebody said, “${words}`;
  const draft = { text: open, format: 'markdown', parsed: () => parseDraft(WARM_UP, open) } as const;
  yield;
  const { arrangement } = index;
  for (const _ of completing(index, draft, open.length)) {
    yield;
    // Who changes the articles meanwhile warms the same paths.
    if (index.arrangement !== arrangement) return;
  }
  yield;
  const written = parseDraft(WARM_UP, `“${words},” somebody said.`);
  yield;
  yield* rehearseCheck(written, index, DEFAULT_RULE_OPTIONS);
  checkDraft(written, index, DEFAULT_RULE_OPTIONS);
}

const WARM_UP = 'warm-up.md';

/** UTF-16 units: enough for some words. */
const FEW = 60;
