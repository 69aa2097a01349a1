/** A name's word as it is compared: without accents, case, points and typographic apostrophes. */
export function foldName(word: string): string {
  let plain = true;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 128 || unit === 0x2e) {
      plain = false;
      break;
    }
  }
  if (plain) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase();
}

/** A name without the nickname in marks or parentheses that stands inside it: `Tobin “Stubby” Hale`. */
export function withoutNickname(name: string): string {
  return /["“‘'(«]/.test(name) ? name.replace(/(?<=\s)["“‘'(«][^"“”‘’()«»]{1,24}["”’')»]\s/g, '') : name;
}
