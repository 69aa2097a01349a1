import type { Position } from 'vscode-languageserver';
import { shortReference } from '../../citations/reference.ts';
import {
  citationEdits,
  citeAll,
  lacksAddress,
  positionAfter,
  quotationNear,
  referenceAt,
} from '../../features/citation.ts';
import { toWorkspaceEdit } from '../../lsp/codeActions.ts';
import { inert } from '../../text/clean.ts';
import type { Edit } from '../../text/edit.ts';
import { figure, inSeries, type Said, say, sayCounted } from '../../text/said.ts';
import type { OpenDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';
import { showMessage } from '../showMessage.ts';
import { firstFix } from './hoverLinks.ts';

/** What a command did, for an editor that says it quietly and puts the cursor back into the prose. */
export interface Done {
  readonly said?: string;
  readonly cursor?: Position;
  /** The article states no address for a link; asked again with one, the command goes on. */
  readonly needsAddress?: boolean;
}

/** Where a command works, and where the writer is writing meanwhile: a link of a hover works where it points. */
export interface Place {
  readonly offset: number;
  readonly cursor: number;
}

/** Inserts the citation in the draft's own form, for the quotation at the offset or the one whose sentence ends there. */
export async function insertCitation(
  session: Session,
  open: OpenDraft,
  { offset, cursor }: Place,
  address?: string,
): Promise<Done | undefined> {
  const { client } = session;
  const { draft, report, corpus, settings } = open;
  const style = settings.citationStyle;
  const quotation = quotationNear(corpus, draft, report, offset);
  if (quotation === undefined)
    return told(
      session,
      say`there is no quotation here. Put the cursor into one, or at the end of its sentence.`,
    );
  const article = quotation.source && corpus.article(quotation.source.article)?.article;
  if (article === undefined)
    return told(session, say`no article that you have added holds these words, so there is nothing to cite.`);
  const name = inert(shortReference(article));
  if (
    address === undefined &&
    client.commands.has('verbatim.copyCitation') &&
    lacksAddress(corpus, draft, quotation, style)
  )
    return { said: session.tongue(say`${name} states no address.`), needsAddress: true };
  const [first] = citationEdits(corpus, draft, quotation, { style, address });
  if (first === undefined) return told(session, say`this quotation cites ${name} already.`);
  return applied(session, open, cursor, { edits: first.edits, said: say`cited ${name}.` });
}

/** *Cite All Uncited Quotations*, as one edit. */
export async function citeEverything(
  session: Session,
  open: OpenDraft,
  { cursor }: Place,
): Promise<Done | undefined> {
  const { corpus, settings } = open;
  const { edits, cited, left } = citeAll(corpus, open.draft, open.report, settings.citationStyle);
  const rest = sayCounted(
    left,
    say`${figure(left)} quotation left as it is: look at what is said of it first.`,
    say`${figure(left)} quotations left as they are: look at what is said of them first.`,
  );
  if (cited === 0) {
    return told(
      session,
      left === 0
        ? say`every quotation with a known source has its citation.`
        : inSeries([say`nothing was cited.`, rest], ' '),
    );
  }
  const done = sayCounted(
    cited,
    say`cited ${figure(cited)} quotation.`,
    say`cited ${figure(cited)} quotations.`,
  );
  const said = left === 0 ? done : inSeries([done, rest], ' ');
  return applied(session, open, cursor, { edits, said });
}

/** Applies what the light bulb at the offset would put first. */
export async function applyFix(
  session: Session,
  open: OpenDraft,
  { offset, cursor }: Place,
): Promise<Done | undefined> {
  const fix = firstFix(open, offset);
  if (fix !== undefined) return applied(session, open, cursor, { edits: fix.edits });
  return told(session, say`nothing here can be put right by itself. The message says what to look at.`);
}

/** The reference of the article cited or quoted at the offset; where there is none, it is said why. */
export function copyCitation(
  session: Session,
  { draft, report, corpus }: OpenDraft,
  offset: number,
): string | undefined {
  const reference = referenceAt(corpus, draft, report, offset);
  if (reference === undefined)
    void told(session, say`there is no citation and no quotation with a known source here.`);
  return reference;
}

/** What a command changes in the draft, and says of it where that is not to be seen. */
interface Change {
  readonly edits: readonly Edit[];
  readonly said?: Said;
}

async function applied(
  { connection, tongue }: Session,
  { document, draft }: OpenDraft,
  offset: number,
  { edits, said }: Change,
): Promise<Done> {
  const cursor = positionAfter(draft.text, offset, edits);
  await connection.workspace.applyEdit(toWorkspaceEdit(document.uri, document, edits));
  return { ...(said && { said: tongue(say`Verbatim: ${said}`) }), cursor };
}

/** Says why nothing was done. */
async function told({ connection, tongue }: Session, why: Said): Promise<undefined> {
  showMessage(connection, tongue(say`Verbatim: ${why}`));
}
