import { type Position, ResponseError } from 'vscode-languageserver';
import { quotationAt } from '../../features/hover.ts';
import {
  recordQuotations,
  recordStatesInWords,
  recordStatesOf,
  type Signing,
} from '../../features/recordQuotations.ts';
import { packetOf } from '../../packet/packet.ts';
import { packetAsHtml } from '../../packet/packetAsHtml.ts';
import { packetAsMarkdown } from '../../packet/packetAsMarkdown.ts';
import { writeRecord } from '../../record/record.ts';
import { type OpenDraft, openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

interface ToRecord {
  readonly uri: string;
  /** Who says that they checked the quotations, and on what day; nobody does without. */
  readonly sign?: {
    readonly by: string;
    readonly on: string;
    /** They checked the quotation here alone. */
    readonly at?: Position;
  };
}

/** Answers what is handed over to others: the fact-checker's packet of an open draft, and what was checked of it. */
export function answerHandingOver(session: Session): void {
  session.connection.onRequest(
    'verbatim/packet',
    ({ uri, format }: { readonly uri: string; readonly format?: string }) => {
      const open = openDraft(session, uri);
      if (open === undefined) throw new ResponseError(NO_DRAFT, 'There is no open draft at this address.');
      const packet = packetOf(open.corpus, open.draft, open.report);
      switch (format) {
        case 'json':
          return { text: `${JSON.stringify(packet, null, 2)}\n` };
        case 'markdown':
          return { text: packetAsMarkdown(packet) };
        default:
          return { text: packetAsHtml(packet) };
      }
    },
  );

  // The client writes the file: it may lie where this server has no hands.
  session.connection.onRequest('verbatim/record', async ({ uri, sign }: ToRecord) => {
    // What lies there now, and not what somebody signed meanwhile, would be written over.
    const problem = await session.records.read(uri);
    if (typeof problem === 'string') throw new ResponseError(NO_DRAFT, problem);
    const open = openDraft(session, uri);
    if (open === undefined) throw new ResponseError(NO_DRAFT, 'There is no open draft at this address.');
    const { corpus, report } = open;
    const record = recordQuotations(corpus, report, session.records.of(uri), sign && signingOf(open, sign));
    session.records.take(uri, record);
    return { text: writeRecord(record), said: recordStatesInWords(recordStatesOf(corpus, report, record)) };
  });
}

/** What is signed; an error where there is no quotation at the place that is meant. */
function signingOf({ document, report }: OpenDraft, { by, on, at }: NonNullable<ToRecord['sign']>): Signing {
  if (at === undefined) return { by, on };
  const quotation = quotationAt(report, document.offsetAt(at));
  if (quotation === undefined) throw new ResponseError(NO_DRAFT, 'There is no quotation at the cursor.');
  return { by, on, only: new Set([report.quotations.indexOf(quotation) + 1]) };
}

/** `InvalidParams` of JSON-RPC. */
const NO_DRAFT = -32602;
