/** Words of booking a training session, checking in, changing it and closing its sheet. */
export const training = {
  "session.new.seats": "Cupos",
  "session.new.seatsHint":
    "Cuántas personas pueden venir. Deje el campo vacío si no hay límite. Cuando se llenan, hay una lista de espera.",

  "session.counts.in_person": {
    one: "{n} minuto presencial",
    other: "{n} minutos presenciales",
  },
  "session.counts.online": {
    one: "{n} minuto de capacitación, nada presencial",
    other: "{n} minutos de capacitación, ninguno presencial",
  },
  "session.shown.counts": "Cuenta como",
  "session.shown.seats": "Cupos",
  "session.shown.noLimit": "Sin límite",
  "session.shown.taken": "{seated} de {seats} ocupados",
  "session.shown.takenWaiting": "{seated} de {seats} ocupados, {waiting} en lista de espera",
  "session.shown.cancelled": "Cancelada",
  "session.shown.cancelledWhy": "No se realizará. Motivo: {reason}",
  "session.shown.changed": "Cambió desde que se planeó",
  "session.shown.changedWhy": "Motivo: {reason}",

  "session.list.booked": "Sus cupos reservados",
  "session.list.bookedNote": "Las horas son las del lugar donde es la sesión.",
  "session.list.bookedNone": "No hay nada reservado",
  "session.list.bookedNoneWhy":
    "Abra abajo una sesión planeada y reserve su cupo. Después aparecerá aquí con su día, su lugar y cómo cuenta.",
  "session.list.notMine": "Sin minutos para usted",
  "session.list.cancelled": "Cancelada",
  "session.list.signed": { one: "{n} persona, hoja firmada", other: "{n} personas, hoja firmada" },
  "session.list.unsigned": {
    one: "{n} persona, hoja aún sin firmar",
    other: "{n} personas, hoja aún sin firmar",
  },
  "session.list.counts": "Cuenta como {counts}.",

  "seat.title": "Su cupo",
  "seat.word.seat": "Tiene un cupo",
  "seat.word.waiting": "Tiene el número {place} en la lista de espera",
  "seat.word.none": "Sin reservar",
  "seat.why.seat": "Si no puede venir, devuélvalo antes de que empiece la sesión.",
  "seat.why.waiting":
    "Cuando se libera un cupo, pasa a quien lleva más tiempo en espera. Recibirá un mensaje cuando sea suyo.",
  "seat.why.free": { one: "Hay {n} cupo libre.", other: "Hay {n} cupos libres." },
  "seat.why.full": "Todos los cupos están ocupados. Puede entrar en la lista de espera.",
  "seat.why.open": "Hay lugar para todas las personas que vengan.",
  "seat.why.begun":
    "Las reservas cerraron cuando empezó. Quien llegue todavía puede registrar su llegada con el código.",
  "seat.book": "Reservar un cupo",
  "seat.wait": "Entrar en la lista de espera",
  "seat.leave": "Devolver mi cupo",
  "seat.leaveLine": "Salir de la lista de espera",
  "seat.saved.seat": "Reservado. Tiene un cupo.",
  "seat.saved.waiting": "Está en la lista de espera.",
  "seat.saved.none": "Su reserva quedó anulada.",
  "seat.problem.begun":
    "Esta sesión ya empezó, así que las reservas están cerradas. Hable con quien la facilita.",
  "seat.problem.cancelled": "Esta sesión está cancelada. Elija otra.",
  "seat.problem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",

  "checkIn.title": "Registrar la llegada: {session}",
  "checkIn.lead": "Quien facilita la sesión dice o muestra el código en el salón.",
  "checkIn.entry": "Registrar llegada",
  "checkIn.yours": "Su llegada",
  "checkIn.code": "Código",
  "checkIn.codeHint": "Seis cifras, por ejemplo 402 815.",
  "checkIn.send": "Registrar que estoy aquí",
  "checkIn.go": "Registrar la llegada con el código",
  "checkIn.done": "Su llegada está registrada",
  "checkIn.doneWhy":
    "Hora: {time}. Esto dice que usted está aquí. Quien facilita la sesión anota sus minutos.",
  "checkIn.early":
    "La llegada se puede registrar desde media hora antes del inicio y hasta el final",
  "checkIn.earlyWhy": "De {from} a {to}, {zone}, el {day}.",
  "checkIn.problem.wrong-code":
    "Ese no es el código de esta sesión ahora. Escuche otra vez: tal vez cambió.",
  "checkIn.problem.not-open": "La llegada se puede registrar de {from} a {to}, {zone}, el {day}.",
  "checkIn.problem.too-many": {
    one: "Demasiados intentos. Espere {n} minuto o diga a quien facilita la sesión que usted está aquí.",
    other:
      "Demasiados intentos. Espere {n} minutos o diga a quien facilita la sesión que usted está aquí.",
  },
  "checkIn.problem.cancelled": "Esta sesión está cancelada. No hay llegada que registrar.",
  "checkIn.problem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",

  "code.heading": "Código de llegada",
  "code.title": "Código de llegada: {session}",
  "code.lead": "Dígalo en voz alta y muéstrelo, solo en el salón.",
  "code.now": "El código ahora",
  "code.none": "Todavía no hay código",
  "code.noneWhy": "Cree uno cuando lleguen las personas. Dígalo cifra por cifra.",
  "code.make": "Crear el código",
  "code.again": "Crear un código nuevo",
  "code.againWhy":
    "Si el código salió del salón, cree otro: el anterior deja de funcionar de inmediato. Las llegadas ya registradas se mantienen.",
  "code.closed": "El código se abre media hora antes del inicio y se cierra al final",
  "code.open": "Mostrar el código de llegada",
  "code.problem.not-open":
    "Ahora no se pueden registrar llegadas, así que no hay código que crear.",
  "code.problem.changed-meanwhile":
    "Otra persona que facilita creó un código nuevo hace un momento. Se muestra arriba.",
  "code.problem.cancelled": "Esta sesión está cancelada.",
  "code.problem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",

  "session.change.heading": "Cambiar esta sesión",
  "session.change.title": "Cambiar: {session}",
  "session.change.open": "Cambiar o cancelar esta sesión",
  "session.change.move": "Cambiarla",
  "session.change.moveNote":
    "Las reservas se mantienen. Los cupos nuevos pasan a quienes llevan más tiempo en espera.",
  "session.change.reason": "Motivo",
  "session.change.reasonHint": "Lo leen todas las personas con reserva.",
  "session.change.save": "Guardar el cambio",
  "session.change.cancelTitle": "Cancelarla",
  "session.change.cancelNote": "No se puede deshacer. En su lugar, planee otra sesión.",
  "session.change.cancel": "Cancelar la sesión",
  "session.change.closed": "Esta sesión no se puede cambiar",
  "session.change.closedWhy": "Ya empezó o está cancelada. Quién estuvo se anota en su hoja.",
  "session.changeProblem.begun": "Esta sesión ya empezó, así que ya no se puede cambiar.",
  "session.changeProblem.cancelled": "Esta sesión ya está cancelada.",
  "session.changeProblem.changed-meanwhile":
    "Otra persona cambió esta sesión hace un momento. Abajo está como quedó: revísela otra vez y después guarde.",
  "session.changeProblem.in-past": "Ese momento ya pasó. Elija uno posterior.",
  "session.changeProblem.too-few-seats": {
    one: "{n} persona ya tiene un cupo. Escriba por lo menos ese número, o nada si no hay límite.",
    other:
      "{n} personas ya tienen un cupo. Escriba por lo menos ese número, o nada si no hay límite.",
  },
  "session.changeProblem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",

  "session.attend.seated": "Tiene un cupo",
  "session.attend.walkedIn": "Sin reserva",
  "session.attend.checkedIn": "Hora de llegada: {time}",
  "session.attend.noCheckIn": "Sin llegada registrada",
  "session.attend.review": "Revisar y firmar",
  "session.attend.signed": "Firmó {signer} el {when}",
  "session.attend.signedWhy": {
    one: "{n} persona, {minutes} minutos en total. Los minutos ahora solo cambian con un motivo, y el primer registro queda junto al nuevo.",
    other:
      "{n} personas, {minutes} minutos en total. Los minutos ahora solo cambian con un motivo, y el primer registro queda junto al nuevo.",
  },
  "session.problem.marked-meanwhile": {
    one: "Otra persona anotó {n} minuto para {name} desde que usted abrió esta página. Revise otra vez.",
    other:
      "Otra persona anotó {n} minutos para {name} desde que usted abrió esta página. Revise otra vez.",
  },
  "session.problem.cancelled": "Esta sesión está cancelada, así que nadie estuvo.",

  "signOff.heading": "Firmar la hoja",
  "signOff.title": "Firmar: {session}",
  "signOff.lead": "Usted pone su nombre a estos minutos.",
  "signOff.sheet": "La hoja",
  "signOff.sheetNote": {
    one: "{n} persona, {minutes} minutos en total.",
    other: "{n} personas, {minutes} minutos en total.",
  },
  "signOff.caption": "Quién estuvo y cuánto tiempo",
  "signOff.person": "Persona",
  "signOff.present": "Llegada",
  "signOff.minutes": "Minutos",
  "signOff.unmarked": "Sin anotar",
  "signOff.sign": "Firmar",
  "signOff.signNote": "Firma como {name}, {role}. No puede firmar sus propios minutos.",
  "signOff.save": "Firmar y cerrar la hoja",
  "signOff.already": "Esta hoja está firmada",
  "signOff.problem.unmarked":
    "Escriba primero los minutos de: {names}. Escriba 0 para quien no estuvo.",
  "signOff.problem.own-evidence":
    "Usted está en esta hoja. Pida a otra persona guía o a la responsable de su programa que la firme.",
  "signOff.problem.already-signed": "{signer} acaba de firmar esta hoja.",
  "signOff.problem.not-begun": "Esta sesión no ha empezado. Firme cuando haya empezado.",
  "signOff.problem.cancelled": "Esta sesión está cancelada. No hay nada que firmar.",
  "signOff.problem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",
} as const;
