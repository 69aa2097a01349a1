import { existsSync } from 'node:fs';

/** Every benchmark that there is, one after the other; or those named on the command line, by a word. Scripts are given by path. */
const NAMES = [
  'start',
  'indexing',
  'stalls',
  'saved',
  'kills',
  'speech',
  'passages',
  'completion',
  'drafts',
  'packet',
  'readers',
  'heap',
  'soundness',
];

const scripts = process.argv.slice(2).filter((one) => one.endsWith('.mjs'));
const asked = process.argv
  .slice(2)
  .filter((one) => NAMES.includes(one) || one === 'hour' || /^[a-z]+$/i.test(one));
for (const name of asked.length > 0 ? asked : NAMES) {
  const file = new URL(`${name}.ts`, import.meta.url);
  if (!existsSync(file)) continue;
  const bench = (await import(file.href)) as { run(scripts: readonly string[]): Promise<void> };
  await bench.run(scripts);
}
