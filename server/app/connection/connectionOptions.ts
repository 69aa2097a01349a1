import { type ConnectionOptions, LSPErrorCodes, type ResponseMessage } from 'vscode-languageserver';

/** A request that is cancelled while it waits for its turn is answered so, and never begun. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    // The connection puts the request's own id in.
    cancelUndispatched: ({ jsonrpc }): ResponseMessage => ({
      jsonrpc,
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' },
    }),
  },
};
