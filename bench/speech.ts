import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProse } from '../server/prose/parseProse.ts';
import { readSpeech } from '../server/quotes/speech/readSpeech.ts';
import { median, milliseconds, printTable, timed } from './measure.ts';

/** How many copies of each bundled article are read: about five megabytes. */
const COPIES = 300;
const RUNS = 5;

/** How fast a text's quotes and speakers are read, beside `wc -w`, and that the time grows with the text. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'));
  try {
    readArticles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  growth();
}

/** The bundled articles many times over, each copy a file of its own, as both programs must open them. */
function readArticles(folder: string): void {
  const corpus = new URL('../corpus/', import.meta.url);
  const names = readdirSync(corpus).filter((name) => name.endsWith('.md'));
  const files: string[] = [];
  let bytes = 0;
  for (let copy = 0; copy < COPIES; copy++) {
    for (const name of names) {
      const content = readFileSync(new URL(name, corpus));
      const file = join(folder, `${copy}-${name}`);
      writeFileSync(file, content);
      files.push(file);
      bytes += content.length;
    }
  }
  const counted = Array.from({ length: RUNS }, () => timed(() => execFileSync('wc', ['-w', ...files])));
  const proses = files.map((file) => parseProse(readFileSync(file, 'utf8'), 'markdown'));
  const spoken = Array.from({ length: RUNS + 2 }, () =>
    timed(() => {
      for (const prose of proses) readSpeech(prose);
    }),
  ).slice(2);
  const whole = Array.from({ length: RUNS }, () =>
    timed(() => {
      for (const file of files) readSpeech(parseProse(readFileSync(file, 'utf8'), 'markdown'));
    }),
  );
  const row = (what: string, times: readonly number[]) => {
    const time = median(times);
    return [what, milliseconds(time), `${(bytes / 1000 / time).toFixed(1)} MB/s`];
  };
  console.log(`\n## Who said it: ${files.length} articles, ${(bytes / 1e6).toFixed(1)} MB\n`);
  printTable([
    ['', 'median', 'speed'],
    row('`wc -w`', counted),
    row('quotes and speakers', spoken),
    row('reading, Markdown, quotes and speakers', whole),
  ]);
}

/** Texts that try to make a reader slow, by how they are made to a length in UTF-16 units. */
const HOSTILE: readonly (readonly [string, (length: number) => string])[] = [
  ['prose', (length) => '“It was slow,” Mia Holt said. Renn agreed.\n\n'.repeat(length / 45)],
  ['marks in a row', (length) => '"'.repeat(length)],
  ['one line', (length) => 'He said it was slow and Mia Holt agreed with him '.repeat(length / 49)],
  ['capital letters', (length) => 'A'.repeat(length)],
  ['names', (length) => Array.from({ length: length / 8 }, (_, at) => `Mia H${at}`).join(' ')],
  ['quotes without words between', (length) => '“a b” '.repeat(length / 6)],
  ['clauses without end', (length) => 'Mia said that Toby, who '.repeat(length / 24)],
];

/** Each text and one of twice its length: the time may double, not quadruple. */
function growth(): void {
  const rows = HOSTILE.map(([name, make]) => {
    const times = [100_000, 1_000_000, 2_000_000, 5_000_000].map((length) => {
      const prose = parseProse(make(length), 'plain');
      return timed(() => readSpeech(prose));
    });
    return [name, ...times.map(milliseconds)];
  });
  console.log('\n## Who said it, on texts made to be slow\n');
  printTable([['text', '100,000 characters', '1 million', '2 million', '5 million'], ...rows]);
}
