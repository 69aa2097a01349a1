/** What begins compounds that are nearly all written with a hyphen: "well-known", "self-made". */
export const COMPOUND_HEADS = 'well self half ill best';

/** How what makes one word of them begins: "wellness", "selfish", "halfway", "illness", "bestseller". */
export const ONE_WORD_TAILS = `ness ish less way ways being ington ing est egal egible icit iterate uminat ustrat usion ow
  seller`;
