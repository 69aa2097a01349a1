import { match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folderOf } from './runVerbatim.ts';

const BUNDLE = join(import.meta.dirname, '../../dist/verbatim.cjs');

/** What somebody sees who runs the command at a terminal: that of `script`, which Linux brings along. */
function atTerminal(folder: string, ...args: string[]): string {
  const command = [process.execPath, BUNDLE, ...args].map((one) => `'${one}'`).join(' ');
  return spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8' }).stdout;
}

const said = (number: number) => `“We counted ${number} barges at the lock,” Ada Holt said.\n`;

if (process.platform === 'linux')
  describe('a long run at a terminal', function () {
    this.timeout(120_000);

    it('shows how many articles are read and drafts checked, on a line that is gone at the end', () => {
      const folder = folderOf({
        ...Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`news/${at}.md`, said(at)])),
        ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`drafts/${at}.md`, said(at)])),
      });
      const shown = atTerminal(folder, 'check', 'drafts', '--corpus', 'news', '--no-bundled', '--no-cache');
      match(shown, /\r█*░+ [\d,]+ of 900 files/);
      match(shown, /\r39 of 40 drafts checked/);
      const last = shown.split('\r\u001b[K').at(-1) ?? '';
      ok(!/[█░]|drafts checked/.test(last), last);
      match(last, /nothing to mend/);
    });
  });
