import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_IT: ApostropheData = {
  clipped: 'sto sta sti ste',
  endings: 'po mo ca fa va di be',
};
