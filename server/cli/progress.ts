import type { LibraryStatus } from '../app/library.ts';
import { grouped } from '../text/counted.ts';

/** Where progress is shown: a terminal, or what its standard error goes to. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far indexing has come: a bar on a terminal, a line now and then where there is none. */
export function showProgress(output: ProgressOutput): { show(status: LibraryStatus): void; end(): void } {
  let told = 0;
  let isOpen = false;
  return {
    show(status) {
      const { done, files, state } = status;
      if (files < WORTH_SHOWING || state === 'ready') return;
      if (output.isTTY) {
        const width = Math.max(10, Math.min(40, (output.columns ?? 80) - 50));
        const full = Math.round((width * done) / files);
        output.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${inWords(status)}\u001b[K`);
        isOpen = true;
      } else if (done - told >= files / LINES) {
        told = done;
        output.write(`verbatim: ${inWords(status)}\n`);
      }
    },
    end() {
      if (isOpen) output.write('\r\u001b[K');
      isOpen = false;
    },
  };
}

/** Shows on a terminal how many of many drafts are checked, and nothing anywhere else. */
export function showDrafts(
  output: ProgressOutput,
  drafts: number,
): { show(done: number): void; end(): void } {
  const isShown = output.isTTY === true && drafts >= MANY_DRAFTS;
  return {
    show(done) {
      if (isShown) output.write(`\r${grouped(done)} of ${grouped(drafts)} drafts checked\u001b[K`);
    },
    end() {
      if (isShown) output.write('\r\u001b[K');
    },
  };
}

/** “3,000 of 10,000 files, 850 a second, 8 s to go”. */
function inWords({ done, files, milliseconds }: LibraryStatus): string {
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const some = `${grouped(done)} of ${grouped(files)} files`;
  if (rate < 1 || done === files) return some;
  return `${some}, ${grouped(Math.round(rate))} a second, ${grouped(Math.ceil((files - done) / rate))} s to go`;
}

/** Fewer are checked before anybody could look. */
const MANY_DRAFTS = 20;

/** Fewer files are read before anybody could look. */
const WORTH_SHOWING = 500;

/** Where there is no terminal, so many lines at most. */
const LINES = 20;
