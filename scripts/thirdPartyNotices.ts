import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Licences under which code may be shipped; they ask for no more than their notice. */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
];

/** A package of which something is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whole, as the package has it. */
  readonly text: string;
}

/** The packages of which the bundles hold something, in the order of their names. */
export function shippedPackages(bundles: readonly Metafile[], root: string): ShippedPackage[] {
  const folders = new Set(
    bundles.flatMap(({ outputs }) =>
      Object.values(outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
          bytesInOutput > 0 ? folderOf(file) : [],
        ),
      ),
    ),
  );
  const packages = [...folders].map((folder) => readPackage(path.join(root, folder), root));
  const known = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...known.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/**
 * What the licences of all that is shipped ask to be passed on. Throws where a licence is not on the list, or where a
 * package comes without its text: both are for a person to decide, before anything is shipped.
 */
export function thirdPartyNotices(packages: readonly ShippedPackage[], root: string): string {
  const folder = path.join(root, LICENCES, 'pdfium');
  const parts = readdirSync(folder)
    .sort(compare)
    .map((name) => [path.parse(name).name, readFileSync(path.join(folder, name), 'utf8')] as const);
  const sections = [
    ...packages.map(({ name, version, licence, text }) => [`${name} ${version} (${licence})`, text] as const),
    ...parts.map(([name, text]) => [`${name} (compiled into pdfium.wasm)`, text] as const),
  ];
  return `${HEAD}\n${sections.map(([title, text]) => `${LINE}\n${title}\n${LINE}\n\n${text.trim()}\n`).join('\n')}`;
}

const HEAD = `Verbatim comes with code of others, under the licences below. Where a part is named twice, both texts hold.

This software is based in part on the work of the Independent JPEG Group, and in part on the work of the FreeType Team
(https://www.freetype.org).
`;

const LINE = '-'.repeat(80);

/** The folder of the package that a file is part of; nothing for the project's own. */
function folderOf(file: string): string[] {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return found?.[1] === undefined ? [] : [found[1]];
}

function readPackage(folder: string, root: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence = String(license ?? 'no licence');
  if (!ALLOWED_LICENCES.includes(licence))
    throw new Error(
      `${name} ${version} is under ${licence}, which is not among the licences that may be shipped.`,
    );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .sort(compare)
    .map((file) => path.join(folder, file));
  const ours = path.join(root, LICENCES, `${name}.txt`);
  if (texts.length === 0 && !existsSync(ours))
    throw new Error(
      `${name} ${version} comes without the text of its licence, and ${ours} does not give it.`,
    );
  const text = (texts.length === 0 ? [ours] : texts).map((file) => readFileSync(file, 'utf8')).join('\n');
  return { name, version, licence, text: text.replaceAll('\r\n', '\n') };
}

/** Texts that packages come without, and in `pdfium` those of the code that the module is compiled from. */
const LICENCES = 'licences';

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
