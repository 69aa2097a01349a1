import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `docs/api.md`: what the package exports, with its documentation; a change of it shows in this page. */
export function apiDocument(): string {
  const types = readFileSync(join(import.meta.dirname, '../../server/library/api.ts'), 'utf8').trimEnd();
  return `# The library

This page is written by \`npm run docs\` from the types that are published. What stands here is public: it changes as
[Semantic Versioning](https://semver.org) says.

\`\`\`ts
import { createVerbatim } from 'verbatim';

const verbatim = createVerbatim({ articles: [{ name: 'courier.md', text: article }] });
for (const { message } of verbatim.check({ text: draft }).findings) console.log(message);
\`\`\`

[examples/check.html](../examples/check.html) checks a text in a page, with nothing sent anywhere: build, serve the
project’s folder, and open it.

\`\`\`ts
${types}
\`\`\`
`;
}
