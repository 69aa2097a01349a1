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
  firstHand: [
    "(?:m['’]|nous )(?:a|avait|ont) (?:dit|confié|raconté|écrit|expliqué|répondu|assuré)",
    '(?:me|nous) (?:dit|confie|raconte|écrit|explique|répond|assure)',
    '(?:à|pour) (?:notre|ce) (?:journal|magazine|rédaction|podcast|site)',
    '(?:dans|lors de|pendant|au cours de) notre (?:entretien|interview|conversation|rencontre|échange)',
  ],
  readingAloud: 'cite lut lit',
};
