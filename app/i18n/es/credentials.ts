/** Words of the credentials pages. */
export const credentials = {
  "credentials.strand.safe": "Servicio seguro",
  "credentials.strand.relationships": "Relaciones",
  "credentials.strand.tutoring": "Tutoría",
  "credentials.strand.sel": "Socioemocional",
  "credentials.strand.roles": "Funciones",
  "credentials.level.badge": "Insignia",
  "credentials.level.foundation": "Fundamentos",
  "credentials.level.credential": "Credencial",
  "credentials.level.renewal": "Renovación",
  "credentials.badge.label":
    "{level}: {title}, {strand}, {code} versión {version}, emisor: {issuer}",

  "credentials.evidence.mastered.name": "Demostrado con preguntas nuevas",
  "credentials.evidence.mastered.said": {
    one: "El objetivo del curso, con preguntas no vistas antes y sin mostrar las respuestas",
    other:
      "Los {n} objetivos del curso, con preguntas no vistas antes y sin mostrar las respuestas",
  },
  "credentials.evidence.observed.name": "Tarea de práctica",
  "credentials.evidence.observed.said": {
    one: "Calificada con 3 de 4 o más en cada fila, en persona, por alguien con capacitación para observar",
    other:
      "Calificada con 3 de 4 o más en cada fila, {n} veces, por alguien con capacitación para observar",
  },
  "credentials.evidence.attended.name": "Capacitación presencial",
  "credentials.evidence.attended.said": {
    one: "{n} minuto de asistencia, con la firma de quien facilitó",
    other: "{n} minutos de asistencia, con la firma de quien facilitó",
  },
  "credentials.evidence.holds.name": "Credencial obtenida",
  "credentials.evidence.holds.said":
    "Tenía una credencial en la que se basa esta, vigente en ese momento",
  "credentials.evidence.attested.name": "Declaración firmada",
  "credentials.evidence.attested.said": "Firmada con su propio nombre, al pie del texto exacto",
  "credentials.evidence.kept.name": "Mantenido días después",
  "credentials.evidence.kept.said": {
    one: "El objetivo se confirmó con preguntas nuevas al menos tres días después de demostrarlo",
    other:
      "Los {n} objetivos se confirmaron con preguntas nuevas al menos tres días después de demostrarlos",
  },
  "credentials.evidence.reviewed.name": "Cursos con visto bueno",
  "credentials.evidence.reviewed.said": {
    one: "El curso en que se basa tiene todos los vistos buenos que necesita, o esto es una demostración",
    other:
      "Los {n} cursos en que se basa tienen todos los vistos buenos que necesitan, o esto es una demostración",
  },
  "credentials.evidence.version.name": "Versión del curso",
  "credentials.evidence.version.said": "{course}, versión {version}",
  "credentials.evidence.inReview.name": "Obtenida mientras el curso estaba en revisión",
  "credentials.evidence.inReview.said":
    "{course}, versión {version}, aún no tenía el visto bueno sobre: {missing}",
  "credentials.evidence.sure.name": "Evidencia suficiente en conjunto",
  "credentials.evidence.sure.said":
    "Al menos 90 por ciento de seguridad de que responde bien tres de cada cuatro preguntas como estas, según las {needed} preguntas que contaron",

  "credentials.shown.title": "{title}",
  "credentials.shown.titleOf": "{name} tiene «{title}»",
  "credentials.shown.titleOnce": "{name} tuvo «{title}»",
  "credentials.shown.issued": "Emitida por {issuer} el {day}.",
  "credentials.shown.noEnd": "Válida sin fecha de vencimiento.",
  "credentials.shown.through": "Válida hasta el {day}.",
  "credentials.shown.status": "Estado",
  "credentials.shown.valid": "Válida hoy",
  "credentials.shown.renewed": "Sustituida por una más nueva",
  "credentials.shown.renewedWhy":
    "Se renovó el {day}. No hubo nada en su contra; pida la nueva a quien la tiene.",
  "credentials.shown.revokedWhy": "El emisor la revocó el {day}. No se base en ella.",
  "credentials.shown.reason": "Motivo: {reason}. Solo quien la tiene y el emisor leen esta línea.",
  "credentials.shown.expiredWhy": "Su último día fue el {day}.",
  "credentials.shown.signing": "En proceso de firma",
  "credentials.shown.signingWhy":
    "Usted ya la obtuvo, y está reservada. La firma se hace en segundos; abra esta página de nuevo para verla.",
  "credentials.shown.says": "Qué dice",
  "credentials.shown.notPermission": "No es un permiso para prestar servicio.",
  "credentials.shown.notPermissionWhy":
    "Cada escuela lo decide día a día, con verificaciones de antecedentes que nunca forman parte de una credencial.",
  "credentials.course.held": "Usted tiene «{title}»",
  "credentials.course.see": "Ver su insignia",
  "credentials.shown.definition": "Qué significa y cómo se obtiene",
  "credentials.shown.earned": "Cómo se obtuvo",
  "credentials.shown.evidence": "Evidencia",
  "credentials.shown.part": "Parte",
  "credentials.shown.shownBy": "Se demostró con",
  "credentials.shown.take": "Llévela consigo",
  "credentials.shown.certificate": "Certificado para imprimir",
  "credentials.shown.takeBack": "Retirar la credencial",
  "credentials.shown.revoke": "Revocar esta credencial",

  "credentials.reason.issued-in-error": "Se emitió por error",
  "credentials.reason.evidence-withdrawn": "Se retiró la evidencia en que se basaba",
  "credentials.reason.integrity": "El trabajo no era propio de quien la tiene",
  "credentials.reason.safety": "Se tomó una decisión de seguridad al respecto",
  "credentials.reason.holder-request": "Lo pidió quien la tiene",
  "credentials.reason.superseded": "Una renovación ocupó su lugar",
  "credentials.revoke.title": "Revocar «{title}»",
  "credentials.revoke.lead":
    "La tiene {name} desde el {day}. Revocar es para siempre, y lo ve toda persona que la compruebe.",
  "credentials.revoke.why": "Por qué se retira",
  "credentials.revoke.note":
    "Quien la tiene y la universidad de usted leen el motivo. La página pública solo dice que se revocó, y cuándo.",
  "credentials.revoke.reason": "Motivo",
  "credentials.revoke.do": "Revocar «{title}»",
  "credentials.revoke.leave": "Dejarla vigente",
  "credentials.revoke.choose": "Elija el motivo.",
  "credentials.revoke.being-signed": "Aún se está firmando. Intente de nuevo en un minuto.",

  "credentials.mine.title": "Credenciales",
  "credentials.mine.lead":
    "Lo que usted ha obtenido, cada cosa con una página que puede compartir.",
  "credentials.mine.leadIssued": "Lo que su universidad ha emitido, primero lo más reciente.",
  "credentials.mine.earned": "Obtenidas",
  "credentials.mine.none": "Aún no hay credenciales",
  "credentials.mine.noneWhy":
    "Aquí aparece una insignia cuando usted ha demostrado todos los objetivos de un curso y quien observa ha calificado su tarea de práctica con 3 o más.",
  "credentials.mine.toCourses": "Ver los cursos",
  "credentials.mine.by": "{issuer}, {day}",
  "credentials.mine.issued": "Emitidas por su universidad",
  "credentials.mine.issuedNote": "Las 50 más recientes. Abra una para verla o para revocarla.",
  "credentials.mine.noneIssued": "Su universidad aún no ha emitido ninguna.",
  "credentials.mine.to": "{name}, {day}",

  "credentials.certificate.title": "Certificado: {title}",
  "credentials.certificate.back": "Volver a la credencial",
  "credentials.certificate.hint": "Se imprime en una página, tamaño carta o A4.",
  "credentials.certificate.for": "para {issuer}",
  "credentials.certificate.certifies": "Se certifica que",
  "credentials.certificate.holds.badge":
    "ha demostrado las habilidades del curso y tiene la insignia",
  "credentials.certificate.holds.foundation":
    "ha demostrado las habilidades de los fundamentos y tiene",
  "credentials.certificate.holds.credential":
    "ha demostrado las habilidades de la función y tiene la credencial",
  "credentials.certificate.holds.renewal":
    "ha demostrado las habilidades de nuevo y tiene la renovación",
  "credentials.certificate.issuer": "Emisor",
  "credentials.certificate.version": "Versión {version}",

  "credentials.achievement.lead": "La otorga {issuer}.",
  "credentials.achievement.means": "Qué significa",
  "credentials.achievement.earned": "Cómo se obtiene",
  "credentials.achievement.course": "Ver el curso que lleva a ella",
  "credentials.achievement.versions": "Versiones",

  "credentials.rule.mastered.shown":
    "Demostrar todos los objetivos de {course} con preguntas nuevas",
  "credentials.rule.mastered.kept":
    "Demostrar todos los objetivos de {course} y mantenerlos días después",
  "credentials.rule.observed": {
    one: "Obtener el nivel competente en la tarea de práctica de {course}",
    other: "Obtener el nivel competente en la tarea de práctica de {course}, {n} veces",
  },
  "credentials.rule.attended": "Asistir a {minutes} minutos de capacitación presencial",
  "credentials.rule.holds": "Tener {achievement}",
  "credentials.rule.attested": "Firmar «{attestation}»",
  "credentials.rule.kept": "Mantener todos los objetivos de los cursos en que se basa",
  "credentials.rule.sure": "Tener suficientes respuestas correctas, en conjunto",
  "credentials.rule.reviewed":
    "Que todos los cursos en que se basa tengan el visto bueno de quienes los revisan",
  "credentials.rule.all": "Todo esto",
  "credentials.rule.any": "Una de estas cosas",
  "credentials.awaits.title": "Todavía no",
  "credentials.awaits.word": {
    one: "Todavía no se puede obtener: falta escribir {n} curso",
    other: "Todavía no se puede obtener: falta escribir {n} cursos",
  },
  "credentials.awaits.what":
    "No se otorga a nadie hasta que todo esto exista. Lo que obtenga en el camino es suyo, y cuenta desde el día en que lo obtiene.",
  "credentials.awaits.evidence":
    "{what}. Todavía no hay dónde registrarlo: hasta ahora solo se registran tareas de práctica.",
  "credentials.way.title": "Su camino hasta allí",
  "credentials.way.note": "Según lo que consta sobre usted ahora.",
  "credentials.way.renewTitle": "Cómo renovarla",
  "credentials.way.renewNote":
    "Solo cuenta lo registrado a partir del {day}. Usted conserva el tiempo que le queda.",
  "credentials.way.renewLater": "Puede renovarla a partir del {day}.",
  "renewal.by": "Renovar a más tardar el {day}: unos {n} minutos",
  "renewal.ended": "Terminó el {day}. Se puede renovar ahora: unos {n} minutos",
  "renewal.what":
    "Después de ese día, «{title}» ya no cuenta, ni tampoco lo que se basa en ella. Renovarla antes no cuesta nada: el tiempo nuevo empieza donde termina el anterior.",
  "renewal.endedWhat":
    "«{title}» ya no cuenta, ni tampoco lo que se basa en ella, hasta que se renueve.",
  "renewal.how":
    "Preguntas nunca vistas, sobre cada objetivo, con la misma regla que la primera vez y de la versión más nueva del curso. No hace falta leer otra vez las lecciones ni que alguien observe otra vez la tarea de práctica. Se puede parar después de cualquier respuesta.",
  "renewal.start": "Empezar la renovación",
  "renewal.later":
    "Vale hasta el {through}. A partir del {day} se puede renovar con preguntas nuevas: unos {n} minutos.",
  "credentials.way.met": "Hecho",
  "credentials.way.left": "{count} de {needed} hasta ahora.",
  "credentials.way.notYet": "Todavía no",
  "credentials.way.sure":
    "{count} de {needed} correctas hasta ahora. Esto se decide cuando lo demás esté hecho.",
  "credentials.way.who.you": "El siguiente paso le toca a usted.",
  "credentials.way.who.coach": "El siguiente paso le toca a su guía.",
  "credentials.way.who.facilitator":
    "Una sesión de capacitación cuenta cuando quien la facilita firma su hoja.",
  "credentials.way.who.issuer":
    "Nada que hacer por separado. Pregunte a {issuer} si todo lo demás está hecho.",
  "credentials.way.who.author": "El curso todavía se está escribiendo.",
  "credentials.way.go.mastered": "Ver el curso",
  "credentials.way.go.observed": "Ver su tarea de práctica",
  "credentials.way.go.attended": "Ver las sesiones",
  "credentials.way.go.holds": "Ver qué hace falta",
  "credentials.way.go.attested": "Leer y firmar",
  "credentials.way.go.kept": "Ver sus cursos",
  "credentials.way.go.sure": "Ver cómo se decide esto",
  "credentials.way.go.reviewed": "Ver qué curso está en revisión",
  "credentials.way.held": "Usted ya la tiene.",
  "credentials.way.see": "Ver su credencial",
  "credentials.way.signing": "Usted ya la obtuvo. Se está firmando.",

  "credentials.attestation.lead":
    "Una declaración de {organization}. Léala y luego firme con su nombre.",
  "credentials.attestation.words": "Lo que usted firma",
  "credentials.attestation.version": "Versión {version}",
  "credentials.attestation.sign": "Firmar",
  "credentials.attestation.name": "Su nombre",
  "credentials.attestation.nameHint": "Tal como está en su cuenta: {name}",
  "credentials.attestation.note":
    "Guardamos el nombre que usted escribe, la hora y una huella criptográfica de este texto, para que siempre quede claro qué firmó.",
  "credentials.attestation.button": "Firmar con este nombre",
  "credentials.attestation.signed": "Firmada",
  "credentials.attestation.signedWhen":
    "Usted firmó este texto el {when}. Firme de nuevo solo cuando una renovación lo pida.",
  "credentials.attestation.signedOld": "Firmada en una versión anterior",
  "credentials.attestation.signedOldWhen":
    "Usted firmó la versión {version} el {when}. Este texto es más nuevo: léalo y luego firme de nuevo.",
  "credentials.attestation.otherName":
    "Ese no es el nombre de su cuenta. Escríbalo tal como está allí.",
  "credentials.attestation.stale":
    "El texto cambió mientras usted leía. Este es el nuevo; léalo antes de firmar.",
} as const;
