/** A way to write bytes shorter, and back. */
export interface Codec {
  /** By which a file says how it was written. */
  readonly name: string;
  pack(bytes: Uint8Array): Uint8Array;
  /** What was packed; throws for anything else. */
  unpack(bytes: Uint8Array): Uint8Array;
}
