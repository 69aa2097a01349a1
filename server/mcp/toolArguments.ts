import { CITATION_STYLES, type CitationStyle } from '../citations/forms/forms.ts';
import type { Answer, Tools } from './tools.ts';
import { Refusal } from './world.ts';

/** Runs a tool with arguments that nobody has looked at yet. What is wrong with them is an answer that says so. */
export async function runTool(tools: Tools, name: string, given: unknown): Promise<Answer<object>> {
  try {
    const read = argumentsOf(given);
    switch (name) {
      case 'find_quote':
        return await tools.find_quote({
          words: read.text('words', 2000) ?? '',
          speaker: read.text('speaker', 200),
          article: read.text('article', 500),
          limit: read.whole('limit', 1, 50) ?? 10,
        });
      case 'check_draft':
        return await tools.check_draft({
          text: read.text('text', 2_000_000),
          path: read.text('path', 4000),
        });
      case 'get_passage':
        return await tools.get_passage({ ...place(read), context: read.whole('context', 0, 2000) ?? 300 });
      case 'list_sources':
        return await tools.list_sources({
          query: read.text('query', 500),
          limit: read.whole('limit', 1, 200) ?? 50,
        });
      case 'quote':
        return await tools.quote({ ...place(read), form: formOf(read.text('form', 20)) });
      default:
        return { refused: `There is no tool called “${name}”.` };
    }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function place({ text, whole }: Arguments) {
  return {
    article: required('article', text('article', 500)),
    start: required('start', whole('start', 0, 2 ** 31)),
    end: required('end', whole('end', 0, 2 ** 31)),
  };
}

function formOf(form: string | undefined): CitationStyle | undefined {
  if (form === undefined) return undefined;
  const known = CITATION_STYLES.find((style) => style === form);
  return known ?? refuse(`form is one of ${CITATION_STYLES.join(', ')}, not “${form}”.`);
}

interface Arguments {
  /** A text of at most so many UTF-16 units; what is left out, or null, is not given. */
  text(name: string, longest: number): string | undefined;
  whole(name: string, least: number, most: number): number | undefined;
}

function argumentsOf(given: unknown): Arguments {
  if (typeof given !== 'object' || given === null) return refuse('The arguments are an object.');
  const value = (name: string): unknown => Object.getOwnPropertyDescriptor(given, name)?.value ?? undefined;
  return {
    text(name, longest) {
      const text = value(name);
      if (text === undefined) return undefined;
      if (typeof text !== 'string') return refuse(`${name} is a text.`);
      return text.length <= longest ? text : refuse(`${name} is longer than ${longest} characters.`);
    },
    whole(name, least, most) {
      const number = value(name);
      if (number === undefined) return undefined;
      const fits =
        typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
      return fits ? number : refuse(`${name} is a whole number from ${least} to ${most}.`);
    },
  };
}

function required<T>(name: string, value: T | undefined): T {
  return value === undefined ? refuse(`${name} is missing.`) : value;
}

function refuse(why: string): never {
  throw new Refusal(why);
}
