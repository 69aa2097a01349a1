/**
 * The address of a page with a text fragment (WICG Scroll to Text Fragment), so that a browser that knows them goes
 * to the words: the whole passage where it is short, else its first and last words. Undefined for what is no address
 * on the web.
 */
export function passageAddress(url: string, words: string): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  const list = words.split(/\s+/).filter((word) => word !== '');
  if (list.length === 0) return url;
  const fragment =
    list.length <= SHORT
      ? escaped(list.join(' '))
      : `${escaped(list.slice(0, EDGE).join(' '))},${escaped(list.slice(-EDGE).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

/** In words. */
const SHORT = 8;
const EDGE = 4;

/**
 * A dash and a comma mean something in a text fragment, so they are escaped beside what an address escapes. Half a
 * character, which no address can hold, is left out.
 */
function escaped(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
