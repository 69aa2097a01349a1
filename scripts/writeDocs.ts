import { mkdirSync, writeFileSync } from 'node:fs';
import { apiDocument } from '../test/library/apiDocument.ts';
import { rulesDocument } from '../test/unit/rules/rulesDocument.ts';

/** Writes the pages of `docs/` that are made from the code: `docs/rules.md` and `docs/api.md`. */
const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('rules.md', docs), rulesDocument());
writeFileSync(new URL('api.md', docs), apiDocument());
