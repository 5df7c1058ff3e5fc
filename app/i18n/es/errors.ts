/** Words of the pages that say something went wrong. */
export const errors = {
  "errors.try": "Qué puede hacer",
  "errors.home": "Ir a su página de inicio",
  "errors.courses": "Ver todos los cursos",
  "errors.verify": "Comprobar una credencial",

  "errors.notFound.title": "Aquí no hay ninguna página",
  "errors.notFound.lead":
    "La dirección puede ser antigua o estar mal escrita. Su trabajo está a salvo.",

  "errors.withdrawn.title": "Borrado",
  "errors.withdrawn.lead":
    "La persona de quien trataba esto nos pidió borrarlo, y no guardamos ninguna copia. Si alguien todavía tiene una copia, al comprobarla se sabe si es válida.",

  "errors.forbidden.title": "Usted no puede abrir esta página",
  "errors.forbidden.lead":
    "Ya entró en su cuenta, pero su función no abre esta página. No se cambió nada.",
  "errors.forbidden.signIn": "Entrar con otra cuenta",
  "errors.forbidden.ask":
    "Si cree que debería poder abrirla, pregunte a la persona de su programa que le invitó.",

  "errors.refused.title": "No pudimos aceptar eso",
  "errors.refused.lead":
    "No se guardó nada. Vuelva atrás, abra la página otra vez e inténtelo una vez más.",

  "errors.busy.title": "Demasiados intentos por ahora",
  "errors.busy.lead":
    "Su cuenta no tiene ningún problema. Espere unos minutos y vuelva a intentarlo.",

  "errors.unavailable.title": "Aún no se ha guardado",
  "errors.unavailable.lead":
    "En este momento no podemos llegar a nuestros registros. Vuelva a cargar esta página en un momento: su navegador todavía tiene lo que escribió, y nada se envía dos veces.",
  "errors.unavailable.form": "Lo que usted llenó",
  "errors.unavailable.again": "Enviarlo otra vez",

  "errors.broken.title": "Algo falló de nuestro lado",
  "errors.broken.lead":
    "Lo que guardó antes de esto está a salvo, y nada se envió dos veces. Vuelva a intentarlo en un minuto.",
  "errors.broken.again": "Intentar de nuevo",
  "errors.broken.tell": "Si sigue fallando, díganos esto: {reference}.",
} as const;
