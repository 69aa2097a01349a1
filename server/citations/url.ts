/**
 * What is left of an address when everything is dropped that does not change which page it names: scheme,
 * `www.`, fragment, a last slash and what was added to trace the reader. For comparing only. Undefined for what
 * is no address of a page on the web.
 */
export function comparableUrl(url: string): string | undefined {
  const found = /^\s*(?:https?:)?\/\/(?:www\d?\.)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec(url);
  if (found === null) return undefined;
  const [, host = '', path = '', query = ''] = found;
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  return (
    host.toLowerCase().replace(/:(?:80|443)$/, '') +
    withoutLastSlash(path) +
    (kept.length > 0 ? `?${kept.join('&')}` : '')
  );
}

/** Parameters that publishers, search engines and social networks add to know where readers come from. */
const TRACKING =
  /^(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ocid|smid|smtyp|ref|ref_src|referrer|source|src|share|amp|guccounter|guce_[^=]*|at_[^=]*|_ga|_gl)(?:=|$)/i;

function withoutLastSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}
