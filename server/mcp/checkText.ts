import { checkReport } from '../commandLine/checkJson.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { checkDraft } from '../rules/check/checkDraft.ts';
import { Refusal, type World } from './world.ts';

/** A draft by its text or by the path of its file, not both. */
export interface DraftToCheck {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
}

/** The tool `check_draft`: the report that `verbatim check --format json` gives. */
export async function checkText(world: World, { text, path }: DraftToCheck) {
  if ((text === undefined) === (path === undefined))
    throw new Refusal('check_draft takes either the text of the draft or its path.');
  const corpus = await world.corpus();
  const name = path ?? 'draft.md';
  const draft = parseDraft(name, text ?? (await world.readDraft(name)));
  const report = checkDraft(draft, corpus, world.options);
  return checkReport({
    corpus,
    drafts: [{ path: name, text: draft.text, draft, report }],
    problems: world.problems(),
  });
}
