import type { ScopeData } from '../../data/language.ts';

/** Italian words of force. */
export const SCOPES_IT: ScopeData = {
  negation: `non, mai, nessuno, nessuna, nessun, nulla, niente, né, senza, neanche, nemmeno, neppure, mica, no, a malapena,
    raramente, lungi da, invece di, nega, negato, rifiuta, rifiutato, dubito`,
  approximation: `quasi, circa, intorno a, fino a, almeno, al massimo, al minimo, più di, meno di, solo, soltanto, solamente,
    parte di, pressoché, praticamente, mezzo, mezza`,
  condition:
    'se, salvo che, tranne che, eccetto che, salvo se, a meno che, purché, finché, a condizione che, nel caso, qualora',
  exception: 'salvo, tranne, eccetto, tutti meno, tutte meno, tutto meno',
  contrast: 'ma, però, tuttavia, anche se, sebbene, benché',
  modal: `può, possono, posso, possiamo, potrebbe, potrebbero, potremmo, potrà, potranno, deve, devono, devo, dobbiamo,
    dovrebbe, dovrebbero, dovremmo, dovrà, dovranno`,
  hedge: `forse, probabilmente, magari, possibilmente, presumibilmente, apparentemente, a quanto pare, sembra, sembrano, pare,
    credo, crediamo, penso, pensiamo, suppongo, spero, speriamo, mi sembra, secondo me, a mio avviso, una specie di, in parte, a volte,
    spesso, di solito, in genere, in generale`,
  view: `dicono che, si dice che, ci dicono, mi hanno detto, pensavo che, credevo che, vi hanno detto, ci
    hanno detto`,
  limit:
    'almeno, perlomeno, per lo meno, per ora, per adesso, per il momento, che io sappia, per quanto, in teoria',
  limitEnd: 'esclusi escluse esclusa escluso permettendo',
  idle: [
    { words: 'circa mezzo mezza', unlessBefore: '#' },
    { words: 'se', after: 'come so sa chiede chiesto anche' },
    { words: 'no', after: 'o' },
    { words: 'mai', after: 'come', before: 'prima' },
  ],
  others: 'gente alcuni molti critici esperti tutti loro vicini colleghi lettori storici',
  saying:
    'dice dicono diceva dicevano pensa pensano crede credono afferma affermano sostiene sostengono racconta raccontano',
  boundaries: 'e ma o perché poiché quando dove che chi mentre anche',
  questions: 'è sono era ha hanno può possono perché come cosa chi quanto forse',
  asking: 'chiede chiesto chiedere se domanda',
  fillers: 'eh, ehm, mah, beh, cioè, sai, sa, insomma',
  supposed: {
    who: 'qualcuno, uno, nessuno, chiunque, il lettore, chi',
    may: 'potrebbe, può, potrà, direbbe',
    verbs: 'chiedere, chiedersi, dire, pensare, obiettare, rispondere',
  },
  denied: {
    by: `non ha, non ha mai, non aveva, non aveva mai, nessuno ha, nega di aver, ha negato di aver`,
    verbs: 'detto, dichiarato, affermato, scritto',
  },
  pronouns: `io mi me tu ti te lui lei lo la gli le si noi ci voi vi loro li ne mio mia miei mie tuo tua suo sua suoi sue nostro
    nostra nostri vostro questo questa questi queste quello quella quelli quelle chi che cui qui lì`,
  elided: 'l d c s m t v n un dell nell sull all dall quell',
};
