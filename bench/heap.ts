import { Worker } from 'node:worker_threads';
import { strToU8, zipSync } from 'fflate';
import type { ReadRequest } from '../server/corpus/readers/readersInWorker.ts';
import type { SourceRead } from '../server/corpus/readers/sourceText.ts';
import { inEnglish } from '../server/text/said.ts';
import { printedPdf } from '../test/support/printedPdf.ts';
import { printTable } from './measure.ts';

const SENTENCE = 'The lamp in the harbour went out at nine, and nobody lit it again until morning. ';
const MEGABYTE = 1024 * 1024;
/** Milliseconds between two looks at the thread's memory. */
const OFTEN = 20;

/** What the thread that reads a file holds at the most, its heap apart from all that the program holds. */
export async function run(): Promise<void> {
  const rows = [['', 'file', 'heap', 'beside the heap', 'program', 'processor', 'read']];
  for (const [what, request] of files()) rows.push([what, ...(await memoryOf(request))]);
  console.log('\n## Files that no writer has: memory at the most, the reader’s heap apart\n');
  printTable(rows);
}

function* files(): Generator<readonly [string, ReadRequest]> {
  const make = (kind: ReadRequest['kind'], bytes: Uint8Array): ReadRequest => ({
    kind,
    path: `a.${kind}`,
    bytes,
  });
  const head = 'From: Ole Vik <o@quay.example>\r\nSubject: The lamp\r\nMIME-Version: 1.0\r\n';
  const lines = `${SENTENCE}\r\n`;
  yield [
    'a mail of 27 MB of words',
    make('mail', strToU8(`${head}\r\n${lines.repeat((27 * MEGABYTE) / lines.length)}`)),
  ];
  const base64 = `${Buffer.alloc(57, 7).toString('base64')}\r\n`;
  yield [
    'a mail with 27 MB attached',
    make(
      'mail',
      strToU8(
        `${head}Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\n${lines}--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64.repeat((27 * MEGABYTE) / base64.length)}--B--\r\n`,
      ),
    ),
  ];
  yield [
    'a saved page with 27 MB of pictures',
    make(
      'mhtml',
      strToU8(
        `${head}Content-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<article>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(40)}</article>\r\n--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64.repeat((27 * MEGABYTE) / base64.length)}--B--\r\n`,
      ),
    ),
  ];
  yield ['a page of 200,000 elements', make('html', strToU8('<p>Nobody lit it.</p>'.repeat(200_000)))];
  yield [
    'a document of 200,000 paragraphs',
    make(
      'docx',
      zipSync({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="w"><w:body>${'<w:p><w:r><w:t>Nobody lit it.</w:t></w:r></w:p>'.repeat(200_000)}</w:body></w:document>`,
        ),
      }),
    ),
  ];
  yield [
    'a document that inflates to 400 MB',
    make('docx', zipSync({ 'word/document.xml': new Uint8Array(400 * MEGABYTE).fill(0x20) }, { level: 9 })),
  ];
  yield [
    'a PDF of 2,000 pages',
    make(
      'pdf',
      printedPdf(
        Array.from({ length: 2000 }, (_, page) =>
          Array.from({ length: 40 }, () => `${page} ${SENTENCE.slice(0, 70)}`),
        ),
      ),
    ),
  ];
}

/** Reads a file in a thread as the server starts it, and looks at the thread's memory all the while. */
async function memoryOf(request: ReadRequest): Promise<string[]> {
  const worker = new Worker(new URL('../dist/readers.cjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  const size = request.bytes.length;
  let [heap, beside, program] = [0, 0, 0];
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const watching = setInterval(async () => {
    program = Math.max(program, process.memoryUsage().rss);
    // A thread that is over its limit has ended.
    const held = await worker.getHeapStatistics().catch(() => undefined);
    heap = Math.max(heap, held?.used_heap_size ?? 0);
    beside = Math.max(beside, held?.external_memory ?? 0);
  }, OFTEN);
  const told = await new Promise<string>((resolve) => {
    worker.on('message', (read: SourceRead) =>
      resolve(
        'unreadable' in read
          ? inEnglish(read.unreadable)
          : `${Math.round(read.text.length / 1000)} kB of text`,
      ),
    );
    worker.on('error', (error: Error) => resolve(error.message));
    worker.postMessage(request);
  });
  clearInterval(watching);
  const { user, system } = process.cpuUsage(cpu);
  await worker.terminate();
  const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`;
  return [
    ...[megabytes(size), megabytes(heap), megabytes(beside), `+${megabytes(program - before)}`],
    ...[`${((user + system) / 1e6).toFixed(1)} s`, told.slice(0, 60)],
  ];
}
