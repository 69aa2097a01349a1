import { existsSync } from 'node:fs';

/** Every benchmark that there is, one after the other; or those named on the command line. */
const NAMES = [
  'start',
  'indexing',
  'saved',
  'kills',
  'speech',
  'passages',
  'completion',
  'drafts',
  'readers',
];

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : NAMES) {
  const file = new URL(`${name}.ts`, import.meta.url);
  if (!existsSync(file)) continue;
  const bench = (await import(file.href)) as { run(): Promise<void> };
  await bench.run();
}
