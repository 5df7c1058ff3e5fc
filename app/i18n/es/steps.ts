/** Words of the steps to a placement, on its pages and in its letters. */
export const steps = {
  "offer.title.you": "Un lugar propuesto para usted",
  "offer.title.them": "Propuesta: {name}",
  "offer.lead": "{opening}, {school}",
  "offer.now": "Cómo va",
  "offer.answer": "Su respuesta",
  "offer.by": "Responda a más tardar el {day}",
  "offer.place": "El lugar",
  "offer.program": "Programa",
  "offer.days": "Del {from} al {to}",
  "offer.today": "Hoy:",
  "offer.everything": "Ver todo lo que hace falta",
  "offer.history": "Pasos hasta ahora",
  "offer.historyRow": "{day}: {what}",

  "offer.word.yours": "Le toca a usted",
  "offer.word.with-person": "En espera de {name}",
  "offer.word.with-school": "En espera de {school}",
  "offer.word.with-lead": "En espera de la persona responsable del programa",
  "offer.word.placed": "Aceptaron todas las partes: asignación hecha",
  "offer.word.declined": "Rechazada",
  "offer.word.withdrawn": "Retirada",
  "offer.word.lapsed": "Nadie respondió a tiempo",

  "offer.says.person.with-person":
    "{program} le propone este lugar. Primero responde usted, y después la escuela.",
  "offer.says.person.with-school":
    "Usted aceptó. La escuela responde a más tardar el {day}. Recibirá un mensaje cuando lo haga.",
  "offer.says.person.with-lead":
    "Usted y la escuela aceptaron, y primero hay que corregir algo. La persona responsable de su programa lo sabe y se comunicará con usted.",
  "offer.says.person.placed": "Usted y la escuela aceptaron. Empieza el {from}.",
  "offer.says.person.declined": "No tiene una asignación aquí. No cambió nada más.",
  "offer.says.person.withdrawn":
    "Su programa retiró esta propuesta. No tiene una asignación aquí. No cambió nada más.",
  "offer.says.person.lapsed":
    "Ya pasó el día para responder. No tiene una asignación aquí. La persona responsable de su programa puede proponerle de nuevo.",
  "offer.says.school.with-person":
    "{program} propone a {name}, quien responde primero, a más tardar el {day}.",
  "offer.says.school.with-school": "{program} propone a {name}, quien ya aceptó.",
  "offer.says.school.with-lead":
    "Ustedes aceptaron, y aún no hay ninguna asignación: primero hay que corregir algo. La persona responsable del programa lo sabe y les responderá a más tardar el {day}.",
  "offer.says.school.placed": "{name} y su escuela aceptaron. Empieza el {from}.",
  "offer.says.school.declined": "{name} no tiene una asignación en su escuela.",
  "offer.says.school.withdrawn": "{program} retiró esta propuesta.",
  "offer.says.school.lapsed":
    "Ya pasó el día para responder. {name} no tiene una asignación en su escuela.",
  "offer.says.lead.with-person":
    "{name} responde a más tardar el {day}. Hasta entonces se guarda el lugar.",
  "offer.says.lead.with-school":
    "{name} aceptó. La escuela responde a más tardar el {day}. Hasta entonces se guarda el lugar.",
  "offer.says.lead.with-lead": "El lugar se guarda hasta el {day}.",
  "offer.says.lead.placed": "{name} y la escuela aceptaron. La asignación está activa.",
  "offer.says.lead.declined":
    "El lugar está libre otra vez. Usted puede proponer de nuevo a {name}.",
  "offer.says.lead.withdrawn": "El lugar está libre otra vez.",
  "offer.says.lead.lapsed": "El lugar está libre otra vez. Usted puede proponer de nuevo a {name}.",
  "offer.stopped.not-eligible":
    "{school} aceptó a {name}, pero en ese momento se revisó todo otra vez y la respuesta fue que no. Vea todo lo que hace falta, corrija lo que falta y pregunte de nuevo a la escuela. O retire la propuesta.",
  "offer.stopped.overlapping-hours":
    "{school} aceptó a {name}, pero para entonces ya servía en otro lugar a las mismas horas. Termine la otra asignación y pregunte de nuevo a la escuela. O retire la propuesta.",
  "offer.stopped.not-in-program":
    "{school} aceptó a {name}, pero ya no es integrante de su programa. Retire esta propuesta.",

  "offer.ask.person-accepted": "¿Quiere este lugar?",
  "offer.why.person-accepted": "Nada es definitivo hasta que la escuela también acepte.",
  "offer.ask.school-accepted": "¿Quieren recibir a {name}?",
  "offer.why.school-accepted":
    "Cuando ustedes aceptan, las reglas se revisan una vez más y se asigna a {name}.",
  "offer.ask.resumed": "Preguntar de nuevo a {school}",
  "offer.why.resumed": "Primero se revisan otra vez las reglas. El sí de {name} se mantiene.",
  "offer.do.person-accepted": "Aceptar este lugar",
  "offer.do.person-declined": "Rechazarlo",
  "offer.do.school-accepted": "Aceptar a {name}",
  "offer.do.school-declined": "Rechazar",
  "offer.do.resumed": "Preguntar de nuevo",
  "offer.do.withdrawn": "Retirar la propuesta",

  "offer.step.proposed": "se hizo la propuesta",
  "offer.step.person-accepted": "{name} aceptó",
  "offer.step.person-declined": "{name} rechazó el lugar",
  "offer.step.school-accepted": "{school} aceptó, y se asignó a {name}",
  "offer.step.school-declined": "{school} rechazó la propuesta",
  "offer.step.stopped": "{school} aceptó, y no se hizo ninguna asignación",
  "offer.step.resumed": "se preguntó de nuevo a {school}",
  "offer.step.withdrawn": "se retiró la propuesta",
  "offer.step.lapsed": "nadie respondió a tiempo",

  "offer.refused.no-offer": "No se cambió nada: esa respuesta le toca a otra persona.",
  "offer.refused.not-now":
    "No se cambió nada: alguien respondió antes, o ya pasó el día. Aquí ve cómo está ahora.",
  "offer.refused.not-eligible":
    "No se asignó a {name}: hoy no todo está en orden. La persona responsable del programa sabe qué falta.",
  "offer.refused.overlapping-hours":
    "No se asignó a {name}: ahora ya sirve en otro lugar a estas horas. Se avisó a la persona responsable del programa.",
  "offer.refused.not-in-program":
    "No se asignó a {name}: ya dejó el programa. Se avisó a la persona responsable del programa.",

  "offers.title": "Propuestas",
  "offers.note": "Cada una guarda un lugar hasta que se responde",
  "offers.until": "hasta el {day}",
  "offers.open": "Abrir",
  "offers.openOf": "Abrir la propuesta de {name}",
  "offers.answer": "Responder",
  "offers.answerOf": "Responder sobre {name}",
  "placed.offers": "Propuestas para usted",
  "placed.offers.title": "{opening}, {school}",
  "placed.offers.text": "{program} le propone este lugar, a partir del {day}.",
  "hosting.offers.title": "{name} quiere venir",
  "hosting.offers.text": "{program} hace la propuesta, y la persona ya aceptó.",
  "hosting.beside": "Cumple los requisitos, con alguien de su escuela a su lado",
  "hosting.besideUntil": "Cumple hasta el {day}, con alguien de su escuela a su lado",
  "candidate.offered": "Se propuso a {name} para este lugar.",
  "candidate.offer": "Ver la propuesta",

  "home.offer.person.title": "Un lugar para usted: {title}",
  "home.offer.person.why": "{school}. Responda a más tardar el {day}.",
  "home.offer.school.title": "{person} quiere venir",
  "home.offer.school.why": "{title}. Responda a más tardar el {day}.",
  "home.offer.lead.title": "No se asignó a {person} en {school}",
  "home.offer.lead.why":
    "Ambas partes aceptaron, y algo lo impidió. Le toca a usted corregirlo a más tardar el {day}.",
  "home.offer.action": "Responder",
  "home.offer.lead.action": "Ver qué lo impidió",

  "weekday.1": "lunes",
  "weekday.2": "martes",
  "weekday.3": "miércoles",
  "weekday.4": "jueves",
  "weekday.5": "viernes",
  "weekday.6": "sábado",
  "weekday.7": "domingo",
  "opening.hours": "Horario",
  "opening.hoursValue": "{days}, de {start} a {end}",
  "opening.students": "Estudiantes a la vez",
  "openingForm.week": "Cada semana",
  "openingForm.weekdays": "Días de la semana",
  "openingForm.from": "Desde",
  "openingForm.to": "Hasta",
  "openingForm.weekNote":
    "Según la hora de la escuela. A nadie se le asigna a dos escuelas a la vez.",
  "openingForm.students": "Estudiantes a la vez",
  "openingForm.studentsHint": "Para una persona. Quien da tutoría atiende a 4 como máximo.",
  "openingForm.problem.no-weekdays": "Elija al menos un día de la semana.",
  "openingForm.problem.hours-backwards":
    "Termina antes de empezar. Escriba una hora final posterior a la inicial.",
  "openingForm.problem.too-many-students":
    "Son demasiados estudiantes para una persona. En esta función, escriba un número del 1 al {most}.",
  "openingForm.problem.time": "Escriba la hora con horas y minutos, por ejemplo 08:30.",

  "mail.offer-made.subject": "Un lugar en una escuela para usted: por favor, responda",
  "mail.offer-made.before":
    "{organization} le propone para «{opening}» en {place}, a partir del {when}. Acepte o rechace en un plazo de 7 días aquí:",
  "mail.offer-made.after":
    "Cuando usted acepta, se pregunta a la escuela. Hasta entonces nada es definitivo.",

  "mail.offer-for-school.subject": "{person} quiere servir en {place}: por favor, responda",
  "mail.offer-for-school.before":
    "{organization} propone a {person}, quien ya aceptó, para «{opening}» en {place}, a partir del {when}. Acepte o rechace en un plazo de 7 días aquí:",
  "mail.offer-for-school.after": "Cuando usted acepta, la asignación queda hecha.",

  "mail.offer-placed.subject": "Tiene una asignación en {place}",
  "mail.offer-placed.before":
    "{place} le aceptó para «{opening}», a partir del {when}. Aquí está todo lo que hace falta:",
  "mail.offer-placed.after":
    "Si algo cambia en esa página, la persona responsable de su programa se comunica con usted.",

  "mail.offer-done.subject": "{person} tiene una asignación en {place}",
  "mail.offer-done.before":
    "{person} aceptó, {place} también, y la asignación en «{opening}» está activa. Está aquí:",
  "mail.offer-done.after": "Usted no tiene que hacer nada.",

  "mail.offer-declined.subject": "Rechazada: {person} en {place}",
  "mail.offer-declined.before":
    "Se rechazó la propuesta de {person} para «{opening}» en {place}. El lugar está libre otra vez. Está aquí:",
  "mail.offer-declined.after": "Usted puede proponer a otra persona.",

  "mail.offer-stopped.subject": "Le toca a usted: no se asignó a {person} en {place}",
  "mail.offer-stopped.before":
    "{place} aceptó a {person} para «{opening}», pero algo impidió la asignación. Aquí está qué fue y qué hacer:",
  "mail.offer-stopped.after": "El lugar se guarda 7 días mientras usted lo corrige.",

  "mail.offer-over.subject": "Sobre su lugar en {place}",
  "mail.offer-over.before":
    "La propuesta para «{opening}» en {place} terminó: no tiene una asignación allí. No cambió nada más. Aquí hay otros lugares:",
  "mail.offer-over.after": "La persona responsable de su programa puede decirle más.",
} as const;
