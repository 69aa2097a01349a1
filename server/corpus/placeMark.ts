/** From this offset of the text on, up to the next mark. */
export interface PlaceMark extends Place {
  readonly at: number;
  /** Pages where the same words are printed again: drawn out of the text, to be read large. */
  readonly again?: readonly (number | string)[];
}

/** Where in a source something stands, as a reader would look it up; no more than the file states. */
export interface Place {
  /** A page's label as printed, else its number from 1. */
  readonly page?: number | string;
  /** In seconds from the beginning of the recording. */
  readonly time?: number;
  /** From 1. */
  readonly paragraph?: number;
  /** From 1. */
  readonly chapter?: number;
}
