/** The small words of Spanish: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_ES = `el la los las lo un una unos unas de del a al en con por para sin sobre entre desde hasta hacia
  según contra ante bajo tras durante y e o u ni pero mas sino aunque porque pues que si como cuando donde mientras
  quien quienes cual cuales cuyo cuya qué quién cómo cuándo dónde cuánto yo tú él ella ello usted nosotros nosotras
  vosotros ellos ellas ustedes me te se le les nos os mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta
  esto estos estas ese esa eso esos esas aquel aquella aquellos no sí nunca jamás nada nadie ningún ninguno ninguna
  tampoco también ya aún todavía muy más menos mucho mucha muchos poco tan tanto todo toda todos todas otro otra otros
  cada algo alguien algún alguno alguna así entonces luego después antes ahora hoy ayer mañana aquí allí es son era
  eran fue fueron ser sido está están estaba estar soy somos ha han he hemos había haber hay será sería tiene tengo
  tenemos hace puede pueden sin embargo además`;
