import type { BaseLanguageClient } from 'vscode-languageclient';

/** The server is not running, or ended before it answered. */
export class ServerGone extends Error {}

/**
 * Asks the server. A client rejects in many ways what it cannot send or hears no answer to, as while the server restarts;
 * all of them are `ServerGone` here. What the server itself refuses is thrown as it came.
 */
export async function ask<T>(
  client: Pick<BaseLanguageClient, 'isRunning' | 'sendRequest'>,
  method: string,
  params: object = {},
): Promise<T> {
  if (!client.isRunning()) throw new ServerGone();
  try {
    // A worker gets a copy in which an editor's own positions have lost theirs: what is asked is plain data.
    return await client.sendRequest<T>(method, JSON.parse(JSON.stringify(params)));
  } catch (error) {
    throw !client.isRunning() || isOfConnection(error) ? new ServerGone() : error;
  }
}

/** What was asked, or another answer where the server is gone: for what nobody waits for. */
export async function unlessGone<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ServerGone) return otherwise;
    throw error;
  }
}

/** Whether the connection failed: it tells so sooner than the client knows that it runs no more. */
function isOfConnection(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'number' && (CODES_OF_CONNECTION.has(code) || CODES_OF_REQUESTS.has(code));
}

/** `ConnectionErrors` of JSON-RPC: closed, disposed. */
const CODES_OF_CONNECTION: ReadonlySet<number> = new Set([1, 2]);
/** Its `ErrorCodes` for a message that could not be written or read, an answer that will not come, and no connection. */
const CODES_OF_REQUESTS: ReadonlySet<number> = new Set([-32_099, -32_098, -32_097, -32_096]);
