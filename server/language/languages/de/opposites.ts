import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_DE: OppositeData = {
  pairs: `erste letzte, ersten letzten, erster letzter, mehr weniger, meisten wenigsten, besser schlechter, beste schlechteste, besten schlechtesten, gut schlecht, gute schlechte, guten schlechten,
    auf ab, vor nach, mit ohne, für gegen, steigen fallen, steigt fällt, stieg fiel, steigen sinken, steigt sinkt, stieg sank, gestiegen gesunken, gewinnen verlieren, gewonnen verloren,
    gewinnt verliert, lieben hassen, liebt hasst, richtig falsch, recht unrecht, annehmen ablehnen, angenommen abgelehnt, dafür dagegen, hoch niedrig, höher niedriger,
    groß klein, große kleine, großen kleinen, größer kleiner, lang kurz, lange kurze, länger kürzer, alt neu, alte neue, alt jung, älter jünger, früh spät, früher später, offen geschlossen,
    anfangen aufhören, anfang ende, begonnen beendet, stark schwach, stärker schwächer, leicht schwer, leichter schwerer, einfach schwierig, sicher unsicher, sicher gefährlich,
    wahr falsch, wahr unwahr, schuldig unschuldig, öffentlich privat, reich arm, heiß kalt, warm kalt, warmes kaltes, warme kalte, wärmer kälter, schnell langsam, schneller langsamer, nah fern,
    oben unten, über unter, links rechts, innen außen, drinnen draußen, erfolg misserfolg, freund feind, freunde feinde, immer nie, immer niemals, alle keine, alle keiner, jeder niemand, jeder keiner, jemand niemand,
    alles nichts, etwas nichts, ja nein, billig teuer, kaufen verkaufen, gekauft verkauft, gewinn verlust, leben tod, lebend tot, leben sterben, krieg frieden, hoffnung angst,
    kommen gehen, kam ging, geben nehmen, gab nahm, einschließen ausschließen, erlauben verbieten, erlaubt verboten, zugeben leugnen, erinnern vergessen, glücklich unglücklich, zufrieden unzufrieden,
    möglich unmöglich, legal illegal, gerecht ungerecht, fair unfair, klar unklar, bekannt unbekannt, wichtig unwichtig, ehrlich unehrlich, freundlich unfreundlich, nötig unnötig, abhängig unabhängig, gesund krank,
    voll leer, sauber schmutzig, anwesend abwesend, überall nirgends, überall nirgendwo, mindestens höchstens, wenigstens höchstens, mehrheit minderheit, ein kein, eine keine, einen keinen, einem keinem, einer keiner`,
  scales: {
    amount: `alle alles jeder jede jedes allen meisten viele vielen viel mehrere einige einigen manche manchen wenige wenigen wenig keine keiner kein
      niemand nichts jemand etwas beide hälfte mehrheit minderheit ganze`,
    frequency: 'immer ständig stets meistens oft häufig manchmal gelegentlich selten nie niemals',
    certainty: 'sicher bestimmt gewiss zweifellos wahrscheinlich vermutlich vielleicht möglicherweise wohl',
    completeness: 'völlig vollständig ganz teilweise größtenteils weitgehend fast beinahe kaum nur',
  },
};
