/** Words about asking for many people at once. */
export const many = {
  "many.title": "Preguntar por muchas personas",
  "many.lead":
    "Quién puede ocupar {title} en {school}, según lo que se sabe ahora. Esto no asigna a nadie.",
  "many.answer": "Lo que dicen las reglas",
  "many.asked": "Se preguntó por",
  "many.says": "Respuesta",
  "many.why": "Qué falta primero",
  "many.csv": "Descargar esta tabla (CSV)",
  "many.ask": "Por quién preguntar",
  "many.rows": "Personas, una por línea",
  "many.rows.hint": "Un nombre, un correo electrónico o un número de integrante. 500 como máximo.",
  "many.upload": "O un archivo con una por línea",
  "many.check": "Preguntar por estas personas",
  "many.nothing": "Escriba al menos una persona.",
  "many.too-long": "Son más de {most} líneas. Pregunte por ellas en partes.",
  "many.too-many":
    "Ha preguntado muchas veces en diez minutos. {most} líneas a la vez, como máximo; intente de nuevo en un momento.",
  "many.notYet": "Todavía no",
  "many.unsure": "No se pudo determinar",
  "many.problem.nobody": "No hay nadie así en su programa",
  "many.problem.several": "Varias personas tienen este nombre: escriba el correo electrónico",
  "many.open": "Preguntar por muchas personas",
} as const;
