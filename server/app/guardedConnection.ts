import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/** How far the client and the server have come with each other. */
export interface Lifecycle {
  state: 'new' | 'running' | 'shut down';
  /** Settles when the server is ready to be asked; requests wait for it, and the client may take them back meanwhile. */
  prepared?: Promise<void>;
  /** Hears what handlers threw, to mend what can be mended. */
  failed?(error: unknown): void;
}

/**
 * The same connection, with every handler that is put on it guarded: what a handler throws is logged with what it
 * was about (never with text of a draft) and costs that one answer. Requests before `initialize` and after
 * `shutdown`, and those cancelled before their turn, are answered with the protocol's errors; notifications then are
 * passed over.
 */
export function guardConnection(connection: Connection, lifecycle: Lifecycle): Connection {
  return guarded(connection, 'connection', connection, lifecycle);
}

function guarded<T extends object>(object: T, path: string, connection: Connection, lifecycle: Lifecycle): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      if (NESTED.has(name) && typeof value === 'object' && value !== null)
        return guarded(value, name, connection, lifecycle);
      if (typeof value !== 'function') return value;
      if (!/^on(?:[A-Z]|$)/.test(name)) return value.bind(target);
      return (...args: unknown[]) => {
        const about = methodIn(args) ?? (name === 'on' ? path : name);
        const handlers = args.map((arg) =>
          typeof arg === 'function' ? guardHandler(arg, about, connection, lifecycle) : arg,
        );
        return Reflect.apply(value, target, handlers);
      };
    },
  });
}

const NESTED: ReadonlySet<string> = new Set([
  'languages',
  'inlayHint',
  'inlineCompletion',
  'semanticTokens',
  'workspace',
]);

/** What a client asks to begin and to end. */
const LIFE: ReadonlySet<string> = new Set(['onInitialize', 'onShutdown', 'onExit']);

function guardHandler(
  handler: object,
  name: string,
  connection: Connection,
  lifecycle: Lifecycle,
): (...args: unknown[]) => unknown {
  return async (...args) => {
    const token = args.find(isToken);
    const isRequest = token !== undefined;
    if (
      name === 'onInitialize' ? lifecycle.state !== 'new' : lifecycle.state !== 'running' && name !== 'onExit'
    ) {
      if (!isRequest) return undefined;
      return lifecycle.state === 'new'
        ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.')
        : new ResponseError(
            ErrorCodes.InvalidRequest,
            'The server was initialized already, or has been shut down.',
          );
    }
    if (isRequest && !LIFE.has(name)) await lifecycle.prepared;
    const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    if (token?.isCancellationRequested) return cancelled();
    try {
      const answer = await Reflect.apply(handler as () => unknown, undefined, args);
      // Half an answer, or none, must not be taken for the whole.
      return token?.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      // What a handler refuses on purpose is the answer.
      if (error instanceof ResponseError) return isRequest ? error : undefined;
      connection.console.error(`${name}${addressIn(args)}: ${inWords(error)}`);
      lifecycle.failed?.(error);
      return isRequest
        ? new ResponseError(ErrorCodes.InternalError, `${name} went wrong: ${messageOf(error)}`)
        : undefined;
    }
  };
}

/** The method that a handler is put on, where it is named or typed. */
function methodIn([first]: readonly unknown[]): string | undefined {
  if (typeof first === 'string') return first;
  const method = typeof first === 'object' && first !== null && 'method' in first ? first.method : undefined;
  return typeof method === 'string' ? method : undefined;
}

function isToken(value: unknown): value is CancellationToken {
  return typeof value === 'object' && value !== null && 'isCancellationRequested' in value;
}

/** The address of the document that a message is about. */
function addressIn([params]: readonly unknown[]): string {
  if (typeof params !== 'object' || params === null) return '';
  const document =
    'textDocument' in params ? params.textDocument : 'document' in params ? params.document : params;
  const uri =
    typeof document === 'object' && document !== null && 'uri' in document ? document.uri : undefined;
  return typeof uri === 'string' ? ` of ${uri}` : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The error with where it came from. */
export function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
