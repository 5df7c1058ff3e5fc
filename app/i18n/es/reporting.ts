/** Words of the landing page and of each role's home. */
export const reporting = {
  "landing.metaTitle": "Muster: sea la persona adulta con quien un estudiante puede contar",
  "landing.title": "Sea la persona adulta con quien un estudiante puede contar",
  "landing.lead":
    "Cursos cortos, práctica de verdad y una respuesta clara a una pregunta: ¿tiene usted la preparación para trabajar con estudiantes en una escuela?",
  "landing.start.title": "Empiece aquí",
  "landing.start.over": "Su primer curso",
  "landing.start.course": "Empezar con confianza",
  "landing.start.what":
    "Aprenda el nombre y las fortalezas de cada estudiante, espere mucho y muestre que cree en lo que puede lograr, y repare la relación cuando algo sale mal. Cinco lecciones cortas, 32 minutos en total, en cualquier teléfono.",
  "landing.start.join": "Crear su cuenta",
  "landing.start.look": "Ver cómo se demuestra una habilidad",

  "landing.how.title": "Cómo funciona",
  "landing.how.note": "De la primera lección al primer día en una escuela.",
  "landing.how.learn": "Aprenda por partes",
  "landing.how.learnWhat":
    "Seis minutos a la vez. Se guardan su avance y cada respuesta, así que una mala conexión o un día ocupado no le cuesta nada.",
  "landing.how.show": "Demuestre lo que sabe hacer",
  "landing.how.showWhat":
    "Responda preguntas nuevas sobre cada habilidad. Aprueba cuando la demuestra, no por el tiempo que le dedica. «Todavía no» significa solo eso, y se le dice qué leer de nuevo.",
  "landing.how.people": "Practique con personas",
  "landing.how.peopleWhat":
    "Capacítese en persona, y pida a su guía que observe su trabajo. Ninguna pantalla puede reemplazar eso, y aquí ninguna lo hace.",
  "landing.how.badge": "Obtenga una insignia que va con usted",
  "landing.how.badgeWhat":
    "La firma una universidad. Es suya, y cualquiera puede comprobarla sin preguntarnos.",
  "landing.how.placed": "Sepa si le pueden asignar",
  "landing.how.placedWhat":
    "Vea cada requisito de una escuela, también los que ya cumplió, y a quién le toca cada uno de los que faltan.",

  "landing.lead.title": "Si usted asigna personas",
  "landing.lead.note": "Para responsables de programas y escuelas.",
  "landing.lead.promise":
    "Cada «sí» se explica, se firma y se puede calcular de nuevo un año después con los mismos datos. Cada «todavía no» dice por qué, y qué lo cambiaría.",
  "landing.lead.example": "Un ejemplo de respuesta",
  "landing.lead.word": "Todavía no: 3 de 5 cumplidos",
  "landing.lead.why": "Tutoría de lectura, grados 3 a 5. Faltan dos cosas.",
  "landing.lead.group": "Tutoría de lectura",
  "landing.lead.groupNote": "Todos estos",
  "landing.lead.badge": "Empezar con confianza, de una universidad que usted acepta",
  "landing.lead.badgeWhy": "Insignia comprobada hoy: firma, fechas y estado.",
  "landing.lead.hours": "Capacitación presencial",
  "landing.lead.hoursWord": "240 de 480 minutos",
  "landing.lead.hoursWhy": "Una sesión más de cuatro horas.",
  "landing.lead.observed": "Dos sesiones observadas con 3 de 4 o más",
  "landing.lead.observedWhy": "Una persona guía, identificada por su nombre, observó dos veces.",
  "landing.lead.card": "Tarjeta de autorización por huellas dactilares",
  "landing.lead.cardWord": "En espera del estado",
  "landing.lead.cardWhy": "Se envió el 19 de octubre. Quien da la tutoría no tiene que hacer nada.",
  "landing.lead.hold": "Sin suspensión temporal",
  "landing.lead.unsure":
    "Cuando algo no se pudo comprobar, Muster lo dice. Nunca se lee como un sí.",

  "landing.college.title": "Si usted capacita personas",
  "landing.college.what":
    "Las facultades de educación escriben los cursos y firman las insignias con su propia clave. Lo que vio quien aprendía se conserva tal como era, así que una insignia siempre dice lo que representaba.",
  "landing.check.title": "Compruebe una credencial",
  "landing.check.what": "No necesita una cuenta. No se guarda nada de lo que pegue.",
  "landing.check.action": "Comprobar una credencial",
  "landing.kind.title": "Lo que no hacemos",
  "landing.kind.what":
    "Sin clasificaciones, sin rachas, sin cronómetros. No se dice de nadie que fracasó. Lo que usted escribe en una reflexión es solo para usted.",

  "people.changed": "Con asignación, y algo cambió",
  "people.placed": "Con asignación en {school}",
  "people.badges": { one: "Tiene {n} insignia", other: "Tiene {n} insignias" },
  "people.training": "En capacitación",
  "people.notBegun": "Aún no ha empezado ningún curso",

  "home.metaTitle": "Inicio",
  "home.title": "Hola, {name}",
  "home.next": "Haga esto",
  "home.tasks": "También depende de usted",
  "home.tasksNote": "Primero lo más urgente.",
  "home.monday.title": "Su lunes",
  "home.monday.what": "Todo lo que necesita de usted en sus programas, en orden, como está ahora.",
  "home.monday.see": "Abrir el lunes",
  "home.others.title": "Depende de otra persona",
  "home.others.note": "Aquí usted no tiene que hacer nada.",
  "home.clear": "Nada depende de usted",
  "home.clearWhat": "Cuando algo dependa de usted, aparecerá primero aquí.",

  "home.guardian.title": "Falta la respuesta del tutor legal de {person}",
  "home.guardian.why":
    "Se le preguntó el {day} por el nuevo texto de «{title}» y no ha respondido.",
  "home.guardian.action": "Ver lo que firmó",
  "home.place.title": "Asignar a alguien: {title}",
  "home.place.why": {
    one: "{school}. Hay un lugar libre.",
    other: "{school}. Hay {n} lugares libres.",
  },
  "home.place.action": "Ver quién cumple los requisitos",
  "home.changed.title": "Revisar de nuevo a {person}",
  "home.changed.why": "Cambió algo en lo que se apoyaba la asignación en {title}.",
  "home.changed.action": "Ver qué cambió",
  "home.openOpening.title": "Crear un puesto",
  "home.openOpening.why":
    "{program} aún no tiene ninguno. Un puesto dice en qué escuela, qué días y qué reglas se deben cumplir.",
  "home.openOpening.action": "Crear un puesto",
  "home.invite.title": "Invitar a personas a {organization}",
  "home.invite.why": "Aún no hay nadie, así que nada puede empezar.",
  "home.invite.action": "Invitar a personas",
  "home.second.waivers.title": {
    one: "Responder {n} exención",
    other: "Responder {n} exenciones",
  },
  "home.second.waivers.why":
    "Otra persona la pidió. Solo cuenta cuando una segunda persona la aprueba.",
  "home.second.waivers.action": "Abrir las exenciones",
  "home.second.contests.title": {
    one: "Responder {n} pregunta sobre un expediente",
    other: "Responder {n} preguntas sobre expedientes",
  },
  "home.second.contests.why":
    "Alguien dice que un dato sobre su persona está mal. Se le dijo para qué día tendrá respuesta.",
  "home.second.contests.action": "Abrir las preguntas",
  "home.second.merges.title": {
    one: "Revisar {n} par de cuentas",
    other: "Revisar {n} pares de cuentas",
  },
  "home.second.merges.why":
    "Alguien dice que son de una misma persona, o que después de todo son de dos. Una segunda persona lo acepta en el plazo de un día, o nada cambia.",
  "home.second.merges.action": "Abrir los pares",
  "home.second.rules.title": {
    one: "Revisar {n} versión de una regla",
    other: "Revisar {n} versiones de reglas",
  },
  "home.second.rules.why":
    "Nadie publica una regla por su cuenta. Una segunda persona la acepta en el plazo de un día, o no se publica.",
  "home.second.rules.action": "Abrir las reglas",
  "home.decide.title": "Registrar una verificación de antecedentes de {person}",
  "home.decide.pending": "Está en manos del estado. Registre la respuesta cuando llegue.",
  "home.decide.none": "Aún no consta ninguna verificación de antecedentes.",
  "home.decide.action": "Registrar la verificación",
  "home.observe.title": "Observar a {person}",
  "home.observe.why": "Hasta ahora, {observed} de {enough} sesiones observadas con 3 de 4 o más.",
  "home.observe.asked": {
    one: "{course}: todos los objetivos están demostrados. Espera desde hace {n} día a que alguien observe la tarea de práctica.",
    other:
      "{course}: todos los objetivos están demostrados. Espera desde hace {n} días a que alguien observe la tarea de práctica.",
  },
  "home.findCoach.title": "Buscar guía que observe a {person}",
  "home.findCoach.action": "Ver qué falta",
  "home.observe.action": "Registrar una observación",
  "home.sign.title": "Firmar la hoja: {session}",
  "home.sign.why": "Fue el {day}. Los minutos están anotados, y nadie los ha firmado.",
  "home.sign.action": "Revisarla y firmar",
  "home.attend.title": "Registrar quién asistió: {session}",
  "home.attend.why": "Fue el {day}.",
  "home.attend.action": "Registrar la asistencia",
  "home.shortage.title": "Escribir más preguntas para {course}",
  "home.shortage.why":
    "En la prueba de alguien se acabaron las preguntas nuevas para: «{objective}»",
  "home.reviewDue.title": "Revisar otra vez {course}",
  "home.reviewDue.why":
    "Su revisión vence el {day}. Quienes toman el curso lo sabrán cuando pase ese día.",
  "home.reviewDue.past": "Su revisión venció el {day}. Quienes toman el curso ya lo leen.",
  "home.shortage.action": "Abrir el curso",
  "home.coachTask.title": "Ayudar a {person} con una prueba",
  "home.coachTask.why": {
    one: "{objective} Espera desde hace {n} día.",
    other: "{objective} Espera desde hace {n} días.",
  },
  "home.coachTask.action": "Decidir lo que sigue",
  "home.reports.title": "Problemas señalados: {course}",
  "home.reports.why": { one: "Hay {n} aviso abierto.", other: "Hay {n} avisos abiertos." },
  "home.reports.action": "Leer qué está mal",
  "home.publish.title": "Sus cursos",
  "home.publish.why": "Vea cada curso como lo ve quien aprende.",
  "home.publish.action": "Abrir los cursos",
  "home.host.title": "Quién sirve en su escuela",
  "home.host.why":
    "Vea a cada persona, desde cuándo y hasta cuándo tiene permiso para prestar servicio.",
  "home.host.action": "Abrir su escuela",
  "home.organizations.title": "Organizaciones",
  "home.organizations.why":
    "Vea cada programa, universidad y escuela, y quién hace qué en cada lugar.",
  "home.organizations.action": "Abrir las organizaciones",
  "home.issued.title": "Insignias que su universidad ha emitido",
  "home.issued.why": "Vea quién tiene cada insignia, y revoque una cuando haya motivo.",
  "home.issued.action": "Abrir las insignias",
  "home.start.title": "Empezar {course}",
  "home.start.why": {
    one: "Una lección, {minutes} minutos. Su avance se guarda a cada paso.",
    other: "{n} lecciones, {minutes} minutos en total. Su avance se guarda a cada paso.",
  },
  "home.start.action": "Empezar el curso",
  "home.continue.why": "{course}, lección {position} de {lessons}. Unos {minutes} minutos.",
  "home.continue.action": "Continuar",
  "home.check.title": "Hacer la prueba de {course}",
  "home.check.why": {
    one: "Queda un objetivo. Puede detenerse en cualquier momento; cada respuesta se guarda.",
    other: "Quedan {n} objetivos. Puede detenerse en cualquier momento; cada respuesta se guarda.",
  },
  "home.check.action": "Ir a la prueba",
  "home.practice.title": "Practicar {course}",
  "home.practice.why": {
    one: "Una pregunta que no ha intentado. Verá por qué cada respuesta es correcta o no.",
    other: "{n} preguntas que no ha intentado. Verá por qué cada respuesta es correcta o no.",
  },
  "home.practice.action": "Practicar",
  "home.checkOpen.title": "Seguir con la prueba de {course}",
  "home.checkOpen.why": "Se detuvo a la mitad. Cada respuesta hasta ahora está guardada.",
  "home.checkOpen.action": "Seguir",
  "home.parallel.title": "Una pregunta sobre seguridad: {course}",
  "home.parallel.action": "Leer el porqué y responder",
  "home.renew.title": "Renovar: {course}",
  "home.renew.by": "Vale hasta el {day}. Se renueva con preguntas nuevas, sin leer nada otra vez.",
  "home.renew.ended": "Terminó el {day}, y no cuenta hasta que se renueve.",
  "home.retention.title": "Confirmar: {course}",
  "home.retention.why": {
    one: "Dos preguntas nuevas sobre un objetivo que ha demostrado. Abiertas desde el {since}. Cerca de un minuto.",
    other:
      "Dos preguntas nuevas sobre cada uno de {n} objetivos que ha demostrado. Abiertas desde el {since}. Unos {n} minutos.",
  },
  "home.retention.action": "Confirmar",
  "home.refresh.why": {
    one: "Una pregunta sobre lo que ha demostrado. Para hoy. Menos de un minuto.",
    other: "{n} preguntas sobre lo que ha demostrado. Para hoy. Unos dos minutos.",
  },
  "home.refresh.action": "Practicar",
  "home.due.title": "Por hacer",
  "home.due.note": "No se pierde nada si deja pasar un día.",
  "home.due.wait.title": "Por confirmar: {course}",
  "home.due.wait": {
    one: "A partir del {day}, dos preguntas nuevas sobre un objetivo. Cerca de un minuto.",
    other:
      "A partir del {day}, dos preguntas nuevas sobre cada uno de {n} objetivos. Unos {n} minutos.",
  },
  "home.due.practice": "La siguiente pregunta llega el {day}. Menos de un minuto.",
  "home.wait.title": "Leer {course} de nuevo",
  "home.wait.why":
    "Su siguiente intento se abre el {moment}, con preguntas nuevas. Lo que ha demostrado sigue demostrado.",
  "home.wait.action": "Abrir el curso",
  "home.coachWaits.title": "Su guía: {course}",
  "home.coachWaits.why":
    "Ya se avisó a su guía, que puede abrir la prueba de nuevo o confirmar la habilidad de otra manera. Mientras tanto, puede leer y practicar.",
  "home.coachWaits.action": "Ver en qué punto está",
  "home.beObserved.title": "Demostrarlo en persona",
  "home.beObserved.why":
    "Ha demostrado todos los objetivos de {course}. Ahora pida a su guía que observe cómo lo hace: 12 minutos. Después, la insignia es suya.",
  "home.beObserved.action": "Ver la tarea de práctica",
  "home.askPlaced.title": "Ver si le pueden asignar",
  "home.askPlaced.why": "Cada requisito, también los que ya cumplió.",
  "home.askPlaced.action": "Ver todos los requisitos",
  "home.browse.title": "Ver los cursos",
  "home.browse.why": "Cada uno toma alrededor de media hora, por partes.",
  "home.browse.action": "Abrir los cursos",

  "home.placed.title": "¿Me pueden asignar?",
  "home.placed.where": "{title}, {school}, desde el {day}.",
  "home.placed.placed": "Usted tiene una asignación",
  "home.placed.see": "Ver todos los requisitos",
  "home.placed.none": "Aún no hay puestos",
  "home.placed.noneWhat":
    "Cuando su programa cree un puesto, aquí aparece cada requisito de su escuela. Sus cursos cuentan desde hoy.",

  "home.shown.title": "Lo que ha demostrado",
  "home.shown.note": "Una marca por cada objetivo, en el orden del curso.",
  "home.shown.list": "Leer esto como lista",
  "home.shown.none": "Nada todavía",
  "home.shown.noneWhat":
    "Cuando empieza un curso, cada uno de sus objetivos aparece aquí con una marca. El primero se lee en seis minutos.",

  "home.badges.title": "Insignias",
  "home.badges.count": {
    one: "Tiene una insignia.",
    other: "Tiene {n} insignias.",
  },
  "home.badges.see": "Ver lo que tiene",
} as const;
