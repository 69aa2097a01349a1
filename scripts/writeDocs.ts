import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { apiDocument } from '../test/library/apiDocument.ts';
import { rulesDocument } from '../test/unit/rules/rulesDocument.ts';
import { WRITTEN_FROM_CODE } from './writtenFromCode.ts';

/**
 * Writes what is made from the code: the pages `docs/rules.md` and `docs/api.md`, and the lists of rules and
 * of forms of citation in the manifest, the schemas and the library's types.
 */
const root = new URL('../', import.meta.url);
for (const [path, written] of Object.entries(WRITTEN_FROM_CODE)) {
  const file = new URL(path, root);
  writeFileSync(file, written(readFileSync(file, 'utf8')));
}
mkdirSync(new URL('docs/', root), { recursive: true });
writeFileSync(new URL('docs/rules.md', root), rulesDocument());
writeFileSync(new URL('docs/api.md', root), apiDocument());
