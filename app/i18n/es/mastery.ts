/** Words for where someone stands on an objective. */
export const mastery = {
  "mastery.level.not-started": "Sin empezar",
  "mastery.level.practicing": "En práctica",
  "mastery.level.ready": "Listo para la prueba",
  "mastery.level.shown": "Demostrado",
  "mastery.level.kept": "Mantenido",
  "mastery.notYet": "Todavía no",
  "mastery.rule": "Qué hace falta para aprobar",

  "mastery.counts": "Ha demostrado {right} de {of} en preguntas nuevas.",
  "mastery.more": {
    one: "Con una respuesta correcta más completa esta prueba.",
    other: "Con {n} respuestas correctas más completa esta prueba.",
  },
  "mastery.retentionLength": "{n} preguntas nuevas para confirmar que lo mantiene",
  "mastery.lengthExact": { one: "{n} pregunta", other: "{n} preguntas" },
  "mastery.length": "De {least} a {most} preguntas",

  "mastery.passed": "Prueba aprobada el {day} ({right} de {of}).",
  "mastery.confirmed": "Su guía lo confirmó el {day}.",
  "mastery.retention.wait": "A partir del {day}, dos preguntas nuevas confirman que lo mantiene.",
  "mastery.retention.waitCoach":
    "A partir del {day}, su guía confirma una vez más que lo mantiene.",
  "mastery.retention.open": "Ahora, dos preguntas nuevas confirman que lo mantiene.",
  "mastery.retention.under-way":
    "Dos preguntas nuevas están en curso para confirmar que lo mantiene. Sus respuestas están guardadas.",
  "mastery.retention.kept": "Lo mantiene: {right} de {of} el {day}.",
  "mastery.retention.keptCoach": "Su guía confirmó el {day} que lo mantiene.",
  "mastery.retention.keptAgain":
    "Se demostró otra vez mucho después de la primera: lo aprendido se mantiene.",
  "mastery.retention.missed":
    "El {day} acertó {right} de {of} preguntas nuevas: muy pocas para decir que lo mantiene. La insignia que tenga sigue siendo suya.",
  "mastery.retention.missedCritical":
    "El {day} acertó {right} de {of} preguntas nuevas, pero falló una sobre seguridad o sobre la ley, y esas deben ser correctas. La insignia que tenga sigue siendo suya.",

  "mastery.renewing":
    "La renovación lo pregunta otra vez, con preguntas nunca vistas. Mientras tanto vale lo demostrado antes.",
  "mastery.door.open": "Abierta ahora, con preguntas nuevas.",
  "mastery.door.under-way": "En curso. Sus respuestas están guardadas.",
  "mastery.door.wait": "El siguiente intento se abre el {when}, con preguntas nuevas.",
  "mastery.door.coach":
    "Ya usó sus tres intentos. Su guía lo conversa con usted y abre la prueba de nuevo.",
  "mastery.door.no-questions":
    "No quedan preguntas nuevas; su guía puede confirmarlo de otra manera.",

  "standing.title": "En qué punto está",
  "standing.shown": "{shown} de {of} objetivos demostrados",
  "standing.none": "Aún no ha empezado ningún curso",
  "standing.noneWhy": "Cuando empiece un curso, lo que haya demostrado en él aparece aquí.",

  "map.title": "Cómo llegó hasta aquí",
  "map.titleOf": "{course}, a lo largo del tiempo",
  "map.note":
    "Cada línea sube con el nivel de su objetivo, desde el día en que se empezó el curso.",
  "map.noteFlat": "Desde el segundo día, una línea muestra cómo ha cambiado cada nivel.",
  "map.axis": "Desde el {from}, a la izquierda, hasta el {until}, a la derecha.",
  "map.table": "Lo mismo en una tabla",
  "map.caption": "Niveles en {course} a lo largo del tiempo",
  "map.objective": "Objetivo",
  "map.level": "Nivel",
  "map.since": "Desde",
  "map.change": "{level} desde el {day}.",
  "map.nothing": "Sin empezar.",
} as const;
