import type { NumberData } from '../../data/language.ts';

const UNITS =
  `zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito
  dezenove`.split(/\s+/);
const OTHERS: Readonly<Record<number, readonly string[]>> = {
  1: ['uma'],
  2: ['duas'],
  14: ['catorze'],
  16: ['dezasseis'],
  17: ['dezassete'],
  19: ['dezanove'],
};
const TENS = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const HUNDREDS =
  '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ');

function names(value: number): readonly string[] {
  if (value < 20) return [UNITS[value] ?? '', ...(OTHERS[value] ?? [])];
  if (value === 100) return ['cem'];
  const [head = '', rest] =
    value < 100
      ? [TENS[Math.floor(value / 10)], value % 10]
      : [HUNDREDS[Math.floor(value / 100)], value % 100];
  const heads = value < 200 ? [head] : [head, `${head.slice(0, -2)}as`];
  if (rest === 0) return heads;
  return heads.flatMap((one) => names(rest).map((tail) => `${one} e ${tail}`));
}

export const NUMBERS_PT: NumberData = {
  decimal: ',',
  names,
  scales: `mil:1000 milhão:1000000 milhões:1000000 bilhão:1000000000 bilhões:1000000000 bilião:1000000000000
    biliões:1000000000000`,
  bareScales: true,
  and: 'e',
  ordinals: `primeiro:1 primeira:1 segundo:2 segunda:2 terceiro:3 terceira:3 quarto:4 quarta:4 quinto:5 quinta:5 sexto:6 sexta:6
    sétimo:7 sétima:7 oitavo:8 oitava:8 nono:9 nona:9 décimo:10 décima:10`,
  vague: `centena:100 centenas:100 milhar:1000 milhares:1000 dezena:10 dezenas:10 dúzia:12 dúzias:12 meio:0.5 meia:0.5 metade:0.5
    dobro:2 triplo:3`,
  ordinalEndings: 'º ª o a',
  forms: `&:e km:quilómetro quilómetros:quilómetro quilômetros:quilómetro quilômetro:quilómetro kg:quilo quilos:quilo metros:metro
    m:metro horas:hora h:hora minutos:minuto min:minuto sr:senhor dr:doutor hectares:hectare °:grau graus:grau menos:−`,
  currencies: '€:euro euros:euro $:dólar dólares:dólar £:libra libras:libra reais:real',
  percent: 'por cento',
  units: `segundo segundos minuto minutos hora horas dia dias semana semanas mês meses ano anos década décadas século séculos
    metro metros quilómetro quilómetros quilômetro quilômetros grama gramas quilo quilos tonelada toneladas litro litros hectare
    hectares grau graus euro euros real reais dólar dólares cêntimo cêntimos centavo centavos mil milhão milhões bilhão bilhões
    % € $`,
  pronounOne: 'um uma',
};
