/**
 * What is sent to an archive as `Authorization` for what a writer typed: a value that is one already (a scheme and its
 * token, RFC 9110) as it is, `name:password` as Basic (RFC 7617); nothing for what is neither.
 */
export function authorizationOf(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (/^[A-Za-z][\w-]* +[\w.~+/-]+={0,2}$/.test(trimmed)) return trimmed;
  const isNamed = trimmed.indexOf(':') > 0 && !/\p{Cc}/u.test(trimmed);
  if (!isNamed) return undefined;
  const bytes = new TextEncoder().encode(trimmed);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
