import type { NumberData } from '../../data/language.ts';

const UNITS =
  `zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
  diciotto diciannove`.split(/\s+/);
const TENS = '- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

function names(value: number): readonly string[] {
  if (value === 1) return ['uno', 'un', 'una'];
  if (value < 20) return [UNITS[value] ?? ''];
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    const unit = value % 10;
    if (unit === 0) return [ten];
    if (unit === 1 || unit === 8) return [ten.slice(0, -1) + UNITS[unit]];
    return unit === 3 ? [`${ten}tré`, `${ten}tre`] : [ten + UNITS[unit]];
  }
  const hundreds = Math.floor(value / 100);
  const head = `${hundreds === 1 ? '' : UNITS[hundreds]}cento`;
  const rest = value % 100;
  return rest === 0 ? [head] : names(rest).map((tail) => head + tail);
}

export const NUMBERS_IT: NumberData = {
  decimal: ',',
  names,
  scales: 'mille:1000 mila:1000 milione:1000000 milioni:1000000 miliardo:1000000000 miliardi:1000000000',
  bareScales: true,
  joinedScales: 'mila mille',
  and: 'e',
  ordinals: `primo:1 prima:1 secondo:2 seconda:2 terzo:3 terza:3 quarto:4 quarta:4 quinto:5 quinta:5 sesto:6 sesta:6 settimo:7
    settima:7 ottavo:8 ottava:8 nono:9 nona:9 decimo:10 decima:10`,
  vague: `centinaio:100 centinaia:100 migliaio:1000 migliaia:1000 decina:10 decine:10 dozzina:12 dozzine:12 ventina:20 mezzo:0.5
    mezza:0.5 metà:0.5 quarto:0.25 doppio:2 triplo:3`,
  ordinalEndings: 'º ª o a',
  forms: `&:e km:chilometro chilometri:chilometro kg:chilogrammo chili:chilogrammo chilo:chilogrammo metri:metro m:metro ore:ora
    minuti:minuto sig:signor dott:dottor ettari:ettaro °:grado gradi:grado meno:−`,
  currencies: '€:euro euro:euro $:dollaro dollari:dollaro £:sterlina lire:lira',
  percent: 'per cento',
  units: `secondo secondi minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni decennio decenni secolo secoli
    metro metri chilometro chilometri grammo grammi chilo chili tonnellata tonnellate litro litri ettaro ettari grado gradi
    euro dollaro dollari centesimo centesimi mila mille milione milioni miliardo miliardi % € $`,
  pronounOne: 'uno un una',
};
