import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Article, Problem } from '../corpus/article.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { inert } from '../text/clean.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Tongue } from '../text/said.ts';
import { type ArticlePlaces, toRange } from './convert.ts';

/** What a finding needs to become a diagnostic. */
export interface DiagnosticContext {
  readonly lines: Pick<LineIndex, 'positionAt'>;
  readonly places: ArticlePlaces;
  readonly tongue: Tongue;
  articleOf(id: string): Article | undefined;
  /** The address of the page with a section for each finding code. */
  readonly documentation: string;
}

export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const message = context.tongue(finding.message);
  const relatedInformation = finding.related.flatMap((place) => {
    const article = context.articleOf(place.article);
    if (article === undefined) return [];
    return [
      {
        location: context.places.locationOf(article, place),
        message: inert(beyond(context.tongue(place.message), message)),
      },
    ];
  });
  return {
    range: toRange(context.lines, finding),
    severity: SEVERITIES[finding.severity],
    source: 'verbatim',
    code: finding.code,
    codeDescription: { href: `${context.documentation}#${finding.code}` },
    message: inert(message),
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}

/** A problem of an article in the article itself: from its place to the end of the line, or on the first line. */
export function toProblemDiagnostic(
  problem: Problem,
  lines: Pick<LineIndex, 'positionAt' | 'offsetAt'>,
  tongue: Tongue,
): Diagnostic {
  const { line = 1, column = 1, message = problem.message } = problem.at ?? {};
  const start = { line: line - 1, character: column - 1 };
  // Editors and indices of lines alike take a character behind the last one for the end of its line.
  const end = lines.positionAt(lines.offsetAt({ ...start, character: LONGEST_LINE }));
  return {
    range: { start, end },
    severity: problem.isNotice ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    source: 'verbatim',
    message: inert(tongue(message)),
  };
}

/** In UTF-16 units. */
const LONGEST_LINE = 1_000_000;

/** What is said of a place without the words that the finding's message quotes already: they stand side by side. */
function beyond(said: string, message: string): string {
  const words = said.search(/[“„«]/u);
  const [quoted = ''] = said
    .slice(words + 1)
    .trimStart()
    .split(/[.?!…]?\s?[”“»]$/u);
  return words > 0 && quoted !== '' && message.includes(quoted)
    ? said.slice(0, words).replace(/[:\s]+$/, '')
    : said;
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
