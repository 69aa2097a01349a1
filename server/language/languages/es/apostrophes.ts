import type { ApostropheData } from '../../language.ts';

export const APOSTROPHES_ES: ApostropheData = {
  clipped: '',
  endings: 'pa to na',
};
