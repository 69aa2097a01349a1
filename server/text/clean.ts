/** The text on one line as a reader sees it: blanked markup gone, white space and line breaks a single space. */
export function clean(text: string): string {
  return inert(text.replaceAll('\u0000', '')).trim();
}

/**
 * Text of an article or a draft that may be put into a draft or a label: on one line, and without what is not seen and
 * could do something, such as control characters, marks that turn the direction, and the stand-in for an object.
 */
export function inert(text: string): string {
  return ODD.test(text) ? text.replace(/[\s\u0085]+/g, ' ').replace(UNSEEN, '') : text;
}

/**
 * What a file states of itself, on one line and without control characters and marks that turn the direction, which
 * nobody sees there; all other white space is as it was.
 */
export function withoutControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(BREAKS, ' ').replace(UNSEEN, '') : text;
}

const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffc]/u;
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;

/** Most text has nothing of it, and a look costs less than the copies. */
const ODD = /\s{2}|[^\S ]|[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffc]/u;

const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffc]/gu;
