import { parseArticle } from '../corpus/files/parseArticle.ts';
import type { Draft } from '../drafts/draft.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { citationEdits, quotationNear } from '../features/citation.ts';
import { completeAt, DEFAULT_COMPLETION_OPTIONS } from '../features/completion.ts';
import type { Attribution } from '../quotes/quote.ts';
import { checkDraft } from '../rules/check/checkDraft.ts';
import { FINDING_CODES, type Finding, type Fix } from '../rules/finding.ts';
import type { QuotationReport } from '../rules/report.ts';
import { DEFAULT_RULE_OPTIONS, type RuleOptions } from '../rules/ruleOptions.ts';
import { createCorpusIndex } from '../search/createCorpusIndex.ts';
import { inEnglish } from '../text/said.ts';
import { slice } from '../text/span.ts';
import type * as api from './api.ts';

/** The library, as `api.ts` documents it. Throws a `RangeError` for a code or an offset that there is not. */
export function createVerbatim(options: api.VerbatimOptions = {}): api.Verbatim {
  const corpus = createCorpusIndex();
  const problems: api.ArticleProblem[] = [];
  const rules = ruleOptions(options);
  const citationStyle = options.citationStyle ?? 'footnote';

  const add = ({ name, text }: api.ArticleText): string | undefined => {
    const parsed = parseArticle(name, text);
    problems.push(...parsed.problems.map(({ message }) => ({ name, message: inEnglish(message) })));
    if (parsed.isDraft) {
      problems.push({ name, message: 'It says that it is a draft: nothing is quoted from it.' });
      return undefined;
    }
    if (parsed.article === undefined) return undefined;
    const { id } = parsed.article;
    if (corpus.add(parsed.article)) return id;
    problems.push({ name, message: `The id “${id}” is already taken; this article is skipped.` });
    return undefined;
  };

  for (const article of options.articles ?? []) add(article);

  return {
    add,
    problems,
    get articles() {
      return corpus.articleCount;
    },
    get quotes() {
      return corpus.quoteCount;
    },
    remove: (id) => corpus.remove(id),
    check(draft) {
      const { quotations, findings } = checkDraft(parsed(draft), corpus, rules);
      return { quotations: quotations.map(quotationOf), findings: findings.map(findingOf) };
    },
    complete(draft, offset, { limit = DEFAULT_COMPLETION_OPTIONS.limit } = {}) {
      const { text, format } = parsed(draft, offset);
      const settings = { ...DEFAULT_COMPLETION_OPTIONS, limit, citationStyle };
      const at = { text, format, parsed: () => parsed(draft) };
      return completeAt(corpus, at, offset, settings).items.map((item) => ({
        replace: { start: item.replace.start, end: item.replace.end, newText: item.insertText },
        label: item.label,
        description: item.description,
        source: { article: item.source.article, start: item.source.start, end: item.source.end },
      }));
    },
    find(words, { speaker, limit = 10 } = {}) {
      const found = corpus.quotes.searchQuotes(words, { limit, ...(speaker !== undefined && { speaker }) });
      return found.map(({ article, quote, score }) => ({
        text: slice(article.text, quote),
        speaker: nameOf(quote.attribution),
        article: article.id,
        start: quote.start,
        end: quote.end,
        score,
      }));
    },
    cite(draft, offset) {
      const read = parsed(draft, offset);
      const quotation = quotationNear(corpus, read, checkDraft(read, corpus, rules), offset);
      return quotation === undefined
        ? []
        : citationEdits(corpus, read, quotation, { style: citationStyle }).map(fixOf);
    },
  };
}

function ruleOptions({ style, severities = {} }: api.VerbatimOptions): RuleOptions {
  const codes: readonly string[] = FINDING_CODES;
  const unknown = Object.keys(severities).find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new RangeError(`There is no rule “${unknown}”.`);
  return { style: style ?? DEFAULT_RULE_OPTIONS.style, severities };
}

function parsed({ text, format = 'markdown' }: api.DraftText, offset = 0): Draft {
  if (!(offset >= 0 && offset <= text.length))
    throw new RangeError(`${offset} is no offset of this draft: they run from 0 to ${text.length}.`);
  return parseDraft('draft', text, format);
}

function quotationOf({ text, start, end, attribution, verdict, source }: QuotationReport): api.Quotation {
  const speaker = nameOf(attribution);
  return {
    ...{ text, start, end, speaker, verdict },
    source: source
      ? {
          article: source.article,
          start: source.start,
          end: source.end,
          speaker: nameOf(source.attribution),
        }
      : null,
  };
}

function findingOf({ code, severity, message, start, end, quotation, fixes }: Finding): api.Finding {
  return {
    ...{ code, severity, start, end },
    message: inEnglish(message),
    quotation: quotation ?? null,
    fixes: fixes.map(fixOf),
  };
}

function fixOf({ title, edits }: Pick<Fix, 'title' | 'edits'>): api.Fix {
  return {
    title: inEnglish(title),
    edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
  };
}

/** One name or none: two speakers, or a pronoun that fits two, are nobody in particular. */
function nameOf(attribution: Attribution | undefined): string | null {
  return attribution?.who === 'named' ? attribution.name : null;
}
