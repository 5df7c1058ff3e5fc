/** The letters that Muster sends: what stands before the link, and after it. */
export const mail = {
  "mail.foot": "Muster, {origin}. Nadie lee las respuestas que llegan a esta dirección.",

  "mail.invitation.subject": "{organization} le invita a Muster",
  "mail.invitation.before":
    "{inviter} le invita a unirse a {organization}. Su función: {role}. Abra esta página para aceptar. El enlace funciona durante 14 días, una sola vez y solo para usted:",
  "mail.invitation.noInviter":
    "Tiene una invitación para unirse a {organization}. Su función: {role}. Abra esta página para aceptar. El enlace funciona durante 14 días, una sola vez y solo para usted:",
  "mail.invitation.after":
    "Si no conoce a {organization}, no haga nada. No se creó ninguna cuenta.",

  "mail.sign-up.subject": "Confirme su correo electrónico para Muster",
  "mail.sign-up.before":
    "Abra esta página y presione el botón para terminar de crear su cuenta. El enlace funciona durante 24 horas, una sola vez:",
  "mail.sign-up.after": "Si usted no pidió una cuenta, no haga nada. No se creó ninguna.",

  "mail.have-account.subject": "Usted ya tiene una cuenta de Muster",
  "mail.have-account.before":
    "Alguien, quizás usted, pidió usar este correo electrónico para una cuenta de Muster. Ya tiene una, y no se cambió nada. Entre aquí:",
  "mail.have-account.after":
    "Si olvidó su contraseña, esa página también le ayuda a elegir una nueva.",

  "mail.reset.subject": "Elija una nueva contraseña de Muster",
  "mail.reset.before":
    "Abra esta página para elegir una nueva contraseña. El enlace funciona durante 30 minutos, una sola vez:",
  "mail.reset.after": "Si usted no pidió esto, no haga nada. Su contraseña sigue igual.",

  "mail.no-account.subject": "Ninguna cuenta de Muster tiene este correo electrónico",
  "mail.no-account.before":
    "Alguien, quizás usted, pidió una nueva contraseña para este correo electrónico. Ninguna cuenta de Muster lo usa, así que no hay nada que cambiar. Si todavía no tiene cuenta, cree una aquí:",
  "mail.no-account.after":
    "Si ya tiene una cuenta, usa otro correo electrónico. Pida una nueva contraseña con ese.",

  "mail.change-email.subject": "Confirme su nuevo correo electrónico para Muster",
  "mail.change-email.before":
    "Abra esta página y presione el botón para usar este correo electrónico desde ahora. El enlace funciona durante 24 horas, una sola vez:",
  "mail.change-email.after": "Si usted no pidió esto, no haga nada. Nada cambia.",

  "mail.email-changed.subject": "Cambió su correo electrónico de Muster",
  "mail.email-changed.before":
    "Su cuenta de Muster usa otro correo electrónico desde ahora, y se cerró la sesión en todos los demás dispositivos. Muster está aquí:",
  "mail.email-changed.after":
    "Si no fue usted, avise hoy mismo, por teléfono, a la persona que dirige su programa.",

  "mail.password-changed.subject": "Cambió su contraseña de Muster",
  "mail.password-changed.before":
    "Su contraseña de Muster cambió, y se cerró la sesión en todos los demás dispositivos. Si no fue usted, elija una nueva contraseña de inmediato:",
  "mail.password-changed.after": "Si fue usted, no tiene que hacer nada.",

  "mail.new-device.subject": "Su cuenta de Muster se usó en un dispositivo nuevo",
  "mail.new-device.before":
    "Alguien entró en su cuenta de Muster con un dispositivo que no habíamos visto antes: {device}. Si no fue usted, cierre esa sesión aquí y cambie su contraseña:",
  "mail.new-device.after": "Si fue usted, no tiene que hacer nada.",
  "mail.new-device.unknown": "un dispositivo que no dijo cuál es",

  "mail.sessions-ended.subject": "Se cerró su sesión en Muster",
  "mail.sessions-ended.before":
    "Alguien que opera Muster cerró su sesión en uno o más dispositivos. Lo que usted guardó está a salvo, y su contraseña sigue igual. Entre de nuevo aquí:",
  "mail.sessions-ended.after":
    "Si se perdió un dispositivo o alguien conoce su contraseña, esa página también le ayuda a elegir una nueva. Si no sabe por qué pasó esto, pregunte a la persona que dirige su programa.",

  "mail.session-seat.subject": "Tiene un cupo: {session}",
  "mail.session-seat.before":
    "Se desocupó un cupo y es para usted. {session}: {when}. Lugar: {place}. Véalo, o devuelva el cupo, aquí:",
  "mail.session-seat.after":
    "Si no puede venir, devuélvalo. Será para la siguiente persona en la lista de espera.",

  "mail.session-moved.subject": "Cambió: {session}",
  "mail.session-moved.before":
    "{session} es ahora: {when}. Lugar: {place}. Motivo: {reason} Su reserva sigue igual. Véala, o anúlela, aquí:",
  "mail.session-moved.after": "La hora es la del lugar donde es la sesión.",

  "mail.session-cancelled.subject": "Cancelada: {session}",
  "mail.session-cancelled.before":
    "No se hará la sesión {session}, prevista para: {when}. Motivo: {reason} Las demás sesiones de su programa están aquí:",
  "mail.session-cancelled.after":
    "No tiene que hacer nada. El tiempo que cuenta se anota después de cada sesión.",

  "mail.contest-answered.subject": "Su pregunta tiene respuesta",
  "mail.contest-answered.before":
    "Usted dijo que algo en su expediente está mal. Lo revisó alguien distinto de quien lo anotó. Lea aquí lo que encontró:",
  "mail.contest-answered.after":
    "Si todavía no está de acuerdo, hable con la persona responsable de {organization}, o pregunte de nuevo con la información nueva que tenga.",

  "mail.coach-task.subject": "{person} espera su ayuda: {course}",
  "mail.coach-task.before":
    "{person} espera a una persona guía en {course}. {reason} Vea de qué se trata y qué puede hacer:",
  "mail.coach-task.after": "{person} puede ver que usted lo tiene, y desde cuándo.",

  "mail.retention-due.subject": "Hay dos preguntas nuevas listas: {course}",
  "mail.retention-due.before":
    "Hace unos días usted demostró lo que trata {course}. Dos preguntas nuevas sobre cada objetivo confirman ahora que lo mantiene. Toma unos minutos, y una respuesta equivocada no le quita ninguna insignia. Están aquí:",
  "mail.retention-due.after":
    "Le esperan, y no recibirá un segundo mensaje sobre ellas. Si no quiere recibir ninguno de estos mensajes, indíquelo en la página de su cuenta.",

  "mail.factor-set.subject": "Se pide un código cuando usted entra",
  "mail.factor-set.before":
    "Desde ahora, para entrar en su cuenta se pide un código de su teléfono después de la contraseña. Véalo aquí:",
  "mail.factor-set.after":
    "Si no fue usted, ponga una nueva contraseña y avise a quien opera el sitio.",

  "mail.factor-removed.subject": "Ya no se pide un código cuando usted entra",
  "mail.factor-removed.before":
    "Ya no se pide el código de su teléfono después de la contraseña. Configúrelo de nuevo aquí:",
  "mail.factor-removed.after":
    "Si no fue usted, ponga una nueva contraseña y avise a quien opera el sitio.",

  "mail.recovery-used.subject": "Se usó un código de recuperación",
  "mail.recovery-used.before":
    "Alguien entró en su cuenta con su contraseña y uno de sus códigos de recuperación. Vea cuántos quedan, o cree otros nuevos, aquí:",
  "mail.recovery-used.after":
    "Si no fue usted, ponga una nueva contraseña y avise a quien opera el sitio.",

  "mail.erasure-asked.subject": "Su cuenta y sus palabras se borran el {when}",
  "mail.erasure-asked.before":
    "Alguien que entra en su cuenta, o que se encarga de su programa, nos pidió borrar de Muster quién es usted. Lo haremos el {when}. Hasta entonces puede cancelarlo, y descargar lo que guardamos sobre usted, aquí:",
  "mail.erasure-asked.after":
    "Si usted no lo pidió, cancélelo y cambie su contraseña. Después de ese día nadie puede recuperarlo.",

  "mail.erasure-taken-back.subject": "No se borra nada",
  "mail.erasure-taken-back.before":
    "Se canceló la solicitud de borrar de Muster quién es usted. Todo sigue igual. Puede verlo aquí:",
  "mail.erasure-taken-back.after": "Si no fue usted, cambie su contraseña.",

  "mail.credential-ends.subject": "{credential} es válida hasta el {when}",
  "mail.credential-ends.before":
    "Su credencial {credential} es válida hasta el {when}. Después de ese día, los lugares que la piden dirán que no hasta que se renueve. Con qué se renueva, y a quién le toca el siguiente paso, está aquí:",
  "mail.credential-ends.after":
    "Renovar antes no le quita nada: la nueva vigencia empieza donde termina la anterior.",

  "mail.credentials-signed-again.subject": "Descargue otra vez sus credenciales de {organization}",
  "mail.credentials-signed-again.before":
    "Es posible que otra persona haya obtenido una clave con la que {organization} firma credenciales. Esa clave ya no se usa. Firmamos de nuevo sus credenciales con otra. Siguen siendo válidas, con los mismos enlaces y fechas, y usted no pierde nada. Los archivos que guardó o envió antes de hoy quizás ya no pasen una comprobación. Descargue los nuevos aquí:",
  "mail.credentials-signed-again.after":
    "Si entregó un archivo a una escuela o a un empleador, envíeles el nuevo. Si les dio un enlace, no tiene que hacer nada. Esto no afecta su cuenta ni su contraseña.",

  "mail.survey.subject": "{organization} pregunta por las personas adultas que trabajan en {place}",
  "mail.survey.before":
    "Ocho preguntas cortas sobre las personas de {organization} que trabajan en {place}. No hace falta entrar en una cuenta; cualquier persona de la escuela que tenga este enlace puede responder, o cambiar la respuesta, hasta el {when}:",
  "mail.survey.after":
    "Las respuestas se cuentan junto con las de otras escuelas. En lo que se muestra no aparece el nombre de nadie.",

  "mail.survey-reminder.subject":
    "Hasta el {when}: ¿cómo les va a las personas adultas que trabajan en {place}?",
  "mail.survey-reminder.before":
    "{organization} todavía no tiene una respuesta sobre {place}. Toma tres minutos, hasta el {when}:",
  "mail.survey-reminder.after": "Este es el único recordatorio.",
} as const;
