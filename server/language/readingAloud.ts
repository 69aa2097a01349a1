/**
 * Whether a verb says that somebody gives words that are not their own: "Holt cites the clause: …" tells of the
 * clause. The draft then does not say that the words are that person's speech.
 */
export function readsAloud(cue: string): boolean {
  return READING.test(cue);
}

/** English, German, French and Spanish. */
const READING =
  /^(?:cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)|reads?|reading|recit(?:e[sd]?|ing)|invok(?:e[sd]?|ing)|refer(?:s|red|ring)?|paraphras(?:e[sd]?|ing)|zitier(?:t|te|ten)|l[iea]e?st|cit[ea]|leyó|lee|lut|lit)\b/iu;
