import type { SpeechData } from '../../data/speechData.ts';
import { BODIES } from './bodies.ts';
import { CUE_VERBS, CUE_WORDS } from './cueVerbs.ts';
import { ENDINGS, FRAME_WORDS, VENUES, VIEWS } from './frameWords.ts';
import { FUNCTION_WORDS } from './functionWords.ts';
import { GIVEN_NAMES, SHORT_FORMS } from './givenNames.ts';
import { ROLES } from './roles.ts';
import { TITLES } from './titles.ts';

export const SPEECH_EN: SpeechData = {
  words: { ...FUNCTION_WORDS, ...TITLES, ...ROLES, ...GIVEN_NAMES, ...BODIES, ...CUE_WORDS, ...FRAME_WORDS },
  cues: CUE_VERBS,
  views: VIEWS,
  venues: VENUES,
  endings: ENDINGS,
  inflect: 'english',
  shortForms: SHORT_FORMS,
};
