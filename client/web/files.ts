import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type Kind = 'file' | 'folder' | 'link' | 'special';

/** Answers a server that has no files of its own with those that the editor has, of whatever kind their folders are. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest('verbatim/files/states', ({ uris }: { readonly uris: readonly string[] }) =>
    answered(async () => ({ states: await Promise.all(uris.map(stateOf)) })),
  );
  client.onRequest('verbatim/files/list', ({ uri }: { readonly uri: string }) =>
    answered(async () => {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return { entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
    }),
  );
  client.onRequest('verbatim/files/read', ({ uri }: { readonly uri: string }) =>
    answered(async () => ({ bytes: await workspace.fs.readFile(Uri.parse(uri, true)) })),
  );
}

/** What is there, how large it is in bytes, and when it was written, in milliseconds; null where nothing is. */
async function stateOf(uri: string) {
  try {
    const { type, size, mtime } = await workspace.fs.stat(Uri.parse(uri, true));
    const kind = kindOf(type);
    return { kind: kind === 'link' ? 'folder' : kind, size, written: mtime };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** A link to a file is that file; one to a folder could lead anywhere. */
function kindOf(type: FileType): Kind {
  if ((type & FileType.File) !== 0) return 'file';
  if ((type & FileType.Directory) === 0) return 'special';
  return (type & FileType.SymbolicLink) === 0 ? 'folder' : 'link';
}

/** An error as an answer: the protocol would lose which one it is. */
async function answered(work: () => Promise<object>): Promise<object> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : 'Unknown';
    return { error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
