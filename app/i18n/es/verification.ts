/** Words of the public check and of every code it can give. */
export const verification = {
  "credentials.check.file": "El archivo se puede leer",
  "credentials.check.contexts": "Las palabras significan lo que deben",
  "credentials.check.shape": "Dice lo que una insignia debe decir",
  "credentials.check.proof": "Cómo está firmada",
  "credentials.check.key": "Clave del emisor",
  "credentials.check.signature": "Firma",
  "credentials.check.claims": "Dice una sola cosa",
  "credentials.check.dates": "Fechas",
  "credentials.check.status": "Estado",
  "credentials.check.issuer": "Emisor aceptado aquí",
  "credentials.check.recipient": "¿Es esta persona?",
  "credentials.result.pass": "Pasa",
  "credentials.result.fail": "No pasa",
  "credentials.result.unknown": "No se pudo comprobar",
  "credentials.result.untrusted": "No se acepta",
  "credentials.result.not-made": "No se hizo",

  "credentials.found.notMade": "No se miró, porque una comprobación anterior no pasó",
  "credentials.found.file": "{kb} KB, sin nombres repetidos",
  "credentials.found.contexts": "Cada palabra tiene el significado de la norma",
  "credentials.found.shape": "Open Badges 3.0",
  "credentials.found.proof": "Una de las dos maneras que nombra Open Badges 3.0",
  "credentials.found.key": "Tiene permiso para firmar credenciales",
  "credentials.found.signature": "{suite}, sin un solo carácter cambiado",
  "credentials.found.claims": "Lo de afuera del archivo coincide con lo de adentro",
  "credentials.found.dates": "Del {from} al {until}",
  "credentials.found.datesOpen": "Desde el {from}, sin fecha final",
  "credentials.found.status": "No revocada. Lista del {at}",
  "credentials.found.noStatus": "La insignia no nombra ninguna lista de insignias revocadas",
  "credentials.found.issuer": "En la lista de este lugar",
  "credentials.found.recipient.pass":
    "El correo electrónico coincide con el que está sellado en la insignia",
  "credentials.found.recipient.fail":
    "El correo electrónico no es el que se usó al emitir la insignia",
  "credentials.found.recipient.unknown": "La insignia no tiene nada con qué comparar",
  "credentials.found.recipient.untrusted": "La insignia no tiene nada con qué comparar",

  "credentials.code.TOO_LARGE": "La insignia pesa más de 256 KB, o su imagen más de 2 MB.",
  "credentials.code.TOO_DEEP":
    "El archivo tiene más niveles, uno dentro de otro, que cualquier insignia.",
  "credentials.code.FORMAT":
    "Esto no es una insignia en JSON, ni un texto firmado (JWT), ni una imagen con una insignia dentro.",
  "credentials.code.DUPLICATE_KEY":
    "El archivo dice una cosa dos veces, así que dos lectores podrían leer dos cosas.",
  "credentials.code.BAD_KEY": "El archivo usa un nombre que ninguna insignia puede usar.",
  "credentials.code.CONTEXT_NOT_ALLOWED":
    "El archivo da a sus palabras significados que no son los de la norma.",
  "credentials.code.SCHEMA": "El archivo no dice lo que una insignia de Open Badges debe decir.",
  "credentials.code.NO_PROOF": "El archivo no está firmado.",
  "credentials.code.PROOF_UNSUPPORTED":
    "El archivo está firmado de una manera que Muster aún no puede comprobar.",
  "credentials.code.PROOF_PURPOSE": "La firma se hizo para otro fin.",
  "credentials.code.PROOF_INVALID":
    "La firma no corresponde al texto: algo se cambió después de firmar.",
  "credentials.code.NOT_JSON_LD_SAFE":
    "El archivo tiene una palabra que ninguna firma puede proteger.",
  "credentials.code.ISSUER_UNRESOLVED": "Las claves del emisor no se pudieron leer aquí.",
  "credentials.code.ISSUER_KEY_MISMATCH":
    "Se firmó con la clave de otra persona u organización, no con la de su emisor.",
  "credentials.code.KEY_NOT_FOUND": "El emisor no tiene ninguna clave con el nombre del archivo.",
  "credentials.code.KEY_NOT_AUTHORISED": "El emisor no permite que esta clave firme credenciales.",
  "credentials.code.KEY_TYPE": "La clave es de un tipo distinto al de la firma.",
  "credentials.code.ALG": "El texto firmado nombra una manera de firmar que no se permite.",
  "credentials.code.HEADER": "El texto firmado trae su propia clave o sus propias reglas.",
  "credentials.code.CLAIM_MISMATCH":
    "Lo de afuera del texto firmado no dice lo mismo que la insignia de adentro.",
  "credentials.code.NOT_YET_VALID": "La insignia tiene una fecha futura.",
  "credentials.code.EXPIRED": "La insignia ya pasó su último día.",
  "credentials.code.REVOKED": "El emisor revocó esta insignia. No confíe en ella.",
  "credentials.code.SUSPENDED": "El emisor ha suspendido esta insignia.",
  "credentials.code.STATUS_UNSUPPORTED":
    "La insignia indica su estado de una manera que Muster aún no puede leer.",
  "credentials.code.STATUS_UNKNOWN":
    "No se pudo confiar en la lista de estado del emisor, así que nadie puede decir si se revocó.",
  "credentials.code.ISSUER_NOT_TRUSTED":
    "Todo está en orden, pero el emisor no es de los que se aceptan aquí.",

  "credentials.list.unreachable": "la lista no se pudo leer",
  "credentials.list.purpose": "la lista sirve para otro fin",
  "credentials.list.short": "la lista es más corta de lo que se permite",
  "credentials.list.index": "la insignia no nombra ningún lugar en la lista",
  "credentials.list.address": "la lista no es la que nombra la insignia",
  "credentials.list.issuer": "la lista no es de su emisor",
  "credentials.list.encoding": "la lista no se pudo descomprimir",

  "credentials.advice.send": "Envíe el enlace o el archivo que el emisor dio a su titular.",
  "credentials.advice.original":
    "No confíe en este archivo. Pida a su titular el enlace, o el archivo tal como lo dio el emisor, y compruebe eso.",
  "credentials.advice.fresh":
    "No confíe en este archivo. Es posible que el emisor haya cambiado sus claves: pida a su titular que descargue de nuevo la credencial, y compruebe el archivo nuevo.",
  "credentials.advice.wait": "Compruébela de nuevo cuando llegue su primer día.",
  "credentials.advice.renewed": "Pregunte a su titular si la ha renovado, y compruebe la nueva.",
  "credentials.advice.issuer": "Si necesita saber más, pregunte al emisor.",
  "credentials.advice.later":
    "No confíe en ella ahora. Compruébela de nuevo más tarde, o pregunte al emisor.",
  "credentials.advice.again":
    "Esto no es un sí. Intente de nuevo en unos minutos. Si eso no ayuda, pregunte al emisor.",
  "credentials.advice.elsewhere":
    "Esto no es un sí. Compruébela donde lo indique su emisor, o pregúntele.",
  "credentials.advice.decide":
    "No cuenta para una asignación aquí. Si usted conoce a este emisor, puede decidir por su cuenta.",

  "credentials.verdict.valid": "Válida",
  "credentials.verdict.invalid": "No válida",
  "credentials.verdict.REVOKED": "No válida: revocada",
  "credentials.verdict.EXPIRED": "No válida: vencida",
  "credentials.verdict.unknown": "No se pudo determinar",
  "credentials.verdict.untrusted": "Válida, pero de un emisor que no se acepta aquí",

  "credentials.checks.title": "Todas las comprobaciones",
  "credentials.checks.caption": "Comprobaciones, en el orden en que se hicieron",
  "credentials.checks.check": "Comprobación",
  "credentials.checks.found": "Qué se halló",
  "credentials.checks.result": "Resultado",
  "credentials.checks.two":
    "«Firmada por» y «aceptada por» son dos preguntas. La primera es matemática; la segunda es una elección.",

  "credentials.browser.title": "Comprobada también en su navegador",
  "credentials.browser.waiting":
    "Su navegador no la ha comprobado. Para eso hace falta JavaScript; la respuesta del servidor, arriba, vale por sí sola.",
  "credentials.browser.valid": "Su navegador halla lo mismo: firmada por su emisor y vigente",
  "credentials.browser.invalid": "Su navegador halla que la firma no es válida",
  "credentials.browser.revoked": "Su navegador halla que está revocada",
  "credentials.browser.expired": "Su navegador halla que ya pasó su último día",
  "credentials.browser.unknown": "Su navegador no pudo determinarlo",
  "credentials.browser.what":
    "Comprueba él mismo la firma ES256, con la clave y la lista de estado que publica el emisor. La firma de la lista se comprueba en el servidor.",

  "credentials.bulk.title": "Comprobar muchas a la vez",
  "credentials.bulk.goThere":
    "Comprobar hasta 5,000 correos electrónicos, números de integrante, enlaces o archivos de una vez",
  "credentials.bulk.lead":
    "Hasta 5,000 filas, con una frase para cada una. Solo se encuentra a las personas de su propio programa.",
  "credentials.bulk.rowsLabel": "A quién o qué comprobar",
  "credentials.bulk.rowsHint":
    "Uno por línea: un correo electrónico, un número de integrante, un enlace a una credencial de aquí, o el texto de un archivo en una sola línea",
  "credentials.bulk.upload": "O un archivo con una fila para cada uno",
  "credentials.bulk.uploadHint": "Texto o CSV con una columna, hasta 2 MB",
  "credentials.bulk.check": "Comprobar las filas",
  "credentials.bulk.caption": {
    one: "{n} fila",
    other: "{n} filas; se muestran las primeras {shown}",
  },
  "credentials.bulk.count": "{verdict}: {n}",
  "credentials.bulk.nothing": "Pegue las filas, o elija un archivo de filas.",
  "credentials.bulk.asked": "Se preguntó por",
  "credentials.bulk.verdict": "Respuesta",
  "credentials.bulk.sentence": "En una frase",
  "credentials.bulk.csv": "Descargar todas las filas en CSV",
  "credentials.bulk.receipt": "El recibo identifica este CSV por su SHA-256.",
  "credentials.bulk.rows": { one: "{n} fila", other: "{n} filas" },
  "credentials.bulk.inForce": "{name} está vigente.",
  "credentials.bulk.not": "{name}: {why}",
  "credentials.bulk.file": "El archivo",
  "credentials.bulk.nobody": "Nadie con este correo electrónico o número está en su programa.",
  "credentials.bulk.none": "Aquí no hay ninguna credencial.",
  "credentials.bulk.elsewhere": "Este enlace lleva a otro emisor. Compruébelo por separado.",
  "credentials.bulk.tooLong": "Como máximo {most} filas a la vez. Envíe las demás en otra ocasión.",

  "credentials.receipt.download": "Descargar un recibo firmado",
  "credentials.receipt.what":
    "Dice qué se comprobó, cuándo y con qué resultado, y no nombra a nadie. Cualquiera puede comprobarlo aquí.",
  "credentials.receipt.title": "Un recibo",
  "credentials.receipt.good": "Firmado, y sin cambios desde entonces",
  "credentials.receipt.goodWhy":
    "Habla de una comprobación del {when}. Lo que era cierto entonces puede no serlo ahora: compruebe la credencial de nuevo.",
  "credentials.receipt.bad": "No es un recibo en el que se pueda confiar",
  "credentials.receipt.badWhy":
    "Su firma no es válida, o no se puede encontrar a quien lo firmó. Compruebe mejor la credencial misma.",
  "credentials.receipt.answer": "Respuesta de entonces",
  "credentials.receipt.code": "Código",
  "credentials.receipt.badge": "Credencial",
  "credentials.receipt.file": "Archivo (SHA-256)",
  "credentials.receipt.by": "Firmado por",

  "credentials.verify.title": "Comprobar una credencial",
  "credentials.verify.lead": "No necesita una cuenta. No se guarda nada de lo que envíe.",
  "credentials.verify.answer": "Respuesta",
  "credentials.verify.ask": "Qué comprobar",
  "credentials.verify.another": "Comprobar otra",
  "credentials.verify.upload": "El archivo",
  "credentials.verify.uploadHint": "JSON, JWT, PNG o SVG, hasta 2 MB",
  "credentials.verify.file": "O un enlace, o el texto del archivo",
  "credentials.verify.fileHint":
    "El enlace a la página de una credencial, aquí o en otro emisor, o el texto completo de su archivo JSON o JWT, hasta 256 KB",
  "credentials.verify.link.missing":
    "No hay ninguna credencial en este enlace. Revise si se copió completo.",
  "credentials.verify.link.own":
    "Este enlace lleva a Muster, pero no a una credencial. Use el enlace de la página de la credencial.",
  "credentials.verify.link.address":
    "Muster no sigue este enlace. Debe empezar con https:// y no llevar puerto ni contraseña. Puede enviar el archivo en su lugar.",
  "credentials.verify.link.private":
    "Este enlace lleva a una red privada, donde Muster no entra. Envíe el archivo en su lugar.",
  "credentials.verify.link.redirects":
    "Este enlace lleva a otros enlaces demasiadas veces. Envíe el archivo en su lugar.",
  "credentials.verify.link.status":
    "El otro servidor no dio ningún archivo para este enlace. Revise si se copió completo, o envíe el archivo en su lugar.",
  "credentials.verify.link.too-large":
    "El archivo de este enlace pesa más de 2 MB. Pida a su titular el archivo JSON o JWT, y envíe ese.",
  "credentials.verify.link.slow":
    "El otro servidor no respondió en 5 segundos. Intente de nuevo, o envíe el archivo en su lugar.",
  "credentials.verify.link.unreachable":
    "No se pudo llegar al otro servidor. Intente de nuevo, o envíe el archivo en su lugar.",
  "credentials.verify.email": "El correo electrónico de la persona, si lo sabe",
  "credentials.verify.emailHint":
    "Se compara con el que está sellado en la credencial, y luego se olvida.",
  "credentials.verify.check": "Comprobar la credencial",
  "credentials.verify.nothing": "Elija un archivo, o pegue un enlace o el texto de un archivo.",
  "credentials.verify.tooMany":
    "Son muchas comprobaciones en un minuto. Espere {seconds} segundos y vuelva a presionar el botón.",
  "credentials.verify.valid":
    "Firmada por {issuer}, vigente ahora y de un emisor que se acepta aquí.",
  "credentials.verify.others": "Válida, pero no es de esa persona",
  "credentials.verify.callsItself":
    "El emisor se llama a sí mismo «{issuer}». Aquí nadie responde por ese nombre.",
  "credentials.verify.where": "No pasó «{check}»; vea abajo.",
  "credentials.verify.unmade": "La comprobación «{check}» no se pudo hacer; vea abajo.",
  "credentials.verify.whose.pass": "Se emitió para el correo electrónico que usted escribió.",
  "credentials.verify.whose.fail":
    "Se emitió para un correo electrónico distinto del que usted escribió. Pregunte a la persona qué correo electrónico usó, y compare de nuevo.",
  "credentials.verify.whose.unknown":
    "No tiene nada con qué comparar un correo electrónico, así que no dice de quién es.",
  "credentials.verify.whose.untrusted":
    "No tiene nada con qué comparar un correo electrónico, así que no dice de quién es.",
  "credentials.verify.whose.not-made":
    "Esto no dice de quién es. Para saberlo, compruébela de nuevo con el correo electrónico de la persona.",
  "credentials.verify.when": "Comprobada el {when}.",
  "credentials.verify.four": "Las cuatro respuestas",
  "credentials.verify.four.valid": "Auténtica, vigente y de un emisor que se acepta aquí.",
  "credentials.verify.four.invalid":
    "Algo está mal: se cambió, venció, se revocó o no la firmó su emisor.",
  "credentials.verify.four.unknown":
    "Una comprobación no se pudo hacer. Nunca lea esto como un sí.",
  "credentials.verify.four.untrusted":
    "Auténtica y vigente; el emisor no está en la lista de este lugar.",

  "credentials.scan.start": "Escanear un código QR con la cámara",
  "credentials.scan.hold":
    "Ponga el código frente a la cámara. La imagen no sale de este dispositivo.",
  "credentials.scan.stop": "Detener la cámara",
  "credentials.scan.refused":
    "Su navegador no permitió usar la cámara. Permítala para este sitio, o pegue el enlace que está debajo del código.",
  "credentials.scan.failed":
    "No se pudo usar la cámara. Pegue mejor el enlace que está debajo del código.",
  "credentials.scan.read": "Se leyó un código. Se está comprobando.",
} as const;
