import { MARKUP, OBJECT } from './prose.ts';

/**
 * Liquid and Hugo tags (`{{ … }}`, `{% … %}`), on the page but no prose; Pandoc's attributes (`{.class #id k="v"}`) and
 * fences of divs (`::: …`), which take no room. Each on one line and of bounded length, so one walk.
 */
const TEMPLATE = /\{\{[^{}\n]{0,400}\}\}|\{%[^{}\n]{0,400}%\}/g;
const ATTRIBUTES =
  /\{(?:[#.][\w-]+|[\w-]+=(?:"[^"\n{}]{0,200}"|[\w-]+))(?:[ \t]+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n{}]{0,200}"|[\w-]+))){0,20}[ \t]*\}/g;
const DIV = /^:{3,}[^\n“”«»]{0,200}$/gm;

/** The text with template markup blanked, one filler for each unit. */
export function blankTemplates(text: string): string {
  if (!text.includes('{') && !text.includes(':::')) return text;
  return text
    .replace(TEMPLATE, (tag) => OBJECT.repeat(tag.length))
    .replace(ATTRIBUTES, (tag, at: number) => (text[at - 1] === ']' ? tag : MARKUP.repeat(tag.length)))
    .replace(DIV, (line) => MARKUP.repeat(line.length));
}
