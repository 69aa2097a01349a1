import { ResponseError } from 'vscode-languageserver';
import { packetOf } from '../../packet/packet.ts';
import { packetAsHtml } from '../../packet/packetAsHtml.ts';
import { packetAsMarkdown } from '../../packet/packetAsMarkdown.ts';
import type { Session } from '../session.ts';
import { openDraft } from './openDraft.ts';

/** Answers what is handed over to others: the fact-checker's packet of an open draft. */
export function answerHandingOver(session: Session): void {
  session.connection.onRequest(
    'verbatim/packet',
    ({ uri, format }: { readonly uri: string; readonly format?: string }) => {
      const open = openDraft(session, uri);
      if (open === undefined) throw new ResponseError(NO_DRAFT, 'There is no open draft at this address.');
      const packet = packetOf(session.library.index, open.draft, open.report);
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
}

/** `InvalidParams` of JSON-RPC. */
const NO_DRAFT = -32602;
