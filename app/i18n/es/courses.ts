/** Words that help someone choose a course, in Spanish. */
export const courses = {
  "courses.begin": "Empiece aquí",
  "courses.begin.first": "Empiece con {title}",
  "courses.begin.next": "Lo siguiente para usted: {title}",
  "courses.begin.goOn": "Siga con {title}",
  "courses.begin.what": {
    one: "{summary} Cerca de {n} minuto.",
    other: "{summary} Unos {n} minutos.",
  },
  "courses.begin.open": "Abrir {code}",
  "courses.after": "Después de {codes}",
  "courses.inPerson": "Con una tarea en persona",

  "courses.length.measured": {
    one: "{n} minuto para todas las lecciones: la mediana de {people} personas.",
    other: "{n} minutos para todas las lecciones: la mediana de {people} personas.",
  },
  "courses.length.planned": {
    one: "Cerca de {n} minuto para todas las lecciones, según quienes lo escribieron.",
    other: "Unos {n} minutos para todas las lecciones, según quienes lo escribieron.",
  },

  "courses.need": "Qué necesita",
  "courses.need.sittings":
    "Ratos cortos. Cada lección se entiende por sí sola y su lugar queda guardado cuando se detiene.",
  "courses.need.device":
    "Basta un teléfono. Casi todo es texto y dibujos; un video o una grabación dice cuánto carga, se carga solo cuando usted lo reproduce y también se puede leer.",
  "courses.need.paper": "¿Sin pantalla o sin red? Imprímalo y léalo en papel.",
  "courses.need.task": {
    one: "Para la insignia: cerca de {n} minuto en persona con alguien con capacitación para observar y otra persona adulta, para «{title}».",
    other:
      "Para la insignia: unos {n} minutos en persona con alguien con capacitación para observar y otra persona adulta, para «{title}».",
  },
  "courses.need.taskOnly":
    "Para la insignia: un rato en persona con alguien con capacitación para observar y otra persona adulta, para «{title}».",

  "courses.toward": "Está pensada para contar en: {roles}.",

  "courses.sure": "Qué tanta seguridad tenemos",
  "courses.sure.works": {
    one: "Cita {n} fuente. Cada lección dice, junto a lo que afirma, qué tan seguro es.",
    other: "Cita {n} fuentes. Cada lección dice, junto a lo que afirma, qué tan seguro es.",
  },
  "courses.sure.partly": {
    one: "Pudimos leer {n} de ellas solo en parte.",
    other: "Pudimos leer {n} de ellas solo en parte.",
  },
  "courses.sure.all": "Todas las fuentes, y lo que no muestran",
  "courses.sure.reviews": "Revisiones de muchos estudios",
  "courses.sure.reviews.what":
    "Lo más firme que hay aquí. Es un promedio, no una promesa para un estudiante.",
  "courses.sure.trial": "Ensayos",
  "courses.sure.trial.what":
    "Los grupos se formaron al azar. Lo que sirvió en un lugar puede no servir en el suyo.",
  "courses.sure.small": "Estudios pequeños",
  "courses.sure.small.what": "Un estudio pequeño cada uno: promete, pero no es seguro.",
  "courses.sure.single": "Estudios únicos",
  "courses.sure.single.what":
    "Una encuesta, unas entrevistas o un seguimiento cada uno. Muestran lo que va junto, no lo que es causa.",
  "courses.sure.research": "Otras investigaciones",
  "courses.sure.research.what": "Cada lección dice de qué tipo es.",
  "courses.sure.framework": "Marcos",
  "courses.sure.framework.what":
    "Hechos a partir de investigaciones y de lo que dice la gente. No son un programa probado.",
  "courses.sure.guidance": "Orientaciones",
  "courses.sure.guidance.what": "Lo que aconsejan organismos y grupos de especialistas.",
  "courses.sure.law": "Leyes",
  "courses.sure.law.what": "Consulte su estado y su programa: los deberes y las palabras cambian.",
  "courses.sure.practice": "Práctica",
  "courses.sure.practice.what": "Como lo hace la gente en el campo. No se ha probado.",
  "courses.sure.news": "Informes",
  "courses.sure.news.what": "Lo que se contó en su momento.",
} as const;
