import { Parser } from 'htmlparser2';

/**
 * The words of what a page states in an attribute or in JSON, where programs write HTML once more: `&#8222;Yes&#8220;`,
 * `The <em>Anora</em> line`. A sign that is none of HTML's stays.
 */
export function wordsOf(stated: string): string {
  return (HTML.test(stated) ? textOf(stated) : stated).replace(/\s+/g, ' ').trim();
}

const HTML = /&(?:#\d|#x[\da-f]|[a-z]{2,8};)|<\/?(?:em|i|b|strong|cite|span|sup|sub|br|p|a)\b/i;

function textOf(html: string): string {
  let text = '';
  const ontext = (part: string) => {
    text += part;
  };
  const parser = new Parser({ ontext }, { decodeEntities: true });
  parser.end(html);
  return text;
}
