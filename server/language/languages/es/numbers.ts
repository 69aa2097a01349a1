import type { NumberData } from '../../data/language.ts';

const UNITS =
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
  dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
  veintinueve`.split(/\s+/);
const TENS = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS = `- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos
  novecientos`.split(/\s+/);

function names(value: number): readonly string[] {
  if (value === 1) return ['uno', 'un', 'una'];
  if (value === 21) return ['veintiuno', 'veintiún', 'veintiuna'];
  if (value < 30) return [UNITS[value] ?? ''];
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? [ten] : names(value % 10).map((unit) => `${ten} y ${unit}`);
  }
  const head = HUNDREDS[Math.floor(value / 100)] ?? '';
  const rest = value % 100;
  const heads = head === 'ciento' ? [head] : [head, head.replace(/os$/, 'as')];
  if (rest === 0) return value === 100 ? ['cien', 'ciento'] : heads;
  return heads.flatMap((one) => names(rest).map((tail) => `${one} ${tail}`));
}

export const NUMBERS_ES: NumberData = {
  decimal: ',',
  names,
  scales: 'mil:1000 millón:1000000 millones:1000000 billón:1000000000000 billones:1000000000000',
  bareScales: true,
  and: 'y',
  ordinals: `primero:1 primera:1 primer:1 segundo:2 segunda:2 tercero:3 tercera:3 tercer:3 cuarto:4 cuarta:4 quinto:5 quinta:5 sexto:6 sexta:6
    séptimo:7 séptima:7 octavo:8 octava:8 noveno:9 novena:9 décimo:10 décima:10 vigésimo:20 centésimo:100`,
  vague: `cientos:100 centenares:100 centenar:100 miles:1000 millares:1000 decena:10 decenas:10 docena:12 docenas:12
    veintena:20 medio:0.5 media:0.5 mitad:0.5 tercio:0.333 doble:2 triple:3`,
  ordinalEndings: 'º ª o a',
  forms: `&:y km:kilómetro kilómetros:kilómetro kg:kilogramo kilos:kilogramo kilo:kilogramo kilogramos:kilogramo metros:metro
    m:metro cm:centímetro centímetros:centímetro h:hora horas:hora min:minuto minutos:minuto sr:señor sra:señora
    dr:doctor dra:doctora ud:usted uds:ustedes ha:hectárea hectáreas:hectárea m²:metro_cuadrado °:grado grados:grado menos:−`,
  currencies: '€:euro euros:euro $:dólar dólares:dólar £:libra libras:libra pesos:peso',
  percent: 'por ciento, por cien',
  units: `segundo segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos metro
    metros kilómetro kilómetros centímetro centímetros gramo gramos kilo kilos tonelada toneladas litro litros hectárea
    hectáreas grado grados euro euros dólar dólares peso pesos céntimo céntimos mil millón millones % € $`,
  pronounOne: 'uno un una',
};
