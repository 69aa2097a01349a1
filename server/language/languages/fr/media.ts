import type { MediaData } from '../../data/language.ts';

export const MEDIA_FR: MediaData = {
  written: 'écrit écrivait écrivent publie publié tweete tweeté posté',
  spoken: 'crie crié hurle hurlé murmure murmuré chuchote chuchoté lance lancé chante chanté',
  said: `dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté raconte raconté répond répondu
    confie confié`,
  writings: 'tweet courriel lettre communiqué blog message mémo essai livre journal',
  pieces: 'tweet message lettre courriel communiqué essai',
  audiences:
    'public foule meeting auditeurs téléspectateurs journalistes tribunal commission parlement assemblée',
  occasions: 'discours allocution entretien émission',
  telling: 'à au aux devant',
  within: 'dans sur',
  determiners: 'le la les l un une des son sa ses leur leurs ce cette',
};
