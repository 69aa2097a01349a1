import { readCaptions } from './captions.ts';
import type { LightKind } from './fileKinds.ts';
import { readJson } from './json.ts';
import type { Reader } from './sourceText.ts';

/** What reads the kinds that are read on the spot. */
export const LIGHT_READERS: Readonly<Record<LightKind, Reader>> = {
  captions: readCaptions,
  json: (bytes, name) => readJson(bytes, name),
};
