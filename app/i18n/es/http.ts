/** What the form reader and the gate say about a request that cannot be taken. */
export const http = {
  "form.missing": "{field}: complete este dato.",
  "form.choose": "{field}: elija una de las respuestas que se ofrecen.",
  "form.long": "{field}: use {max} caracteres como máximo.",
  "form.short": "{field}: use {min} caracteres como mínimo.",
  "form.low": "{field}: escriba {min} o más.",
  "form.high": "{field}: escriba {max} o menos.",
  "form.number": "{field}: escriba un número entero, como 240.",
  "form.day": "{field}: escriba un día del calendario así: 2026-02-28.",
  "form.email": "{field}: escriba una dirección completa, como elena@program.example.",
  "form.address":
    "{field}: escriba la dirección completa de una página pública, como https://college.example/credit.",
  "form.line": "{field}: escríbalo en una sola línea, sin caracteres de control.",
  "form.lines": "{field}: pasa de 30 000 líneas. Quite las que están vacías o divida el texto.",
  "form.hidden":
    "{field}: contiene caracteres que no se ven y que cambian cómo se lee lo demás. Escríbalo de nuevo sin pegar texto.",
  "form.unread": "{field}: no pudimos leer esto. Escríbalo de nuevo.",
  "form.many":
    "{field}: esto llegó {n} veces. Envíe el formulario una vez, con una sola respuesta.",
  "form.nul":
    "{field}: contiene un carácter que no se puede guardar. Escríbalo de nuevo sin pegar texto.",
  "form.carried":
    "Este formulario no llegó como lo enviamos, así que no se guardó nada. Aquí está otra vez: revíselo y envíelo de nuevo.",
  "form.large":
    "Esto es más largo de lo que podemos leer, así que no se guardó nada. Vuelva, acórtelo a {max} KB en total y envíelo de nuevo.",
  "form.fields":
    "Este formulario tiene más respuestas de las que pedimos. Abra la página de nuevo y envíelo.",
  "form.kind": "Solo leemos formularios web. Abra la página y envíe su formulario.",
  "form.garbled": "Este formulario llegó dañado. Abra la página de nuevo y envíelo.",

  "gate.title": "No pudimos aceptar eso",
  "gate.other-site":
    "Este formulario no vino de una página nuestra, así que no se hizo nada. Abra la página aquí y envíelo de nuevo.",
  "gate.no-origin":
    "Su navegador no dijo qué página envió este formulario, así que no se hizo nada. Abra la página aquí y envíelo de nuevo.",
  "gate.wrong-host":
    "Este servidor no responde por esa dirección. Revise la dirección e intente de nuevo.",
  "gate.wrong-method": "Esta dirección solo se lee con GET y se cambia con POST.",
  "gate.plain-http":
    "Esto llegó por una conexión que otras personas pueden leer, así que no se hizo nada. Use la dirección https.",
  "gate.bad-target": "No pudimos leer esa dirección. Revísela e intente de nuevo.",
  "gate.long-target": "Esa dirección es demasiado larga para leerla. Acórtela e intente de nuevo.",
  "gate.home": "Ir a la página de inicio",
} as const;
