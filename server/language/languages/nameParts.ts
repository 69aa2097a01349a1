/** Small words that a hyphen or an apostrophe binds to a name, in whatever language it stands: "al-Rashid", "d'Arcy". */
export const BEFORE_HYPHEN = 'al el ar as at ad an ash az ibn bin abu ul ur';
export const BEFORE_APOSTROPHE = 'd l dell dall nell o';

/** Words that begin a surname of several words and stand before no surname otherwise, besides particles. */
export const SURNAME_PREFIXES = 'mac mc nic ni o ua st ste abu ap fitz';

/** Those of them that are written as one with the rest as well: "Mac Aodha" and "MacAodha". */
export const JOINED_PREFIXES = 'mac mc';
