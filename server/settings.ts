import type { CitationStyle } from './citations/citationStyle.ts';
import { FINDING_CODES, type FindingCode, type Severity } from './rules/finding.ts';
import type { RuleOptions, Style } from './rules/ruleOptions.ts';

/** Everything a user can set, complete and typed: whoever reads a setting reads it from here. */
export interface Settings {
  readonly corpus: { readonly folders: readonly string[]; readonly bundled: boolean };
  /** The form of an inserted citation in a draft that has none yet. */
  readonly citationStyle: CitationStyle;
  readonly rules: RuleOptions;
  readonly checkRun: CheckRun;
}

export type CheckRun = 'onType' | 'onSave' | 'manual';

/**
 * Reads the section `verbatim` as an editor sends it. Never fails: what is missing or of the wrong kind falls
 * back to its default, as editors already underline it in the settings file.
 */
export function parseSettings(section: unknown): Settings {
  const corpus = child(section, 'corpus');
  const folders = child(corpus, 'folders');
  const bundled = child(corpus, 'bundled');
  return {
    corpus: {
      folders: Array.isArray(folders)
        ? folders.filter((folder) => typeof folder === 'string' && folder !== '')
        : [],
      bundled: typeof bundled === 'boolean' ? bundled : true,
    },
    citationStyle: oneOf(CITATION_STYLES, child(child(section, 'citation'), 'style'), 'footnote'),
    rules: {
      style: oneOf(STYLES, child(section, 'style'), 'news-strict'),
      severities: parseSeverities(child(section, 'rules')),
    },
    checkRun: oneOf(CHECK_RUNS, child(child(section, 'check'), 'run'), 'onType'),
  };
}

const CITATION_STYLES: readonly CitationStyle[] = ['footnote', 'pandoc', 'link', 'text'];
const STYLES: readonly Style[] = ['news-strict', 'news-lenient', 'academic', 'legal'];
const CHECK_RUNS: readonly CheckRun[] = ['onType', 'onSave', 'manual'];
const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

function parseSeverities(section: unknown): Partial<Record<FindingCode, Severity | 'off'>> {
  const severities: Partial<Record<FindingCode, Severity | 'off'>> = {};
  for (const code of FINDING_CODES) {
    const severity = SEVERITIES.find((known) => known === child(section, code));
    if (severity !== undefined) severities[code] = severity;
  }
  return severities;
}

function child(section: unknown, key: string): unknown {
  return typeof section === 'object' && section !== null
    ? (section as Record<string, unknown>)[key]
    : undefined;
}

function oneOf<T>(known: readonly T[], value: unknown, fallback: T): T {
  return known.find((one) => one === value) ?? fallback;
}
