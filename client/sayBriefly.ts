import { window } from 'vscode';

/** Milliseconds. */
const SHOWN_FOR = 6000;

/** Says in the status bar, for a while, what was done. */
export function sayBriefly(text: string): void {
  window.setStatusBarMessage(text, SHOWN_FOR);
}
