import type { Span } from '../text/span.ts';

/**
 * What is left of an address when everything is dropped that does not change which page it names: scheme,
 * `www.`, fragment, a last slash and what was added to trace the reader. For comparing only. Undefined for what
 * is no address of a page on the web.
 */
export function comparableUrl(url: string): string | undefined {
  const found = /^\s*(?:https?:)?\/\/(?:www\d?\.)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec(url);
  if (found === null) return undefined;
  const [, host = ''] = found;
  const path = decoded(found[2] ?? '');
  const query = decoded(found[3] ?? '');
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  return (
    host.toLowerCase().replace(/:(?:80|443)$/, '') +
    withoutLastSlash(path) +
    (kept.length > 0 ? `?${kept.join('&')}` : '')
  );
}

/**
 * The addresses that stand in a text, without the punctuation after them: a point, a quotation mark, a
 * closing parenthesis that the address itself does not open.
 */
export function findUrls(text: string): Url[] {
  return Array.from(text.matchAll(/https?:\/\/[^\s\0<>"“”]+/gi), ({ 0: run, index }) => {
    const url = withoutPunctuation(run.slice(0, endOfBalanced(run)));
    return { url, start: index, end: index + url.length };
  });
}

export interface Url extends Span {
  readonly url: string;
}

/** Up to the first closing bracket that closes nothing. */
function endOfBalanced(run: string): number {
  let open = 0;
  for (let at = 0; at < run.length; at++) {
    const char = run[at];
    if (char === '(' || char === '[') open++;
    else if ((char === ')' || char === ']') && --open < 0) return at;
  }
  return run.length;
}

function withoutPunctuation(run: string): string {
  let end = run.length;
  while (end > 0 && /[.,;:!?'’*_]/.test(run.charAt(end - 1))) end--;
  return run.slice(0, end);
}

/** Parameters that publishers, search engines and social networks add to know where readers come from. */
const TRACKING =
  /^(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ocid|smid|smtyp|ref|ref_src|referrer|source|src|share|amp|guccounter|guce_[^=]*|at_[^=]*|_ga|_gl)(?:=|$)/i;

/** Parentheses and spaces are written in two ways; a stray percent sign is no reason to fail. */
function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withoutLastSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}
