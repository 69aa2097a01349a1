import { stringify } from 'yaml';
import type { Block } from '../../prose/prose.ts';
import type { Article, Metadata } from '../article.ts';
import { metadataAsCsl } from '../cslJson.ts';
import { placeAt } from '../place.ts';
import { timeInWords } from '../placeInWords.ts';

/** What a Markdown file states above its text. */
export interface Stated {
  readonly metadata: Metadata;
  readonly excerpt?: boolean | undefined;
  readonly transcript?: 'automatic' | undefined;
}

/** Front matter between its fences, dates as people write them; nothing where nothing is stated. */
export function writeFrontMatter({ metadata, excerpt, transcript }: Stated): string {
  const { issued, accessed, ...rest } = metadataAsCsl(metadata);
  const day = (date: Metadata['issued']) =>
    date &&
    [date.year, date.month, date.day]
      .filter((part) => part !== undefined)
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-');
  const fields = {
    ...rest,
    ...(issued !== undefined && { issued: day(metadata.issued) }),
    ...(accessed !== undefined && { accessed: day(metadata.accessed) }),
    ...(excerpt && { excerpt: true }),
    ...(transcript && { transcript }),
  };
  return Object.keys(fields).length === 0 ? '' : `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;
}

/**
 * A copy of what was read of a source, in Markdown that a person can mend: front matter, headings, block quotations,
 * and of a recording each turn after its time and speaker. What stands elsewhere on a page is left out.
 */
export function articleAsMarkdown(article: Article): string {
  const { prose, text, elsewhere = [], metadata, excerpt, transcript, body } = article;
  const front = writeFrontMatter({ metadata, excerpt, transcript });
  const outside = new Set(elsewhere.map(({ start }) => start));
  const blocks = prose.blocks.filter(({ start }) => start >= body.start && !outside.has(start));
  const turns = new Map(prose.turns?.map((turn) => [turn.start, turn]));
  const words = (block: Block) => plain(text.slice(block.start, block.end));
  const parts = blocks.map((block) => {
    const time = placeAt(article, block.start)?.time;
    const isTurn =
      turns.size > 0 && [...turns.keys()].some((start) => start >= block.start && start < block.end);
    if (time !== undefined && isTurn) return `[${timeInWords(time)}] ${words(block)}`;
    switch (block.kind) {
      case 'heading':
        return `## ${words(block).replace(/\s+/g, ' ')}`;
      case 'quotation':
        return `> ${words(block).replaceAll('\n', '\n> ')}`;
      case 'item':
        return `- ${words(block).replaceAll('\n', '\n  ')}`;
      default:
        return words(block).replace(/^(?=[#>])/, '\\');
    }
  });
  return `${front}${parts.join('\n\n')}\n`;
}

function plain(words: string): string {
  return words.replaceAll('\u00AD', '').trim();
}
