import { env, l10n, type Uri, window, workspace } from 'vscode';
import { draftInFront } from './drafts.ts';
import type { Server } from './server.ts';

/** *Fact-Check Packet*: writes the packet of the draft in front where the writer says, and offers to open it. */
export async function writePacket(server: Server): Promise<void> {
  const draft = draftInFront()?.document;
  if (draft === undefined) {
    void window.showInformationMessage(l10n.t('Verbatim: open the draft that is to be checked first.'));
    return;
  }
  const target = await window.showSaveDialog({
    title: l10n.t('Where is the packet to go?'),
    saveLabel: l10n.t('Write the Packet'),
    filters: { [l10n.t('Web page, to print')]: ['html'], Markdown: ['md'], JSON: ['json'] },
    ...(draft.isUntitled ? {} : { defaultUri: beside(draft.uri) }),
  });
  if (target === undefined) return;
  const ending = target.path.split('.').at(-1);
  const format = ending === 'md' ? 'markdown' : ending === 'json' ? 'json' : 'html';
  const text = await server.packet(draft.uri.toString(), format);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(
    l10n.t('Verbatim: the packet of {0} is written.', draft.uri.path.split('/').at(-1) ?? ''),
    open,
  );
  if (answer !== open) return;
  if (format === 'html') await env.openExternal(target);
  else await window.showTextDocument(target);
}

function beside(uri: Uri): Uri {
  return uri.with({ path: uri.path.replace(/\.[^./]*$/, '').concat('.packet.html') });
}
