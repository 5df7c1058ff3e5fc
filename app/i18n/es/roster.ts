/** Words about lists of people that a program brings in. */
export const roster = {
  "roster.file.empty":
    "No tiene filas. Ponga los encabezados en la primera fila y una persona en cada fila de abajo.",
  "roster.file.too-large": "Pesa más de 10 MB. Divídalo e importe las partes una tras otra.",
  "roster.file.too-many-rows":
    "Tiene más de 10,000 filas. Divídalo e importe las partes una tras otra.",
  "roster.file.too-many-columns":
    "Tiene más de 100 columnas. Deje las columnas de esta página y quite las demás.",
  "roster.file.not-text":
    "No se puede leer como texto. Guárdelo de nuevo como CSV en UTF-8, o como libro de Excel (.xlsx).",
  "roster.file.unknown-kind":
    "No es un archivo CSV, ni un libro de Excel (.xlsx), ni un archivo OneRoster CSV (.zip).",
  "roster.file.misnamed":
    "Está dañado, o no es lo que dice su nombre: un libro (.xlsx) o un archivo comprimido (.zip) empieza de otra manera. Guárdelo de nuevo; si es texto simple, póngale un nombre que termine en .csv.",
  "roster.file.damaged":
    "Está dañado y no se puede leer. Guárdelo de nuevo y elija el archivo nuevo.",
  "roster.file.inflated":
    "Al descomprimirse ocupa más de lo que una lista de personas puede necesitar. Guarde solo la lista, como CSV.",
  "roster.file.macros":
    "Contiene macros, y aquí nunca se abren. Guárdelo como libro sin macros (.xlsx) o como CSV.",
  "roster.file.external":
    "Tiene enlaces a otros archivos, y aquí nunca se abren. Guarde solo los valores, como CSV.",
  "roster.file.no-users":
    "No tiene users.csv. Un archivo OneRoster contiene manifest.csv, orgs.csv y users.csv.",
  "roster.file.missing-column":
    "No tiene la columna «{header}». Toda lista necesita «E-mail», y «Name» o «First name» y «Last name», escritos así, en inglés.",
  "roster.file.doubled-column":
    "Dos columnas dicen lo mismo: «{header}» en {b} y la que está en {a}. Quite una.",
  "roster.file.no-program": "Elija un programa del que usted sea responsable.",
  "roster.file.too-many": "Ha subido muchas listas en esta hora. Inténtelo de nuevo más tarde.",

  "roster.left.column": { one: "Columna {name}", other: "Columnas {name}" },
  "roster.left.sheet": "Hoja {name}",
  "roster.left.table": "{name}",
  "roster.left.role": {
    one: "{n} persona con la función «{name}»",
    other: "{n} personas con la función «{name}»",
  },

  "roster.fault.empty": "Falta {what}. Agréguelo, o quite la fila.",
  "roster.what.name": "el nombre",
  "roster.what.e-mail": "el correo electrónico",
  "roster.fault.quotes":
    "Las comillas de esta fila no tienen sentido. Dentro de una celda, escriba cada comilla dos veces.",
  "roster.fault.wide":
    "Esta celda está más allá del último encabezado. Ponga un encabezado a su columna, o vacíe la celda.",
  "roster.fault.long": "Esta celda tiene más de 1,000 caracteres. Acórtela.",
  "roster.fault.name":
    "Esto no parece un nombre. Escríbalo como lo dice la gente, en 100 caracteres como máximo.",
  "roster.fault.email": "Esto no es un correo electrónico. Escríbalo como name@place.example.",
  "roster.fault.doubled":
    "La fila {row} tiene el mismo correo electrónico. Cada persona tiene una fila: quite una de las dos.",
  "roster.fault.role":
    "Esa función no existe. Escriba «corps member» (integrante), o deje la celda vacía.",
  "roster.fault.staff":
    "Nadie entra a formar parte del personal por medio de una lista. Invite a esa persona en la página de su programa, o escriba «corps member» (integrante).",
  "roster.fault.no-such-day":
    "Ese día no existe. Escriba el correcto como año-mes-día, por ejemplo 2026-08-17.",
  "roster.fault.day": "Escriba el día como año-mes-día: {write}.",
  "roster.fault.day-far":
    "Ese día está muy lejos: quizás hay un error en el año. Escriba uno del {earliest} al {latest}.",
  "roster.fault.cohort-near": "Esa cohorte no existe. ¿Quiso decir {near}?",
  "roster.fault.cohort-name":
    "Esto no parece el nombre de una cohorte. Escríbalo en 60 caracteres como máximo.",
  "roster.fault.clearance-type": "Esa verificación no existe aquí. Escriba una de estas: {types}.",
  "roster.fault.clearance-state":
    "Ese estado no existe. Escriba uno de estos, en inglés: «not started» (sin empezar), «pending» (pendiente), «cleared» (aprobada), «flagged» (con observaciones), «suspended» (suspendida), «not cleared» (no aprobada) o «withdrawn» (retirada).",
  "roster.fault.clearance-body":
    "Esta verificación la decide: {body}. Escriba quién fue, en inglés, como está aquí.",
  "roster.fault.clearance-who": "Escriba qué distrito decidió: {districts}.",
  "roster.fault.clearance-custody":
    "Quien guarda el documento puede ser «agency» (agencia), «district» (distrito) o «program» (programa). Escriba una de esas palabras en inglés.",
  "roster.fault.cleared-needs":
    "«Cleared» (aprobada) necesita quién decidió y una fecha. Llene las columnas «Adjudicator» y «Clearance date», o escriba «pending» (pendiente).",
  "roster.fault.clearance-needs":
    "Este estado necesita su fecha. Llene la columna «Clearance date».",
  "roster.fault.clearance-right":
    "Solo quien adjudica en el programa puede importar verificaciones. Vacíe estas celdas, o pida a esa persona que importe la lista.",
  "roster.fault.clearance-own":
    "Nadie registra su propia verificación. Pídalo a otra persona que adjudique.",
  "roster.fault.clearance-day":
    "Este estado no puede tener esa fecha. Una decisión lleva la fecha {today} o una anterior, y termina después de empezar.",
  "roster.fault.new-right":
    "Nadie en el programa tiene este correo electrónico, y solo la persona responsable del programa puede agregar personas.",

  "roster.change.role": "sirve como integrante",
  "roster.change.name": "nombre: {from} cambia a {to}",
  "roster.change.address": "también se encuentra como {to}",
  "roster.change.start": "inicio del servicio: {from} cambia a {to}",
  "roster.change.start.new": "inicio del servicio: {to}",
  "roster.change.cohort": "cohorte: {from} cambia a {to}",
  "roster.change.cohort.new": "cohorte: {to}",
  "roster.change.clearance": "{type}: {state}, {day}",

  "roster.outcome.matched": "Coincide",
  "roster.outcome.new": "Nueva",
  "roster.outcome.duplicate": "Posible repetida",
  "roster.outcome.rejected": "Rechazada",

  "roster.title": "Importar una lista",
  "roster.lead": "Agregue personas desde una lista. Usted ve qué pasaría antes de que algo pase.",
  "roster.choose": "Elija una lista",
  "roster.choose.note": "Paso 1 de 3",
  "roster.program": "Programa",
  "roster.file": "Lista",
  "roster.file.hint":
    "CSV, un libro de Excel (.xlsx) o un archivo OneRoster CSV (.zip), de hasta 10 MB y 10,000 filas.",
  "roster.file.none": "Elija un archivo.",
  "roster.read": "Leer la lista",
  "roster.columns": "Columnas",
  "roster.columns.note": "En cualquier orden; las demás no se usan",
  "roster.columns.caption": "Qué puede contener cada columna",
  "roster.column.name": "Columna",
  "roster.column.holds": "Contiene",
  "roster.column.name.text": "El nombre, necesario. O use «First name» y «Last name».",
  "roster.column.email.text":
    "El correo electrónico, necesario. Sirve para encontrar a las personas; una fila por persona.",
  "roster.column.role.text":
    "La función: «corps member» (integrante), o lo que hace: «tutor», «mentor», «student success coach». Vacía quiere decir integrante.",
  "roster.column.cohort.text": "El nombre de la cohorte. Si todavía no existe, se crea.",
  "roster.column.start.text": "Su primer día, como año-mes-día: 2026-08-17.",
  "roster.column.clearance.text":
    "La verificación, para quien adjudica, con «Clearance state», «Adjudicator», «Clearance date», «Clearance valid through» y «Clearance paper held by». «Cleared» (aprobada) necesita quién decidió y cuándo.",
  "roster.lists": "Sus listas",
  "roster.lists.note": "Solo usted las ve; cada una se elimina después de siete días",
  "roster.list.read": "Leída, sin importar",
  "roster.list.importing": "Se está importando",
  "roster.list.done": "Importada",
  "roster.list.of": "{program}, {day}",
  "roster.take": "Llevarse los datos de su gente",
  "roster.take.text": "Las mismas columnas, para que lo que descargue se pueda importar de nuevo.",
  "roster.take.csv": "Lista en CSV",
  "roster.take.oneRoster": "Lista en OneRoster CSV (.zip)",

  "roster.report.read": "Todavía no se ha guardado nada",
  "roster.report.importing": "Se está importando la lista",
  "roster.report.done": "La lista está importada",
  "roster.report.lead": {
    one: "{n} fila, para {program}",
    other: "{n} filas, para {program}",
  },
  "roster.report.step": "Importar una lista · Paso {step} de 3",
  "roster.found": "Lo que encontramos",
  "roster.found.outcome": "Resultado",
  "roster.found.rows": "Filas",
  "roster.found.then": "Qué pasará cuando confirme",
  "roster.then.matched.none": "Nada: ya están aquí y no hay diferencias.",
  "roster.then.matched": {
    one: "{n} de ellas se cambia en lo que es diferente.",
    other: "{n} de ellas se cambian en lo que es diferente.",
  },
  "roster.then.new": "Entran al programa. No se escribe a nadie si usted no lo pide.",
  "roster.then.duplicate": "Nada, hasta que usted decida. El sistema nunca las une por su cuenta.",
  "roster.then.rejected": "No se importan. Las demás siguen adelante sin ellas.",
  "roster.show": "Mostrar",
  "roster.unread": "Lo que no se usó del archivo",
  "roster.unread.parts": "{parts}. No se guarda nada de esto.",
  "roster.cohorts.new": "Cohortes nuevas",
  "roster.rows.rejected": "Rechazadas",
  "roster.rows.rejected.note": "Con la celda, para que vaya directamente a ella",
  "roster.rows.new": "Nuevas",
  "roster.rows.matched": "Coinciden",
  "roster.rows.duplicate": "Posibles repetidas",
  "roster.rows.note": { one: "{n} fila", other: "{n} filas" },
  "roster.rows.none": "No hay filas así.",
  "roster.rows.more": "Mostrar las filas siguientes",
  "roster.rows.cell": "Celda",
  "roster.rows.says": "Dice",
  "roster.rows.problem": "El problema, y qué hacer",
  "roster.rows.row": "Fila",
  "roster.rows.person": "Persona",
  "roster.rows.change": "Qué pasa",
  "roster.rows.looks": "Se parece a",
  "roster.rows.nothing": "Nada cambia.",
  "roster.rows.empty": "(vacía)",
  "roster.rows.notKept": "(no se guardó)",
  "roster.rows.whole": "Fila {row}",
  "roster.rows.fix": "Descargar estas filas para corregirlas",
  "roster.twin": "¿Es la misma persona?",
  "roster.twin.note": {
    one: "{n} fila espera su decisión",
    other: "{n} filas esperan su decisión",
  },
  "roster.twin.before": "Filas en duda anteriores",
  "roster.twin.after": "Más filas en duda",
  "roster.twin.row": "La fila {row} y alguien que ya tiene",
  "roster.twin.field": "Dato",
  "roster.twin.here": "Ya está aquí",
  "roster.twin.name": "Nombre",
  "roster.twin.email": "Correo",
  "roster.twin.start": "Inicio del servicio",
  "roster.twin.cohort": "Cohorte",
  "roster.twin.unknown": "No se sabe",
  "roster.twin.same": "La misma persona",
  "roster.twin.two": "Dos personas",
  "roster.twin.later": "Decidir después",
  "roster.twin.hint":
    "«La misma persona» conserva a quien ya tiene, y desde ahora también se le encuentra por este correo electrónico.",
  "roster.twin.save": "Guardar la fila {row}",
  "roster.twin.problem": "Esa fila ya no está en duda. Vea la lista de nuevo.",
  "roster.confirm": "Confirmar",
  "roster.confirm.over": "Siguiente paso",
  "roster.confirm.title": { one: "Importar {n} fila", other: "Importar {n} filas" },
  "roster.confirm.text":
    "Nuevas: {fresh}. Cambiadas: {changed}. Esperan su decisión: {waiting}. No se importan: {rejected}. Importar otra vez esta lista no cambia nada.",
  "roster.confirm.nothing": "No hay nada que importar",
  "roster.confirm.nothing.text":
    "Todas las personas de esta lista ya están aquí, esperan su decisión o no se importan.",
  "roster.confirm.invite": "Mensajes",
  "roster.confirm.invite.tick": "Invitar por correo electrónico a las personas nuevas",
  "roster.confirm.invite.hint":
    "No se escribe a nadie si usted no marca esto. Puede enviar las invitaciones más tarde.",
  "roster.confirm.import": { one: "Importar {n} fila", other: "Importar {n} filas" },
  "roster.confirm.drop": "Descartar esta lista",
  "roster.problem.nothing": "Ya no hay nada que importar.",
  "roster.problem.begun": "Esta lista ya se está importando.",
  "roster.progress": "{at} de {of} filas",
  "roster.progress.text": "Puede salir de esta página; el trabajo sigue por su cuenta.",
  "roster.progress.again": "Ver cómo va",
  "roster.done.word": { one: "{n} fila importada", other: "{n} filas importadas" },
  "roster.done.text": "Agregadas: {added}. Cambiadas: {changed}.",
  "roster.done.passed": {
    one: "Al llegar a {n} fila, algo ya había cambiado y no se hizo nada. Lea la lista de nuevo para verla.",
    other:
      "Al llegar a {n} filas, algo ya había cambiado y no se hizo nada. Lea la lista de nuevo para verlas.",
  },
  "roster.done.people": "Ver a su gente",
  "roster.done.next": "Importar otra lista",
} as const;
