import { DamagedBytes } from '../search/bytes/byteSource.ts';
import { tellCorpus } from './corpusUpdates.ts';
import type { Session } from './session.ts';

/** Answers what a client asks of saved indexes, and of indexing while it goes on; `checkAll` checks the open drafts again. */
export function answerSaving(session: Session, checkAll: () => void): void {
  const { connection, scopes } = session;

  connection.onRequest('verbatim/clearIndex', async () => {
    await Promise.all(scopes.libraries().map((library) => library.rebuild()));
    return null;
  });

  connection.onRequest('verbatim/pauseIndexing', ({ paused }: { readonly paused: boolean }) => {
    for (const library of scopes.libraries()) library.pause(paused);
    tellCorpus(session);
    return null;
  });

  connection.onRequest('verbatim/archiveCredentials', ({ address, authorization }: Credentials) => {
    session.archive.admit(address, authorization || undefined);
    // What was asked without them may have been refused.
    checkAll();
    return null;
  });
}

/** What a client keeps for an archive among the secrets of the system: for this address, and for no other one. */
interface Credentials {
  readonly address: string;
  /** As it is sent; none where it is empty. */
  readonly authorization: string;
}

/** Saved indexes go where the client keeps its own files, if it says where; nowhere if it says `false`. */
export function keepWhereTheClientDoes({ environment }: Session, options: unknown): void {
  if (typeof options !== 'object' || options === null || !('cache' in options)) return;
  if (typeof options.cache === 'string' && options.cache !== '') environment.keepIn?.(options.cache);
  else if (options.cache === false) environment.keepIn?.(undefined);
}

/** Where a saved index turned out to be damaged, what it held is indexed anew. */
export function recoverFrom({ connection, scopes }: Session, error: unknown): void {
  if (!(error instanceof DamagedBytes)) return;
  for (const library of scopes.libraries()) {
    if (library.store === undefined || library.status.state !== 'ready') continue;
    connection.console.warn(
      `The saved index in ${library.store.place} is damaged (${error.message}); its articles are indexed again.`,
    );
    library.rebuild().catch((failure: unknown) => connection.console.error(String(failure)));
  }
}
