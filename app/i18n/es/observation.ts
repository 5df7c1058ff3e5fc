/** Words of the pages for evidence beside the screen: observations and training sessions. */
export const observation = {
  "observation.level.1": "Todavía no",
  "observation.level.2": "En desarrollo",
  "observation.level.3": "Competente",
  "observation.level.4": "Sólido",
  "observation.levelNamed": "{level} {name}",
  "observation.row": "{id}. {title}",

  "observation.new.title": "Observar a {name}",
  "observation.new.lead":
    "Observe la tarea de práctica en persona, o por video en vivo si el lugar queda lejos. Primero escriba lo que ve y oye. Después dé un puntaje a cada fila.",

  "observation.new.course": "Curso",
  "observation.new.chooseCourse": "¿Qué tarea de práctica observó?",
  "observation.new.noTask":
    "Ningún curso tiene todavía una tarea de práctica. Cuando una universidad publique una, su rúbrica se abrirá aquí.",
  "observation.new.noTaskTitle": "Todavía no hay nada que observar",

  "observation.new.before": "Antes de empezar",
  "observation.new.length": {
    one: "{n} minuto, más los comentarios.",
    other: "{n} minutos, más los comentarios.",
  },
  "observation.new.step": {
    one: "Integrante, {n} minuto: {text}",
    other: "Integrante, {n} minutos: {text}",
  },
  "observation.new.what": "Lo que vio",
  "observation.new.day": "Día en que la observó",
  "observation.new.dayHint": "Hoy es {today} en {program}.",
  "observation.new.saw": "Lo que vio y oyó",
  "observation.new.sawHint":
    "Breve y con las palabras que oyó, por ejemplo: dijo «Shandiin, ¿se dice así?». {name} lee esto. No ponga nombres de estudiantes.",
  "observation.new.scores": "Puntajes",
  "observation.new.scoresNote":
    "Elija un nivel en cada fila. El nivel competente es 3 o más en todas las filas.",
  "observation.new.nextStep": "Un punto fuerte y un paso siguiente",
  "observation.new.nextStepHint": "{name} lee esto primero.",
  "observation.new.sign": "Firmar",
  "observation.new.signNote": "Firma como {name}, {role}. No puede firmar su propia observación.",
  "observation.new.save": "Firmar y guardar la observación",

  "observation.problem.row": "{row}: elija un nivel de 1 a 4.",
  "observation.problem.in-future": "Ese día todavía no llega. Elija el {day} o un día anterior.",
  "observation.problem.too-old":
    "Fue hace más de un año. Revise el año y elija el {day} o un día posterior.",
  "observation.problem.own-evidence":
    "Esto trata de usted. Debe firmarlo otra persona de su programa.",
  "observation.problem.not-in-program":
    "{name} no es integrante de un programa en el que usted sea guía. Pregunte a la persona responsable de su programa quién es su guía.",
  "observation.problem.not-found": "No existe esa observación. Tal vez esté en otro programa.",
  "observation.problem.no-task": "Ese curso no tiene tarea de práctica. Elija otro curso.",
  "observation.problem.not-yours":
    "Solo la persona guía que firmó puede cambiar los puntajes. Solo esa persona o la responsable del programa puede retirar la observación.",
  "observation.problem.already-corrected":
    "Esta observación se corrigió hace un momento. Abra la que vale ahora y revise de nuevo.",

  "observation.shown.title": "Práctica observada, {day}",
  "observation.shown.lead": "{course} con {name}",
  "observation.shown.answer.yes": "Nivel competente en todas las filas",
  "observation.shown.answer.no": "Todavía sin nivel competente en todas las filas",
  "observation.shown.score": "El puntaje es el de la fila más baja: {score} de 4.",
  "observation.shown.retryWhy":
    "Vuelva a intentar solo estas filas, con otra tarjeta y otro día: {rows}.",
  "observation.shown.counts":
    "Cuenta para la insignia de este curso y para las sesiones observadas que pide un programa.",
  "observation.shown.withdrawn": "Retirada",
  "observation.shown.withdrawnWhy": "Ya no cuenta para nada. Motivo: {reason}",
  "observation.shown.superseded": "Corregida después",
  "observation.shown.supersededWhy":
    "Así se escribió al principio. Ahora la reemplaza otro registro.",
  "observation.shown.standing": "Abrir el registro que vale",
  "observation.shown.earlier": "Abrir el registro anterior",
  "observation.shown.corrected": "Esto corrige un registro anterior. Motivo: {reason}",
  "observation.shown.rows": "Fila por fila",
  "observation.shown.words": "En palabras",
  "observation.shown.saw": "Lo que vio y oyó {observer}",
  "observation.shown.nextStep": "Un punto fuerte y un paso siguiente",
  "observation.shown.noWords": "No se escribió nada junto a los puntajes.",
  "observation.shown.facts": "Quién y cuándo",
  "observation.shown.person": "Persona observada",
  "observation.shown.observer": "Quien observa",
  "observation.shown.day": "Día",
  "observation.shown.recorded": "Fecha de registro",
  "observation.shown.course": "Curso",
  "observation.shown.correct": "Corregir esta observación",
  "observation.shown.withdraw": "Retirarla",
  "observation.shown.contest":
    "¿Algo no está bien? Hable con {observer} o con la persona responsable de su programa. Pueden corregirlo, y el primer registro queda junto al nuevo.",

  "observation.correct.title": "Corregir la observación del {day}",
  "observation.correct.lead":
    "El primer registro queda como se escribió. El suyo lo reemplaza desde ahora.",
  "observation.correct.scores": "Volver a dar puntajes",
  "observation.correct.reason": "Por qué cambia",
  "observation.correct.reasonHint": "{name} lee esto.",
  "observation.correct.save": "Guardar la corrección",
  "observation.correct.withdrawTitle": "Retirarla",
  "observation.correct.withdrawNote":
    "Para una observación que no debería estar, como la de otra persona por error. Nada la reemplaza.",
  "observation.correct.withdraw": "Retirar la observación",

  "observation.list.title": "Práctica observada",
  "observation.list.note":
    "Una persona guía observa la tarea de práctica de un curso y da puntajes según su rúbrica.",
  "observation.list.empty": "Todavía no hay observaciones",
  "observation.list.emptyMine":
    "Cuando su guía haya observado su tarea de práctica, aquí aparecerán cada fila y su paso siguiente.",
  "observation.list.emptyTheirs":
    "Cuando una persona guía haya observado su tarea de práctica, aquí aparecerán cada fila y el paso siguiente.",
  "observation.list.by": "{course}, observó {observer} el {day}",
  "observation.list.scored": "Puntaje: {score} de 4",
  "observation.list.new": "Observar a {name}",

  "session.list.title": "Sesiones de capacitación",
  "session.list.lead": "El tiempo en grupo cuenta junto con los cursos.",
  "session.list.leadMine": "Su tiempo en grupo cuenta junto con sus cursos.",
  "session.list.create": "Planear una sesión",
  "session.list.all": "Sesiones de su programa",
  "session.list.allNote": "Primero las más recientes. Las horas son las del programa.",
  "session.list.newer": "Sesiones posteriores",
  "session.list.older": "Sesiones anteriores",
  "session.list.empty": "Todavía no hay sesiones",
  "session.list.emptyStaff":
    "Planee la primera. Cuando haya empezado, anote aquí quién estuvo y cuánto tiempo.",
  "session.list.emptyMine":
    "Las planea su guía o la persona responsable de su programa. Aparecen aquí con día, hora y lugar.",
  "session.list.when": "{day}, de {from} a {to}, {zone}",
  "session.list.upcoming": "Planeada",

  "session.list.unmarked": "Todavía no se ha anotado a nadie",
  "session.mode.in_person": "Presencial",
  "session.mode.online": "En línea",

  "session.mine.title": "Tiempo presencial",
  "session.mine.note": "Minutos que alguien de su programa anotó para usted.",
  "session.mine.sum": { one: "{n} minuto presencial", other: "{n} minutos presenciales" },
  "session.mine.sumWhy":
    "Los programas suelen pedir 480 minutos, que son 8 horas, en un año. «¿Me pueden asignar?» muestra lo que pide su puesto.",
  "session.mine.none": "Todavía no hay tiempo anotado",
  "session.mine.noneWhy":
    "Después de una sesión, quien la facilita anota cuánto tiempo estuvo usted. No puede anotar su propio tiempo.",
  "session.mine.minutes": { one: "{n} minuto", other: "{n} minutos" },
  "session.theirs.title": "Capacitación a la que asistió",
  "session.theirs.noneWhy":
    "Después de una sesión, quien la facilita anota cuánto tiempo estuvo la persona.",

  "session.new.title": "Planear una sesión",
  "session.new.lead":
    "Una sesión de hasta hace un año también cuenta: planéela con su día y después anote quién estuvo.",
  "session.new.what": "Qué y dónde",
  "session.new.when": "Cuándo",
  "session.new.program": "Programa",
  "session.new.name": "Título",
  "session.new.nameHint": "Como la gente la conoce, por ejemplo «Orientación, día 1».",
  "session.new.mode": "Cómo se reúnen las personas",
  "session.new.modeOnline": "Cuenta como capacitación, no como tiempo presencial.",
  "session.new.place": "Lugar",
  "session.new.placeHint": "Un salón y una dirección, o cómo conectarse.",
  "session.new.day": "Día",
  "session.new.time": "Hora de inicio",
  "session.new.timeHint": "Hora local del programa, por ejemplo 09:00.",
  "session.new.minutes": "Minutos",
  "session.new.minutesHint": "Cuánto dura, de 1 a {most}. Cuatro horas son 240.",
  "session.new.save": "Planear la sesión",
  "session.problem.time": "Escriba la hora con cuatro cifras, por ejemplo 09:00 o 16:30.",
  "session.problem.too-far":
    "Ese día está a más de un año. Revise el año: elija un día del {earliest} al {latest}.",
  "session.problem.not-your-program":
    "Usted no es guía ni responsable de ese programa. Elija uno de los suyos.",

  "session.shown.facts": "La sesión",

  "session.shown.place": "Lugar",
  "session.shown.mode": "Cómo se reúnen las personas",
  "session.shown.length": "Duración",
  "session.shown.mine": "Su tiempo",
  "session.shown.mineMarked": {
    one: "Estuvo {n} minuto",
    other: "Estuvo {n} minutos",
  },
  "session.shown.mineAbsent": "Se anotó que no estuvo",
  "session.shown.mineAbsentWhy":
    "Si estuvo, dígaselo a quien facilita la sesión o a la persona responsable de su programa. Pueden corregirlo.",
  "session.shown.mineWaiting": "En espera de quien facilita",
  "session.shown.mineWaitingWhy":
    "Después de la sesión, quien la facilita anota cuánto tiempo estuvo usted.",
  "session.attend.title": "Quién estuvo",
  "session.attend.note":
    "Escriba los minutos que estuvo cada persona, {n} como máximo. Escriba 0 para quien no estuvo. Una casilla vacía queda sin anotar.",
  "session.attend.early": "Se podrá anotar cuando empiece",
  "session.attend.earlyWhy": "Empieza el {day}, {time}. Regrese entonces.",
  "session.attend.nobody": "Todavía no hay integrantes en este programa",
  "session.attend.nobodyWhy":
    "Invite a personas desde la página Personas. Aparecerán aquí de inmediato.",
  "session.attend.find": "Buscar un nombre",
  "session.attend.findHint": "La lista muestra los primeros {n} nombres. Busque los demás.",
  "session.attend.search": "Buscar",
  "session.attend.noMatch": "Nadie de este programa tiene «{search}» en su nombre.",
  "session.attend.minutesOf": "{name}, minutos",
  "session.attend.self": "{name}: otra persona anota su tiempo.",
  "session.attend.reason": "Por qué cambian los minutos ya anotados",
  "session.attend.reasonHint": "Solo hace falta para una corrección. Se guarda con el registro.",
  "session.attend.save": "Guardar quién estuvo",
  "session.attend.saved": "Guardado. Lo que anotó cuenta desde ahora.",
  "session.problem.bad-minutes":
    "{name} no pudo estar tanto tiempo. Escriba un número entero de 0 a {most}.",
  "session.problem.own-evidence":
    "Nadie anota su propio tiempo. Pídaselo a otra persona guía o a la responsable de su programa.",
  "session.problem.not-in-program":
    "{name} no es integrante de este programa ahora. Deje su casilla como estaba.",
  "session.problem.reason-missing":
    "Para {name} ya se habían anotado otros minutos. Escriba por qué cambian.",
  "session.problem.not-found": "No existe esa sesión. Tal vez esté en otro programa.",
  "session.problem.nobody":
    "Todavía nadie tiene minutos. Escríbalos para una persona por lo menos.",
  "session.problem.not-begun":
    "Esta sesión no ha empezado. Anote quién estuvo cuando haya empezado.",
} as const;
