import { CITATION_STYLES, type CitationStyle } from '../citations/forms/forms.ts';
import { MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import type { ClosingPunctuation } from '../features/completion/dress.ts';
import { FINDING_CODES, type FindingCode, type Severity } from '../rules/finding.ts';
import { type RuleOptions, STYLES } from '../rules/ruleOptions.ts';

/** Everything a user can set, complete and typed: whoever reads a setting reads it from here. */
export interface Settings {
  readonly corpus: CorpusSettings;
  /** The form of an inserted citation in a draft that has none yet. */
  readonly citationStyle: CitationStyle;
  readonly rules: RuleOptions;
  /** The address of the archive to ask; empty for none. */
  readonly archiveUrl: string;
  readonly checkRun: CheckRun;
  readonly completion: CompletionSettings;
  /** Whether a line above the draft counts its quotations. */
  readonly codeLens: boolean;
  /** Whether quotations show the outlet of their source where the draft does not say it. */
  readonly inlayHints: boolean;
}

export interface CorpusSettings {
  readonly folders: readonly string[];
  /** Files of a reference manager, which describe articles and name some. */
  readonly bibliographies: readonly string[];
  readonly bundled: boolean;
  /** Globs of files and folders that hold no articles. */
  readonly exclude: readonly string[];
  /** In bytes; larger files are not read. */
  readonly maxFileSize: number;
}

export interface CompletionSettings {
  readonly enabled: boolean;
  /** The most quotes offered at once. */
  readonly limit: number;
  readonly closingPunctuation: ClosingPunctuation;
  /** Whether the rest of a quote is shown greyed when only one fits. */
  readonly inline: boolean;
  /** Whether an accepted quote brings its attribution and citation. */
  readonly withCitation: boolean;
}

export type CheckRun = 'onType' | 'onSave' | 'manual';

/**
 * Reads the section `verbatim` as an editor sends it. Never fails: what is missing or of the wrong kind falls
 * back to its default, as editors already underline it in the settings file.
 */
export function parseSettings(section: unknown): Settings {
  return {
    corpus: parseCorpus(child(section, 'corpus')),
    citationStyle: oneOf(CITATION_STYLES, child(child(section, 'citation'), 'style'), 'footnote'),
    rules: {
      style: oneOf(STYLES, child(section, 'style'), 'news-strict'),
      severities: parseSeverities(child(section, 'rules')),
    },
    codeLens: flag(child(section, 'codeLens'), true),
    inlayHints: flag(child(section, 'inlayHints'), false),
    completion: parseCompletion(child(section, 'completion')),
    archiveUrl: text(child(child(section, 'archive'), 'url')),
    checkRun: oneOf(CHECK_RUNS, child(child(section, 'check'), 'run'), 'onType'),
  };
}

const CLOSING: readonly ClosingPunctuation[] = ['printed', 'inside', 'outside'];
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

function parseCorpus(section: unknown): CorpusSettings {
  const megabytes = child(section, 'maxFileSize');
  return {
    folders: strings(child(section, 'folders')),
    bibliographies: strings(child(section, 'bibliographies')),
    bundled: flag(child(section, 'bundled'), true),
    exclude: strings(child(section, 'exclude')),
    // What no file has is no limit at all, and a number that every system can be asked with.
    maxFileSize:
      typeof megabytes === 'number' && megabytes > 0
        ? Math.min(Math.floor(megabytes * 1_048_576), Number.MAX_SAFE_INTEGER)
        : MAX_FILE_SIZE,
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}

function parseCompletion(section: unknown): CompletionSettings {
  const limit = child(section, 'limit');
  return {
    enabled: flag(child(section, 'enabled'), true),
    limit: typeof limit === 'number' && limit >= 1 ? Math.floor(limit) : 40,
    withCitation: flag(child(section, 'withCitation'), false),
    inline: flag(child(section, 'inline'), true),
    closingPunctuation: oneOf(CLOSING, child(section, 'closingPunctuation'), 'printed'),
  };
}

function child(section: unknown, key: string): unknown {
  return typeof section === 'object' && section !== null
    ? (section as Record<string, unknown>)[key]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function oneOf<T>(known: readonly T[], value: unknown, fallback: T): T {
  return known.find((one) => one === value) ?? fallback;
}
