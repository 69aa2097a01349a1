import { CITATION_STYLES, FORMS } from '../server/citations/forms/forms.ts';
import { RULES } from '../server/rules/check/rules.ts';
import { FINDING_CODES } from '../server/rules/finding.ts';
import { inEnglish as spoken } from '../server/text/said.ts';

/**
 * The files that name every rule or every form of citation, and how each is written from those, so that a new one is
 * its own file and its lines where it is registered: by path, what `npm run docs` makes of the file's text.
 */
export const WRITTEN_FROM_CODE: Readonly<Record<string, (text: string) => string>> = {
  'package.json': inManifest,
  'package.nls.json': inEnglish,
  'schemas/check.schema.json': inSchema,
  'schemas/packet.schema.json': inSchema,
  'schemas/baseline.schema.json': inSchema,
  'server/library/api.ts': inTypes,
};

/** The setting of each rule's severity, and the forms that a writer and an agent may choose. */
function inManifest(text: string): string {
  const manifest = JSON.parse(text);
  const { properties } = manifest.contributes.configuration;
  properties['verbatim.rules'].properties = Object.fromEntries(
    RULES.map(({ code }) => [
      code,
      {
        type: 'string',
        enum: ['error', 'warning', 'information', 'hint', 'off'],
        markdownDescription: `%rules.${code}%`,
      },
    ]),
  );
  const style = properties['verbatim.citation.style'];
  style.enum = CITATION_STYLES;
  style.enumItemLabels = CITATION_STYLES.map((name) => `%citations.${name}%`);
  style.markdownEnumDescriptions = CITATION_STYLES.map((name) => `%citations.${name}.description%`);
  for (const { inputSchema } of manifest.contributes.languageModelTools)
    if (inputSchema.properties.form !== undefined) inputSchema.properties.form.enum = CITATION_STYLES;
  return json(manifest);
}

/** What the settings say in English, at the place where they stand now. */
function inEnglish(text: string): string {
  const rules = RULES.map(
    ({ code, severity, documentation }) =>
      [`rules.${code}`, `${documentation} Usually \`${severity}\`.`] as const,
  );
  const forms = Object.values(FORMS).flatMap(
    ({ style, label, documentation }) =>
      [
        [`citations.${style}`, spoken(label)],
        [`citations.${style}.description`, documentation],
      ] as const,
  );
  const texts = Object.entries<string>(JSON.parse(text));
  return json(Object.fromEntries(exchanged(exchanged(texts, 'rules.', rules), 'citations.', forms)));
}

/** A list with other entries in the place of those whose key begins so. */
function exchanged(
  entries: readonly (readonly [string, string])[],
  beginning: string,
  others: readonly (readonly [string, string])[],
): (readonly [string, string])[] {
  const first = entries.findIndex(([key]) => key.startsWith(beginning));
  const kept = entries.filter(([key]) => !key.startsWith(beginning));
  return first < 0 ? [...kept, ...others] : [...kept.slice(0, first), ...others, ...kept.slice(first)];
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
  return text
    .replace(
      /(export type FindingCode =)[^;]*;/,
      (_, head: string) => `${head}\n${FINDING_CODES.map((code) => `  | '${code}'`).join('\n')};`,
    )
    .replace(
      /(export type CitationForm =)[^;]*;/,
      (_, head: string) => `${head} ${CITATION_STYLES.map((name) => `'${name}'`).join(' | ')};`,
    );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
