/** Words of a newer version of a course, of a course that is retired, and of a key that is corrected. */
export const versions = {
  "newVersion.title": "Una versión más nueva",
  "newVersion.lead":
    "Usted empezó la versión {version}. Ya está la versión {newer}. Puede seguir en ella o terminar la que empezó: las dos cuentan.",
  "newVersion.none": "Está en la versión más nueva",
  "newVersion.none.lead": "Está en la versión {version} de este curso.",
  "newVersion.back": "Volver al curso",
  "newVersion.choice": "Usted elige",
  "newVersion.published": "La versión {version} se publicó el {day}.",
  "newVersion.nothingLost":
    "En los dos casos conserva cada respuesta, cada lección que leyó y cada insignia y credencial que obtuvo. Una insignia dice la versión en la que la obtuvo.",
  "newVersion.stayed":
    "El {day} eligió quedarse en la versión {version}. Todavía puede seguir en la nueva.",
  "newVersion.goOn": "Seguir en la versión {newer}",
  "newVersion.stay": "Quedarse en la versión {version}",
  "newVersion.finish.check-under-way": "Seguir con la prueba",
  "newVersion.finish.safety-waiting": "Responder la pregunta sobre seguridad",
  "newVersion.problem.choice": "Elija seguir en la versión más nueva o quedarse.",
  "newVersion.problem.check-under-way":
    "Hay una prueba en curso. Termínela primero: acaba en la versión en la que empezó.",
  "newVersion.problem.safety-waiting":
    "Hoy le espera una pregunta sobre seguridad. Respóndala primero: después puede seguir.",
  "newVersion.problem.no-newer": "Ahora no hay una versión más nueva. No se cambió nada.",
  "newVersion.problem.another":
    "Se publicó una versión posterior mientras usted leía. Lea lo que cambia y después elija.",
  "newVersion.count.stays": {
    one: "{n} objetivo se queda en el nivel que tiene.",
    other: "{n} objetivos se quedan en el nivel que tienen.",
  },
  "newVersion.count.again": {
    one: "{n} objetivo que ya demostró debe demostrarse otra vez.",
    other: "{n} objetivos que ya demostró deben demostrarse otra vez.",
  },
  "newVersion.count.open": {
    one: "Cambió {n} objetivo que aún no ha demostrado.",
    other: "Cambiaron {n} objetivos que aún no ha demostrado.",
  },
  "newVersion.count.new": {
    one: "{n} objetivo es nuevo.",
    other: "{n} objetivos son nuevos.",
  },
  "newVersion.count.gone": {
    one: "{n} objetivo ya no se pregunta.",
    other: "{n} objetivos ya no se preguntan.",
  },
  "newVersion.minutes": {
    one: "Lo que se pide otra vez o es nuevo lleva cerca de {n} minuto: lecciones y preguntas nuevas.",
    other:
      "Lo que se pide otra vez o es nuevo lleva unos {n} minutos: lecciones y preguntas nuevas.",
  },
  "newVersion.minutes.none": "Nada de lo que ya demostró se pide otra vez.",
  "newVersion.objectives": "Lo que sabrá hacer",
  "newVersion.objectives.note":
    "Un objetivo se queda como está cuando sus palabras, y las respuestas correctas de las preguntas que usted respondió, son las mismas.",
  "newVersion.effect.stays": "Se queda",
  "newVersion.effect.again": "Demostrar otra vez",
  "newVersion.effect.open": "Cambió",
  "newVersion.effect.new": "Nuevo",
  "newVersion.effect.gone": "Ya no se pregunta",
  "newVersion.said": "En su versión: {before}",
  "newVersion.reason.text": "Dice algo distinto que antes.",
  "newVersion.reason.form": "Las palabras son las mismas; solo cambió cómo están escritas.",
  "newVersion.reason.key":
    "Una pregunta que usted respondió tenía marcada como correcta una respuesta equivocada. Ya está corregida.",
  "newVersion.reason.critical-on": "Ahora tiene preguntas sobre seguridad o la ley.",
  "newVersion.reason.critical-off":
    "Algunas de sus preguntas ya no cuentan como de seguridad o de la ley.",
  "newVersion.lessonsOnly": "Se revisaron sus lecciones. Su nivel se queda.",
  "newVersion.read": "Se enseña en: {lessons}",
  "newVersion.rest": "Qué más cambió",
  "newVersion.rest.none": "Las lecciones, las preguntas y la tarea de práctica son las mismas.",
  "newVersion.lessons.added": "Lecciones nuevas: {lessons}",
  "newVersion.lessons.changed": "Lecciones revisadas: {lessons}",
  "newVersion.lessons.gone": "Lecciones que ya no están: {lessons}",
  "newVersion.questions.added": { one: "{n} pregunta nueva", other: "{n} preguntas nuevas" },
  "newVersion.questions.changed": {
    one: "{n} pregunta revisada",
    other: "{n} preguntas revisadas",
  },
  "newVersion.questions.gone": {
    one: "{n} pregunta que ya no está",
    other: "{n} preguntas que ya no están",
  },
  "newVersion.task.new": "Ahora hay una tarea de práctica.",
  "newVersion.task.changed":
    "Se revisó la tarea de práctica. Lo que una persona guía ya le vio hacer sigue contando.",
  "newVersion.task.gone": "Ya no hay tarea de práctica.",
  "newVersion.offer":
    "Ya está la versión {newer} de este curso. Vea lo que cambia para usted, en minutos; puede quedarse en la versión {version}.",
  "newVersion.see": "Ver qué cambió",

  "retirement.title": "Retirado",
  "retirement.since": "Este curso no admite a más personas desde el {day}.",
  "retirement.why": "Quienes lo escriben dicen: «{reason}»",
  "retirement.inside":
    "Usted ya está en él, así que puede terminarlo. Lo que obtenga con él cuenta como antes.",
  "retirement.outside":
    "Quien ya está en él lo termina. Las insignias y credenciales obtenidas con él siguen siendo válidas y se pueden comprobar como antes.",
  "retirement.problem.begin":
    "Este curso está retirado y no admite a más personas. Elija otro en la lista de cursos.",
  "retirement.form.retire": "Retirar un curso",
  "retirement.form.reopen": "Volver a abrir un curso",
  "retirement.form.lead":
    "Un curso retirado no admite a más personas, ni por una regla ni por su cuenta. Quien ya está en él lo termina, y lo que se obtuvo con él sigue siendo válido.",
  "retirement.form.reopenLead": "Desde entonces el curso admite a más personas, como antes.",
  "retirement.form.way": "Retirar el curso o volver a abrirlo",
  "retirement.form.reason": "Por qué",
  "retirement.form.words": "Motivo",
  "retirement.form.hint": "Lo lee quien abra el curso. Diga qué tomar en su lugar, si hay algo.",
  "retirement.form.reopenHint": "Queda en el registro de su universidad.",
  "retirement.form.now": "Retirado desde el {day}: «{reason}»",
  "retirement.form.do": "Retirar el curso",
  "retirement.form.doReopen": "Volver a abrirlo",
  "retirement.form.saved": "Guardado. La página del curso ya lo dice.",
  "reviewBy.title": "Pendiente de revisión",
  "reviewBy.learners":
    "Quienes escriben este curso pensaban revisarlo a más tardar el {day}. Puede que algo ya no esté al día: si hay duda sobre una regla o una ley, pregunte a su programa.",
} as const;
