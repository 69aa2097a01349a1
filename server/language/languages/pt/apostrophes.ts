import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_PT: ApostropheData = {
  clipped: 'tá tou tava',
  endings: 'd',
};
