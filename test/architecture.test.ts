import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const SERVER = new URL('../server/', import.meta.url);

/** Each folder may import from itself and from those after it. */
const ORDER: readonly string[] = [
  'cli',
  'node',
  'web',
  'app',
  'mcp',
  'library',
  'commandLine',
  'packet',
  'lsp',
  'features',
  'rules',
  'archive',
  'sources',
  'citations',
  'record',
  'drafts',
  'store',
  'search',
  'quotes',
  'corpus',
  'language',
  'proof',
  'prose',
  'text',
];

/** What the readers of heavy files are made with: nothing of it may come into the other bundles. */
const READERS = /^(?:@mozilla|linkedom|htmlparser2|postal-mime|@hyzyla|fflate|saxes)/;

/** Which files of the server may name a package; every other file must do without. */
const HOMES: readonly (readonly [of: RegExp, homes: RegExp])[] = [
  [/^node:/, /^(main|readers|indexer|looker)\.ts$|^(cli|node)\//],
  [/^vscode-languageserver/, /^(main|webMain)\.ts$|^(cli|lsp|app)\//],
  [/^vscode$|^vscode-languageclient/, /^$/],
  [/^minisearch$/, /^$/],
  [/^(mdast|micromark)/, /^prose\//],
  [/^yaml$/, /^corpus\//],
  [READERS, /^corpus\/readers\/heavy\//],
  [/^(@modelcontextprotocol|zod)/, /^mcp\/serveTools\.ts$/],
];

const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

describe('architecture', () => {
  it('lets imports point one way', () => {
    deepEqual(
      files.flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.') && !pointsDown(file, resolve(file, name)))
          .map((name) => `${file} imports ${name}`),
      ),
      [],
    );
  });

  it('keeps each package and Node itself in their places', () => {
    deepEqual(
      files.flatMap((file) =>
        importsOf(file)
          .filter((name) => HOMES.some(([of, homes]) => of.test(name) && !homes.test(file)))
          .map((name) => `${file} imports ${name}`),
      ),
      [],
    );
  });
});

describe('exports', () => {
  it('are functions and constants that something imports', () => {
    const used = new Set(importers().flatMap(importedBy));
    deepEqual(
      files
        .filter((file) => file.includes('/') && !BUNDLES.has(file))
        .flatMap((file) => exportedBy(file).map((name) => `${file}: ${name}`))
        .filter((name) => !used.has(name)),
      [],
    );
  });
});

describe('the readers of heavy files', () => {
  it('are loaded by their own bundle and by nothing that starts with an editor or a terminal', () => {
    const isHeavy = (file: string) => file.startsWith('corpus/readers/heavy/');
    deepEqual(
      files.filter((file) => !isHeavy(file) && neighboursOf(file).some(isHeavy)),
      ['readers.ts', 'webReaders.ts'],
    );
    deepEqual(
      files.filter((file) =>
        neighboursOf(file).some((one) => one === 'readers.ts' || one === 'webReaders.ts'),
      ),
      [],
    );
  });
});

describe('what is remembered', () => {
  const found = (what: RegExp) =>
    files
      .filter((file) => !SHORT_LIVED.has(file))
      .flatMap((file) =>
        (readFileSync(new URL(file, SERVER), 'utf8').match(what) ?? []).map(
          (line) => `${file}: ${line.trim()}`,
        ),
      );

  it('is in no map or set that lives as long as the program and grows', () => {
    deepEqual(found(/^(?:export )?(?:const|let) [a-z]\w*[^=\n]*= new (?:Map|Set)(?:<.*>)?\(\)/gm), []);
  });

  it('is bounded by bytes (text/recent.ts), never by how many there are', () => {
    deepEqual(found(/\.size >=? [^\n]*\)\s+[\w.]+\.(?:clear|delete)\(.*/g), []);
    deepEqual(found(/\.size < [^\n]*\)\s+[\w.]+\.(?:set|add)\(.*/g), []);
  });
});

/** What counts there lives while one file is written. */
const SHORT_LIVED: ReadonlySet<string> = new Set(['search/bytes/pack.ts']);

describe('circles', () => {
  it('are none between files, types among them', () => {
    deepEqual(circlesOf(new Map(files.map((file) => [file, neighboursOf(file)]))), []);
  });

  it('are none between folders, however deep they lie', () => {
    const arrows = new Map<string, string[]>();
    for (const file of files) {
      const folder = folderOf(file);
      const others = neighboursOf(file)
        .map(folderOf)
        .filter((other) => other !== folder);
      arrows.set(folder, [...(arrows.get(folder) ?? []), ...others]);
    }
    deepEqual(circlesOf(arrows), []);
  });

  it('are found, however long', () => {
    const arrows = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', []],
    ]);
    deepEqual(circlesOf(arrows), ['a > b > c > a']);
  });
});

/** What a bundle of its own begins with, besides the files directly in `server/`. */
const BUNDLES: ReadonlySet<string> = new Set(['library/createVerbatim.ts', 'mcp/serveTools.ts']);

const ROOT = new URL('../', import.meta.url);

/** Every file that may import one of the server's, from the root. */
function importers(): string[] {
  return ['server', 'client', 'test', 'bench', 'scripts'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts')),
  );
}

/** What a file imports or passes on of the server's, as `file: name`. */
function importedBy(importer: string): string[] {
  const code = readFileSync(new URL(importer, ROOT), 'utf8');
  const from = (name: string) => new URL(name, new URL(importer, ROOT)).href.slice(SERVER.href.length);
  const named =
    /(?:^(?:import|export)(?: type)? |\bconst )\{([^}]*)\} (?:from |= await import\()'(\.[^']+)'/gm;
  return [...code.matchAll(named)].flatMap(([, names = '', path = '']) =>
    names.split(',').map(
      (name) =>
        `${from(path)}: ${
          name
            .trim()
            .replace(/^type /, '')
            .split(/ as |:/)[0] ?? ''
        }`,
    ),
  );
}

function exportedBy(file: string): string[] {
  const code = readFileSync(new URL(file, SERVER), 'utf8');
  return [...code.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)].map(([, name = '']) => name);
}

/** The files of the server that a file names. */
function neighboursOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(file, name));
}

/** One circle for each file from which a walk along the arrows comes back to where it was. */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const before = path.indexOf(file);
    if (before >= 0) found.push([...path.slice(before), file].join(' > '));
    if (before >= 0 || done.has(file)) return;
    for (const next of arrows.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of arrows.keys()) walk(file, []);
  return found;
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

function importsOf(file: string): string[] {
  const code = readFileSync(new URL(file, SERVER), 'utf8');
  return [...code.matchAll(/^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

function resolve(file: string, name: string): string {
  return new URL(name, new URL(file, SERVER)).href.slice(SERVER.href.length);
}

function pointsDown(from: string, to: string): boolean {
  return rank(from) <= rank(to);
}

/** The entry points, directly in `server/`, stand above every folder. */
function rank(file: string): number {
  const [folder] = file.split('/');
  return file.includes('/') ? ORDER.indexOf(folder ?? '') : -1;
}
