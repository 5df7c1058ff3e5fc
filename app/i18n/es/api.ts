/** What programs are told that ask in JSON. */
export const api = {
  "api.body": "Envíe un solo objeto JSON, con el tipo de contenido application/json.",
  "api.verify.shape":
    "Envíe un objeto en el que «credential» sea el texto de una insignia, su JSON o un enlace; puede llevar también «email».",
  "api.order.signIn": "Primero entre, y envíe la cookie de la sesión.",
  "api.order.role":
    "Solo quienes revisan en la universidad emisora y quienes operan el sitio pueden hacer esto.",
  "api.order.proof":
    "Escriba de nuevo su contraseña en una página que la pida, y envíe esto en los cinco minutos siguientes.",
  "api.order.shape": "Estos campos faltan o no se pueden leer: {fields}.",
  "api.order.no-such-achievement": "Usted no tiene ningún logro con este id.",
  "api.order.too-many": "Como máximo {most} personas a la vez. Nombre solo algunas.",
  "api.order.award.done": "Se otorgó. Se está firmando.",
  "api.order.award.would": "Se otorgaría.",
  "api.order.revoke.done": "Se revocó.",
  "api.order.revoke.would": "Se revocaría.",
  "api.order.reissue.done": "Se emitió de nuevo. La anterior termina cuando se firme la nueva.",
  "api.order.reissue.would": "Se emitiría de nuevo.",
  "api.order.no-such-proposal": "No hay ninguna propuesta con este id que espere su respuesta.",
  "api.order.same-person": "Usted lo propuso. Una segunda persona tiene que aceptarlo.",
  "api.order.proposal-ended": "Ha pasado más de un día. Propóngalo de nuevo.",
  "api.order.unknown-person":
    "Nadie que tome sus cursos tiene este correo electrónico o número de integrante.",
  "api.order.held": "Ya la tiene.",
  "api.order.taken-back": "La tuvo y se revocó. Una persona tiene que resolverlo.",
  "api.order.not-earned": "Aún no la ha obtenido.",
  "api.order.no-such-credential": "Usted no tiene ninguna credencial con este id.",
  "api.order.not-yours-to-revoke": "Usted no tiene ninguna credencial con este id.",
  "api.order.own": "Es la suya. Otra persona tiene que hacer esto.",
  "api.order.being-signed": "Todavía se está firmando. Intente de nuevo en un minuto.",
  "api.order.already-revoked": "Ya está revocada.",
  "api.order.replaced": "Una más nueva ha tomado su lugar, o está por tomarlo.",
  "api.order.ended": "Su último día ya pasó.",
  "api.bulk.who":
    "Para comprobar muchas a la vez, entre con una cuenta de responsable del programa o de quien adjudica.",
  "api.bulk.shape": "Envíe un objeto en el que «rows» sea una lista de textos.",
} as const;
