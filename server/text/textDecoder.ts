const Native = globalThis.TextDecoder;

/**
 * The platform's decoder, put in its place in every bundle: some releases of Node 20, 22 and 23 decode Windows-1252
 * (and so Latin-1 and ASCII, which the Encoding Standard reads as the same) as if its quotation marks, dashes and
 * euro sign were control characters.
 */
class MendedDecoder extends Native {
  override decode(...decoded: Parameters<InstanceType<typeof Native>['decode']>): string {
    const text = super.decode(...decoded);
    return this.encoding === 'windows-1252' ? withPrintedSigns(text) : text;
  }
}

/** Windows-1252 that was read as ISO-8859-1, as it was meant; other text stays as it is. */
export function withPrintedSigns(text: string): string {
  return CONTROLS.test(text)
    ? text.replace(ALL_CONTROLS, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

const CONTROLS = /[\u0080-\u009F]/;
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');

/** From 0x80 to 0x9F; the five that stand for nothing stay what they are. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

export { MendedDecoder as TextDecoder };
