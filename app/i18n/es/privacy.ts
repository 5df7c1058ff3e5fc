/** Words about someone's own data: what is held, erasing it, and what stays. */
export const privacy = {
  "privacy.title": "Sus datos",
  "privacy.lead": "Lo que guardamos sobre usted, cómo llevárselo y cómo pedir que se borre.",
  "privacy.take": "Llevárselos",
  "privacy.zip": "Descargar todo (ZIP)",
  "privacy.zipNote": "En JSON, en tablas CSV, y sus credenciales en archivos y en PDF.",
  "privacy.json": "Lo mismo en un solo archivo JSON",
  "privacy.zip.readMe":
    "Todo lo que Muster guarda sobre usted. everything.json lo tiene todo en un solo archivo; la carpeta tables tiene lo mismo, con un archivo CSV por cada tipo de dato; la carpeta credentials tiene sus insignias en archivos firmados, imágenes y PDF.",

  "privacy.erase": "Pedir que se borren",
  "privacy.ask": "Borrar mi identidad",
  "privacy.askNote": "Le pedimos de nuevo su contraseña. No pasa nada durante {n} días.",
  "privacy.askBefore":
    "Esperamos {n} días, y hasta entonces puede cancelarlo. Después de ese día nadie puede recuperar sus datos, y su cuenta y todas sus funciones habrán terminado.",
  "privacy.asked": "Se borran el {day}",
  "privacy.askedOn": "Se pidió el {day}. Puede cancelarlo hasta el {due}.",
  "privacy.askedFor": "Su programa lo pidió el {day}. Puede cancelarlo hasta el {due}.",
  "privacy.takeBack": "Cancelarlo",
  "privacy.backups":
    "Las copias de seguridad hechas antes de ese día todavía los tienen, bajo llave. La última desaparece el {day}.",
  "privacy.backupsAfter":
    "Las copias de seguridad los tienen {n} días más, bajo llave. Cuando lo pida, esta página le dirá el día en que desaparece la última.",
  "privacy.held": "Ahora no se puede borrar nada",
  "privacy.heldWhy":
    "Hay una retención legal sobre su expediente: un tribunal o una investigación puede necesitarlo. Una solicitud espera hasta que se levante. Para saber más, pregunte a quien opera el sitio.",
  "privacy.done.asked": "Lo anotamos y le enviamos un mensaje que dice el día.",
  "privacy.done.back": "Cancelado. Todo queda como estaba.",
  "privacy.nothing-asked": "No se pidió nada, así que no hay nada que cancelar.",

  "privacy.goes": "Qué se borra",
  "privacy.goes.account":
    "Su nombre, su correo electrónico, su contraseña, sus dispositivos y sus sesiones",
  "privacy.goes.accountWhy": "Donde estaba su nombre se leerá «Persona borrada».",
  "privacy.goes.words": "Lo que usted escribió, y lo que sus guías escribieron sobre usted",
  "privacy.goes.wordsWhy":
    "Reflexiones, respuestas escritas, avisos de problemas, cómo lee usted mejor, el nombre al pie de las declaraciones que firmó y las notas sobre su práctica.",
  "privacy.goes.files": "Nuestras copias de sus credenciales",
  "privacy.goes.filesWhy":
    "Descárguelas antes: un archivo que usted conserve todavía pasa una comprobación.",
  "privacy.goes.letters": "Las invitaciones y los mensajes dirigidos a usted",
  "privacy.goes.lettersWhy": "Los que están en espera no se envían.",
  "privacy.stays": "Qué queda, y por qué",
  "privacy.staysNote": "Bajo un número al azar que no lleva a nadie.",
  "privacy.stays.decisions": "Las asignaciones, y cada decisión que le permitió prestar servicio",
  "privacy.stays.decisionsWhy":
    "Para probar que todas las personas que estaban en una escuela tenían permiso para estar allí. Los programas con dinero federal lo guardan tres años después de su último informe (2 CFR 200.334).",
  "privacy.stays.clearances":
    "Que se hizo una verificación de antecedentes, quién la hizo y sus fechas",
  "privacy.stays.clearancesWhy":
    "Para la misma prueba. Nunca guardamos lo que halló una verificación.",
  "privacy.stays.learning": "Puntos, días y cantidades de cursos y sesiones",
  "privacy.stays.learningWhy":
    "Las decisiones se apoyan en ellos, y cada una debe dar lo mismo cuando se calcula de nuevo.",
  "privacy.stays.credentials": "De cada credencial: su número, su huella criptográfica y su marca",
  "privacy.stays.credentialsWhy":
    "Para que se pueda comprobar un archivo que usted conserve, y para que uno revocado no pase.",
  "privacy.stays.log": "El registro: qué número hizo qué, y cuándo",
  "privacy.stays.logWhy":
    "Cada entrada sella la anterior. Las palabras que hablan de usted se borran.",
  "privacy.others":
    "Lo que usted escribió sobre otras personas como parte de su trabajo se queda con ellas: es su expediente.",

  "privacy.account": "Ver, descargar o borrar sus datos",

  "privacy.person.way": "Sus datos, y borrarlos",
  "privacy.person.title": "Datos de {name}",
  "privacy.person.lead":
    "Para alguien que se lo pidió, o que ya no puede entrar. Recibe un mensaje que dice el día, y puede cancelarlo.",
  "privacy.person.now": "Cómo está ahora",
  "privacy.person.nothing": "Nadie ha pedido borrar nada",
  "privacy.person.nothingWhy": "Su expediente está como el de cualquier persona.",
  "privacy.person.asked": "Se borra el {day}",
  "privacy.person.askedWhy": "Se pidió el {asked}. Hasta entonces se puede cancelar.",
  "privacy.person.held": "En retención legal desde el {day}",
  "privacy.person.heldWhy": "No se borra nada de esta persona. Motivo: {reason}",
  "privacy.person.ask": "Pedir que se borre su identidad",
  "privacy.person.change": "Borrar",
  "privacy.person.hold": "Retención legal",
  "privacy.person.holdNote":
    "Mientras esté en pie, nadie borra nada de esta persona, y nada se borra por su antigüedad.",
  "privacy.person.reason": "Por qué",
  "privacy.person.reasonHint":
    "Un número de caso o una frase. Sin nombres, y nada sobre una verificación de antecedentes.",
  "privacy.person.set": "Poner en retención legal",
  "privacy.person.lift": "Levantar la retención legal",
  "privacy.person.done": "Anotado.",
  "privacy.person.no-change": "Ya está así: alguien se adelantó.",
  "privacy.person.yourself":
    "Nadie retiene ni libera su propio expediente. Pídalo a otra persona que opera el sitio.",
  "privacy.person.link": "Borrar o retener los datos de {name}",
} as const;
