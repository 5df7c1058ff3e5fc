/** Words beside what an adult and somebody under 18 write to each other. */
export const minors = {
  "minor.them": "{name} tiene menos de 18 años.",
  "minor.them.read":
    "Otras personas del programa también pueden leer lo que usted escriba aquí: {readers}.",
  "minor.them.none":
    "Nadie más en el programa podría leer lo que usted escriba aquí, así que no se guarda. Pida primero una segunda persona adulta: {wanted}.",
  "minor.you": "Usted tiene menos de 18 años.",
  "minor.you.read": "En el programa pueden leer lo que usted escriba aquí: {readers}.",
  "minor.you.none":
    "Todavía nadie en el programa puede leer lo que usted escriba aquí. Dígaselo también a una persona adulta de su confianza, y pida que haya {wanted}.",
  "minor.problem":
    "{name} tiene menos de 18 años, y nadie más en el programa podría leer esto. Pida primero una segunda persona adulta: {wanted}.",
  "minor.readers.coach": "guías",
  "minor.readers.adjudicator": "quienes adjudican",
  "minor.readers.program_lead": "responsables",
  "minor.wanted.coach": "otra persona que sea guía",
  "minor.wanted.adjudicator": "otra persona que adjudique",
  "minor.wanted.program_lead": "otra persona responsable",

  "minorWords.title": "Lo que escribieron {name} y personas adultas",
  "minorWords.link": "Lo que esta persona y personas adultas se escribieron",
  "minorWords.lead":
    "{name} tiene menos de 18 años. Aquí nadie le escribe sin que otra persona adulta del programa pueda leerlo.",
  "minorWords.adult": "{name} tiene 18 años o más, según lo que está registrado.",
  "minorWords.list": "Lo más reciente primero",
  "minorWords.list.note":
    "Lo que su función puede leer. Solo quienes adjudican leen lo que se dice sobre una verificación.",
  "minorWords.none": "Todavía no hay nada",
  "minorWords.none.text": "Lo que {name} y personas adultas se escriban aparece aquí.",
  "minorWords.none.adult":
    "Solo aparece lo que se escriben personas adultas y personas de menos de 18 años. {name} no tiene menos de 18 años, según lo que está registrado.",
  "minorWords.by": "{by}, {day}",
  "minorWords.channel.tries": "Sobre sus intentos",
  "minorWords.channel.typed": "Escrito en una prueba",
  "minorWords.channel.observation": "Después de observar su trabajo",
  "minorWords.channel.contest": "Lo que dijo que está mal",
  "minorWords.channel.answer": "Respuesta a lo que dijo que está mal",
  "minorWords.channel.check-contest": "Lo que dijo que está mal en una verificación",
  "minorWords.channel.check-answer": "Respuesta sobre una verificación",
  "minorWords.channel.conflict": "Un conflicto de intereses, según una persona adulta",
  "minorWords.channel.own-conflict": "Un conflicto de intereses, en sus palabras",
} as const;
