import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_DE: ApostropheData = {
  clipped: 's n ne nem nen ner rum raus rein rauf runter drauf drum',
  endings: 's x z',
};
