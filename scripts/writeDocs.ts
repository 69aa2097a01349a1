import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesDocument } from '../test/unit/rules/examples/rulesDocument.ts';

/** Writes the pages of `docs/` that are made from the code: `docs/rules.md`. */
const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('rules.md', docs), rulesDocument());
