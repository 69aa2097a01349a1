import { checkText } from './checkText.ts';
import { findQuote } from './findQuote.ts';
import { getPassage } from './getPassage.ts';
import { listSources } from './listSources.ts';
import { Refusal, type World } from './world.ts';
import { writeQuotation } from './writeQuotation.ts';

/** What the tools of `verbatim mcp` do, each under its name. A `Refusal` is an answer, anything else our fault. */
export function createTools(world: World) {
  return {
    find_quote: guarded(world, findQuote),
    check_draft: guarded(world, checkText),
    get_passage: guarded(world, getPassage),
    list_sources: guarded(world, listSources),
    quote: guarded(world, writeQuotation),
  };
}

export type Tools = ReturnType<typeof createTools>;

/** The structured answer of a tool, or why there is none. */
export type Answer<T> = { readonly answer: T } | { readonly refused: string };

function guarded<In, Out>(world: World, tool: (world: World, wanted: In) => Promise<Out>) {
  return async (wanted: In): Promise<Answer<Out>> => {
    try {
      return { answer: await tool(world, wanted) };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.message };
      throw error;
    }
  };
}
