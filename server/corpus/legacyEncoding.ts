/** How a text of one byte for each sign is encoded. */
export type LegacyEncoding = 'windows-1252' | 'macintosh' | 'iso-8859-15';

/**
 * The encoding of a text that is not UTF-8, by what its letters would do in each: Windows-1252, unless that makes capitals in
 * the middle of words (`cafŽ`, `itÕs`) or signs that it does not have, again and again, and Mac Roman next to none; or unless
 * there is a sign of no currency beside a figure, or a fraction within a word, as ISO-8859-15 has € and œ there.
 */
export function legacyEncoding(bytes: Uint8Array): LegacyEncoding {
  const some = bytes.subarray(0, ENOUGH);
  const western = new TextDecoder('windows-1252').decode(some);
  const strange = count(western, CAPITAL_WITHIN) + count(western, UNDEFINED);
  if (strange >= FEWEST) {
    const mac = new TextDecoder('macintosh').decode(some);
    return strange > MARGIN * (count(mac, CAPITAL_WITHIN) + count(mac, STRANGE_ON_MAC))
      ? 'macintosh'
      : 'windows-1252';
  }
  const isLatin = !some.some((byte) => byte >= 0x80 && byte < 0xa0);
  return isLatin && LATIN_9.test(western) && !FRACTION.test(western) ? 'iso-8859-15' : 'windows-1252';
}

/** In bytes: who reads so much of a text knows. */
const ENOUGH = 1 << 18;
const FEWEST = 2;
/** How many times as strange one reading must be as the other. */
const MARGIN = 8;

/** A capital beyond ASCII right behind a small letter, a stop at the end of a word, or a comma. */
const CAPITAL_WITHIN = /(?<=[a-zß-öø-ÿ][.!?]?|,)[À-ÖØ-ÞŒŠŽŸ]/g;
const UNDEFINED = /[\x81\x8D\x8F\x90\x9D]/g;
/** Signs of mathematics and loose accents; quotation marks and dots within words, and low ones behind something. */
const STRANGE_ON_MAC =
  /[≠∞≤≥∂∑∏π∫Ω√ƒ≈∆◊⁄‡‰ˆ˜¯˘˙˚¸˝˛ˇ\uF8FF]|(?<=\p{L})[“”‘…«»](?=\p{L})|(?<=[\p{L},.!?])[‚„]/gu;

const LATIN_9 = /\d[ \u00A0]?¤|¤[ \u00A0]?\d|[a-z]½[a-z]/;
const FRACTION = /\d ?[¼½¾]/;

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
