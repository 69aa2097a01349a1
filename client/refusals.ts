import { window } from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-languageclient';

/**
 * Runs a command; what the server refuses with a sentence for the writer is shown as that sentence. Left to the editor,
 * it would say that the command “resulted in an error”.
 */
export async function sayRefusal<T>(run: () => T | PromiseLike<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== ErrorCodes.InvalidParams) throw error;
    void window.showWarningMessage(`Verbatim: ${error.message}`);
    return undefined;
  }
}
