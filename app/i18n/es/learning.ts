/** Words of practice, the check and its result, and of a coach's part in them. */
export const learning = {
  "learning.objective": "Objetivo {place} de {of}",
  "learning.readAgain": "Leer de nuevo: {lesson}",

  "learning.help.title": "Si esto es sobre usted",
  "learning.help.text":
    "Usted también importa, y puede parar aquí en cualquier momento. Para hablar con alguien, llame o envíe un mensaje de texto al 988: es gratis, a cualquier hora de cualquier día. Si alguien está en peligro ahora mismo, llame al 911.",
  "learning.help.call": "Llamar al 988",
  "learning.help.write": "Enviar un mensaje al 988",
  "learning.help.chat": "Chatear en 988lifeline.org",
  "learning.help.danger": "Llamar al 911",

  "practice.title": "Práctica",
  "practice.titleOf": "Práctica: {course}",
  "practice.lead":
    "Después de cada respuesta ve el porqué. La práctica nunca cuenta a su favor ni en su contra.",
  "practice.left": {
    one: "{n} pregunta de {total} es nueva para usted",
    other: "{n} preguntas de {total} son nuevas para usted",
  },
  "practice.question": "Pregunta",
  "practice.feedback": "Su respuesta",
  "practice.check": "Revisar mi respuesta",
  "practice.next": "Siguiente pregunta",
  "practice.finish": "Ver qué sigue",
  "practice.stop": "Parar por ahora",
  "practice.done.title": "Terminó la práctica por ahora",
  "practice.done.what":
    "Ya contestó todas las preguntas de práctica. Vuelven después de un descanso de 8 horas. Cuando sienta que es el momento, haga la prueba.",
  "practice.done.none": "Este curso todavía no tiene preguntas de práctica.",
  "practice.toCheck": "Ir a la prueba",
  "practice.saved": "Guardado. Puede parar aquí en cualquier momento.",
  "practice.problem.stale": "Usted contestó esta pregunta en otra ventana. Esto es lo que sigue.",
  "practice.problem.answered-already":
    "Usted ya contestó esta pregunta. Se conserva su primera respuesta, y esto es lo que sigue.",
  "practice.problem.no-such-question": "Esa pregunta no es de este curso. Aquí tiene otra.",

  "confidence.legend": "¿Qué tanta seguridad tiene? Puede dejar esto sin contestar.",
  "confidence.sure": "Con seguridad",
  "confidence.fairly": "Con bastante seguridad",
  "confidence.unsure": "Adivinando",
  "confidence.falselySure":
    "Contestó con seguridad. Vale la pena verla otra vez, y será la primera en volver.",

  "scenario.next": "Ver qué pasa después",
  "scenario.debrief": "Mirar atrás",
  "scenario.path": {
    one: "Su decisión hasta ahora. Vuelva a ella para probar otro camino.",
    other: "Sus {n} decisiones hasta ahora. Vuelva a cualquiera para probar otro camino.",
  },
  "scenario.chose": "Usted eligió: {choice}",
  "scenario.again": "Volver a la decisión {number}",

  "daily.title": "Práctica de dos minutos",
  "daily.lead":
    "Preguntas sobre lo que ya demostró, justo antes de que se le olvide. Nunca cuentan a su favor ni en su contra.",
  "daily.left": {
    one: "Queda {n} pregunta de {of} para hoy",
    other: "Quedan {n} preguntas de {of} para hoy",
  },
  "daily.today": "Hoy",
  "daily.help": "Consultarlo primero",
  "daily.helped": "Lo consultó, así que esta pregunta vuelve un poco antes.",
  "daily.done": "Eso es todo por hoy. La próxima pregunta llega el {day}.",
  "daily.home": "Ir a su página de inicio",
  "daily.nothing": "Hoy no toca nada",
  "daily.doneTitle": "Terminó la práctica de hoy",
  "daily.next": "La próxima pregunta llega el {day}.",
  "daily.never":
    "Cuando demuestra un objetivo en una prueba, vuelve aquí de vez en cuando para que no se le olvide.",

  "check.title": "Prueba",
  "check.titleOf": "Prueba: {course}",
  "check.tryOf": "Prueba, intento {number}. {course}",
  "check.retentionOf": "Prueba de retención. {course}",
  "check.question": "Pregunta {number}",
  "check.lead":
    "Preguntas nuevas sobre cada objetivo. Las respuestas no se muestran hasta el final.",
  "check.start": "Empezar la prueba",
  "check.save": "Guardar y seguir",
  "check.stop": "Parar por ahora",
  "check.saved": {
    one: "{n} respuesta guardada. Puede parar y seguir después, en cualquier dispositivo.",
    other: "{n} respuestas guardadas. Puede parar y seguir después, en cualquier dispositivo.",
  },
  "check.withheld":
    "Al final ve los resultados de cada objetivo. En una prueba no decimos qué respuestas fueron correctas, para que las preguntas sigan siendo justas para la siguiente persona.",
  "check.objectives": "Objetivos",
  "check.objectivesNote": "Lo que ya demostró sigue demostrado.",
  "check.begin": "Para empezar",
  "check.beginWhat": {
    one: "{n} objetivo está abierto. Toma 8 preguntas como máximo.",
    other: "{n} objetivos están abiertos. Cada uno toma 8 preguntas como máximo.",
  },
  "check.beginTime":
    "Cada uno termina en cuanto su resultado es seguro. No hay límite de tiempo, y puede parar después de cualquier respuesta.",
  "check.confirm": "Confirmar que lo mantiene",
  "check.confirmWhat": {
    one: "Dos preguntas nuevas sobre un objetivo que ya demostró.",
    other: "Dos preguntas nuevas sobre cada uno de los {n} objetivos que ya demostró.",
  },
  "check.confirmTime":
    "Cerca de un minuto para cada uno. Si falla, no pierde nada: practica y lo demuestra otra vez.",
  "check.allKept": "Ha mantenido todos los objetivos",
  "check.allKeptWhat": "Lo mantiene. La práctica diaria ayuda a que no se le olvide.",
  "check.allShown": "Ha demostrado todos los objetivos",
  "check.allShownWhat": "Ahora no hay nada abierto. Cada objetivo de abajo dice qué sigue.",
  "check.notNow": "Ahora no hay ninguna prueba abierta",
  "check.notNowWhat": "Cada objetivo de abajo dice cuándo se abre y a quién le toca.",
  "check.workOf": "Leer y practicar esto: {objective}",
  "check.seeResult": "Ver su último resultado",
  "check.problem.answered-already":
    "Usted ya contestó esa pregunta. Se conserva su primera respuesta, y esto es lo que sigue.",
  "check.problem.stale": "Esa pregunta no está abierta. Este es el punto en que está.",
  "check.problem.nothing-to-open":
    "Ahora no se puede abrir nada. Cada objetivo de abajo dice por qué.",

  "result.title": {
    one: "Ha demostrado {n} de {of} objetivos",
    other: "Ha demostrado {n} de {of} objetivos",
  },
  "result.metaTitle": "Resultado de la prueba: {n} de {of} objetivos demostrados",
  "result.lead.all": "Todos los objetivos de este curso están demostrados. Y así se quedan.",
  "result.lead.some": "Lo que ya demostró sigue demostrado. Solo falta el resto.",
  "result.lead.none": "Abajo está lo que falta, con lo que puede ayudarle.",
  "result.crumb": "Prueba del {day}",
  "result.now": "Qué sigue ahora",
  "result.table": "Resultado",
  "result.caption": "Resultado de cada objetivo",
  "result.objective": "Objetivo",
  "result.right": "Correctas, de preguntas nuevas",
  "result.rightShort": "Correctas",
  "result.outcome": "Resultado",
  "result.means": "Qué significa",
  "result.meansShort": "Significa",
  "result.counts": "{right} de {of}",
  "result.notTried": "Sin intentar",
  "result.pass": "Se aprueba con {ways} en preguntas nuevas.",
  "result.stopped":
    "Terminó después de {n}: con las preguntas que quedaban ya no se podía aprobar.",
  "result.critical":
    "Falló una pregunta sobre seguridad o sobre la ley, y esas deben estar correctas.",
  "result.tries": "Intentos",
  "result.triesWhat":
    "Tiene tres intentos en cada objetivo. Después del primero espera 24 horas; después del segundo, 72. Después del tercero, su guía lo conversa con usted y lo abre otra vez.",
  "critical.title": "Preguntas sobre seguridad",
  "critical.note": "Estas deben estar correctas, sin importar el resto de su prueba.",
  "critical.next": "Conteste abajo la pregunta sobre seguridad",
  "critical.waiting":
    "Lea el porqué y después conteste una pregunta más como esa. Está abierta hoy y repone la que falló.",
  "critical.right": "Contestó una pregunta más como esa, y fue correcta.",
  "critical.missed":
    "También falló la segunda pregunta como esa. Ya avisamos a su guía, y lo conversará con usted.",
  "critical.late":
    "La pregunta que podía reponerla solo estuvo abierta el día de la prueba. En su próximo intento habrá preguntas nuevas.",
  "critical.none":
    "Ahora no hay otra pregunta nueva como esa. En su próximo intento habrá preguntas nuevas.",
  "critical.save": "Contestar",

  "result.next.read": "Leer «{lesson}»",
  "result.next.readWhat": {
    one: "{n} minuto. Después practique este objetivo.",
    other: "{n} minutos. Después practique este objetivo.",
  },
  "result.next.readAction": "Abrir la lección",
  "result.next.coach": "Ahora le toca a su guía",
  "result.next.coachWhat": "Ya le avisamos. Mientras tanto, usted puede leer y practicar.",
  "result.next.check": "Intentar de nuevo",
  "result.next.checkWhat": "Solo lo que falta demostrar, con preguntas nuevas.",
  "result.next.course": "Ver cómo va su insignia",
  "result.next.courseWhat":
    "La página del curso dice qué falta, o muestra la insignia si ya la tiene.",
  "result.next.courseAction": "Abrir el curso",
  "result.underWay": "Seguir con su prueba",
  "result.underWayWhat": "No está terminada. Cada respuesta hasta ahora está guardada.",
  "result.next.work": "Leer y practicar esto",
  "objective.metaTitle": "Objetivo {id}: leer y practicar",
  "objective.now": "En qué punto está",
  "objective.read": "Leer de nuevo",
  "objective.readNote": "Las partes que enseñan este objetivo.",
  "objective.example": "Ver cómo se hace",
  "objective.exampleNote": "Un ejemplo resuelto de la lección.",
  "objective.practice": "Práctica",
  "objective.practiceThis": "Practicar este objetivo",
  "objective.practiceFresh": {
    one: "{n} pregunta de práctica sobre este objetivo es nueva para usted.",
    other: "{n} preguntas de práctica sobre este objetivo son nuevas para usted.",
  },
  "objective.practiceAgain":
    "Ya contestó todas las preguntas de práctica sobre este objetivo. Vuelven después de un descanso de 8 horas.",
  "objective.practiceNone":
    "Este objetivo todavía no tiene preguntas de práctica. Lea y después haga la prueba.",
  "objective.tried": "En su último intento, {right} de {of} preguntas nuevas fueron correctas.",
  "objective.work": "Leer y practicar esto",
  "result.none.title": "Todavía no hay resultado",
  "result.none.what": "No ha terminado ninguna prueba de este curso. El resultado aparecerá aquí.",

  "tries.title": "Lo que espera {name}",
  "tries.way": "Lo que espera a una persona guía",
  "tries.lead":
    "Cada uno de estos casos necesita a una persona guía. Nadie decide sobre su propio caso.",
  "tries.waiting": "En espera de usted",
  "tries.none.title": "Nada espera a una persona guía",
  "tries.none.what": "Cuando alguien necesita a una persona guía para seguir, aparece aquí.",
  "tries.spent":
    "Tres intentos en este objetivo todavía no bastaron. Convérselo con la persona y después abra un intento más, con preguntas nuevas.",
  "tries.empty":
    "Ya no quedan preguntas nuevas sobre este objetivo. Pregunte en persona, con sus propias palabras, y confírmelo solo si no tiene dudas.",
  "tries.observe.title": "Tarea de práctica de {course}",
  "tries.observe":
    "Todos los objetivos están demostrados; solo falta que alguien observe la tarea de práctica. Acuerde un día, obsérvela y califíquela mientras observa.",
  "tries.observe.lead":
    "Todos los objetivos están demostrados; solo falta que alguien observe la tarea de práctica. Solo una persona guía de su programa puede firmarla: pídaselo a una o invite a una.",
  "tries.observe.leadAction": "Ver quién es guía o invitar a alguien",
  "tries.course": "{course}. {objective}",
  "tries.since": "Se pidió el {day}",
  "tries.reason": "Motivo",
  "tries.reasonHint":
    "De qué hablaron y por qué. Queda en el registro con el nombre de usted, y lo puede leer {name}.",
  "tries.reopen": "Abrir un intento más",
  "tries.confirm": "Confirmar que {name} lo ha demostrado",
  "tries.critical":
    "Se fallaron dos preguntas sobre el mismo asunto de seguridad o de la ley. Convérselo en persona antes de que alguien confíe en ello.",
  "tries.talked": "Registrar que hablamos",
  "tries.regraded":
    "Una pregunta que contó para esto tenía marcada como correcta una respuesta equivocada, y sus autores la corrigieron. No se quitó nada. Pregunte por esto en persona y escriba aquí lo que encontró.",
  "tries.typed":
    "Estas respuestas se escribieron en una prueba y se contaron como incorrectas, porque no están en la lista de respuestas correctas. Léalas y marque las que sí son correctas.",
  "tries.typed.retention":
    "Estas respuestas se escribieron en una prueba de retención y se contaron como incorrectas, porque no están en la lista de respuestas correctas. Léalas y marque las que sí son correctas.",
  "tries.typed.right": "Respuestas correctas: {accepted}",
  "tries.typed.accept": "«{typed}» es correcta",
  "tries.typed.erased": "una respuesta que se borró",
  "tries.typed.save": "Guardar lo que encontré",
  "tries.done": "Hecho. Queda en el registro con su nombre y su motivo.",
  "held.by": "{holder} tiene esto a su cargo desde el {day}.",
  "held.mine": "Usted tiene esto a su cargo desde el {day}.",
  "held.because.asked": "Le llegó primero.",
  "held.because.no-coach":
    "El programa no tiene ahora ninguna persona guía, así que le toca a su responsable.",
  "held.because.days": "Nadie lo había hecho después de tres días, así que pasó a alguien más.",
  "held.because.left": "Quien lo tenía antes dejó esa función.",
  "held.next.one": "Si sigue pendiente el {day}, pasa a {next}.",
  "held.next.both": "Si sigue pendiente el {day}, pasa a {backup} y, tres días después, a {lead}.",
  "held.nobody":
    "Nadie puede hacer esto todavía: no hay persona guía ni responsable. Le tocará a la primera persona que llegue.",
  "tries.problem.parallelOpen":
    "{name} todavía puede contestar hoy una pregunta más sobre seguridad o sobre la ley, y esa respuesta puede resolver esto. Vuelva mañana. Lo que escribió está abajo.",
  "tries.problem.gone": "Otra persona ya hizo esto, o usted ya no es guía de esta persona.",
} as const;
