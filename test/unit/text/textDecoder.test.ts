import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDecoder as Mended, withPrintedSigns } from '../../../server/text/textDecoder.ts';

describe('the decoder of the bundles', () => {
  it('reads the printed signs of Windows-1252, whatever the platform’s makes of them', () => {
    const bytes = new Uint8Array([0x93, 0x57, 0x65, 0x92, 0x64, 0x20, 0x96, 0x20, 0x80, 0x35, 0x94, 0xe9]);
    for (const label of ['windows-1252', 'latin1', 'us-ascii'])
      equal(new Mended(label).decode(bytes), '“We’d – €5”é');
    equal(withPrintedSigns('\u0093We\u0092d \u0096 \u00805\u0094é'), '“We’d – €5”é');
  });

  it('leaves other encodings and what stands for nothing as they are', () => {
    equal(new Mended('utf-8').decode(new Uint8Array([0xc2, 0x93])), '\u0093');
    equal(new Mended('utf-16le').decode(new Uint8Array([0x93, 0x00])), '\u0093');
    equal(withPrintedSigns('\u0081\u009D plain “words”'), '\u0081\u009D plain “words”');
  });
});
