/** What the JSON of a chat has near its beginning, and that of transcripts mostly not; what reads it is apart. */
const CHAT = /"(?:messages|user_profile)"\s*:|"ts"\s*:\s*"\d{9}/;

/** Whether JSON may be of a chat, which `readers/heavy` reads. */
export function mayBeChat(bytes: Uint8Array): boolean {
  return CHAT.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 16)));
}
