/** Words of standing passes: shown by their holder, checked with internet or without. */
export const passes = {
  "pass.title": "Un pase para mostrar en la puerta",
  "pass.lead": "Se puede comprobar donde no hay internet, hasta el {end}.",
  "pass.code": "El código",
  "pass.codeLabel": "Código QR del pase de {name}",
  "pass.codeHint":
    "Acérquelo a la cámara de la persona que está en la puerta, en esta pantalla o en papel.",
  "pass.says": "Lo que dice",
  "pass.name": "Nombre",
  "pass.credential": "Credencial",
  "pass.issuer": "Emisor",
  "pass.until": "Credencial válida hasta",
  "pass.made": "Pase creado",
  "pass.end": "Pase válido hasta",
  "pass.how": "Cómo funciona",
  "pass.how.fresh":
    "Esta página crea un pase nuevo cada vez que usted la abre. Cada uno vale 72 horas, o hasta que venza la credencial.",
  "pass.how.name": "Quien lo escanea lee su nombre y esta credencial, y nada más sobre usted.",
  "pass.how.check": "Quien lo comprueba abre {address} una vez mientras tiene internet.",
  "pass.how.not":
    "Muestra una credencial. No dice que usted puede servir en una escuela: eso lo dice la lista de la escuela.",
  "pass.text": "El pase como texto, para un lector sin cámara",
  "pass.none": "No hay pase para esta credencial",
  "pass.noneWhy":
    "Solo lo tiene una credencial vigente. Esta ya venció, o todavía se está firmando.",
  "pass.open": "Crear un pase para mostrar en la puerta",

  "pass.answer": "La respuesta",
  "pass.valid": "Vigente",
  "pass.validWhy": "Esta credencial está vigente ahora, y su emisor firmó el pase.",
  "pass.forged": "No es válido",
  "pass.forgedWhy":
    "Este pase fue alterado, o no lo firmó ningún emisor aceptado. Pida a su titular que muestre uno nuevo.",
  "pass.ended": "Este pase ya venció",
  "pass.endedWhy": "Un pase vale 72 horas. Pida a su titular que abra uno nuevo.",
  "pass.early": "Tiene una fecha futura",
  "pass.earlyWhy":
    "Según el reloj de este dispositivo, el pase aún no se ha creado. Revise el reloj y vuelva a intentarlo.",
  "pass.revoked": "Retirada",
  "pass.revokedWhy": "El emisor retiró esta credencial. El pase ya no cuenta.",
  "pass.issuer-unknown": "No se pudo determinar",
  "pass.issuer-unknownWhy":
    "Desde aquí no se pueden leer las claves del emisor, así que nadie puede decir si firmó este pase.",
  "pass.elsewhere": "No se pudo determinar",
  "pass.elsewhereWhy":
    "Este pase se creó en otro sitio, y solo ese sitio sabe si sigue vigente. Compruébelo allí.",

  "pass.offline.title": "Comprobar donde no hay internet",
  "pass.offline.lead":
    "Abra una vez la página para la puerta de la escuela mientras tiene internet. Desde entonces lee pases sin conexión.",
  "pass.offline.open": "Abrir la página para la puerta de la escuela",
  "pass.offline.head": "Comprobar un pase en la puerta",
  "pass.offline.headLead":
    "Abra esta página una vez mientras tiene internet. Después ya no lo necesita.",
  "pass.offline.device": "Este dispositivo",
  "pass.offline.without":
    "Sin JavaScript, esta página no puede comprobar por sí misma. El formulario de abajo nos envía el pase, y para eso hace falta internet.",
  "pass.offline.reading": "Leyendo las claves de los emisores y las credenciales retiradas.",
  "pass.offline.ready": "Listo para usar sin internet",
  "pass.offline.readyWhy": "Claves y credenciales retiradas que se conocían al",
  "pass.offline.old": "Lo que sabe este dispositivo tiene más de un día",
  "pass.offline.oldWhy":
    "Abra esta página con internet para leer datos más nuevos. Claves y credenciales retiradas que se conocían al",
  "pass.offline.online": "Funciona mientras tenga internet",
  "pass.offline.onlineWhy":
    "Este navegador no puede guardar la página. Claves y credenciales retiradas que se conocían al",
  "pass.offline.nothing": "Este dispositivo todavía no sabe nada",
  "pass.offline.nothingWhy":
    "Abra esta página una vez con internet, y espere hasta que diga que está listo.",
  "pass.offline.again": "Leer de nuevo las claves y las credenciales retiradas",
  "pass.offline.pass": "El pase",
  "pass.offline.text": "O el pase como texto",
  "pass.offline.textHint": "El texto debajo del código, o el enlace que contiene el código",
  "pass.offline.check": "Comprobar el pase",
  "pass.offline.validWhy":
    "Estaba vigente cuando se creó el pase, y no está entre las credenciales retiradas que se conocen aquí.",
  "pass.offline.unlistedWhy":
    "Estaba vigente cuando se creó el pase. Este dispositivo no sabe si se retiró después.",
  "pass.offline.unknownWhy":
    "Su emisor no está entre los que conoce este dispositivo. Lea las claves de nuevo con internet, o compruébelo allí.",
  "pass.offline.unreadable": "Esto no es un pase",
  "pass.offline.unreadableWhy":
    "El archivo o el enlace de una credencial se comprueba en la otra página, con internet.",
  "pass.offline.known": "Credenciales retiradas que se conocían al",
} as const;
