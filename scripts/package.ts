// Packs the extension: `node scripts/package.ts [FILE]`, after a build. The same sources give the same bytes.
import { readFile, writeFile } from 'node:fs/promises';
import manifest from '../package.json' with { type: 'json' };
import { plainModes } from './plainModes.ts';
import { run } from './system.ts';

const VSCE = 'node_modules/@vscode/vsce/vsce';

/**
 * What stands in a package as the time of its files, in seconds: that of the last commit, so that who packs it when
 * makes no difference. Without a history it is the first day of the format of archives.
 */
async function timeOfSources(): Promise<string> {
  const { code, output } = await run('git', ['log', '-1', '--format=%ct'], { quiet: true });
  const time = output.trim();
  return code === 0 && /^\d+$/.test(time) ? time : '315532800';
}

const [file = 'verbatim.vsix'] = process.argv.slice(2);
const repository =
  'repository' in manifest ? (Object(manifest.repository).url as string | undefined) : undefined;
const { code } = await run(
  process.execPath,
  [
    VSCE,
    'package',
    '--no-dependencies',
    // A gallery shows the pages with links to the repository; before a release nobody knows where that will be, and
    // of hosts other than these two the packager does not know how they name a file.
    ...(repository === undefined ? ['--allow-missing-repository'] : []),
    ...(/^https:\/\/(?:github|gitlab)\.com\//.test(repository ?? '') ? [] : ['--no-rewrite-relative-links']),
    '--out',
    file,
  ],
  { env: { TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? (await timeOfSources()) } },
);
if (code === 0) await writeFile(file, plainModes(await readFile(file)));
process.exitCode = code;
