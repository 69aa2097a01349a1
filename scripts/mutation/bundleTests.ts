import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { type Mutant, withSwitches } from './findMutants.ts';

/** A file of tests as it is run: its bundle, and all that decides what it does. */
export interface BundledTest {
  /** The file of the tests, from the project's root. */
  readonly file: string;
  readonly bundle: string;
  /** The names of the bundle and of every part that it loads, which hold a sum of what is in them. */
  readonly parts: readonly string[];
}

/**
 * Bundles files of tests with the mutants switched off, each to be switched on by its number. What the files share is
 * in parts of its own, so that a process that runs one file after the other loads it once.
 */
export async function bundleTests(
  files: readonly string[],
  mutants: readonly Mutant[],
  folder: string,
): Promise<BundledTest[]> {
  const byFile = new Map<string, [number, Mutant][]>();
  for (const [number, mutant] of mutants.entries()) {
    const path = resolve(mutant.file);
    byFile.set(path, [...(byFile.get(path) ?? []), [number, mutant]]);
  }
  const { metafile } = await esbuild.build({
    entryPoints: [...files],
    outdir: folder,
    outbase: '.',
    entryNames: '[dir]/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node24',
    metafile: true,
    logLevel: 'warning',
    external: ['mocha', 'esbuild', '@hyzyla/pdfium', './mcp.cjs', './server.cjs'],
    banner: { js: REQUIRE },
    plugins: [
      {
        name: 'switches',
        setup(build) {
          build.onLoad({ filter: /[\\/](server|test)[\\/].*\.ts$/ }, ({ path }) => {
            const text = withPlace(readFileSync(path, 'utf8'), path);
            const own = byFile.get(path);
            return own === undefined
              ? { contents: text, loader: 'ts' }
              : { contents: withPlace(withSwitches(readFileSync(path, 'utf8'), own), path), loader: 'js' };
          });
        },
      },
    ],
  });
  const { outputs } = metafile;
  return Object.entries(outputs).flatMap(([bundle, { entryPoint }]) =>
    entryPoint === undefined || !files.includes(entryPoint)
      ? []
      : [{ file: entryPoint, bundle: resolve(bundle), parts: partsOf(outputs, bundle) }],
  );
}

/** Packages in the older form of modules ask for others while they run. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** A test that asks where it lies is told where its file does. */
function withPlace(text: string, path: string): string {
  return text
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
}

function partsOf(outputs: esbuild.Metafile['outputs'], bundle: string): string[] {
  const parts = new Set([bundle]);
  for (const part of parts)
    for (const { path, external } of outputs[part]?.imports ?? []) if (!external) parts.add(path);
  return [...parts].map((part) => relative('.', part)).sort();
}
