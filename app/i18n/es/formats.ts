/** Words about files of questions that other programs write. */
export const formats = {
  "formats.file.too-large":
    "Este archivo pesa más de {most} MB. Divídalo en archivos más pequeños.",
  "formats.file.too-many":
    "Un archivo puede tener como máximo {most} preguntas. Ponga las demás en otro archivo.",
  "formats.file.empty":
    "Este archivo no contiene ninguna pregunta. Revise que eligió el archivo y el formato correctos.",
  "formats.file.not-text": "Este archivo no es texto en UTF-8. Guárdelo de nuevo como UTF-8.",
  "formats.file.encoding":
    "Este archivo dice que está en «{name}», que no se lee. Guárdelo de nuevo como UTF-8.",
  "formats.file.unknown":
    "Este archivo no está en ningún formato conocido: GIFT, Moodle XML, Aiken, QTI 1.2, QTI 2.1 o 2.2, QTI 3, CSV o un paquete (.zip, .imscc) de QTI. Elija su formato o expórtelo de nuevo en uno de estos.",
  "formats.kind.blackboard":
    "Es un conjunto de preguntas de Blackboard en su formato antiguo, que no se lee. En Blackboard, exporte el conjunto como QTI 2.1 e importe ese archivo.",
  "formats.kind.examview":
    "Es un archivo de ExamView, que no se lee. En ExamView, exporte las preguntas como QTI e importe ese archivo.",
  "formats.kind.hot-potatoes":
    "Es un ejercicio de Hot Potatoes, que no se lee. Impórtelo en Moodle, exporte las preguntas como Moodle XML e importe ese archivo.",
  "formats.kind.moodle-backup":
    "Es una copia de seguridad de un curso, que no se lee. En el banco de preguntas de Moodle, elija Exportar y Moodle XML, e importe ese archivo.",
  "formats.kind.webct":
    "Es un archivo de WebCT, que no se lee. Impórtelo en Moodle, exporte las preguntas como Moodle XML e importe ese archivo.",
  "formats.kind.cloze":
    "Es un texto con respuestas incrustadas (Cloze), que aquí solo contiene Moodle XML. Impórtelo en Moodle, exporte la pregunta como Moodle XML e importe ese archivo.",
  "formats.kind.pdf":
    "Es un PDF, en el que no se distinguen preguntas y respuestas. Exporte las preguntas desde el programa que lo hizo.",
  "formats.kind.office":
    "Es un archivo de un programa de oficina antiguo. Guárdelo como texto en GIFT o Aiken, o como CSV, e importe ese archivo.",
  "formats.package.damaged": "Este paquete está dañado y no se puede abrir. Expórtelo de nuevo.",
  "formats.package.locked":
    "Este paquete está protegido con una contraseña. Expórtelo de nuevo sin ella.",
  "formats.package.too-large":
    "Este paquete se descomprime en más de lo que un banco de preguntas puede necesitar. Exporte menos preguntas a la vez.",
  "formats.package.too-many":
    "Este paquete contiene demasiados archivos. Exporte menos preguntas a la vez.",
  "formats.package.bomb":
    "Un archivo de este paquete se descomprime en mucho más de lo debido, así que no se lee nada. Expórtelo de nuevo.",
  "formats.package.slip":
    "Un archivo de este paquete tiene un nombre que lleva fuera de él, así que no se lee nada. Expórtelo de nuevo.",
  "formats.package.link":
    "Este paquete contiene un enlace a otro archivo, así que no se lee nada. Expórtelo de nuevo.",
  "formats.package.twice":
    "Dos archivos de este paquete tienen el mismo nombre, así que no se lee nada. Expórtelo de nuevo.",
  "formats.package.no-items":
    "Este paquete no contiene ningún archivo de preguntas. Exporte las preguntas como QTI.",
  "formats.package.in-file": "En {name}: {reason}",
  "formats.package.test":
    "Se deja fuera la prueba {name}: su orden, secciones y calificación. Sus preguntas se leen una por una.",
  "formats.package.left": "Se deja fuera {name}: es {kind}, no una pregunta.",
  "formats.package.link-to": "un enlace web",
  "formats.package.discussion": "un foro",
  "formats.package.tool": "una herramienta de otro sitio",
  "formats.package.assignment": "una tarea",
  "formats.package.record": "un registro de uso o de resultados",
  "formats.package.picture": "una imagen",
  "formats.package.recording": "una grabación",
  "formats.package.page": "una página o un documento",
  "formats.package.package": "un paquete dentro del paquete",
  "formats.package.program": "un programa",
  "formats.package.title": "Preguntas",
  "formats.package.cartridge":
    "Un Common Cartridge (.imscc) contiene QTI 1.2. Elija QTI 1.2 o termine el nombre del archivo en .zip.",
  "formats.package.only-qti": "Solo QTI viaja como paquete (.zip). Dé otra terminación al archivo.",
  "formats.item.too-long":
    "Esta pregunta es demasiado larga. Redúzcala a {most} caracteres como máximo.",
  "formats.item.refused": "Muster no puede guardar esta pregunta: {problems}",
  "formats.item.at": "{place}: {problem}",
  "formats.item.within": "{all}, {one}",
  "formats.item.rule": "{message}",
  "formats.item.shorten": "Redúzcalo a {most} caracteres como máximo.",
  "formats.item.fewer": "Use {most} o menos.",
  "formats.item.one-of": "Use uno de estos: {values}.",
  "formats.item.invalid": "Esto falta o no es lo que Muster espera aquí.",
  "formats.part.stem": "pregunta",
  "formats.part.text": "texto",
  "formats.part.feedback": "explicación",
  "formats.part.match": "lado derecho",
  "formats.part.objective": "objetivo",
  "formats.part.level": "nivel",
  "formats.part.pool": "grupo",
  "formats.part.family": "familia",
  "formats.part.sources": "fuentes",
  "formats.part.figure": "figura",
  "formats.part.answer": "respuesta",
  "formats.part.tolerance": "tolerancia",
  "formats.part.option": "opción {at}",
  "formats.part.pair": "par {at}",
  "formats.part.other": "lado derecho {at} que no corresponde a nada",
  "formats.part.gap": "espacio {at}",
  "formats.part.accepted": "respuesta {at}",
  "formats.part.tempting": "respuesta incorrecta {at}",
  "formats.part.unit": "unidad {at}",
  "formats.part.scene": "escena {at}",
  "formats.place.question": "la pregunta",
  "formats.place.text": "el texto",
  "formats.place.hint": "una pista",
  "formats.place.choice": "la opción {at}",
  "formats.place.step": "el paso {at}",
  "formats.place.pair": "el par {at}",
  "formats.place.gap": "el espacio {at}",
  "formats.place.feedback": "la explicación de la respuesta {at}",
  "formats.place.some-choice": "una opción",
  "formats.place.some-feedback": "una explicación",
  "formats.place.some-pair": "un par",
  "formats.place.right-answers": "las respuestas correctas",
  "formats.place.partly-right-answers": "las respuestas correctas en parte",
  "formats.place.wrong-answers": "las respuestas incorrectas",
  "formats.place.every-answer": "todas las respuestas",
  "formats.text.script": "un programa",
  "formats.text.style": "una hoja de estilos",
  "formats.text.head": "la configuración de una página web",
  "formats.text.frame": "una página dentro del texto",
  "formats.text.embedded": "un objeto incrustado",
  "formats.text.form": "un campo o un botón",
  "formats.text.sound": "un sonido",
  "formats.text.film": "un video",
  "formats.text.drawing": "un dibujo",
  "formats.text.math": "una fórmula, cuyos signos quedan en una línea",
  "formats.text.formula": "una fórmula, que se muestra como se escribió",
  "formats.text.nameless-picture": "una imagen sin nombre",
  "formats.text.nameless-picture-described":
    "una imagen sin nombre, cuya descripción queda entre corchetes",
  "formats.text.picture": "la imagen «{name}»",
  "formats.text.picture-described": "la imagen «{name}», cuya descripción queda entre corchetes",
  "formats.text.file": "el archivo «{name}»",
  "formats.text.nameless-file": "un archivo sin nombre",
  "formats.text.link": "el enlace a {address}",
  "formats.text.odd-link": "un enlace que no es una dirección web ni de correo",
  "formats.text.table": "una tabla, cuyas filas ahora son líneas",
  "formats.text.type": "el texto en negrita, cursiva, subrayado o tachado",
  "formats.text.raised": "el texto elevado o bajado, escrito como ^(…) o _(…)",
  "formats.xml.broken":
    "El archivo deja de ser XML aquí: {why}. Corrija el archivo o expórtelo de nuevo desde el programa del que viene.",
  "formats.xml.doctype":
    "El archivo tiene un tipo de documento ({mark}) que define algo propio, como entidades, y Muster no lo lee. Borre esa parte e intente de nuevo.",
  "formats.xml.defaults":
    "El tipo de documento del archivo da a sus elementos más de {most} atributos que ellos no escriben. Divídalo en archivos más pequeños.",
  "formats.xml.half-character":
    "El archivo contiene la mitad de un carácter, así que no se guardó como UTF-8. Guárdelo de nuevo como UTF-8.",
  "formats.xml.many":
    "El archivo tiene más de {most} elementos. Divídalo en archivos más pequeños.",
  "formats.xml.deep":
    "El archivo tiene más de {most} niveles anidados, y ningún archivo de preguntas llega a tanto.",
  "formats.xml.attributes":
    "Un elemento del archivo tiene más de {most} atributos, así que no se lee.",
  "formats.wanting.feedback":
    "Escriba una explicación para cada opción: por qué es correcta o incorrecta.",
  "formats.wanting.objective": "Indique el objetivo sobre el que pregunta.",
  "formats.id.renamed":
    "Su identificador ahora es «{id}»: «{was}» no puede serlo o ya está en uso.",
  "formats.lost.in": "En {where}, Muster no puede guardar {what}.",
  "formats.lost.more": "Se deja fuera más de lo que se nombra aquí.",
  "formats.lost.note-changed":
    "Se cambió después de que Muster la escribió. Lo que solo Muster guarda se conservó donde aún corresponde: objetivo, nivel, grupo, familia, si es crítica, fuentes e imagen.",
  "formats.lost.note-unreadable":
    "No se puede leer lo que Muster anotó en ella para sí, así que solo se conservó la pregunta.",
  "formats.lost.feedback-for": "Se deja fuera la explicación para {which}: «{text}»",
  "formats.lost.loose-feedback":
    "Se deja fuera una explicación que no corresponde a una sola respuesta: «{text}»",
  "formats.lost.second-feedback":
    "Muster tiene una sola explicación para las respuestas correctas. Se deja fuera esta: «{text}»",
  "formats.lost.hidden-feedback":
    "Se deja fuera la explicación que se muestra con todas las opciones menos una.",
  "formats.lost.partly":
    "Lo que en otro programa gana {percent} % aquí cuenta como incorrecto: «{text}»",
  "formats.lost.points-taken-off":
    "Se dejan fuera los puntos que se quitan por opciones incorrectas.",
  "formats.lost.weights":
    "Se deja fuera el peso de cada opción: son correctas todas las indicadas, y ninguna otra.",
  "formats.lost.part-marks":
    "Se dejan fuera los puntos parciales: una respuesta es correcta cuando lo es por completo.",
  "formats.lost.own-scoring":
    "Se deja fuera su propia forma de calificar: Muster usa la respuesta correcta que indica.",
  "formats.lost.gap":
    "El espacio {gap} se omite y en su lugar está su respuesta correcta: «{answer}». {reason}",
  "formats.lost.gap-weights": "Los espacios tienen puntos propios. Aquí todos cuentan lo mismo.",
  "formats.lost.grade":
    "Se deja fuera su puntaje de {grade}: en Muster todas las preguntas cuentan lo mismo.",
  "formats.lost.penalty":
    "Se deja fuera la penalización de {penalty} por cada intento adicional: Muster no quita puntos.",
  "formats.lost.hints": {
    one: "Se deja fuera su pista para otro intento.",
    other: "Se dejan fuera sus {n} pistas para otros intentos.",
  },
  "formats.lost.hidden":
    "Estaba oculta en su programa de origen. Aquí es una pregunta como las demás.",
  "formats.lost.name":
    "Se deja fuera su nombre, porque Muster identifica las preguntas por su identificador: «{name}»",
  "formats.lost.tag": "Se deja fuera su etiqueta «{tag}».",
  "formats.lost.category": "Se deja fuera su categoría: {path}.",
  "formats.lost.category-words": "Se deja fuera la descripción de su categoría: «{text}»",
  "formats.lost.settings": "Se dejan fuera ajustes que Muster no tiene: {names}.",
  "formats.lost.unknown": "Se deja fuera lo que está en {names}.",
  "formats.lost.wildcard":
    "Se deja fuera la respuesta «{text}»: Muster no tiene un * para cualquier letra.",
  "formats.lost.same-answer":
    "Se deja fuera la respuesta «{text}»: para Muster se lee igual que otra.",
  "formats.lost.near":
    "Se deja fuera la respuesta {text}: está dentro de la tolerancia de la correcta.",
  "formats.lost.few": "Solo se conservan {most} respuestas incorrectas; las demás se dejan fuera.",
  "formats.lost.second-number": "Se deja fuera el otro número correcto, {text}: Muster guarda uno.",
  "formats.lost.other-numbers": {
    one: "Se deja fuera otro número o intervalo correcto: Muster guarda uno.",
    other: "Se dejan fuera otros {n} números o intervalos correctos: Muster guarda uno.",
  },
  "formats.lost.tolerance":
    "Se deja fuera la tolerancia de la respuesta {text}: se usa la de la respuesta correcta.",
  "formats.lost.relative": "Una tolerancia en porcentaje se conserva como número.",
  "formats.lost.rounded":
    "Allí la respuesta se redondea antes de calificarla: aquí puede variar en {tolerance}.",
  "formats.lost.exclusive": "Una tolerancia que excluye sus extremos aquí los incluye.",
  "formats.lost.uneven-tolerance":
    "Una tolerancia más amplia de un lado aquí es igual de amplia en ambos.",
  "formats.lost.slider":
    "Se deja fuera el control deslizante de {least} a {most}: aquí se escribe el número.",
  "formats.lost.case":
    "Se deja fuera si importan las mayúsculas: Muster lee igual mayúsculas y minúsculas.",
  "formats.lost.pattern": "Se deja fuera un patrón que las respuestas deben cumplir.",
  "formats.lost.rubric": "Se dejan fuera las notas que no son para quienes aprenden.",
  "formats.lost.limits": "Se deja fuera que se pueden elegir como máximo {most}.",
  "formats.lost.sides":
    "Se deja fuera cuál de los dos va primero: Muster muestra un lado y ofrece el otro.",
  "formats.lost.fixed":
    "Se deja fuera que «{text}» conserva su lugar: Muster reparte las opciones de nuevo.",
  "formats.qti.draws":
    "Se deja fuera que la sección {name} elija al azar {count} de sus preguntas: se leen todas.",
  "formats.qti.bank":
    "Saca preguntas al azar del banco {name}. Exporte las preguntas de ese banco.",
  "formats.package.passage":
    "Se deja fuera el pasaje {name}: ponga su texto en una lección o en las preguntas que tratan de él.",
  "formats.lost.style": "Se deja fuera su hoja de estilos «{name}».",
  "formats.lost.hottext":
    "Las palabras que se eligen dentro del texto aparecen como opciones debajo.",
  "formats.lost.used-once":
    "Allí cada palabra se podía usar una vez. Aquí se puede elegir en varios espacios.",
  "formats.lost.not-one-to-one":
    "Sus pares no van de uno en uno, así que aquí cada uno es un espacio con opciones.",
  "formats.lost.no-category":
    "Se deja fuera «{text}», que no pertenece a ninguna categoría: aquí cada cosa tiene una.",
  "formats.lost.passage":
    "Se deja fuera el pasaje al que pertenece: ponga su texto en una lección o en la pregunta.",
  "formats.lost.timed": "Se deja fuera su límite de tiempo o que dependa del tiempo.",
  "formats.lost.outcomes": "Se deja fuera lo que informa además de su puntuación: {names}.",
  "formats.lost.braces":
    "Las llaves alrededor de «{text}» ahora son paréntesis: Muster escribe los espacios entre llaves.",
  "formats.lost.blank-choice": "Se deja fuera una opción sin palabras.",
  "formats.lost.order-settings": "Se deja fuera cómo se califica y se muestra el orden.",
  "formats.reason.of-kind": "«{kind}»: {reason}",
  "formats.reason.asks-nothing": "No pregunta nada: es un texto para leer. Póngalo en una lección.",
  "formats.reason.essay":
    "Pide un texto más largo (un ensayo), que ninguna regla puede calificar. Use una tarea de práctica.",
  "formats.reason.upload":
    "Pide un archivo, que ninguna regla puede calificar. Use una tarea de práctica.",
  "formats.reason.drawing":
    "Pide un dibujo, que ninguna regla puede calificar. Use una tarea de práctica.",
  "formats.reason.recording":
    "Reproduce o pide una grabación, y Muster no las tiene. Póngala en una lección o en una tarea de práctica.",
  "formats.reason.on-picture":
    "Se responde sobre una imagen, que no todas las personas pueden ver. Pregunte lo mismo con palabras: opciones, pares o un orden.",
  "formats.reason.calculated":
    "Sus números salen de una fórmula en cada intento. Escríbala con los números de un solo caso.",
  "formats.reason.random":
    "Saca una pregunta al azar de una categoría. Exporte las preguntas de esa categoría.",
  "formats.reason.adaptive":
    "Es adaptativa: cambia mientras se responde, y Muster califica una sola respuesta. Escriba cada paso como una pregunta aparte.",
  "formats.reason.template":
    "Se hace a partir de una plantilla: sus palabras cambian cada vez que se muestra, y Muster muestra lo que se escribió. Escríbala con las palabras de un solo caso.",
  "formats.reason.end-attempt":
    "Tiene un botón propio que termina el intento, y Muster tiene el suyo. Quite ese botón.",
  "formats.reason.one-program":
    "Se hizo para un solo programa, y solo ese programa puede mostrarla. Pregúntela con opciones, pares, un orden o palabras para escribir.",
  "formats.reason.unknown-kind":
    "Es del tipo «{kind}», y Muster no tiene preguntas así. Pregúntela con opciones, pares, un orden o palabras para escribir.",
  "formats.reason.several":
    "Pregunta {count} cosas a la vez ({kinds}). Divídala en una pregunta para cada una.",
  "formats.reason.typed-gaps":
    "Tiene {count} espacios para escribir, y Muster tiene uno. Divídala o dé opciones a cada espacio.",
  "formats.reason.no-key": "No dice qué respuesta es correcta. Indique la respuesta correcta.",
  "formats.reason.two-keys":
    "Marca «{marked}» como correcta y da más puntos a «{most}». Haga que sean la misma.",
  "formats.reason.pattern":
    "Su respuesta correcta es un patrón (una expresión regular), y Muster compara con respuestas escritas. Escriba las respuestas.",
  "formats.reason.unknown-key":
    "Dice que «{key}» es correcta, y no tiene esa opción. Indique una de sus opciones.",
  "formats.reason.none-right": "Ninguna de sus respuestas gana 100 %. Dé 100 % a la correcta.",
  "formats.reason.many-right":
    "{n} de sus respuestas son correctas, y una pregunta de una sola respuesta tiene una. Permita elegir varias o deje una correcta.",
  "formats.reason.pairs-once":
    "«{of}» corresponde a varios o a ninguno. Dé a cada lado izquierdo un solo lado derecho.",
  "formats.reason.not-number":
    "«{text}» no es un número. Escriba un solo número con punto, como 3.5.",
  "formats.reason.only-wildcards":
    "Todas las respuestas correctas tienen un *. Escriba las respuestas completas.",
  "formats.reason.unit":
    "La unidad «{text}» no tiene un multiplicador que sea un número mayor que 0. Asígnele uno.",
  "formats.reason.no-gaps": "Su texto no tiene espacios. Ponga cada espacio donde corresponde.",
  "formats.reason.all-gaps": "Ninguno de sus espacios se puede conservar. {reasons}",
  "formats.reason.gap": "Espacio {gap}: {reason}",
  "formats.reason.gap-choice":
    "El espacio {gap} nombra la opción {choice}, y no existe. Escriba la opción o quite el espacio.",
  "formats.reason.open-gap": "El espacio {gap} no está cerrado. Termínelo con {close}.",
  "formats.reason.typed-gap":
    "Es para escribir, y los espacios de Muster se eligen de una lista. Dele opciones o haga con él una pregunta aparte.",
  "formats.reason.several-in-gap":
    "Admite varias opciones, y los espacios de Muster admiten una. Haga con él una pregunta aparte.",
  "formats.reason.gap-kind": "Es del tipo «{kind}», que Muster no tiene. Dele opciones.",
  "formats.gift.braces":
    "Los signos {open} y {close} de esta pregunta no coinciden. Escriba las respuestas entre un {open} y un {close}, sin líneas en blanco, y ponga \\ antes de cualquier otro.",
  "formats.gift.no-answer": "No tiene respuesta. Escriba las respuestas entre {open} y {close}.",
  "formats.gift.no-arrow": "Escriba cada par como =esto -> aquello: «{part}» no tiene flecha.",
  "formats.gift.choice-ids":
    "Se dejan fuera los identificadores de sus opciones: cambiaron después de que Muster escribió este archivo.",
  "formats.gift.damaged":
    "Se deja fuera lo que Muster guardó en el comentario de arriba: el comentario cambió.",
  "formats.gift.other-comment":
    "Se deja fuera lo que Muster guardó en el comentario de arriba: corresponde a otra pregunta.",
  "formats.gift.comment":
    "Cambió el comentario que Muster escribió arriba de ella. Exporte la pregunta de nuevo.",
  "formats.gift.shown":
    "Se deja fuera el cambio de su texto: Muster lo lee del comentario de arriba.",
  "formats.aiken.no-answer":
    "Escriba debajo de las opciones una línea ANSWER: con la letra de la opción correcta.",
  "formats.aiken.no-question": "Escriba la pregunta en una línea aparte, arriba de sus opciones.",
  "formats.aiken.no-choices":
    "Escriba las opciones, cada una en una línea que empiece con una letra, como A).",
  "formats.aiken.several":
    "Indique una sola opción correcta: «{answer}» es más, y Aiken admite una.",
  "formats.aiken.no-choice":
    "Indique una de las opciones en la línea ANSWER: no existe «{answer}».",
  "formats.aiken.doubled": "Dé a cada opción una letra propia: {label} aparece dos veces.",
  "formats.aiken.rest": "Se deja fuera lo que sigue a la letra de la respuesta: «{rest}»",
  "formats.aiken.damaged": "Se deja fuera lo que Muster guardó después de la respuesta: cambió.",
  "formats.aiken.changed":
    "Cambió la línea que Muster escribió aquí. Exporte la pregunta de nuevo.",
  "formats.csv.header": "Nombre las columnas en la primera fila: al menos question y answer.",
  "formats.csv.quotes":
    "Línea {line}: las comillas de esta fila no coinciden. Ponga una {quote} antes y otra después de cada celda, y dos por cada una que haya dentro.",
  "formats.csv.many-broken":
    "No se pueden leer demasiadas filas. Guarde la tabla de nuevo como CSV.",
  "formats.csv.type": "«{type}» no es un tipo de pregunta. Escriba uno de estos: {types}.",
  "formats.csv.choice":
    "La respuesta «{answer}» no nombra ninguna de las opciones. Escriba su letra, su número o sus palabras.",
  "formats.csv.no-answer": "Escriba la respuesta de esta pregunta.",
  "formats.csv.column": "Se deja fuera la columna «{column}».",
  "formats.csv.damaged": "Se deja fuera la columna «muster»: cambió.",
  "formats.csv.gaps": "Sus espacios están en la columna «muster».",
  "formats.csv.scenes": "Sus escenas están en la columna «muster».",
  "formats.csv.units": "Sus unidades están en la columna «muster».",
  "formats.moodle.not-quiz":
    "Este no es un archivo de preguntas de Moodle: empieza con <{name}>, y los de Moodle con <quiz>.",
  "formats.moodle.not-question": "«{name}» no es una pregunta. Quítela del archivo.",
  "formats.moodle.no-type": "Esta pregunta no dice su tipo. Expórtela de nuevo desde Moodle.",
  "formats.moodle.bare":
    "Su texto tiene etiquetas fuera de CDATA, así que se perderían palabras. Expórtela de nuevo desde Moodle.",
  "formats.moodle.other":
    "Muster no tiene preguntas del tipo «{type}». Pregúntela como una de las que trae Moodle.",
  "formats.qti.no-items": "El archivo no contiene ninguna pregunta: no se encontró ningún {name}.",
  "formats.qti.package":
    "Esta es la lista de un paquete, no una pregunta. Importe el paquete completo (.zip).",
  "formats.qti.test":
    "Esta es una prueba que nombra sus preguntas en otros archivos. Importe el paquete completo (.zip) o esos archivos.",
  "formats.qti.large": "Tiene más de {most} elementos. Divídala en preguntas más pequeñas.",
  "formats.field.objective": "su objetivo",
  "formats.field.level": "su nivel",
  "formats.field.pool": "su grupo (práctica o prueba)",
  "formats.field.family": "su familia",
  "formats.field.critical": "que es crítica",
  "formats.field.sources": "sus fuentes",
  "formats.field.figure": "su imagen",
  "formats.field.from": "de qué pregunta se tomó",
  "formats.unseen.field": "Otros programas no verán {field}.",
  "formats.unseen.profile":
    "Otros lectores de Common Cartridge no verán esta pregunta: el estándar no tiene esa clase.",
  "formats.unseen.whole":
    "Otros programas no verán la pregunta: este formato solo admite preguntas con una opción correcta.",
  "formats.unseen.feedback": "Otros programas no verán sus explicaciones.",
  "formats.unseen.pair-feedback": "Otros programas no verán la explicación de cada par.",
  "formats.unseen.step-feedback": "Otros programas no verán la explicación de cada paso.",
  "formats.unseen.choose": "Otros programas no dirán cuántas elegir.",
  "formats.unseen.ratings": "Otros programas contarán las calificaciones del panel como puntos.",
  "formats.unseen.scenes":
    "Otros programas no tienen escenarios: muestran sus escenas como un texto o preguntan solo la primera.",
  "formats.unseen.gaps":
    "Otros programas mostrarán su texto con un espacio en blanco en cada hueco.",
  "formats.unseen.units": "Otros programas no verán sus unidades.",
  "formats.unseen.signs":
    "Los signos que XML no admite se dejan fuera de lo que muestran otros programas.",
  "formats.unseen.folded":
    "Otros programas distinguen los acentos y los tipos de comillas en las respuestas escritas.",
} as const;
