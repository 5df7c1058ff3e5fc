/** Words of the identity pages: coming in, one's own account, organizations and people. */
export const identity = {
  "identity.email": "Correo electrónico",
  "identity.password": "Contraseña",
  "identity.newPassword": "Contraseña nueva",
  "identity.name": "Su nombre",
  "identity.nameHint": "Como una escuela debe leerlo en una credencial",
  "identity.passwordHint":
    "Al menos 12 caracteres. Tres o cuatro palabras seguidas funcionan bien.",

  "identity.problem.too-short":
    "Contraseña: use al menos 12 caracteres. Tres o cuatro palabras seguidas funcionan bien.",
  "identity.problem.too-long": "Contraseña: use 128 caracteres como máximo.",
  "identity.problem.common":
    "Contraseña: esta aparece en las listas que se prueban primero. Elija palabras que solo usted juntaría.",
  "identity.problem.repeats":
    "Contraseña: esta se repite o sigue el orden del teclado. Elija palabras que solo usted juntaría.",
  "identity.problem.own-name":
    "Contraseña: esta es su propio nombre o dirección. Elija palabras que nadie relacione con usted.",
  "identity.tooMany": {
    one: "Demasiados intentos. Espere 1 minuto y vuelva a intentarlo. No hay ningún otro problema.",
    other:
      "Demasiados intentos. Espere {n} minutos y vuelva a intentarlo. No hay ningún otro problema.",
  },
  "identity.busy":
    "Muchas personas están entrando en este momento. Espere unos segundos y vuelva a intentarlo.",

  "identity.signIn.title": "Entrar",
  "identity.signIn.emailHint": "El correo al que su programa envió la invitación",
  "identity.signIn.button": "Entrar",
  "identity.signIn.forgot": "Olvidé mi contraseña",
  "identity.signIn.noMatch": "Ese correo electrónico y esa contraseña no coinciden.",
  "identity.signIn.left": {
    one: "Después de 1 intento más, esta dirección tendrá que esperar hasta 15 minutos.",
    other: "Después de {n} intentos más, esta dirección tendrá que esperar hasta 15 minutos.",
  },
  "identity.signIn.new": "¿Es su primera vez aquí? Use el enlace de su invitación o",
  "identity.signIn.join": "cree una cuenta sin invitación",
  "identity.signIn.verify": "No necesita una cuenta para",
  "identity.signIn.verifyLink": "comprobar una credencial",
  "identity.signIn.reset": "Su contraseña nueva ya funciona. Úsela para entrar.",
  "identity.signIn.out": "Salió de su cuenta.",
  "identity.signIn.demo": "Cuentas de demostración",
  "identity.signIn.demoNote":
    "Personas inventadas en cada etapa. Entre con solo presionar un botón.",
  "identity.signIn.demoButton": "Entrar como {name}",
  "identity.signOut.button": "Salir",
  "identity.signOut.title": "Salir",
  "identity.signOut.lead": "Saldrá de su cuenta solo en este dispositivo.",

  "identity.proof.title": "¿Sigue siendo usted?",
  "identity.proof.lead":
    "Para esto hace falta una contraseña escrita en los últimos cinco minutos. Lo que llenó se guarda y se envía cuando continúe.",
  "identity.proof.leadOut":
    "Su sesión se cerró tras un tiempo sin actividad. Lo que llenó se guarda y se envía cuando entre.",
  "identity.proof.as": "Entró como {email}",
  "identity.proof.button": "Confirmar y continuar",
  "identity.proof.otherPerson":
    "Esa es otra cuenta. Lo que se llenó es de otra persona, así que no se envió.",
  "identity.proof.nothing":
    "No hay ningún formulario en espera. Esta página le pide su contraseña cuando un formulario la necesita; puede cerrarla.",
  "identity.proof.home": "Ir a su página de inicio",

  "identity.join.title": "Crear una cuenta",
  "identity.join.lead":
    "Para integrantes que aún no tienen invitación de su programa. Tome cursos ahora; su programa puede agregarle después.",
  "identity.join.button": "Enviar el enlace para crear la cuenta",
  "identity.join.have": "Ya tengo una cuenta",
  "identity.join.sent": "Revise su correo",
  "identity.join.sentWhy":
    "Enviamos un mensaje a la dirección que escribió. Abra su enlace en las próximas 24 horas para terminar. Si no llega nada en diez minutos, busque en el correo no deseado y vuelva a intentarlo.",

  "identity.link.title": "El enlace de su correo",
  "identity.link.used.title": "Este enlace ya se usó",
  "identity.link.used.why": "Cada enlace funciona una sola vez. Si usted lo usó, entre.",
  "identity.link.expired.title": "Este enlace venció",
  "identity.link.expired.why": "Pida uno nuevo. No se cambió nada.",
  "identity.link.unknown.title": "Este no es un enlace que hayamos enviado",
  "identity.link.unknown.why":
    "Tal vez le falte una parte. Copie toda la línea del mensaje en la barra de direcciones.",
  "identity.link.signIn": "Entrar",
  "identity.link.again": "Pedir un enlace nuevo",

  "identity.verify.title": "Confirme su correo electrónico",
  "identity.verify.lead": "Presione una vez y podrá entrar con {email}.",
  "identity.verify.button": "Confirmar {email}",

  "identity.invitation.title": "Unirse a {organization}",
  "identity.invitation.by": "Le invita {inviter}. Su función: {role}.",
  "identity.invitation.nobody": "Tiene una invitación. Su función: {role}.",
  "identity.invitation.for": "Su cuenta usará {email}.",
  "identity.invitation.button": "Crear mi cuenta",
  "identity.invitation.hasAccount":
    "{email} ya tiene una cuenta. Entre con ese correo y regrese aquí para aceptar.",
  "identity.invitation.signIn": "Entrar y aceptar",
  "identity.invitation.accept": "Unirse a {organization}",
  "identity.invitation.other":
    "Esta invitación es para {email}, y usted entró como {you}. Salga y vuelva a abrir el enlace.",

  "identity.forgot.title": "Elija una contraseña nueva",
  "identity.forgot.lead":
    "Escriba su correo electrónico. Le enviaremos un enlace que funciona durante 30 minutos.",
  "identity.forgot.button": "Enviar el enlace",
  "identity.forgot.sent": "Revise su correo",
  "identity.forgot.sentWhy":
    "Enviamos un mensaje a la dirección que escribió. Si no llega nada en diez minutos, busque en el correo no deseado y vuelva a intentarlo.",
  "identity.reset.title": "Elija una contraseña nueva",
  "identity.reset.lead": "Se cerrarán todas sus sesiones, y podrá entrar con la contraseña nueva.",
  "identity.reset.button": "Guardar la contraseña nueva",

  "identity.account.title": "Su cuenta",
  "identity.account.signIn": "Cómo entra",
  "identity.account.changeEmail": "Cambiar el correo electrónico",
  "identity.account.changePassword": "Cambiar la contraseña",
  "identity.account.passwordKept":
    "Se guarda de modo que nadie pueda leerla, ni siquiera nuestro equipo",
  "identity.account.roles": "Qué hace aquí",
  "identity.account.noRoles": "Todavía no tiene una función",
  "identity.account.noRolesWhy":
    "Su programa le da una. Pregunte a la persona que le habló de Muster.",
  "identity.account.roleIn": "{role}, {organization}",
  "identity.account.reminders": "Recordatorios",
  "identity.account.remindersOn":
    "Le escribimos una sola vez cuando le toca una prueba de retención, y nunca más de un mensaje por curso y día.",
  "identity.account.remindersOff":
    "No le escribimos sobre lo que vence. Su página de inicio lo sigue mostrando.",
  "identity.account.stop": "Dejar de recibir estos mensajes",
  "identity.account.start": "Volver a recibirlos",
  "identity.account.remindersChanged": "Guardado.",
  "identity.account.devices": "Dónde tiene sesiones abiertas",
  "identity.account.devicesLink": "Ver y cerrar sus sesiones",
  "identity.account.data": "Sus datos",
  "identity.account.passwordChanged":
    "Su contraseña cambió. Las sesiones en otros dispositivos se cerraron.",
  "identity.account.emailSent":
    "Enviamos un mensaje a la dirección nueva. Su correo electrónico cambiará cuando abra el enlace.",
  "identity.account.emailChanged":
    "Su correo electrónico cambió. Las sesiones en otros dispositivos se cerraron.",
  "identity.present": "Contraseña actual",
  "identity.presentWrong": "Contraseña actual: no es esa. Escríbala otra vez.",
  "identity.changePassword.title": "Cambiar su contraseña",
  "identity.changePassword.lead":
    "Se cerrarán las sesiones en todos los demás dispositivos y recibirá un mensaje.",
  "identity.changePassword.button": "Cambiar mi contraseña",
  "identity.changeEmail.title": "Cambiar su correo electrónico",
  "identity.changeEmail.lead":
    "Ahora: {email}. La dirección nueva recibe un enlace, y a la anterior se le avisa.",
  "identity.changeEmail.new": "Correo electrónico nuevo",
  "identity.changeEmail.same":
    "Correo electrónico nuevo: este es el que ya tiene. Escriba el nuevo.",
  "identity.changeEmail.button": "Enviar el enlace",

  "identity.sessions.title": "Dónde tiene sesiones abiertas",
  "identity.sessions.lead": "Si no reconoce alguna, ciérrela y cambie su contraseña.",
  "identity.sessions.unknown": "Un dispositivo que no dijo cuál es",
  "identity.sessions.here": "Este dispositivo",
  "identity.sessions.since": "Desde: {start}. Último uso: {use}",
  "identity.sessions.end": "Cerrar esta sesión",
  "identity.sessions.endOthers": "Cerrar todas las demás sesiones",
  "identity.sessions.list": "Sesiones",
  "identity.sessions.gone": "Esa sesión ya estaba cerrada.",

  "identity.findPerson.title": "Buscar las sesiones de alguien",
  "identity.findPerson.lead":
    "Para quien perdió un dispositivo o no puede entrar para cerrar una sesión. Pídale el correo electrónico con el que entra.",
  "identity.findPerson.email": "Su correo electrónico",
  "identity.findPerson.button": "Buscar sus sesiones",
  "identity.findPerson.nobody":
    "Su correo electrónico: ninguna cuenta usa esta dirección. Pregúntele con cuál entra.",
  "identity.personSessions.title": "Dónde tiene sesiones abiertas {name}",
  "identity.personSessions.lead":
    "{email}. Queda escrito quién cierra una sesión, y la persona recibe un mensaje. Lo que guardó está a salvo.",
  "identity.personSessions.none": "No tiene sesiones abiertas",
  "identity.personSessions.noneWhy": "No hay ninguna sesión que cerrar.",
  "identity.personSessions.endAll": "Cerrar todas sus sesiones",
  "identity.personSessions.ended": "Sesión cerrada. Desde ahora no da acceso a nada.",

  "identity.outbox.title": "Correo de demostración",
  "identity.outbox.lead":
    "Esta máquina no envía correo. Aquí está lo que habría enviado, primero lo más reciente.",
  "identity.outbox.empty": "Todavía no hay correo",
  "identity.outbox.emptyWhy":
    "Los mensajes aparecen aquí cuando alguien recibe una invitación, crea una cuenta o pide una contraseña nueva.",
  "identity.outbox.to": "Para {address}",
  "identity.outbox.open": "Abrir el enlace de este mensaje",

  "identity.kind.platform": "Plataforma",
  "identity.kind.college": "Universidad",
  "identity.kind.program": "Programa",
  "identity.kind.district": "Distrito",
  "identity.kind.school": "Escuela",
  "identity.kinds.platform": "Plataforma",
  "identity.kinds.college": "Universidades",
  "identity.kinds.program": "Programas",
  "identity.kinds.district": "Distritos",
  "identity.kinds.school": "Escuelas",

  "identity.organizations.title": "Organizaciones",
  "identity.organizations.lead":
    "Las universidades escriben cursos, los programas preparan y asignan a las personas, y los distritos reúnen escuelas.",
  "identity.organizations.under": "Las escuelas de {district}.",
  "identity.organizations.look": "Buscar una",
  "identity.organizations.total": {
    one: "{n} organización",
    other: "{n} organizaciones",
  },
  "identity.organizations.words": "Una parte del nombre",
  "identity.organizations.lookGo": "Buscar",
  "identity.organizations.found": "Encontradas",
  "identity.organizations.none": "Ninguna tiene esto en su nombre",
  "identity.organizations.noneWhy": "Escriba menos del nombre o mire todas.",
  "identity.organizations.pages": "Más organizaciones",
  "identity.organizations.new": "Agregar una organización",
  "identity.organizations.people": "Dispositivos perdidos",
  "identity.organizations.next": "Agregar el primer programa",
  "identity.organizations.nextWhy":
    "Después invite a su responsable, que invitará a las demás personas. Unos dos minutos.",
  "identity.newOrganization.title": "Agregar una organización",
  "identity.newOrganization.kind": "Qué es",
  "identity.newOrganization.name": "Nombre",
  "identity.newOrganization.zone": "Zona horaria",
  "identity.newOrganization.zoneHint": "Sus días se cuentan en esta zona",
  "identity.newOrganization.state": "Estado",
  "identity.newOrganization.noState": "Sin estado",
  "identity.newOrganization.parent": "Distrito",
  "identity.newOrganization.parentHint": "Solo para una escuela",
  "identity.newOrganization.noParent": "Sin distrito",
  "identity.newOrganization.button": "Agregar esta organización",
  "identity.newOrganization.choose": "Elija una opción",
  "identity.newOrganization.name-taken":
    "Nombre: otra organización de este tipo ya lo tiene. Agregue la ciudad o el condado.",
  "identity.newOrganization.bad-zone": "Zona horaria: elija una de la lista.",
  "identity.newOrganization.bad-state": "Estado: elija uno de la lista.",
  "identity.newOrganization.bad-parent":
    "Distrito: una escuela necesita uno, y ninguna otra organización lo lleva. Elíjalo o deje el campo vacío.",

  "identity.organization.facts": "Datos",
  "identity.organization.zone": "Zona horaria",
  "identity.organization.state": "Estado",
  "identity.organization.keys": "Claves de firma",
  "identity.organization.keysSee": "Verlas y cambiarlas",
  "identity.organization.parent": "Distrito",
  "identity.organization.schools": "Escuelas",
  "identity.organization.allSchools": {
    one: "{n} escuela: buscarla",
    other: "Las {n} escuelas: buscar una",
  },
  "identity.organization.noSchools": "Todavía no hay escuelas",
  "identity.organization.noSchoolsWhy": "Agregue una y elija este distrito como su distrito.",
  "identity.organization.people": "Personas y funciones",
  "identity.organization.person": "Persona",
  "identity.organization.role": "Función",
  "identity.organization.since": "Desde",
  "identity.organization.end": "Terminar",
  "identity.organization.endRole": "Terminar esta función",
  "identity.organization.endRoleOf": "Terminar esta función de {name}",
  "identity.organization.nobody": "Todavía no hay nadie",
  "identity.organization.nobodyWhy":
    "Invite a la primera persona. El enlace del mensaje funciona durante 14 días.",
  "identity.organization.hidden": {
    one: "Y 1 integrante más, cuyo nombre leen solo las personas del programa.",
    other: "Y {n} integrantes más, cuyos nombres leen solo las personas del programa.",
  },
  "identity.organization.invited": "Con invitación",
  "identity.organization.invitedOn": "{role}, invitación del {day}",
  "identity.organization.invite": "Invitar a alguien",
  "identity.organization.give": "Dar otra función",
  "identity.organization.giveNote": "A alguien de la lista de arriba",
  "identity.organization.giveButton": "Dar esta función",
  "identity.organization.unknown-person": "Persona: elija a alguien de esta organización.",
  "identity.organization.held": "Función: esta persona ya la tiene aquí.",
  "identity.organization.not-allowed": "Función: esta no existe aquí. Elija una de la lista.",
  "identity.organization.not-held": "Esa función ya había terminado.",
  "identity.organization.last-operator":
    "Es la última persona que opera el sitio. Dé antes esa función a alguien más.",
  "identity.organization.given": "Se dio la función.",
  "identity.organization.ended": "La función terminó. Desde ahora no da acceso a nada.",

  "identity.invite.title": "Invitar a alguien",
  "identity.invite.lead":
    "La persona recibe un mensaje con un enlace que funciona durante 14 días. Nadie más puede usarlo.",
  "identity.invite.where": "Organización",
  "identity.invite.whereHint": "Para invitar a alguien a una escuela, abra primero esa escuela.",
  "identity.invite.as": "Función",
  "identity.invite.email": "Su correo electrónico",
  "identity.invite.button": "Enviar la invitación",
  "identity.invite.held": "Su correo electrónico: esta persona ya tiene esa función allí.",
  "identity.invite.not-allowed": "Función: esta no existe en esa organización.",
  "identity.invite.unknown-organization": "Organización: elija una de la lista.",
  "identity.invite.sentPlain": "La invitación se envió.",

  "identity.people.title": "Personas",
  "identity.people.lead": "Integrantes de sus programas.",
  "identity.people.list": "Integrantes",
  "identity.people.empty": "Todavía no hay nadie",
  "identity.people.emptyWhy":
    "Cada integrante aparece aquí en cuanto acepta una invitación a su programa.",
  "identity.people.more": "Más personas",
  "identity.people.email": "Correo",
  "identity.people.program": "Programa",
  "identity.people.ways": "Qué puede hacer usted",
  "identity.people.import": "Importar una lista",
  "identity.people.cohorts": "Cohortes",
  "identity.people.roles": "Funciones e invitaciones abiertas",
  "identity.people.about": "Datos",
} as const;
