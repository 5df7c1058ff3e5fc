/** Words for showing a credential: who may see it, its pictures, print sheet and evidence. */
export const showing = {
  "showing.visibility.title": "Quién puede abrir esta credencial",
  "showing.visibility.choose": "Su elección",
  "showing.visibility.note":
    "Tiene efecto de inmediato. Una copia que alguien ya tenga todavía se puede comprobar; no nombra a nadie.",
  "showing.visibility.save": "Guardar quién puede abrirla",
  "showing.visibility.saved": "Su elección se guardó.",
  "showing.visibility.back": "Todas sus credenciales",
  "showing.visibility.change": "Cambiar quién puede abrirla",
  "showing.visibility.private.now": "Privada",
  "showing.visibility.private.choice": "Privada",
  "showing.visibility.private.hint":
    "Solo usted y la universidad que la emitió pueden abrirla. A las demás personas se les dice que no existe esa página ni ese archivo. Su programa sigue viendo que usted la tiene.",
  "showing.visibility.unlisted.now": "Con el enlace, sin su nombre",
  "showing.visibility.unlisted.choice": "Con el enlace, sin su nombre",
  "showing.visibility.unlisted.hint":
    "Cualquiera que tenga el enlace puede abrirla. La página y los archivos no dicen de quién es.",
  "showing.visibility.public.now": "Con el enlace, con su nombre",
  "showing.visibility.public.choice": "Con el enlace, con su nombre",
  "showing.visibility.public.hint":
    "Cualquiera que tenga el enlace puede abrirla y leer que usted la tiene. Pedimos a los buscadores que no muestren la página.",
  "showing.visibility.underAge":
    "Será privada hasta que usted cumpla 18 años. Entonces usted decide. En cualquier momento puede dar un archivo a alguien.",
  "showing.crumb.private": "Página privada: nadie más puede abrirla.",
  "showing.crumb.unlisted":
    "Página fuera de las listas: solo pueden encontrarla quienes tienen su enlace.",
  "showing.crumb.public":
    "Página pública. Su titular puede dejar de mostrarla en cualquier momento.",

  "showing.certificate.check":
    "Para comprobar la firma y el estado, escanee el código, o vaya a {address} y escriba {link}. Una página impresa no prueba nada por sí sola. No es un permiso para servir en una escuela.",
  "showing.qr": "Código QR de {address}",

  "showing.checked":
    "La firma, las fechas y el estado se comprobaron el {at}. No se fíe solo de esta página: compruébelo usted.",
  "showing.unchecked":
    "El {at} no se pudo comprobar por completo el archivo firmado. Esto no es un sí. Compruébelo para ver por qué.",
  "showing.checkNow": "Comprobarla ahora",
  "showing.files.why":
    "Todos los archivos menos la hoja para imprimir llevan la firma, también las imágenes. Se abren en cualquier billetera digital que lea Open Badges 3.0. No llevan nombre ni correo electrónico, solo una marca sellada de la dirección de su titular: quien tenga un archivo y adivine la dirección puede comprobar si acertó.",
  "showing.standing.being-signed": "En proceso de firma",
  "showing.standing.issued": "Vigente",
  "showing.standing.expired": "Vencida",
  "showing.standing.superseded": "Renovada: una más nueva la reemplazó",
  "showing.standing.revoked": "Revocada",
  "showing.ended": "Su último día fue el {day}.",
  "showing.renewal.opens": "Puede renovarla a partir del {day}.",
  "showing.renewal.open": "Puede renovarla ahora: el plazo se abrió el {day}.",
  "showing.renewal.how": "Cómo renovarla",
  "showing.files.title": "Archivos y código QR",
  "showing.files.pdf": "Hoja para imprimir (PDF)",
  "showing.files.png": "Imagen de la insignia (PNG)",
  "showing.files.svg": "Dibujo de la insignia (SVG)",
  "showing.files.json": "Archivo firmado (JSON)",
  "showing.files.jwt": "Texto firmado (JWT)",
  "showing.files.qr": "Abre la página de la credencial mientras otras personas puedan abrirla.",
  "showing.zip.title": "Llevarse todo",
  "showing.zip.note":
    "Un solo archivo ZIP: cada credencial en PDF, PNG, SVG, JSON y JWT, con un índice en CSV y JSON.",
  "showing.zip.do": "Descargar todas las credenciales",
  "showing.zip.export": "Todo lo demás que guardamos sobre usted",
  "showing.zip.readMe":
    "Sus credenciales de Muster. Cada carpeta contiene una: credential.json y credential.jwt son los archivos firmados, badge.png y badge.svg son imágenes que llevan dentro el archivo firmado, y print-sheet.pdf es para imprimir. Cualquier verificador de Open Badges 3.0 puede comprobarlas, incluso cuando Muster ya no exista, mientras se puedan leer las claves del emisor y su lista de estados. No llevan nombre ni correo electrónico, solo una marca sellada de su dirección. index.csv e index.json las enumeran todas.",
  "showing.kept.number.what": "El número al azar de la credencial",
  "showing.kept.number.why":
    "Para que su dirección diga que se borró y nunca se vuelva a dar a otra.",
  "showing.kept.hash.what": "Las huellas criptográficas (SHA-256) de sus archivos firmados",
  "showing.kept.hash.why":
    "Para que el registro del emisor todavía se pueda comprobar de la primera a la última entrada.",
  "showing.kept.mark.what": "Su marca en una lista de 131,072 lugares",
  "showing.kept.mark.why":
    "Para que un archivo que usted guardó siga pasando una comprobación, y uno que se revocó siga sin pasarla.",
  "showing.kept.erased":
    "Si nos pide borrar quién es usted, nuestras copias de sus credenciales desaparecen: descárguelas antes. Un archivo que usted guarde sigue pasando una comprobación. De cada una quedan tres cosas: su número al azar, la huella criptográfica (hash) del archivo firmado y su marca en la lista de lo revocado. Ninguna de las tres dice quién es usted.",

  "showing.evidence.title": "En qué se basa",
  "showing.evidence.page": "En qué se basa {title}",
  "showing.evidence.lead": "{title}, emitida para {name} por {issuer} el {day}.",
  "showing.evidence.noName": "alguien que nos pidió borrar sus datos",
  "showing.evidence.rule": "La regla",
  "showing.evidence.ruleNote": "Lo que había que cumplir y lo que se contó cuando se cumplió.",
  "showing.evidence.before":
    "Se emitió antes de que Muster guardara lo que había contado cada regla. Lo que sigue consta en el registro.",
  "showing.evidence.asked": "Se pedía",
  "showing.evidence.found": "Se contó",
  "showing.evidence.metOn": "Se cumplió el",
  "showing.evidence.count": "{count} de {needed}",
  "showing.evidence.courseNote": "Curso {course}, versión {version}; también sus preguntas.",
  "showing.evidence.objectives": "Objetivos de {title}",
  "showing.evidence.objective": "Objetivo",
  "showing.evidence.shown": "Demostrado",
  "showing.evidence.items": "Preguntas hechas",
  "showing.evidence.kept": "Mantenido",
  "showing.evidence.outOf": "{right} de {asked} correctas, {day}",
  "showing.evidence.coach": "Confirmado por {name}, {day}",
  "showing.evidence.notBy": "Todavía no en esa fecha",
  "showing.evidence.noItems": "Ninguna",
  "showing.evidence.notKept": "Todavía no en esa fecha",
  "showing.evidence.content": "SHA-256 del contenido de la versión del curso:",
  "showing.evidence.observations": "Práctica observada",
  "showing.evidence.day": "Día",
  "showing.evidence.rater": "Quien observa",
  "showing.evidence.rows": "Niveles, de 4",
  "showing.evidence.observedOn": "{day}, {course}",
  "showing.evidence.observer": "{name}, {role}",
  "showing.evidence.row": "{title}: {level}",
  "showing.evidence.sessions": "Capacitación presencial",
  "showing.evidence.session": "Sesión",
  "showing.evidence.minutes": "Asistencia",
  "showing.evidence.minutesOf": { one: "{n} minuto", other: "{n} minutos" },
  "showing.evidence.signedOff": "Firmado por",
  "showing.evidence.other": "También se apoya en",
  "showing.evidence.heldOn": "{title}, emitida el {day}",
  "showing.evidence.heldProof": "En qué se basa {title}",
  "showing.evidence.signedOn": "«{title}», versión {version}, con firma del {day}",
  "showing.evidence.sealed": "Cómo está sellada",
  "showing.evidence.sealedNote":
    "Huellas criptográficas (SHA-256). Si alguien cambia una sola letra de aquello con que se hicieron, sale otra huella.",
  "showing.evidence.number": "Credencial",
  "showing.evidence.issuedAt": "Firmada y emitida",
  "showing.evidence.signedAgain": "Firmada otra vez, con una clave nueva",
  "showing.evidence.numbers": "Números con que se evaluaron las respuestas",
  "showing.evidence.ownNumbers": "Los de la misma regla publicada",
  "showing.evidence.numbersOf": "Conjunto de parámetros {version}",
  "showing.evidence.definitionHash": "Qué significa y cómo se obtiene",
  "showing.evidence.jsonHash": "Archivo firmado (JSON)",
  "showing.evidence.jwtHash": "Texto firmado (JWT)",
  "showing.evidence.place": "Lugar en el registro del emisor",
  "showing.evidence.placeIs": "{stream}, entrada {seq}",
  "showing.evidence.entryHash": "Esa entrada",
  "showing.evidence.howToCheck":
    "Para comprobarla, quien opera el sitio ejecuta «muster audit verify». Recorre el registro del emisor desde la primera entrada, nombra la primera que falla y así prueba esta entrada y sus huellas criptográficas. Para comprobar los archivos por su cuenta, descárguelos y compare su SHA-256.",
  "showing.evidence.notChained":
    "Esta credencial no tiene entrada en el registro de su emisor. No confíe en esta página: «muster doctor» la nombra.",
  "showing.evidence.left": "Lo que no se incluye",
  "showing.evidence.leftOut":
    "Las respuestas y sus claves, los intentos no aprobados, los puntajes por debajo del criterio, las notas de quien observa, y cómo lee una persona o qué adaptaciones recibe. Nada de eso es parte de una credencial.",

  "showing.sheet.lead": "{level}, {code}, versión {version}",
  "showing.sheet.holder": "Titular",
  "showing.sheet.issuer": "Emitida por",
  "showing.sheet.issued": "Emitida el",
  "showing.sheet.through": "Válida hasta",
  "showing.sheet.noEnd": "Sin fecha de vencimiento",
  "showing.sheet.status": "Estado",
  "showing.sheet.valid":
    "Válida. La firma, las fechas y el estado se comprobaron el {at}. Después puede cambiar.",
  "showing.sheet.revoked": "Revocada el {day}. No confíe en ella. Comprobada el {at}.",
  "showing.sheet.renewed":
    "Reemplazada por una renovación el {day}. Pida la más nueva. Comprobada el {at}.",
  "showing.sheet.expired": "Vencida. Su último día fue el {day}. Comprobada el {at}.",
  "showing.sheet.unknown": "No se pudo comprobar por completo el {at}. Esto no es un sí.",
  "showing.sheet.evidence": "{name}: {description}",
  "showing.sheet.check": "Cómo comprobarla",
  "showing.sheet.checkOffline":
    "Una página impresa no prueba nada por sí sola. Escanee el código para ver el estado de hoy. Sin conexión, pida a su titular el archivo firmado (JSON, JWT, PNG o SVG): cualquier verificador de Open Badges 3.0 que tenga las claves del emisor y su lista de estados puede comprobarlo, y dice de cuándo es esa lista.",
  "showing.sheet.hash": "SHA-256 del archivo firmado (JSON): {hash}",
  "showing.sheet.scan":
    "Escanee, o vaya a {address}. Si tiene el archivo firmado, compruébelo en {verify}. No hace falta una cuenta.",
  "showing.sheet.foot":
    "No es un permiso para servir en una escuela: cada escuela lo decide día a día, con verificaciones de antecedentes que nunca son parte de una credencial.",
} as const;
