import { deepEqual } from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'mocha';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { sendWhole } from '../../../server/node/sendWhole.ts';

/** A stream, and what each write gave it. */
function recorded() {
  const writes: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      writes.push(String(chunk));
      done();
    },
  });
  sendWhole(stream);
  return { stream, writes };
}

describe('sending messages whole', () => {
  it('writes the head of each with its body', async () => {
    const { stream, writes } = recorded();
    const writer = new StreamMessageWriter(stream);
    const hello = { jsonrpc: '2.0', method: 'größe', params: ['Content-Length: 2\r\n\r\n'] };
    const bye = { jsonrpc: '2.0', method: 'bye' };
    await Promise.all([writer.write(hello), writer.write(bye)]);
    const whole = [hello, bye].map((message) => {
      const body = JSON.stringify(message);
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    deepEqual(writes, whole);
  });

  it('leaves what is no message as it is written', () => {
    const { stream, writes } = recorded();
    stream.write('a line\n');
    stream.write('e9', 'hex');
    deepEqual(writes, ['a line\n', '\ufffd']);
  });

  it('tells whoever wrote the body of what went wrong', async () => {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('the other end has gone')),
    });
    sendWhole(stream);
    stream.on('error', () => {});
    const failed = await new StreamMessageWriter(stream).write({ jsonrpc: '2.0' }).catch(String);
    deepEqual(failed, 'Error: the other end has gone');
  });
});
