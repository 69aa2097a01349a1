import type { Severity } from '../rules/finding.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { printable } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import type { CheckedDraft, CheckResult } from './check.ts';

/**
 * Workflow commands that GitHub shows as annotations beside the lines of a change. Their columns count from 1
 * and name the last character, not the one after it.
 */
export function checkAsGithub({ drafts, problems }: CheckResult): string {
  const warnings = problems.map(({ path, message }) =>
    command('warning', { file: slashed(path), title: 'verbatim' }, inEnglish(message)),
  );
  return [...drafts.flatMap(annotations), ...warnings].join('');
}

function annotations({ path, text, report }: CheckedDraft): string[] {
  const lines = createLineIndex(text);
  return report.findings.map((finding) => {
    const start = lines.positionAt(finding.start);
    const end = lines.positionAt(Math.max(finding.start, finding.end - 1));
    const place = {
      file: slashed(path),
      line: start.line + 1,
      endLine: end.line + 1,
      // GitHub refuses columns on an annotation of several lines.
      ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
      title: `verbatim ${finding.code}`,
    };
    return command(LEVELS[finding.severity], place, inEnglish(finding.message));
  });
}

const LEVELS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(
  level: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}\n`;
}

/** GitHub knows files by the names that they have in the repository. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The escapes of GitHub's own toolkit: without them a line break would end the command. */
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  // The log of a run is read in terminals too.
  return printable(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
