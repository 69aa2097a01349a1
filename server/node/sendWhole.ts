import type { Writable } from 'node:stream';

/**
 * Has a stream take each message as one write: the head, which the protocol's writer sends by itself, waits for the body.
 * Two writes are two calls of the system, and the first wakes whoever reads, who finds nothing to do yet.
 */
export function sendWhole(stream: Pick<Writable, 'write'>): void {
  const write = stream.write.bind(stream) as Write;
  let head = '';
  const writeWhole: Write = (chunk, ...others) => {
    if (typeof chunk === 'string' && HEAD.test(chunk)) {
      head += chunk;
      // The body is written once this is said to be done.
      const done = others.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return true;
    }
    if (head === '') return write(chunk, ...others);
    const whole = Buffer.concat([Buffer.from(head, 'latin1'), bytesOf(chunk, others[0])]);
    head = '';
    return write(whole, ...others.filter((one) => typeof one === 'function'));
  };
  stream.write = writeWhole as Writable['write'];
}

type Done = (error?: Error | null) => void;
type Write = (chunk: string | Uint8Array, ...others: (BufferEncoding | Done | undefined)[]) => boolean;

function bytesOf(chunk: string | Uint8Array, encoding: BufferEncoding | Done | undefined): Uint8Array {
  if (typeof chunk !== 'string') return chunk;
  return Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8');
}

/** What stands before a message: its length and an empty line. */
const HEAD = /^Content-Length: \d+\r\n\r\n$/;
