/** Words of the page that says the rule by which a skill counts as shown. */
export const policy = {
  "policy.mastery.title": "Cómo demostrar una habilidad",
  "policy.mastery.lead":
    "Usted demuestra un objetivo al responder bien, en una prueba, preguntas nuevas sobre él: {ways} cuando cada una tiene cuatro opciones, sin importar cuánto tarde.",
  "policy.mastery.own.title": "Sus propios números",
  "policy.mastery.own.none": "Aún no ha terminado ninguna prueba sobre él.",
  "policy.mastery.own.tries": {
    one: "Intentos hasta ahora: {n}.",
    other: "Intentos hasta ahora: {n}.",
  },

  "policy.mastery.kinds.title": "Dos clases de preguntas",
  "policy.mastery.kinds.note": "Nunca se mezclan.",
  "policy.mastery.practice": "La práctica es para aprender",
  "policy.mastery.practiceWhat":
    "Usted ve por qué cada respuesta es correcta o no, y puede intentarlo cuantas veces quiera. La práctica decide qué le sugerimos después. Nunca cuenta a favor ni en contra de una insignia.",
  "policy.mastery.check": "La prueba es para demostrar",
  "policy.mastery.checkWhat":
    "Solo preguntas nuevas para usted, sin mostrar respuestas hasta el final. De todas las preguntas, son la única evidencia en que puede basarse una insignia. Si ya conoce el curso, puede hacer su prueba de inmediato.",

  "policy.mastery.pass.title": "Con qué se aprueba",
  "policy.mastery.pass.note": "Para cada objetivo, de {least} a {most} preguntas nuevas.",
  "policy.mastery.pass.caption":
    "Cuántas respuestas correctas demuestran un objetivo, por clase de pregunta",
  "policy.mastery.pass.kind": "Clase de pregunta",
  "policy.mastery.pass.kindShort": "Clase",
  "policy.mastery.pass.ways": "Aprueba con",
  "policy.mastery.pass.waysShort": "Aprueba",
  "policy.mastery.pass.options": "Preguntas con {n} opciones, una correcta",
  "policy.mastery.pass.multi":
    "Preguntas que piden todas las opciones correctas, o el orden correcto",
  "policy.mastery.pass.way": "{right} de {of}",
  "policy.mastery.pass.or": "{first} o bien {last}",
  "policy.mastery.pass.mixed":
    "Cuando se combinan clases, contamos cada respuesta según lo probable que era acertar por suerte, y le decimos lo que aún falta. Una prueba se detiene en cuanto usted ha aprobado, o cuando ya no podría cambiar el resultado.",
  "policy.mastery.pass.bar":
    "El nivel exigido está fijado de modo que aprobar a quien aún no domina el objetivo cuenta como 19 veces peor que pedir otro intento a quien ya lo domina.",
  "policy.mastery.pass.critical":
    "Algunas preguntas tratan de la seguridad o de la ley, y cada una de ellas debe responderse bien. Si falla una, después de la prueba ve por qué y responde otra parecida el mismo día. Hasta que esa esté bien, el objetivo no queda demostrado, sin importar el conteo.",

  "policy.mastery.odds.title": "Qué tan seguro es",
  "policy.mastery.odds.note": "En un intento, calculado con exactitud a partir de la regla.",
  "policy.mastery.odds.caption": "De cada 100 personas, cuántas aprueban en un intento",
  "policy.mastery.odds.person": "Quién",
  "policy.mastery.odds.personShort": "Quién",
  "policy.mastery.odds.share": "Alguien que responde bien {share} de 100",
  "policy.mastery.odds.choices": "Aprueba un objetivo, {n} opciones",
  "policy.mastery.odds.choicesShort": "{n} opciones",
  "policy.mastery.odds.course": "Aprueba los {objectives} objetivos de un curso, {n} opciones",
  "policy.mastery.odds.courseShort": "Los {objectives}",
  "policy.mastery.odds.people": "{n} de 100",
  "policy.mastery.odds.why":
    "Ninguna prueba corta es perfecta. Por eso hay varios objetivos, más de un intento y una persona que le ve trabajar.",

  "policy.mastery.tries.title": "Si todavía no",
  "policy.mastery.tries.what":
    "Lo que ha demostrado queda demostrado. Solo hace otro intento en los objetivos que faltan, con preguntas nuevas.",
  "policy.mastery.tries.waits":
    "Hay {tries} intentos por objetivo. Después del primero espera {first} horas; después del segundo, {second}. Después del tercero, su guía lo conversa con usted y lo abre de nuevo.",
  "policy.mastery.tries.empty":
    "Cuando quedan muy pocas preguntas nuevas, el intento no se abre y no se gasta. Su guía puede confirmar la habilidad de otra manera.",

  "policy.mastery.kept.title": "Si lo mantuvo",
  "policy.mastery.kept.what":
    "A partir de {days} días después de una prueba, {questions} preguntas nuevas más sobre el objetivo confirman que lo mantuvo. Se suman a las respuestas de la prueba que lo demostró, y el resultado debe seguir por encima del mismo nivel.",
  "policy.mastery.kept.missed":
    "Fallar ahí cuenta como un intento. El objetivo dice «en práctica» hasta que usted lo demuestra de nuevo, y una insignia que ya tiene sigue siendo suya. Cuando quedan muy pocas preguntas nuevas, no se abre nada y no se gasta nada.",
  "policy.mastery.kept.practice":
    "Después, la práctica diaria hace como máximo {n} preguntas al día, justo antes de que usted las olvide. Es solo para usted y nunca cuenta a su favor ni en su contra.",

  "policy.mastery.badge.title": "Con qué se obtiene la insignia",
  "policy.mastery.badge.what":
    "Todos los objetivos del curso demostrados, y la tarea de práctica: una persona guía, identificada por su nombre, le ve hacerla en persona y califica cada fila con 3 de 4 o más. Lo uno no sustituye a lo otro. Nadie firma su propia tarea.",

  "policy.mastery.marks.title": "Las palabras que verá",
  "policy.mastery.never.title": "Lo que no cuenta",
  "policy.mastery.never.what":
    "Qué tan rápido lee o responde, con qué frecuencia practicó, su edad, su escuela o dónde vive. Ningún programa de computadora decide que usted actuó con descuido o sin honradez; solo una persona puede preguntar.",

  "policy.mastery.exact.title": "La regla, para quienes revisan nuestro trabajo",
  "policy.mastery.exact.what":
    "Esto es {rule}. Cada objetivo es una pregunta de dos estados, lo sabe o aún no lo sabe, que empiezan con la misma probabilidad. Cada respuesta multiplica la razón entre ambas por lo probable que es esa respuesta en quien sabe frente a quien no sabe, dada la posibilidad de acertar por suerte y la de fallar por descuido. Durante una prueba no se aprende nada. Es la prueba secuencial de Wald con un umbral de {threshold} por ciento.",
  "policy.mastery.exact.guess":
    "Acierto por suerte y fallo por descuido: {guess} y {slip} para {n} opciones; {otherGuess} y {otherSlip} para elegir todas las correctas y para poner en orden.",
} as const;
