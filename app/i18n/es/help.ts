/** Words of reporting a problem, of how long a lesson takes, and of how someone reads best. */
export const help = {
  "report.link": "Informar de un problema",
  "report.linkAbout": "Informar de un problema: {about}",
  "report.title": "Informar de un problema",
  "report.about.part": "{lesson}, parte {n}",
  "report.about.item": "Una pregunta de este curso",
  "report.about.thisPart": "parte {n}",
  "report.about.thisItem": "esta pregunta",
  "report.what": "Qué está mal",
  "report.note":
    "Lo leen quienes escribieron el curso, con la versión que usted tiene y su última respuesta a la pregunta. No ven su nombre.",
  "report.kind": "El problema es",
  "report.kind.wrong": "No es correcto",
  "report.kind.unclear": "No está claro",
  "report.kind.broken": "No funciona",
  "report.kind.unfair": "Es injusto o hiriente para alguien",
  "report.kind.other": "Otra cosa",
  "report.words": "En sus palabras",
  "report.wordsHint": "Una o dos frases. No escriba nombres.",
  "report.send": "Enviar a quienes escribieron el curso",
  "report.saved": "Enviado. Ya lo tienen quienes escribieron este curso.",
  "report.back": "Volver a donde estaba",
  "report.problem.kind": "Elija qué problema es.",
  "report.problem.no-such-place": "Su versión de este curso no tiene esa parte o pregunta.",
  "report.problem.too-many": "Envió 20 avisos en esta hora. Espere un poco y después envíe este.",

  "reports.title": "Problemas señalados",
  "reports.lead": "Lo que quienes estudian dicen que está mal en este curso.",
  "reports.open": "Sin resolver",
  "reports.note": "Los más recientes primero. No se muestran nombres.",
  "reports.none": "No hay nada sin resolver",
  "reports.noneWhy":
    "Cuando alguien que estudia informa de un problema con una lección o una pregunta, aparece aquí.",
  "reports.part": "{lesson}, parte {n}",
  "reports.item": "{id}: {question}",
  "reports.answer": "Su última respuesta: {given}",
  "reports.version": "Versión {version}",
  "reports.erased": "Las palabras se borraron.",
  "reports.settle": "Quitar de la lista",
  "reports.settled": "Hecho. Ya no está en la lista.",
  "reports.problem.gone": "Otra persona ya resolvió esto.",

  "length.measured": {
    one: "Cerca de {n} minuto, según {people} personas",
    other: "Unos {n} minutos, según {people} personas",
  },
  "length.planned": {
    one: "Cerca de {n} minuto",
    other: "Unos {n} minutos",
  },

  "reading.title": "Cómo lee mejor",
  "reading.lead":
    "Elíjalo una vez. Vale en todas las páginas y todos los dispositivos. Ninguna página de Muster tiene límite de tiempo, así que no hay nada que apagar.",
  "reading.form": "Lo que ayuda",
  "reading.note": "Solo lo ven usted y las personas que nombre abajo.",
  "reading.size": "Tamaño del texto",
  "reading.size.normal": "El que tiene su navegador",
  "reading.size.large": "Más grande",
  "reading.size.larger": "Mucho más grande",
  "reading.more": "Además",
  "reading.motion": "El menor movimiento posible",
  "reading.aloud": "Un botón que lee la página en voz alta, si mi navegador puede",
  "reading.words": "Qué más me ayuda",
  "reading.wordsHint":
    "Para las personas que usted nombre, por ejemplo: «pasos por escrito antes de una sesión».",
  "reading.who": "Quién puede leer esto",
  "reading.whoHint":
    "Guías y responsables de su programa. Nadie, a menos que usted elija a alguien.",
  "reading.whoHint.under18":
    "Guías y responsables de su programa. Nadie, a menos que usted elija a alguien. Usted tiene menos de 18 años, así que elija a dos o a ninguno: lo que escribe nunca es para una sola persona adulta.",
  "reading.problem.one-reader":
    "Usted tiene menos de 18 años. Elija también a una segunda persona adulta, o no escriba nada.",
  "reading.problem.not-staff":
    "Alguien que eligió ya no es guía ni responsable de su programa. Elija de nuevo en esta lista.",
  "reading.nobody":
    "Cuando un programa tenga guía o responsable para usted, podrá nombrar aquí a esa persona.",
  "reading.save": "Guardar lo que ayuda",
  "reading.saved": "Guardado. Vale desde esta página.",
  "reading.link": "Cómo lee mejor",
  "reading.account": "Lectura",
  "reading.of": "Lo que ayuda a {name}",
  "reading.ofNote":
    "Esta persona le nombró a usted. Solo pueden leer esto las personas que nombró.",
  "reading.none": "No se ha elegido nada.",
  "reading.start": "Leer esta página en voz alta",
  "reading.stop": "Dejar de leer",
} as const;
