import type { ApostropheData } from '../../data/language.ts';

export const APOSTROPHES_EN: ApostropheData = {
  clipped: 'tis twas twere twill em til till cause cos bout round tween neath ere n',
  endings: 's in an o th wi ol',
};
