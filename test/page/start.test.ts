import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

describe('npm start', function () {
  this.timeout(120_000);

  it('checks the sample in the terminal, then serves it until it is ended', async () => {
    const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
    const start = spawn(process.execPath, ['scripts/start.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const printed: string[] = [];
    let address: string | undefined;
    for await (const line of createInterface(start.stdout)) {
      printed.push(line);
      address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
      if (address !== undefined) break;
    }
    assert.ok(address, printed.join('\n'));
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(decodeURIComponent(page.url), /openFile.*sample\/anora\.md/);
    const ended = once(start, 'exit');
    start.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    const terminal = printed.join('\n');
    for (const code of ['misquoted', 'misattributed', 'prose-as-speech'])
      assert.ok(terminal.includes(code), terminal);
  });
});
