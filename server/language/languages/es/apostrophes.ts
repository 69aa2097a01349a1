import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_ES: ApostropheData = {
  clipped: '',
  endings: 'pa to na',
};
