import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_ES: OppositeData = {
  pairs: `primero último, primera última, primeros últimos, más menos, mejor peor, mejores peores, bueno malo, buena mala, buenos malos, bien mal, arriba abajo, antes después, con sin, contra favor,
    aumentar disminuir, aumenta disminuye, aumentó disminuyó, subir bajar, sube baja, subió bajó, subido bajado, ganar perder, ganó perdió, ganado perdido, amar odiar, ama odia, verdadero falso, verdad mentira,
    aceptar rechazar, aceptó rechazó, apoyar rechazar, apoya rechaza, alto bajo, alta baja, grande pequeño, grandes pequeños, mayor menor, largo corto, larga corta, viejo nuevo, viejo joven, temprano tarde, abierto cerrado,
    abierta cerrada, abrir cerrar, empezar terminar, empezó terminó, principio fin, fuerte débil, fácil difícil, seguro peligroso, culpable inocente, público privado, rico pobre, caliente frío, rápido lento,
    cerca lejos, encima debajo, sobre bajo, izquierda derecha, dentro fuera, éxito fracaso, amigo enemigo, amigos enemigos, siempre nunca, siempre jamás, todos nadie, todos ninguno, alguien nadie, algo nada, todo nada, algún ningún, alguno ninguno, alguna ninguna, sí no, barato caro, comprar vender,
    compró vendió, comprado vendido, vida muerte, vivo muerto, vivir morir, guerra paz, esperanza miedo, llegar salir, venir ir, dar quitar, incluir excluir, permitir prohibir, permitido prohibido, admitir negar,
    admitió negó, recordar olvidar, feliz infeliz, feliz triste, posible imposible, legal ilegal, justo injusto, útil inútil, capaz incapaz, cierto incierto, satisfecho insatisfecho, conocido desconocido, necesario innecesario,
    lleno vacío, limpio sucio, presente ausente, mínimo máximo, mayoría minoría, encender apagar, encendido apagado, encendida apagada, también tampoco`,
  scales: {
    amount: `todos todas todo toda cada mayoría muchos muchas mucho varios varias algunos algunas pocos pocas poco ninguno ninguna ningún
      nadie nada alguien algo ambos mitad minoría bastante`,
    frequency: 'siempre constantemente frecuentemente ocasionalmente raramente nunca jamás',
    certainty: 'ciertamente seguramente probablemente posiblemente quizá quizás indudablemente',
    completeness: 'completamente totalmente enteramente parcialmente casi apenas solo sólo',
  },
};
