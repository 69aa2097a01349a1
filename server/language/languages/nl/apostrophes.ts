import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_NL: ApostropheData = {
  clipped: 't s n m k r ie',
  endings: 's',
};
