import type { SpeechData } from '../../data/speechData.ts';

/** The words by which a Spanish text says who is speaking. */
export const SPEECH_ES: SpeechData = {
  words: {
    determiner: `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis tu tus
      nuestro nuestra nuestros nuestras cada otro otra otros otras todo toda todos todas ningún ninguna algún alguna varios
      varias dos tres cuatro cinco seis siete ocho nueve diez lo al del`,
    preposition: `a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras
      excepto salvo junto cerca`,
    conjunction: 'y e o u pero sino aunque porque pues que si cuando mientras como ni donde',
    relative: 'quien quienes cuyo cuya cuyos cuyas cual cuales',
    adverb: `no nunca jamás también tampoco ya aún todavía siempre luego después antes ayer hoy mañana anoche aquí allí allá
      ahora entonces así bien mal muy mucho más menos casi apenas solo sólo sin_embargo además incluso quizá quizás tal_vez
      se me te nos le les lo asimismo finalmente recientemente`,
    auxiliary: `ha han había habían he has hemos hubo hubieron habrá habría va van iba puede pueden podía debe deben quiere
      hace hacen hizo suele`,
    be: 'es son era eran fue fueron será serán sería está están estaba estaban ser siendo sido',
    he: 'él',
    she: 'ella',
    they: 'ellos ellas nosotros nosotras ustedes',
    it: 'ello eso esto aquello',
    i: 'yo nosotros',
    small: `qué quién cómo dónde cuándo cuánto sí gracias nada nadie algo alguien bueno mucho muchos muchas pocos cualquiera
      tal tanto quizá era hay hubo`,
    titleMale: `señor sr don alcalde presidente ministro director diputado senador rey príncipe padre hermano capitán concejal
      profesor doctor juez`,
    titleFemale: `señora sra srta doña alcaldesa presidenta ministra directora diputada senadora reina princesa hermana
      concejala profesora doctora jueza`,
    title: 'dr dra prof general coronel comisario',
    roleMale: `director alcalde presidente ministro portavoz escritor autor actor cantante abogado investigador profesor
      médico hombre padre hijo hermano marido rey pescador agricultor panadero fundador historiador músico entrenador
      jugador diputado senador concejal vecino ingeniero arquitecto farero marinero editor librero capitán candidato fiscal`,
    roleFemale: `directora alcaldesa presidenta ministra escritora autora actriz abogada investigadora profesora médica mujer
      madre hija hermana esposa reina pescadora agricultora panadera fundadora historiadora música entrenadora jugadora
      diputada senadora concejala vecina ingeniera arquitecta farera marinera editora librera capitana candidata`,
    role: `responsable periodista testigo miembro artista guía piloto juez guardia representante dirigente
      especialista`,
    pluralRole: `vecinos expertos críticos testigos periodistas padres niños autoridades pescadores agricultores ministros
      diputados abogados investigadores representantes sindicatos`,
    givenMale: `josé juan antonio manuel francisco luis carlos javier miguel pedro pablo jorge alberto fernando rafael ramón
      andrés ángel diego sergio raúl enrique vicente joaquín jaime ignacio álvaro óscar rubén iván adrián alejandro
      martín mario gabriel hugo lucas mateo nicolás santiago tomás emilio esteban eduardo ernesto felipe gonzalo guillermo
      gustavo héctor julio julián leandro marcos mariano mauricio rodrigo salvador samuel teodoro víctor xavier
      eusebio nicasio lázaro iñaki mikel unai koldo xabier josé-luis benito cándido evaristo fermín genaro
      hilario isidro lorenzo marcelo nemesio prudencio ricardo roberto ruperto severino`,
    givenFemale: `maría carmen ana isabel dolores pilar teresa rosa cristina laura marta elena lucía paula sara sofía alba
      andrea beatriz blanca carla carolina catalina claudia daniela esperanza esther eva gabriela gloria inés irene julia
      lorena luisa manuela margarita mercedes mónica natalia noelia nuria patricia raquel rocío sandra silvia sonia susana
      valentina valeria verónica victoria virginia yolanda amparo consuelo encarnación remedios soledad
      maite begoña nerea ainhoa itziar petra candela jimena ximena rosario milagros asunción concepción
      araceli aurora fátima josefa leonor lidia macarena nieves olga rosalía`,
    given: 'guadalupe trinidad cruz',
    particle: 'de del la las los y san santa da',
    time: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
      setiembre octubre noviembre diciembre`,
    body: `ministerio ayuntamiento consejo comité comisión partido sindicato universidad instituto escuela fundación asociación
      federación congreso senado tribunal policía guardia banco empresa compañía grupo casa museo teatro festival radio
      televisión diario periódico revista gaceta correo país mundo agencia unión cooperativa hospital iglesia plaza calle
      avenida puerto puente castillo hotel ciudad región república españa europa norte sur este oeste faro lago río premio copa`,
    place: `madrid barcelona sevilla valencia bilbao zaragoza málaga granada españa méxico argentina chile colombia perú europa
      américa galicia cataluña andalucía`,
    demonym:
      'español española francés francesa italiano italiana alemán alemana mexicano mexicana socialista popular',
    speechNoun: `palabras declaración declaraciones frase opinión afirmación respuesta comentario mensaje comunicado promesa
      crítica veredicto`,
    that: 'que',
    definite: 'el la los las su sus este esta',
    indefinite: 'un una unos unas',
    viewLead: 'para',
    amountsTo: 'trata trataba',
    whose: 'su',
    and: 'y e',
    or: 'o u',
    who: 'quien que',
    whoever: 'quien quienes',
    agent: 'por',
    as: 'como',
    asking: 'pregunta preguntó preguntaba preguntado interroga interrogó',
    asked: 'preguntado preguntada interrogado interrogada',
    questionLead: 'si por cómo cuándo quién sobre qué dónde cuál',
    opener: 'preguntado preguntada cuando mientras tras antes aunque porque desde',
    clauseSubject: 'él ella ellos ellas yo nosotros',
    circumstance: 'en a sobre para por durante tras antes',
    placeLead: 'en',
    denying: 'niega negó desmiente desmintió',
    rejecting: 'niega negó desmiente desmintió rechaza rechazó',
    recalling: 'recuerda recordó cita citó',
    document: 'crítica editorial artículo columna carta comunicado libro informe relato mensaje',
    display: 'pancarta pancartas cartel carteles letrero',
    otherOffice: 'ex antiguo antigua exvice vice',
    eachTimeNew:
      'portavoz fuente funcionario funcionaria asesor asesora representante miembro experto experta',
  },
  inflect: {
    ar: { finite: 'a an ó aron aba aban ado ará', participle: 'ando' },
    car: { finite: 'ca can có caron caba cado cará', participle: 'cando' },
    ir: { finite: 'e en ió ieron ía ían ido irá', participle: 'iendo' },
  },
  cues: {
    say: `decir:dice,dicen,dijo,dijeron,decía,decían,dicho,dirá,diciendo afirm-ar expli-car añad-ir señal-ar declar-ar
      respond-ir:responde,responden,respondió,respondieron,respondido,respondía contestar:contesta,contestan,contestó,contestaron,contestado coment-ar indi-car
      asegur-ar preguntar:pregunta,preguntan,preguntó,preguntaron,preguntado relat-ar contar:cuenta,cuentan,contó,contaron,contaba,contado manifest-ar
      agregar:agrega,agregan,agregó,agregaron,agregado apunt-ar precis-ar recordar:recuerda,recuerdan,recordó,recordaron,recordaba,recordado anunci-ar inform-ar
      destac-ar concluir:concluye,concluyó,concluido continuar:continúa,continuó sostener:sostiene,sostienen,sostuvo,sostuvieron,sostenido
      expres-ar observ-ar proseguir:prosigue,prosiguió insistir:insiste,insisten,insistió,insistieron,insistido replicar:replica,replicó resumir:resume,resumió
      subrayar:subraya,subrayó,subrayado puntualizar:puntualiza,puntualizó detallar:detalla,detalló zanjar:zanja,zanjó habl-ar_de`,
    write: 'escribir:escribe,escribió,escribía,escrito publi-car tuitear:tuitea,tuiteó',
    loaded: `advertir:advierte,advirtió,advertido prometer:promete,prometió,prometido admitir:admite,admitió,admitido reconocer:reconoce,reconoció,reconocido
      denunci-ar lament-ar criticar:critica,criticó,criticado exigir:exige,exigió,exigido reclam-ar confirm-ar negar:niega,negó,negado
      confesar:confiesa,confesó,confesado reivindicar:reivindica,reivindicó bromear:bromea,bromeó quejarse:queja,quejó celebrar:celebra,celebró
      defender:defiende,defendió,defendido aclar-ar reiter-ar recalcar:recalca,recalcó ironizar:ironiza,ironizó opin-ar consider-ar`,
    manner:
      'gritar:grita,gritó susurrar:susurra,susurró murmurar:murmura,murmuró suspirar:suspira,suspiró exclamar:exclama,exclamó reír:ríe,rió sonreír:sonríe,sonrió',
    thought: 'pensar:piensa,pensó,pensaba creer:cree,creyó,creía temer:teme,temió esperar:espera,esperaba',
    object: 'calificar:califica,calificó,calificado tachar:tacha,tachó llamar:llama,llamó',
  },
  commaBehindMarks: true,
  dashesOpenSpeech: true,
  views: `según_* en_palabras_de/del_* a_juicio_de/del_* en_opinión_de/del_* a_ojos_de/del_* en_~_opinión a_~_juicio/entender/parecer`,
  venues: 'entrevista:con,a declaraciones:a',
  endings: {
    participle: 'ado ada ados adas ido ida idos idas',
    verb: 'ó a an aba ron e en',
    adverb: 'mente',
  },
};
