/**
 * Decodes a page: by its byte order mark, by the encoding that whoever sent it declared, by the one that it
 * declares itself, else as UTF-8 where that fits, else as Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const own =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]{2,30})/i.exec(head)?.[1] ??
    /<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]{2,30})/i.exec(head)?.[1];
  // Pages that say UTF-8 and are not, and pages that say something else and are UTF-8, are both common.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const label =
      [declared, own].find((one) => one !== undefined && !/^utf-?8$/i.test(one)) ?? 'windows-1252';
    return decoderOf(label).decode(bytes);
  }
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Takes out what `data:` addresses hold: images and fonts, megabytes of them in pages saved whole. */
export function withoutData(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', at)) {
    let end = at + 5;
    while (end < html.length && !ENDS_ADDRESS.has(html.charCodeAt(end))) end++;
    if (end - at > SHORT) {
      parts.push(html.slice(from, at), 'data:,');
      from = end;
    }
    at = end;
  }
  if (from === 0) return html;
  parts.push(html.slice(from));
  return parts.join('');
}

const SHORT = 100;

const ENDS_ADDRESS = new Set([...`"'()<> \t\n\r`].map((sign) => sign.charCodeAt(0)));
