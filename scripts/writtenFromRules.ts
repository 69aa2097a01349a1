import { FINDING_CODES } from '../server/rules/finding.ts';
import { RULES } from '../server/rules/rules.ts';

/**
 * The files that name every rule, and how each is written from the rules themselves, so that a new rule is its own file
 * and its two lines in `server/rules/`: by path, what `npm run docs` makes of the file's text.
 */
export const WRITTEN_FROM_RULES: Readonly<Record<string, (text: string) => string>> = {
  'package.json': inManifest,
  'package.nls.json': inEnglish,
  'schemas/check.schema.json': inSchema,
  'schemas/packet.schema.json': inSchema,
  'schemas/baseline.schema.json': inSchema,
  'server/library/api.ts': inTypes,
};

/** The setting of each rule's severity. */
function inManifest(text: string): string {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration.properties['verbatim.rules'].properties = Object.fromEntries(
    RULES.map(({ code }) => [
      code,
      {
        type: 'string',
        enum: ['error', 'warning', 'information', 'hint', 'off'],
        markdownDescription: `%rules.${code}%`,
      },
    ]),
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What the settings say in English, at the place where they stand now. */
function inEnglish(text: string): string {
  const before = Object.entries<string>(JSON.parse(text));
  const first = before.findIndex(([key]) => key.startsWith('rules.'));
  const others = before.filter(([key]) => !key.startsWith('rules.'));
  const settings = RULES.map(
    ({ code, severity, documentation }) =>
      [`rules.${code}`, `${documentation} Usually \`${severity}\`.`] as const,
  );
  return `${JSON.stringify(Object.fromEntries([...others.slice(0, first), ...settings, ...others.slice(first)]), undefined, 2)}\n`;
}

const IN_SCHEMA =
  /("The rule, as docs\/rules\.md explains it\.",\s+"type": "string",\s+"enum": \[(\s+))[^\]]*?(\s+\])/;

function inSchema(text: string): string {
  return text.replace(IN_SCHEMA, (_, head: string, gap: string, tail: string) => {
    const codes = FINDING_CODES.map((code) => `"${code}"`).join(`,${gap}`);
    return `${head}${codes}${tail}`;
  });
}

function inTypes(text: string): string {
  return text.replace(
    /(export type FindingCode =)[^;]*;/,
    (_, head: string) => `${head}\n${FINDING_CODES.map((code) => `  | '${code}'`).join('\n')};`,
  );
}
