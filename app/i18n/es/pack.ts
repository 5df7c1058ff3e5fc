/** Words of a course on paper, in Spanish. */
export const pack = {
  "pack.title": "{title}: paquete para imprimir",
  "pack.lead":
    "Todo el curso en papel: para leer, para guiar una sesión y para calificar lo que cada persona hace. Una vez impreso, no necesita red.",
  "pack.crumb": "Paquete para imprimir",
  "pack.how": "Imprima esta página desde el menú de su navegador, en A4 o Carta.",
  "pack.what": "Qué imprimir",
  "pack.everything": "Todo",
  "pack.reading": "La lectura",
  "pack.reading.for":
    "Una para cada persona que lee. Primero se elige en cada situación; al final está a qué lleva cada elección.",
  "pack.cards": "Tarjetas de situaciones",
  "pack.cards.for":
    "Un juego para cada pareja. Imprímalas aparte, por los dos lados, con giro por el borde largo: así cada tarjeta lleva sus comentarios detrás. Por un solo lado, los reversos quedan como hojas sueltas.",
  "pack.guide": "Guía para facilitar",
  "pack.guide.for": "Una para quien guía la sesión.",
  "pack.rubric": "Hoja de rúbrica",
  "pack.rubric.for": "Una para cada persona que hace la tarea de práctica.",

  "pack.holds": "Qué trae este paquete",
  "pack.able": "Qué podrá hacer cada persona",
  "pack.online": "El curso en línea",
  "pack.scan":
    "Escanee esto o escriba la dirección. Allí están las preguntas de práctica y la prueba; aquí no.",
  "pack.qr": "Código QR de {address}",
  "pack.match": "Qué versión es esta",
  "pack.match.why":
    "La página del curso en línea muestra la misma versión y la misma marca. Si son distintas, imprima otra vez.",
  "pack.version": "Versión",
  "pack.mark": "Marca",
  "pack.published": "Publicado",
  "pack.printed": "Impreso",
  "pack.by": "Escrito por",
  "pack.publisher": "Publicado por",
  "pack.review": "En revisión: todavía no tiene el visto bueno de nadie sobre: {missing}.",
  "pack.running": "{code} {version} · marca {mark}",

  "pack.lesson": "Lección {position}: {title}",
  "pack.lesson.minutes": { one: "{n} minuto", other: "{n} minutos" },
  "pack.questions": {
    one: "Tiene {n} pregunta de práctica en línea, donde la respuesta se explica",
    other: "Tiene {n} preguntas de práctica en línea, donde cada respuesta se explica",
  },
  "pack.choose": "Marque lo que usted haría. Después vea la tarjeta {card} en «{title}».",
  "pack.leads": "A qué lleva cada elección",
  "pack.leads.lead": "Lea esto después de elegir. Una elección no es una nota.",
  "pack.writing": "Solo para usted. Nadie recoge esta página.",

  "pack.card": "Tarjeta {card}",
  "pack.card.back": "Tarjeta {card}: a qué lleva cada elección",
  "pack.card.do": "Elija a solas. Dígale a su pareja por qué. Después denle la vuelta.",
  "pack.pocket": "Llévese esto",

  "pack.guide.lead": {
    one: "Una sesión de cerca de {n} minuto, hecha con este curso, para 2 a 12 personas.",
    other: "Una sesión de unos {n} minutos, hecha con este curso, para 2 a 12 personas.",
  },
  "pack.before": "Antes del día",
  "pack.before.read": "Lea una vez las lecciones y las tarjetas.",
  "pack.before.cards": "Imprima y recorte un juego de tarjetas para cada pareja.",
  "pack.before.sheets": "Imprima una hoja de rúbrica para cada persona que hace la tarea.",
  "pack.before.steps":
    "Tenga en papel los pasos de su programa para un reporte y para una crisis, con los teléfonos.",
  "pack.before.version":
    "Compruebe que la versión {version}, marca {mark}, sigue en línea. Si no, imprima otra vez.",
  "pack.before.access":
    "Pregunte a cada persona qué necesita para participar: letra grande, intérprete, tiempo, un asiento.",
  "pack.before.book":
    "Si puede, reserve la sesión en línea, para que queden los cupos y las horas.",
  "pack.bring": "Qué llevar",
  "pack.bring.basics": "Este paquete, lápices, tijeras, un reloj y algo grande donde escribir.",
  "pack.plan": "La sesión, minuto a minuto",
  "pack.plan.from": "Desde",
  "pack.plan.minutes": "Minutos",
  "pack.plan.part": "Parte",
  "pack.plan.do": "Qué hace usted",
  "pack.plan.opening": "Inicio",
  "pack.plan.opening.do":
    "Diga cuánto dura y que cualquiera puede pasar o salir un momento sin dar razones. Lea en voz alta qué podrá hacer cada persona. Cada quien dice cuál desea más.",
  "pack.plan.example": "Ejemplo resuelto",
  "pack.plan.example.do": "Lea en voz alta, de la lección {lesson}:",
  "pack.plan.example.ask":
    "Pregunte: ¿Qué hizo primero la persona adulta? ¿Qué sería distinto en nuestra escuela?",
  "pack.plan.cards": "Tarjetas de situaciones en parejas",
  "pack.plan.cards.do": {
    one: "{n} tarjeta, {each} minutos. Una persona lee el frente. Las dos eligen a solas y dicen por qué. Después le dan la vuelta y leen todas las opciones. No hay puntos y nadie gana.",
    other:
      "{n} tarjetas, {each} minutos cada una. Una persona lee el frente. Las dos eligen a solas y dicen por qué. Después le dan la vuelta y leen todas las opciones. No hay puntos y nadie gana.",
  },
  "pack.plan.writing": "Escribir a solas",
  "pack.plan.writing.do":
    "Cada persona responde una de las preguntas para escribir de la lectura. Solo ella lo lee.",
  "pack.plan.task": "Tarea de práctica, una ronda",
  "pack.plan.task.do":
    "Una persona hace «{title}» una vez, con otra persona adulta como pareja. El resto anota lo que vio y oyó. Terminen con un punto fuerte y un paso siguiente. Cada ronda más dura lo mismo.",
  "pack.plan.close": "Cierre",
  "pack.plan.close.do":
    "Lea en voz alta «Llévese esto». Diga cuándo se califica la tarea de práctica de cada persona y cómo llegar a la prueba en línea.",
  "pack.plan.total": { one: "{n} minuto en total", other: "{n} minutos en total" },
  "pack.fair": "Cómo actuar con justicia",
  "pack.fair.evidence": "Primero escriba lo que vio y oyó. Después ponga el nivel.",
  "pack.fair.row":
    "Califique lo que dice la fila y nada más. Nunca califique un acento, una discapacidad, un tartamudeo, una voz baja ni otra manera de mostrar afecto.",
  "pack.fair.same":
    "Dé a cada persona la misma tarjeta y el mismo tiempo. Quien necesita más tiempo, letra grande, un aparato o un intérprete lo tiene, y no pierde nada por eso.",
  "pack.fair.close": "No califique a una persona cercana a usted. Pida a otra persona que observe.",
  "pack.fair.trained":
    "Solo cuenta la calificación de una persona capacitada para observar, que la registra en línea. En la sesión, las demás practican cómo observar.",
  "pack.never": "Qué no hacer",
  "pack.never.students":
    "Las personas adultas hacen de estudiantes. Nunca pida a un estudiante que haga un papel y nunca grabe a un estudiante.",
  "pack.never.real": "No use el nombre, la foto ni la historia de un estudiante real.",
  "pack.never.stories": "No pida a nadie que cuente algo duro de su propia vida.",
  "pack.never.writing": "No recoja ni lea lo que cada persona escribió para sí.",
  "pack.never.quiz":
    "No convierta las tarjetas en una prueba. La prueba del curso tiene sus propias preguntas.",
  "pack.never.stop":
    "No siga si alguien se altera o cuenta un daño. Deténgase, quédese con esa persona y siga los pasos de su programa.",
  "pack.task": "La tarea de práctica: {title}",
  "pack.task.steps": "Qué hace la persona",
  "pack.task.step": { one: "{title} ({n} minuto).", other: "{title} ({n} minutos)." },
  "pack.task.observer": "Para quien observa",
  "pack.task.observer.hidden":
    "Lo que lee quien observa, además de la rúbrica, sale cuando esta página la imprime una persona guía, responsable de un programa, o quien escribe cursos o los revisa.",
  "pack.partner": "Tarjeta de la pareja",
  "pack.partner.lead":
    "Escriba una para cada ronda, sobre un estudiante inventado. La pareja es una persona adulta.",
  "pack.partner.name": "Nombre, y cómo se dice",
  "pack.partner.strength": "Un punto fuerte",
  "pack.partner.need": "Una necesidad, o una manera de participar",
  "pack.partner.moment": "El momento que se representa",

  "pack.rubric.person": "Quién hace la tarea",
  "pack.rubric.observer": "Quién observa",
  "pack.rubric.day": "Día y lugar",
  "pack.rubric.card": "Tarjeta usada",
  "pack.rubric.row": "Fila",
  "pack.rubric.seen": "{row}: lo que vio y oyó, antes de poner el nivel",
  "pack.rubric.rule":
    "Competente es 3 o 4 en cada fila. Quien aún no llega repite las filas que le faltan, con otra tarjeta, otro día.",
  "pack.rubric.strength": "Un punto fuerte",
  "pack.rubric.next": "Un paso siguiente",
  "pack.rubric.foot":
    "El papel es para notas. La calificación cuenta cuando quien observa la registra en línea, en la versión {version}, marca {mark}.",
  "pack.none": "Este curso no tiene tarea de práctica.",
  "pack.draft": "Aún no: es un borrador",
  "pack.notes": "Sobre este curso",
  "pack.slides": "Guion de diapositivas",
  "pack.slides.checkIn": "Registro de llegada: el código está en la página de la sesión.",
  "pack.slides.lead": {
    one: "{n} diapositiva, en el orden de la sesión, para una pantalla o un rotafolio. Aquí nada dice una respuesta.",
    other:
      "{n} diapositivas, en el orden de la sesión, para una pantalla o un rotafolio. Aquí nada dice una respuesta.",
  },
} as const;
