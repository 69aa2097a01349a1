import type { Log, Region, Result } from 'sarif';
import { FINDING_CODES, type Finding, type Severity } from '../rules/finding.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { printable } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import { toJson } from '../text/toJson.ts';
import type { CheckedDraft, CheckResult } from './check.ts';

/** What a SARIF log says of the tool itself. */
export interface SarifTool {
  readonly version: string;
  /** One sentence for each code. */
  readonly describe: (code: Finding['code']) => string;
  /** Turns a path into an address relative to the working folder, or absolute. */
  readonly toUri: (path: string) => string;
}

/**
 * A log of the standard's version 2.1.0 (OASIS, 2020), with columns in UTF-16 units as its default says. The
 * types are made from the standard's schema, so that the compiler holds the log to it.
 */
export function checkAsSarif(result: CheckResult, tool: SarifTool): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Verbatim',
            semanticVersion: tool.version,
            rules: FINDING_CODES.map((id) => ({ id, shortDescription: { text: tool.describe(id) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: result.drafts.flatMap((draft) => draftResults(draft, tool)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: result.problems.map(({ path, message }) => ({
              level: 'warning',
              message: { text: plain(inEnglish(message)) },
              locations: [{ physicalLocation: { artifactLocation: { uri: tool.toUri(path) } } }],
            })),
          },
        ],
      },
    ],
  };
  return toJson(log);
}

function draftResults({ path, text, report }: CheckedDraft, tool: SarifTool): Result[] {
  const lines = createLineIndex(text);
  const artifactLocation = { uri: tool.toUri(path) };
  const region = (span: Span): Region => {
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  return report.findings.map((finding) => ({
    ruleId: finding.code,
    ruleIndex: FINDING_CODES.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: plain(inEnglish(finding.message)) },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map(({ title, edits }) => ({
            description: { text: plain(inEnglish(title)) },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: region(edit),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
  }));
}

/** Brackets and braces would be links and placeholders in a message (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function plain(message: string): string {
  return printable(message)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

const LEVELS: Record<Severity, Result.level> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
