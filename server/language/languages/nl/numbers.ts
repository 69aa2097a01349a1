import type { NumberData } from '../../data/language.ts';

const UNITS =
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien`.split(/\s+/);
const TENS = '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

function names(value: number): readonly string[] {
  if (value === 1) return ['een', 'één'];
  if (value < 20) return [UNITS[value] ?? ''];
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    const unit = UNITS[value % 10] ?? '';
    if (value % 10 === 0) return [ten];
    return [`${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`];
  }
  const hundreds = Math.floor(value / 100);
  const head = `${hundreds === 1 ? '' : UNITS[hundreds]}honderd`;
  const rest = value % 100;
  return rest === 0 ? [head] : names(rest).flatMap((tail) => [head + tail, `${head}en${tail}`]);
}

export const NUMBERS_NL: NumberData = {
  decimal: ',',
  names,
  scales: 'duizend:1000 miljoen:1000000 mln:1000000 miljard:1000000000 mld:1000000000',
  bareScales: true,
  joinedScales: 'duizend',
  and: 'en',
  ordinals: `eerste:1 tweede:2 derde:3 vierde:4 vijfde:5 zesde:6 zevende:7 achtste:8 negende:9 tiende:10 elfde:11 twaalfde:12
    twintigste:20 honderdste:100`,
  vague: `honderden:100 duizenden:1000 miljoenen:1000000 dozijn:12 tientallen:10 half:0.5 halve:0.5 helft:0.5 kwart:0.25 dubbel:2
    tweemaal:2`,
  ordinalEndings: 'e de ste',
  forms: `&:en procent:% km:kilometer kilometers:kilometer kg:kilo kilogram:kilo kilos:kilo m:meter meters:meter uur:uur uren:uur
    minuten:minuut dhr:meneer mw:mevrouw mevr:mevrouw °:graad graden:graad min:−`,
  currencies: '€:euro euro:euro $:dollar dollar:dollar £:pond',
  percent: 'procent',
  units: `seconde seconden minuut minuten uur uren dag dagen week weken maand maanden jaar jaren eeuw eeuwen meter kilometer
    centimeter gram kilo ton liter hectare graad graden euro dollar cent duizend miljoen miljard procent % € $`,
  pronounOne: 'een één',
};
