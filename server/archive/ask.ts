import { type Said, say } from '../text/said.ts';
import { ArchiveError } from './archive.ts';

/** Asks an archive, one of its addresses after another, and gives up in good time: what it says. Rejects with `ArchiveError`. */
export type Ask = (path: string, request: AskRequest) => Promise<unknown>;

export interface AskRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly body?: string;
  /** `application/json` unless told. */
  readonly type?: string;
  /** Answers that are no mistake beside 200 and 201; the answer is `undefined` then. */
  readonly fine?: readonly number[];
  /** Milliseconds that it may take, where that is more than any question may. */
  readonly patience?: number;
}

export interface AskOptions {
  /** Addresses of the same archive: when one does not answer, the next is asked. */
  readonly urls: readonly URL[];
  /** Sent as `Authorization`. */
  readonly authorization?: string;
  /** Milliseconds that one question may take. */
  readonly patience?: number;
  readonly fetch?: typeof fetch;
  /** Waits so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

/**
 * Each question is asked up to four times, with longer and longer pauses between. After so many failures in a row
 * nothing is asked for a while, so that a dead archive costs nobody a wait.
 */
export function createAsk({
  urls,
  authorization,
  patience: usual = 5000,
  fetch: ask = fetch,
  pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now = Date.now,
}: AskOptions): Ask {
  let failures = 0;
  let closedUntil = 0;
  let next = 0;

  const once = async (url: URL, request: AskRequest) => {
    const { method, body, type = 'application/json', fine = [], patience = usual } = request;
    let answer: Response;
    try {
      answer = await ask(url, {
        method,
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
        headers: {
          ...(body !== undefined && { 'content-type': type }),
          ...(authorization !== undefined && { authorization }),
        },
        ...(body !== undefined && { body }),
      });
      if (fine.includes(answer.status)) return undefined;
      if (answer.ok) return method === 'HEAD' ? {} : ((await answer.json()) as unknown);
    } catch (error) {
      throw new ArchiveError(say`The archive at ${url.host} does not answer: ${reasonOf(error, patience)}.`, {
        isPassing: isPassing(error),
      });
    }
    const isBusy = answer.status === 429 || answer.status >= 500;
    const said = await answer.text().catch(() => '');
    throw new ArchiveError(say`The archive at ${url.host} refuses: ${refusal(answer.status, said)}.`, {
      isPassing: isBusy,
    });
  };

  return async (path, request) => {
    if (now() < closedUntil)
      throw new ArchiveError(
        say`The archive at ${urls[0]?.host ?? ''} did not answer lately; it is left alone for a moment.`,
        { isPassing: true },
      );
    for (let attempt = 0; ; attempt++) {
      const base = urls[next % urls.length];
      if (base === undefined)
        throw new ArchiveError(say`No address of an archive is set.`, { isPassing: false });
      try {
        const answer = await once(new URL(path, base), request);
        failures = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof ArchiveError) || !error.isPassing) throw error;
        next++;
        failures++;
        if (attempt + 1 >= ATTEMPTS + urls.length - 1) {
          if (failures >= ENOUGH) closedUntil = now() + LEFT_ALONE;
          throw error;
        }
        if (attempt >= urls.length - 1)
          await pause(SHORTEST * 2 ** (attempt - urls.length + 1) * (0.5 + Math.random()));
      }
    }
  };
}

const ATTEMPTS = 3;
const ENOUGH = 3;
/** Milliseconds. */
const SHORTEST = 150;
const LEFT_ALONE = 30_000;

/** Certificates that do not hold will not hold the next time either. */
function isPassing(error: unknown): boolean {
  return !TLS.test(codeOf(error));
}

const TLS = /CERT|TLS|SSL|SELF_SIGNED|VERIFY|UNABLE_TO/;

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown, patience: number): Said {
  if (error instanceof Error && error.name === 'TimeoutError')
    return say`it took longer than ${patience / 1000} seconds`;
  // A browser says no more than that there was no answer.
  if (error instanceof TypeError && error.cause === undefined)
    return say`nothing answers there, or it does not let a page in a browser ask (CORS)`;
  const code = codeOf(error);
  if (TLS.test(code)) return say`its certificate does not hold (${code})`;
  if (code === 'ECONNREFUSED') return say`nothing listens there`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return say`no such host is known`;
  return code === '' ? String(error instanceof Error ? error.message : error) : code;
}

function refusal(status: number, said: string): Said {
  if (status === 401 || status === 403) return say`it wants other credentials (${status})`;
  const reason = /"reason":"([^"]{1,200})/.exec(said)?.[1];
  return reason === undefined ? say`status ${status}` : `${reason} (${status})`;
}
