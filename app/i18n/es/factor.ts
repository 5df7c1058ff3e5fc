/** Words about the second factor: a code from an app on the phone. */
export const factor = {
  "factor.title": "Código de su teléfono",
  "factor.lead":
    "Un segundo paso además de su contraseña, para que una contraseña robada no abra nada.",
  "factor.code": "Código de seis dígitos",
  "factor.codeIfAny": "Código de seis dígitos, si usa uno",
  "factor.codeHint":
    "El de la aplicación en su teléfono. Cambia cada 30 segundos y sirve una sola vez. También sirve un código de recuperación.",
  "factor.demoCode": "En esta demostración, el teléfono muestra ahora {code}.",
  "factor.noCode":
    "Código de seis dígitos: ese no es el código de ahora, o ya se usó. Espere el siguiente.",

  "factor.give.title": "Escribir su código",
  "factor.give.lead": "Su contraseña es correcta. Ahora, el código de {email}.",
  "factor.give.button": "Entrar",

  "factor.on": "Activado desde el {day}",
  "factor.onWhy": "Al entrar se pide un código de su teléfono después de la contraseña.",
  "factor.off": "Aún sin configurar",
  "factor.offNeeded":
    "Usted puede asignar personas, registrar sus verificaciones o darles permisos, así que una contraseña sola no basta. Hasta que configure esto, solo se abren sus propias páginas.",
  "factor.offWhy": "Usted entra solo con su contraseña. Un código lo hace más seguro.",
  "factor.now": "Cómo está ahora",
  "factor.setUp": "Configurarlo",
  "factor.setUpNote": "Toma unos dos minutos.",
  "factor.begin": "Crear mi código",
  "factor.apps":
    "Necesita una aplicación que muestre estos códigos: Aegis, 2FAS, Google Authenticator o su administrador de contraseñas.",
  "factor.scan": "1. Escanee esto con la aplicación",
  "factor.scanLabel": "Un código para escanear con su aplicación. Abajo está escrito lo mismo.",
  "factor.type": "O escríbalo en la aplicación",
  "factor.confirm": "2. Escriba el código que la aplicación muestra ahora",
  "factor.confirmButton": "Activarlo",
  "factor.another": "Crear otro",
  "factor.recovery": "Códigos de recuperación",
  "factor.recoveryNote": "Para el día en que pierda su teléfono",
  "factor.recoveryLeft": { one: "Queda 1.", other: "Quedan {n}." },
  "factor.recoveryNew": "Crear nuevos códigos de recuperación",
  "factor.recoveryKeep":
    "Anótelos o imprima esta página. Cada uno sirve una vez en lugar de un código. Se muestran solo esta vez.",
  "factor.recoveryGo": "Ya los guardé: continuar",
  "factor.remove": "Desactivarlo",
  "factor.removeWhy": "Volverá a entrar solo con su contraseña.",
  "factor.needed": "Su función lo exige, así que sigue activado.",
  "factor.nothing-begun": "Primero cree su código.",
  "factor.has-factor": "Ya está activado.",
  "factor.done.removed": "Está desactivado. Usted entra solo con su contraseña.",
  "factor.account": "Segundo paso",
  "factor.accountLink": "Código de su teléfono",

  "factor.lost.title": "Teléfono perdido de {name}",
  "factor.lost.lead":
    "Sin el teléfono y sin códigos de recuperación, dos personas que operan el sitio y que han visto de quién se trata lo restablecen juntas.",
  "factor.lost.none": "No hay un segundo paso configurado",
  "factor.lost.noneWhy": "No hay nada que restablecer.",
  "factor.lost.set": "Hay un segundo paso configurado",
  "factor.lost.setWhy":
    "Pida restablecerlo después de ver a la persona, o de hablar con ella en una llamada que usted inició.",
  "factor.lost.waiting": "Espera a una segunda persona que opera el sitio",
  "factor.lost.waitingMine":
    "Usted lo pidió. Otra persona que opera el sitio lo acepta en esta página, hasta el {until}.",
  "factor.lost.waitingTheirs":
    "Alguien lo pidió. Si usted también ha visto a la persona, puede aceptarlo hasta el {until}.",
  "factor.lost.ask": "Pedir que se restablezca",
  "factor.lost.agree": "Aceptar y restablecerlo",
  "factor.lost.next": "Qué puede hacer",
  "factor.lost.done.ask": "Anotado. Otra persona que opera el sitio lo acepta en esta página.",
  "factor.lost.done.agree":
    "Se restableció. Sus sesiones terminaron, y la persona configura uno nuevo después de su contraseña.",
  "factor.lost.yourself":
    "Nadie restablece el suyo. Pídalo a otras dos personas que operan el sitio.",
  "factor.lost.no-factor":
    "No hay un segundo paso configurado, así que no hay nada que restablecer.",
  "factor.lost.same-person": "Usted lo pidió, así que otra persona lo acepta.",
  "factor.lost.no-such-proposal": "Nadie pidió esto, o ya se hizo. Abra la página de nuevo.",
  "factor.lost.proposal-ended": "Pasó un día desde que se pidió. Pídalo de nuevo.",
  "factor.lost.link": "Restablecer el teléfono perdido de {name}",
} as const;
