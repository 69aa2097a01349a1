import type { Position } from 'vscode-languageserver';
import { quotationNear, referenceAt } from '../../features/citation.ts';
import { type Action, actionsAt } from '../../features/codeActions.ts';
import type { CommandTarget } from '../../lsp/commandTarget.ts';
import type { HoverCommands } from '../../lsp/hover.ts';
import { inEnglish } from '../../text/said.ts';
import { createSum } from '../../text/sum.ts';
import type { OpenDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

type Fix = Extract<Action, { readonly does: 'fix' }>;

/**
 * The links of a hover at the place. Hovers carry commands only where the client carries them out and marks exactly
 * these as trusted. Each knows what it was shown for: `isAsShown`.
 */
export function hoverLinks(
  { client }: Session,
  open: OpenDraft,
  position: Position,
): HoverCommands | undefined {
  if (!client.commands.has('verbatim.copyCitation')) return undefined;
  const { uri } = open.document;
  const shown = (command: string): CommandTarget => ({
    uri,
    position,
    shown: doneBy(command, open, position),
  });
  const here = (command: string) => link(command, shown(command));
  return {
    open: ({ id }, { start, end }) => link('verbatim.openSource', { article: id, start, end }),
    fix: () => here('verbatim.applyFix'),
    cite: () => here('verbatim.insertCitation'),
    copy: () => here('verbatim.copyCitation'),
  };
}

/**
 * Whether a command does what it would have done when its link was shown. A hover stays where it is while an article is
 * deleted or a draft is changed elsewhere; its link must not do something else then.
 */
export function isAsShown(command: string, open: OpenDraft, { position, shown }: CommandTarget): boolean {
  return shown === undefined || shown === doneBy(command, open, position);
}

/** The mending that the light bulb at the place would put first. */
export function firstFix({ draft, report, corpus, settings }: OpenDraft, offset: number): Fix | undefined {
  const span = { start: offset, end: offset };
  const actions = actionsAt(corpus, { draft, report }, span, {
    style: settings.citationStyle,
    closing: settings.completion.closingPunctuation,
  });
  return actions.find((action): action is Fix => action.does === 'fix');
}

/** A sum of all that tells what a command does at the place: no words of an article stand in a link. */
function doneBy(command: string, open: OpenDraft, position: Position): string {
  const { document, draft, report, corpus } = open;
  const offset = document.offsetAt(position);
  const sum = createSum();
  if (command === 'verbatim.applyFix') {
    const fix = firstFix(open, offset);
    for (const { newText } of fix?.edits ?? []) sum.add(newText);
    if (fix !== undefined) sum.add(inEnglish(fix.title));
  } else if (command === 'verbatim.copyCitation') {
    sum.add(referenceAt(corpus, draft, report, offset) ?? '');
  } else {
    const quotation = quotationNear(corpus, draft, report, offset);
    sum.add(quotation?.source?.article ?? '');
    sum.add(quotation?.text ?? '');
  }
  return sum.told();
}

function link(command: string, argument: object): string {
  // The editor decodes a link twice where that can be done: what is percent-encoded in it, as the address of a draft
  // in a folder with a space, would not be the same any more. Written as JSON may write it, a sign has nothing to decode.
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]).replaceAll('%', '\\u0025'))}`;
}
