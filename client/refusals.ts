import { l10n, window } from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-languageclient';
import { ServerGone } from './asking.ts';

/**
 * Runs a command; what the server refuses with a sentence for the writer is shown as that sentence, and so is that it is
 * gone. Left to the editor, it would say that the command “resulted in an error”.
 */
export async function sayRefusal<T>(run: () => T | PromiseLike<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    const said = sentenceOf(error);
    if (said === undefined) throw error;
    void window.showWarningMessage(said);
    return undefined;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ServerGone) return l10n.t('The server of Verbatim is not running.');
  const isRefused = error instanceof ResponseError && error.code === ErrorCodes.InvalidParams;
  return isRefused ? `Verbatim: ${error.message}` : undefined;
}
