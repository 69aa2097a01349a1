// Builds the bundles into dist/: `node esbuild.mjs [--production] [--watch]`.
import { createHash } from 'node:crypto';
import { chmod, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { bundleArticles } from './scripts/bundleArticles.ts';
import { shippedPackages, thirdPartyNotices } from './scripts/thirdPartyNotices.ts';
import { LANGUAGES } from './server/language/languages/languages.ts';
import { compileLexicon } from './server/language/lexicon.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** A sum of all that decides what an index of articles holds: one that was saved by another make is made anew. */
async function sumOfSources() {
  const sum = createHash('sha256');
  for (const folder of ['text', 'prose', 'proof', 'language', 'corpus', 'quotes', 'search', 'store']) {
    const names = await readdir(`server/${folder}`, { recursive: true }).catch(() => []);
    for (const name of names.filter((one) => /\.[a-z]+$/.test(one)).sort())
      sum.update(name).update(await readFile(`server/${folder}/${name}`));
  }
  return sum.digest('hex').slice(0, 20);
}

/** The files of the articles that come with Verbatim: where folders cannot be listed, they are known by name. */
async function namesOfArticles() {
  return (await readdir('corpus')).filter((name) => name.endsWith('.md')).sort();
}

const madeBy = await sumOfSources();

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  define: { VERSION: JSON.stringify(version), MADE_BY: JSON.stringify(madeBy) },
  // In place of the platform's own, in packages too: not every Node decodes Windows-1252.
  inject: ['server/text/textDecoder.ts'],
  // The notices that licences ask for are in a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * For workers of a browser. Some packages ask for a page, which no worker has, unless they are taken as for workers.
 * @type {esbuild.BuildOptions}
 */
const web = {
  ...shared,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
  target: 'es2023',
  define: { ...shared.define, BUNDLED_ARTICLES: JSON.stringify(await namesOfArticles()) },
};

/**
 * Files of the server that are bundles of their own beside the one that loads them, when it comes to that.
 * @param {Readonly<Record<string, string>>} names the bundle of each, by how it is imported
 * @returns {esbuild.Plugin}
 */
const apart = (names) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' && path in names ? { path: names[path], external: true } : undefined,
    );
  },
});

/** What is loaded when something of it is used: by the name of a module, from where, and the names of what it has. */
const LATE = new Map([
  ...['child_process', 'crypto', 'net', 'zlib'].map((name) => [
    name,
    { from: `node:${name}`, names: Object.keys(process.getBuiltinModule(name)) },
  ]),
  // Most articles and drafts say nothing in YAML that has not been read before.
  ['yaml', { from: './yaml.cjs', names: Object.keys(await import('yaml')) }],
]);

/**
 * Modules that take milliseconds to load and are mostly not needed: each is loaded when something of it is used.
 * @type {esbuild.Plugin}
 */
const late = {
  name: 'late',
  setup(build) {
    const filter = new RegExp(`^(?:node:)?(?:${[...LATE.keys()].join('|')})$`);
    build.onResolve({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter }, ({ path }) => ({ path: path.replace(/^node:/, ''), namespace: 'late' }));
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
      const { from, names } = LATE.get(path) ?? { from: path, names: [] };
      const contents = `
        for (const name of ${JSON.stringify(names)})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require('${from}')[name] });`;
      return { contents };
    });
  },
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...shared, entryPoints: ['client/desktop.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...shared, entryPoints: ['server/main.ts'], outfile: 'dist/server.cjs', plugins: [late] },
  {
    ...shared,
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/verbatim.cjs',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [apart({ './commands.ts': './commands.cjs' })],
    // By `require`: for `import` Node looks for names of exports in all of the file first.
    supported: { 'dynamic-import': false },
  },
  // Loaded when there is more to do than to say what the program is.
  {
    ...shared,
    entryPoints: ['server/cli/commands.ts'],
    outfile: 'dist/commands.cjs',
    external: ['./mcp.cjs', './server.cjs'],
    plugins: [late],
  },
  // Loaded with the first file that says something in YAML.
  { ...shared, entryPoints: ['yaml'], outfile: 'dist/yaml.cjs' },
  // Loaded by `verbatim mcp` alone: the protocol's own code is half as large as all the rest.
  { ...shared, entryPoints: ['server/mcp/serveTools.ts'], outfile: 'dist/mcp.cjs' },
  // Loaded in workers when there are many articles to read.
  { ...shared, entryPoints: ['server/indexer.ts'], outfile: 'dist/indexer.cjs', plugins: [late] },
  // Loaded in a worker by a command, to look at files while it answers.
  { ...shared, entryPoints: ['server/looker.ts'], outfile: 'dist/looker.cjs', plugins: [late] },
  // Loaded in a worker with the first file that is no text.
  {
    ...shared,
    entryPoints: ['server/readers.ts'],
    outfile: 'dist/readers.cjs',
    // Its form for `import` asks where it lies itself, which nothing in one file can say.
    alias: { '@hyzyla/pdfium': '@hyzyla/pdfium/dist/index.cjs' },
  },
  // VS Code in a browser, which loads no ES module: so it is called one of CommonJS.
  {
    ...web,
    entryPoints: ['client/web/web.ts'],
    outfile: 'dist/extension.web.cjs',
    external: ['vscode'],
  },
  { ...web, format: 'iife', entryPoints: ['server/webMain.ts'], outfile: 'dist/server.web.js' },
  {
    ...web,
    format: 'iife',
    entryPoints: ['server/webReaders.ts'],
    outfile: 'dist/readers.web.js',
    alias: { '@hyzyla/pdfium': '@hyzyla/pdfium/dist/index.esm.browser.js' },
  },
  // The library: for Node, bundlers and pages alike.
  {
    ...shared,
    entryPoints: ['server/library/createVerbatim.ts'],
    outfile: 'dist/index.mjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Some packages ask a browser's page for what no worker and no Node has.
    conditions: ['worker', 'import'],
    target: 'es2023',
    format: 'esm',
  },
];

// What the program takes on trust of its word lists is looked at here, and refused with the place of the mistake.
for (const { code, speech } of LANGUAGES) if (speech !== undefined) compileLexicon(code, speech);

await rm('dist', { recursive: true, force: true });
if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
} else {
  const built = await Promise.all(bundles.map((options) => esbuild.build(options)));
  const packages = shippedPackages(
    built.flatMap(({ metafile }) => metafile ?? []),
    '.',
  );
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(packages, '.'));
  // With `--watch` the articles are read anew at every start, by what the reader is then.
  await writeFile('dist/bundled.segment', await bundleArticles('corpus', madeBy));
  // The types are written as they are published: they import nothing.
  await copyFile('server/library/api.ts', 'dist/index.d.ts');
  await chmod('dist/verbatim.cjs', 0o755);
  await copyFile('node_modules/@hyzyla/pdfium/dist/pdfium.wasm', 'dist/pdfium.wasm');
}
