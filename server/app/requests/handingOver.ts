import { type Position, ResponseError } from 'vscode-languageserver';
import { copiesOf } from '../../corpus/importing/copiesOf.ts';
import { quotationNear } from '../../features/citation.ts';
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
import { printable } from '../../text/printable.ts';
import { inEnglish, say } from '../../text/said.ts';
import { toJson } from '../../text/toJson.ts';
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

/** Answers what goes from hand to hand: the packet of an open draft, what was checked of it, copies of files to mend. */
export function answerHandingOver(session: Session): void {
  session.connection.onRequest(
    'verbatim/packet',
    ({ uri, format }: { readonly uri: string; readonly format?: string }) => {
      const open = openDraft(session, uri);
      if (open === undefined)
        throw new ResponseError(NO_DRAFT, session.tongue(say`There is no open draft at this address.`));
      // The JSON is for programs, and says the same wherever it is made.
      const tongue = format === 'json' ? inEnglish : session.tongue;
      const packet = packetOf(open.corpus, open.draft, open.report, tongue);
      switch (format) {
        case 'json':
          return { text: toJson(packet) };
        case 'markdown':
          return { text: packetAsMarkdown(packet, tongue) };
        default:
          return { text: packetAsHtml(packet, tongue) };
      }
    },
  );

  // The client writes the file: it may lie where this server has no hands.
  session.connection.onRequest('verbatim/record', async ({ uri, sign }: ToRecord) => {
    // What lies there now, and not what somebody signed meanwhile, would be written over.
    const problem = await session.records.read(uri);
    if (typeof problem === 'object') throw new ResponseError(NO_DRAFT, session.tongue(problem.fault));
    const open = openDraft(session, uri);
    if (open === undefined)
      throw new ResponseError(NO_DRAFT, session.tongue(say`There is no open draft at this address.`));
    const { corpus, report } = open;
    const record = recordQuotations(
      corpus,
      report,
      session.records.of(uri),
      sign && signingOf(session, open, sign),
    );
    session.records.take(uri, record);
    return {
      text: writeRecord(record),
      said: session.tongue(recordStatesInWords(recordStatesOf(corpus, report, record))),
    };
  });

  session.connection.onRequest('verbatim/import', ({ uri }: { readonly uri: string }) =>
    importFile(session, uri),
  );
}

/** What is signed; an error where there is no quotation at the place that is meant. */
function signingOf(
  { tongue }: Session,
  { document, corpus, draft, report }: OpenDraft,
  { by, on, at }: NonNullable<ToRecord['sign']>,
): Signing {
  if (at === undefined) return { by, on };
  const quotation = quotationNear(corpus, draft, report, document.offsetAt(at));
  if (quotation === undefined)
    throw new ResponseError(NO_DRAFT, tongue(say`There is no quotation at the cursor to sign.`));
  return { by, on, only: new Set([report.quotations.indexOf(quotation) + 1]) };
}

interface Imported {
  readonly copies: readonly { readonly name: string; readonly markdown: string }[];
  readonly problems: readonly string[];
}

async function importFile(session: Session, uri: string): Promise<Imported> {
  const { environment, settings, tongue } = session;
  const path = environment.toPath(uri);
  if (path === undefined || environment.files === undefined)
    return { copies: [], problems: [tongue(say`Only files on this machine can be read.`)] };
  const { copies, problems } = await copiesOf(environment.files, path, settings.corpus.maxFileSize);
  return { copies, problems: problems.map(({ message }) => printable(tongue(message))) };
}

/** `InvalidParams` of JSON-RPC. */
const NO_DRAFT = -32602;
