/** The mails of a box: a line that begins with `From ` and stands above headers begins each, and is quoted (`>From `) within one. */
export function mailsOf(bytes: Uint8Array): Uint8Array[] {
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < bytes.length; at = nextLineOf(bytes, at)) {
    if (!startsWith(bytes, at, FROM)) continue;
    const behind = nextLineOf(bytes, at);
    const header = new TextDecoder('latin1').decode(bytes.subarray(behind, behind + 80));
    if (behind > 0 && /^>?[A-Za-z][A-Za-z-]*:/.test(header)) starts.push(at);
  }
  return starts.map((start, index) =>
    withoutQuotes(bytes.subarray(nextLineOf(bytes, start), starts[index + 1] ?? bytes.length)),
  );
}

const FROM = [...'From '].map((sign) => sign.charCodeAt(0));

function startsWith(bytes: Uint8Array, at: number, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[at + index] === sign);
}

/** Where the next line begins; before the beginning where there is none. */
function nextLineOf(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at);
  return end < 0 ? -1 : end + 1;
}

/** Takes one mark out of the lines that a mailbox quotes. */
function withoutQuotes(mail: Uint8Array): Uint8Array {
  const kept = new Uint8Array(mail.length);
  let length = 0;
  for (let at = 0; at >= 0 && at < mail.length; ) {
    const next = nextLineOf(mail, at);
    let words = at;
    while (mail[words] === 0x3e) words++;
    const line = mail.subarray(
      words > at && startsWith(mail, words, FROM) ? at + 1 : at,
      next < 0 ? undefined : next,
    );
    kept.set(line, length);
    length += line.length;
    at = next;
  }
  return kept.subarray(0, length);
}

/** The mail from its first header on: a byte order mark and blank lines, as copying leaves them, are none. */
export function fromHeaders(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x20) at++;
  return bytes.subarray(at);
}

/** Apple Mail writes the length of the mail on a line before it, and its own notes on it behind. */
export function withoutCount(bytes: Uint8Array): Uint8Array {
  const first = bytes.indexOf(0x0a) + 1;
  const length = Number(new TextDecoder('latin1').decode(bytes.subarray(0, first)));
  return length > 0 ? bytes.subarray(first, first + length) : bytes;
}
