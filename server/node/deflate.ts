import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DamagedBytes } from '../search/bytes/byteSource.ts';
import type { Codec } from '../search/bytes/codec.ts';

/** Deflated (RFC 1951), behind the length of what was packed: so no more room is taken for it than it needs. */
export const deflate: Codec = {
  name: 'deflate',
  pack(bytes) {
    const packed = deflateRawSync(bytes, { level: LEVEL });
    const whole = new Uint8Array(LENGTH + packed.length);
    new DataView(whole.buffer).setUint32(0, bytes.length, true);
    whole.set(packed, LENGTH);
    return whole;
  },
  unpack(bytes) {
    if (bytes.length < LENGTH) throw new DamagedBytes('a packed text is cut off');
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    if (length === 0) return new Uint8Array(0);
    try {
      return inflateRawSync(bytes.subarray(LENGTH), {
        chunkSize: Math.max(LEAST, Math.min(MOST, length)),
        maxOutputLength: length,
      });
    } catch (error) {
      throw new DamagedBytes(`a packed text is damaged: ${error instanceof Error ? error.message : error}`);
    }
  },
};

/** Bytes of the length. */
const LENGTH = 4;
/** Twice as fast as the usual one, and a twentieth larger. */
const LEVEL = 3;
/** Bytes made at a time. */
const LEAST = 64;
const MOST = 1 << 20;
