/** Words around the cards that stand beside a lesson: what a state asks, and whom to reach. */
export const cards = {
  "card.checked": "Revisado",
  "card.checkedBy": "Lo revisó {by} el {day}.",
  "card.due": "Revisado hace más de un año",
  "card.dueWhat": "Pregunte a la persona responsable de su programa si sigue vigente.",
  "card.notChecked": "Sin revisar todavía",
  "card.version": "Versión {version}, del {day}.",
  "card.source": "Fuente:",

  "card.state": "La ficha de su estado",
  "card.state.caption": "Qué pide {state} a quien sospecha un daño",
  "card.state.none": "Todavía no se ha elegido un estado",
  "card.state.question": "Pregunta",
  "card.state.answer": "Lo que sabemos",
  "card.state.who": "Quién debe reportar",
  "card.state.to_whom": "A quién",
  "card.state.how_soon": "En cuánto tiempo",
  "card.state.hotline": "El número para llamar",
  "card.state.supervisor": "Si basta con decirlo a quien supervisa",
  "card.state.open":
    "Sin revisar todavía. Pregunte a la persona responsable de su programa antes de su primer día.",
  "card.state.nobody":
    "Nadie ha revisado esta ficha para Muster, y ningún abogado la ha revisado. Pregunte a la persona responsable de su programa antes de su primer día.",
  "card.state.danger": "Si alguien está en peligro ahora mismo, llame al 911.",
  "card.state.of": "Es donde está {place}.",
  "card.state.live":
    "La ficha se guarda aparte de la lección. Cuando se corrige, cambia aquí para todas las personas.",
  "card.state.unknownPlace":
    "Muster todavía no sabe cuál es su estado. Elíjalo para ver su ficha y pregunte a la persona responsable de su programa antes de su primer día.",
  "card.state.unknown": "No hay una ficha para eso. Elija un estado o territorio de la lista.",
  "card.state.noCards":
    "Todavía no hay fichas publicadas aquí. Antes de su primer día, pregunte a la persona responsable de su programa qué pide su estado.",
  "card.state.choose": "Estado o territorio",
  "card.state.chooseOne": "Elija uno",
  "card.state.show": "Mostrar su ficha",

  "card.contacts": "A quién acudir",
  "card.contacts.title": "Ayuda, para un estudiante y para usted",
  "card.contacts.call": "Llamar al {to}",
  "card.contacts.text": "Enviar un mensaje de texto al {to}",
  "card.contacts.chat": "Chatear en {to}",
  "card.contacts.nobody": "Nadie lo ha revisado todavía para Muster. Está como lo da su fuente.",
  "card.contacts.noCards":
    "Todavía no hay números publicados aquí. Pídalos a la persona responsable de su programa.",
  "card.contacts.siteLead": "Su responsable en {school}",
  "card.contacts.putBy": "{by} lo registró el {day}.",
  "card.contacts.putOn": "Registrado el {day}.",
  "card.contacts.noLead":
    "La escuela todavía no ha nombrado a nadie en Muster. Antes de su primer día, pregunte quién es a la persona responsable de su programa.",
  "card.contacts.unnamed":
    "La escuela ha nombrado a alguien que no tiene cuenta en Muster. Antes de su primer día, pida el nombre a la persona responsable de su programa.",
  "card.contacts.noSchool": "Su responsable en la escuela",
  "card.contacts.noSchoolWhat":
    "Usted no tiene una asignación en una escuela en Muster. Cuando la tenga, aquí estará la persona que la escuela nombre.",
  "card.contacts.program": "Su programa, {program}",
  "card.contacts.leads": "Responsable del programa: {names}.",
  "card.contacts.noProgramLead": "Todavía no tiene una persona responsable en Muster.",

  "card.paper.state": "Su estado",
  "card.paper.ask":
    "Pida cada respuesta a la persona responsable de su programa y escríbala aquí antes de su primer día.",
  "card.paper.live":
    "El papel no se corrige. La lección en línea muestra qué está revisado hoy y por quién.",
  "card.paper.checked": "Quién lo revisó y qué día",
  "card.paper.siteLead": "Su responsable en la escuela, y cómo comunicarse",
  "card.paper.programLead": "La persona responsable del programa, y cómo comunicarse",
} as const;
