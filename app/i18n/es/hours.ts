/** Words of the hours log: what was served, who approved it, and how much of it was training. */
export const hours = {
  "hours.kind.service": "Servicio",
  "hours.kind.training": "Capacitación",
  "hours.kind.travel": "Traslado entre lugares de servicio",
  "hours.mine": "Mis horas",
  "hours.of": "Horas de {name}",
  "hours.lead": "En {program}. El tiempo cuenta cuando otra persona lo aprueba.",
  "hours.enter": "Anotar tiempo",
  "hours.enterNote": "Lo aprueba su guía o la persona responsable del programa.",
  "hours.enterForNote": "Lo aprueba otra persona, no usted.",
  "hours.day": "Día",
  "hours.what": "Qué fue",
  "hours.whatHint": "El camino de ida y vuelta al trabajo no cuenta.",
  "hours.hours": "Horas",
  "hours.minutes": "Minutos",
  "hours.send": "Anotar este tiempo",
  "hours.soFar": "Hasta ahora",
  "hours.log": "Registro",
  "hours.logNote":
    "El día más reciente primero. No se borra nada: una corrección queda junto a lo que corrige.",
  "hours.logMore": { one: "Y {n} anotación anterior.", other: "Y {n} anotaciones anteriores." },
  "hours.line": "{kind}, {time}",
  "hours.takenBack": "Retirada",
  "hours.stillCounts": "Hasta entonces cuenta esto: {kind}, {time}",
  "hours.state.waiting": "Espera a su guía o a la persona responsable",
  "hours.state.approved": "Aprobada",
  "hours.state.returned": "Devuelta",
  "hours.correct": "Corregir",
  "hours.correctOf": "Corregir la anotación del {day}",
  "hours.none.title": "Todavía no hay nada anotado",
  "hours.none.text": "El tiempo de cada día aparece aquí, con quién lo tiene ahora.",
  "hours.noProgram.title": "Todavía no pertenece a ningún programa",
  "hours.noProgram.text": "Cuando un programa le invite y usted acepte, anotará aquí su tiempo.",
  "hours.correction": "Corregir una anotación",
  "hours.correctionLead":
    "Lo que se aprobó cuenta hasta que otra persona apruebe esto. Anote 0 horas y 0 minutos para retirarla.",
  "hours.correctionSend": "Enviar esta corrección",

  "hours.term.none": "No hay ningún período de servicio registrado.",
  "hours.term.says": "{hours} horas, del {from} al {to}",
  "hours.term.set": "Fijar el período",
  "hours.term.title": "Fijar el período de servicio de {name}",
  "hours.term.lead": "Un período que empieza el mismo día que otro toma su lugar.",
  "hours.term.hours": "Horas del período",
  "hours.term.starts": "Primer día",
  "hours.term.ends": "Último día",
  "hours.term.college": "Universidad que da créditos o paga estudio y trabajo",
  "hours.term.noCollege": "Ninguna",
  "hours.term.workStudy": "Estudio y trabajo",
  "hours.term.workStudyYes":
    "La universidad paga estas horas con el programa federal de estudio y trabajo",
  "hours.term.send": "Fijar este período",
  "hours.number": "{hours} horas",

  "hours.desk": "Horas",
  "hours.deskLead": "Apruebe lo que las personas anotaron, y vigile el límite de capacitación.",
  "hours.waiting": "Esperan aprobación",
  "hours.waitingNote": "Usted no puede aprobar su propio tiempo, ni el que haya anotado usted.",
  "hours.waiting.none": "Nada espera",
  "hours.waiting.noneText": "Cuando alguien anota tiempo, aparece aquí.",
  "hours.waitingRow": "{name}, {day}: {kind}, {time}",
  "hours.waitingWas": "En lugar de {day}: {kind}, {time}",
  "hours.approve": "Aprobar las anotaciones marcadas",
  "hours.return": "Devolverlas",
  "hours.forOthers": {
    one: "{n} anotación que usted hizo espera a otra persona.",
    other: "{n} anotaciones que usted hizo esperan a otra persona.",
  },
  "hours.problem.ahead": "Ese día todavía no llega. Anótelo cuando haya pasado.",
  "hours.problem.too-long-ago": "Ese día fue hace más de un año. Revise el año.",
  "hours.problem.no-time": "Anote más de 0 minutos.",
  "hours.problem.day-full":
    "Ese día tendría más de 24 horas. Le quedan {hours} horas y {minutes} minutos.",
  "hours.problem.corrected-already":
    "Esta anotación se corrigió mientras tanto. Abra el registro y corrija la más reciente.",
  "hours.problem.not-yours": "Usted no puede anotar tiempo de esta persona.",
  "hours.problem.none-chosen": "Marque al menos una anotación.",
  "hours.problem.no-entry": "Una de estas anotaciones no está. Abra la página otra vez.",
  "hours.problem.your-own": "Una de estas es de usted, o usted la anotó. La aprueba otra persona.",
  "hours.problem.decided-already":
    "Una de estas se respondió mientras tanto. Abra la página otra vez.",
  "hours.problem.term.not-in-your-program":
    "Usted no es responsable de ningún programa de esta persona.",
  "hours.problem.term.ends-before-start":
    "El último día es anterior al primero. Elija uno posterior.",
  "hours.problem.term.no-college": "Elija una universidad de la lista.",

  "hours.meter.title": "Horas de capacitación",
  "hours.meter.note":
    "Como máximo el 20 % de las horas de un programa puede ser capacitación (45 CFR 2520.50).",
  "hours.amount": "{hours} h {minutes} min",
  "hours.amountWhole": "{hours} h",

  "hours.meter.none": "Todavía no hay horas aprobadas",
  "hours.meter.within": "Por debajo del límite",
  "hours.meter.near": "Cerca del límite",
  "hours.meter.over": "Por encima del límite",
  "hours.meter.bar":
    "{program}: la capacitación es el {share} % de las horas contadas. El límite es el 20 %.",
  "hours.meter.planned":
    "{training} de capacitación frente a {planned} previstas: {share} %. El límite deja {room}.",
  "hours.meter.served":
    "{training} de capacitación en {total} de servicio: {share} %. El límite deja {room}.",
  "hours.meter.soFar":
    "De {total} cumplidas hasta ahora, el {share} % fue capacitación. Baja a medida que las personas sirven.",
  "hours.meter.empty":
    "Cuando haya horas aprobadas, esto muestra cuánto de ellas fue capacitación.",
  "hours.meter.members": "Integrantes que están cerca del límite por su cuenta",
  "hours.meter.membersNote":
    "La ley limita al programa, no a la persona. El límite por integrante es solo una costumbre.",
  "hours.meter.member": "{training} de capacitación, {share} %",
  "hours.meter.more": { one: "Y {n} integrante más.", other: "Y {n} integrantes más." },
  "hours.meter.see": "Ver las horas",
} as const;
