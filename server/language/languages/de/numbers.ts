import type { NumberData } from '../../data/language.ts';

const UNITS =
  `null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
  achtzehn neunzehn`.split(/\s+/);
const TENS = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

function names(value: number): readonly string[] {
  if (value === 1) return ['eins', 'ein', 'eine', 'einen', 'einem', 'einer'];
  if (value === 2) return ['zwei', 'zwo'];
  if (value < 20) return [UNITS[value] ?? ''];
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    const unit = value % 10;
    const name = unit === 0 ? ten : `${unit === 1 ? 'ein' : UNITS[unit]}und${ten}`;
    return name.includes('ß') ? [name, name.replace('ß', 'ss')] : [name];
  }
  const rest = value % 100;
  const hundreds = Math.floor(value / 100);
  const heads = hundreds === 1 ? ['hundert', 'einhundert'] : [`${UNITS[hundreds]}hundert`];
  if (rest === 0) return heads;
  const tails = rest === 1 ? ['eins', 'ein'] : names(rest);
  return heads.flatMap((head) => tails.flatMap((tail) => [head + tail, `${head}und${tail}`]));
}

export const NUMBERS_DE: NumberData = {
  decimal: ',',
  names,
  scales: `tausend:1000 million:1000000 millionen:1000000 mio:1000000 milliarde:1000000000 milliarden:1000000000
    mrd:1000000000 billion:1000000000000 billionen:1000000000000`,
  bareScales: true,
  joinedScales: 'tausend',
  and: 'und',
  ordinals: `erste:1 ersten:1 erster:1 erstes:1 zweite:2 zweiten:2 zweiter:2 zweites:2 dritte:3 dritten:3 dritter:3 vierte:4 vierten:4 fünfte:5
    fünften:5 sechste:6 sechsten:6 siebte:7 siebten:7 achte:8 achten:8 neunte:9 neunten:9 zehnte:10 zehnten:10 elfte:11
    elften:11 zwölfte:12 zwölften:12 zwanzigste:20 zwanzigsten:20 hundertste:100`,
  vague: `hunderte:100 hunderten:100 tausende:1000 tausenden:1000 millionen:1000000 dutzend:12 dutzende:12 halb:0.5 halbe:0.5 halben:0.5 hälfte:0.5
    drittel:0.333 viertel:0.25 doppelt:2 doppelte:2 zweimal:2 dreimal:3 einmal:1 anderthalb:1.5 eineinhalb:1.5`,
  ordinalEndings: '',
  forms: `prozent:% &:und km:kilometer kilometern:kilometer kg:kilogramm kilo:kilogramm kilos:kilogramm m:meter metern:meter cm:zentimeter
    zentimetern:zentimeter std:stunde stunden:stunde min:minute minuten:minute dr:doktor prof:professor hr:herr nr:nummer
    str:straße ha:hektar m²:quadratmeter quadratmetern:quadratmeter °:grad minus:− usw:und_so_weiter`,
  currencies: '€:euro euro:euro euros:euro eur:euro $:dollar dollar:dollar £:pfund ct:cent',
  percent: 'prozent, vom hundert',
  units: `sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
    jahrzehnt jahrzehnte jahrhundert jahrhunderte meter kilometer zentimeter millimeter gramm kilo kilogramm tonne tonnen
    liter hektar grad euro cent dollar tausend million millionen milliarde milliarden prozent % € $`,
  pronounOne: 'ein eine einen einem einer eins',
};
