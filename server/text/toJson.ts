/**
 * JSON for a pipe, a terminal or a file, indented by two, with a line break at the end. Beyond what JSON itself escapes,
 * the characters that a terminal would obey or that turn the direction of reading are written as escapes too.
 */
export function toJson(value: unknown): string {
  return `${escapedJson(value, 2)}\n`;
}

/** The same as a part of what somebody else puts together, by default in one line. */
export function escapedJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
