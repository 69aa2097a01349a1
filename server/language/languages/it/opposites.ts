import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_IT: OppositeData = {
  pairs: `primo ultimo, prima dopo, più meno, meglio peggio, migliore peggiore, buono cattivo, bene male, alto basso, su giù, con senza, aumentare diminuire, salire scendere, vincere perdere, vinto perso,
    vero falso, accettare rifiutare, grande piccolo, lungo corto, vecchio nuovo, vecchio giovane, presto tardi, aperto chiuso, inizio fine, forte debole, facile difficile, colpevole innocente, pubblico privato, ricco povero,
    caldo freddo, veloce lento, vicino lontano, sopra sotto, sinistra destra, dentro fuori, amico nemico, sempre mai, tutti nessuno, qualcuno nessuno, tutto niente, tutto nulla, qualcosa niente, sì no, comprare vendere, vita morte, vivo morto,
    guerra pace, possibile impossibile, legale illegale, giusto ingiusto, utile inutile, felice infelice, pieno vuoto, minimo massimo, maggioranza minoranza, anche neanche`,
  scales: {
    amount:
      'tutti tutte tutto tutta ogni molti molte molto alcuni alcune pochi poche poco nessuno nessuna niente nulla qualcuno qualcosa metà',
    frequency: 'sempre spesso talvolta raramente mai',
    certainty: 'certamente sicuramente probabilmente forse',
    completeness: 'completamente totalmente parzialmente quasi appena solo soltanto',
  },
};
