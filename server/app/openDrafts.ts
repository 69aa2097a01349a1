import type { Draft } from '../drafts/draft.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { createProseMemory, type ProseMemory } from '../prose/markdown.ts';
import { checkDraft } from '../rules/checkDraft.ts';
import type { DraftReport } from '../rules/report.ts';
import type { RuleOptions } from '../rules/ruleOptions.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';

/** A text as an editor holds it. */
export interface EditedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

/** The drafts that are open, each parsed and checked no more often than what they depend on changes. */
export interface OpenDrafts {
  /** The draft as it is now. */
  draft(text: EditedText): Draft;
  /** What the check says of the draft as it is now, against the corpus as it is now. */
  report(text: EditedText, corpus: CorpusIndex, options: RuleOptions): DraftReport;
  forget(uri: string): void;
}

interface Parsed {
  readonly version: number;
  readonly draft: Draft;
  readonly memory: ProseMemory;
}

interface Checked {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly revision: number;
  readonly options: RuleOptions;
  readonly report: DraftReport;
}

export function createOpenDrafts(): OpenDrafts {
  const parsed = new Map<string, Parsed>();
  const checked = new Map<string, Checked>();

  const draft = (text: EditedText): Draft => {
    const known = parsed.get(text.uri);
    if (known?.version === text.version) return known.draft;
    const format = text.languageId === 'plaintext' ? 'plain' : 'markdown';
    const memory = known?.memory ?? createProseMemory();
    const fresh = parseDraft(text.uri, text.getText(), format, memory);
    parsed.set(text.uri, { version: text.version, draft: fresh, memory });
    return fresh;
  };

  return {
    draft,
    report(text, corpus, options) {
      const now = draft(text);
      const known = checked.get(text.uri);
      const holds =
        known?.draft === now &&
        known.corpus === corpus &&
        known.revision === corpus.revision &&
        known.options === options;
      if (known !== undefined && holds) return known.report;
      const report = checkDraft(now, corpus, options);
      checked.set(text.uri, { draft: now, corpus, revision: corpus.revision, options, report });
      return report;
    },
    forget(uri) {
      parsed.delete(uri);
      checked.delete(uri);
    },
  };
}
