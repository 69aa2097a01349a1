import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows the writer a sentence. A notification, for there is nothing to answer and clients that cannot ask. */
export function showMessage(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
