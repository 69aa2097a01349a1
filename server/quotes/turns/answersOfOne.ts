import type { Prose } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Quote } from '../quote.ts';
import { endsWithQuestion } from './blockForm.ts';
import { findPrompts } from './findPrompts.ts';
import type { Label } from './readLabel.ts';

/** The answers without a label in an interview that names who answers at the first of them alone. */
export function answersOfOne(
  prose: Prose,
  about: ArticleContext,
  { labels, turns }: { readonly labels: readonly Label[]; readonly turns: readonly Quote[] },
): Quote[] {
  const [first, ...others] = labels;
  if (first === undefined || others.length > 0) return [];
  const taken = new Set(turns.map(({ block }) => block));
  return findPrompts(prose, about)
    .filter(({ block, asks }) => block > first.block && !taken.has(block) && asks !== true)
    .map((turn) => ({ ...turn, label: first.name }));
}

/** "Frau Moritz, …?", "Moritz: …", "Und heute?", "Moritz: …": one name labels all answers, each right below a question. */
export function isAnsweringAll(prose: Prose, labels: readonly Label[]): boolean {
  const nameOf = ({ name }: Label) => prose.text.slice(name.start, name.end);
  const [first] = labels;
  if (first === undefined || labels.length < 2) return false;
  return labels.every((label) => {
    const asked = prose.blocks[label.block - 1];
    if (label.close !== 'colon' || nameOf(label) !== nameOf(first)) return false;
    return asked !== undefined && endsWithQuestion(prose, asked);
  });
}
