// Whether the packages that the project is made with are what the lock file says, and nothing is known against them.
import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './system.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
}

/** Licences of tools, too, which are not shipped; what is shipped is looked at again when it is bundled. */
const LICENCES: ReadonlySet<string> = new Set([
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT OR WTFPL)',
  '(MIT AND Zlib)',
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MIT-0',
  // The font in which pictures are compared.
  'OFL-1.1',
  'Python-2.0',
  'PSF-2.0',
  // The program that signs packages for the Marketplace, by those who run it.
  'SEE LICENSE IN LICENSE.txt',
  'WTFPL',
]);
/** Packages that run a program of theirs when they are installed, each looked at. */
const INSTALLING: ReadonlySet<string> = new Set(['@vscode/vsce-sign', 'esbuild', 'keytar', 'node']);
/** Milliseconds: whoever works without a network does not wait for it. */
const PATIENCE = 15_000;

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');
const wrong = locked.flatMap(([place, { version, license = 'none stated', integrity, ...one }]) => {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const complaints: string[] = [];
  if (!LICENCES.has(license)) complaints.push(`its licence is not on the list: ${license}`);
  if (integrity === undefined) complaints.push('the lock file has no sum of it');
  if (one.hasInstallScript === true && !INSTALLING.has(name))
    complaints.push('it runs a program when installed');
  if (one.deprecated !== undefined) complaints.push(`it is given up: ${one.deprecated}`);
  const own = `${place}/package.json`;
  const installed = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as LockedPackage) : undefined;
  if (installed === undefined && one.optional !== true) complaints.push('it is not installed: npm ci');
  if (installed !== undefined && installed.version !== version)
    complaints.push(`${installed.version} is installed where the lock file says ${version}: npm ci`);
  return complaints.map((complaint) => `${name} ${version}: ${complaint}`);
});

const audit = await runNpm(['audit', '--json'], { quiet: true, limit: PATIENCE });
const found = advisoriesIn(audit.output);
if (found === undefined)
  console.log('Known faults of packages were not looked up: the registry does not tell them.');
for (const line of [...wrong, ...(found ?? [])]) console.error(line);
process.exitCode = wrong.length + (found?.length ?? 0) > 0 ? 1 : 0;

/** The packages that something grave is known of; undefined where that cannot be told. */
function advisoriesIn(output: string): string[] | undefined {
  const from = output.indexOf('{');
  try {
    const { vulnerabilities } = JSON.parse(output.slice(Math.max(0, from), output.lastIndexOf('}') + 1)) as {
      vulnerabilities?: Readonly<Record<string, { severity: string; range: string }>>;
    };
    return (
      vulnerabilities &&
      Object.entries(vulnerabilities).flatMap(([name, { severity, range }]) =>
        severity === 'high' || severity === 'critical'
          ? [`${name} ${range}: a fault is known, ${severity}`]
          : [],
      )
    );
  } catch {
    return undefined;
  }
}
