/** Words about documents that become courses, and courses that become files. */
export const documents = {
  "document.where.whole": "Todo el documento",
  "document.where.lesson": "Lección {lesson}",
  "document.where.heading": "Lección {lesson}, bajo «{heading}»",
  "document.where.paste": "Lo que se pegó",
  "document.picture.picture": "imagen",
  "document.picture.chart": "gráfica",
  "document.picture.diagram": "ilustración",
  "document.picture.shape": "figura",
  "document.program": "otro programa",
  "document.someone": "alguien",
  "document.made": {
    one: "Se hizo una lección de «{title}».",
    other: "Se hicieron {n} lecciones de «{title}».",
  },
  "document.by.headings":
    "Los títulos de mayor nivel inician las lecciones; los que están debajo son secciones de una lección.",
  "document.by.bold":
    "El documento no tiene títulos, así que se tomaron como tales las líneas cortas en negrita. Use los estilos Título 1 y Título 2 para decidirlo usted.",
  "document.by.nothing":
    "El documento no tiene títulos, así que todo es una lección. Use el estilo Título 1 donde empieza una lección.",
  "document.parted":
    "Una lección demasiado larga continúa en la siguiente, con el mismo título. Mire dónde conviene dividirla.",
  "document.lesson.empty":
    "La lección «{title}» tiene título y ninguna palabra, así que se omitió.",
  "document.objectives": {
    one: "Se encontró un objetivo.",
    other: "Se encontraron {n} objetivos.",
  },
  "document.objectives.none":
    "No se encontraron objetivos, así que cada lección tiene uno por reescribir. En Word, escriba un título «Objetivos» con una lista debajo.",
  "document.objectives.many":
    "Un curso tiene como máximo 12 objetivos, así que este se omitió: «{words}».",
  "document.objectives.shared":
    "El documento no dice qué lección enseña cada objetivo, así que cada lección los nombra todos. Borre los que no enseña.",
  "document.edges": "Se omitió lo que aparece arriba o abajo de cada página: «{words}».",
  "document.outside": "El documento apunta a un archivo en {address}. No se descargó.",
  "document.embedded": {
    one: "Hay un archivo de otro programa en el documento. No se abrió.",
    other: "Hay {n} archivos de otros programas en el documento. No se abrieron.",
  },
  "document.todo.look":
    "La letra, los colores, los tamaños, los subrayados y las columnas no se conservan: aquí todos los cursos tienen el mismo aspecto.",
  "document.todo.settings":
    "Elija el área, las funciones y los revisores en los ajustes: un documento no los dice. Los minutos se calcularon según el número de palabras.",
  "document.todo.items":
    "Las preguntas son provisionales. Escriba las suyas o impórtelas de un archivo.",
  "document.todo.sources":
    "Ninguna lección nombra todavía sus fuentes. Cite cada dato antes de terminar el curso.",
  "document.note":
    "La nota {n} necesita una fuente: «{words}». Está en Notes; diga en Fuentes qué obra es y la lección la citará como {id}.",
  "document.part": "«{title}» pasó a ser una parte de la lección ({part}).",
  "document.part.plain":
    "«{title}» no pudo ser una parte de la lección, así que sus palabras quedan como están.",
  "document.plainer":
    "Esto era demasiado largo o enredado para conservarlo igual, así que sus palabras quedaron en una forma más sencilla: «{words}».",
  "document.scenario":
    "«{title}» todavía no es un escenario, así que sus palabras quedan como están. {why}",
  "document.scenario.no-words": "Diga primero qué pasa y después dé las opciones.",
  "document.scenario.choices":
    "Dé de 2 a 5 opciones, cada una en un párrafo que empiece con Strong:, Partial: o Harmful:.",
  "document.scenario.no-why": "Después de cada opción, escriba un párrafo que empiece con Why:.",
  "document.scenario.strong": "Marque exactamente una opción con Strong:.",
  "document.found.picture":
    "Aquí había una {what}: «{alt}». Se conservan sus palabras; dibújela como archivo SVG y póngala en su lugar.",
  "document.found.picture.silent":
    "Aquí había una {what} sin descripción. Diga en palabras qué muestra y dibújela como archivo SVG.",
  "document.found.film":
    "Aquí había un video, y se omitió: «{alt}». Agregue su archivo en Video y audio, y póngalo en su lugar.",
  "document.found.film.silent":
    "Aquí había un video o un audio, y se omitió. Agregue su archivo en Video y audio, y póngalo en su lugar.",
  "document.found.decoration": "Se omitió una imagen marcada como decoración.",
  "document.found.text-box":
    "Las palabras de un cuadro de texto se conservan después del párrafo junto al que estaba.",
  "document.found.equation":
    "Una ecuación pasó a palabras: «{words}». Léala en voz alta para comprobarla.",
  "document.found.object":
    "Aquí había algo hecho con {program}, y se omitió. Escriba en palabras lo que importa.",
  "document.found.comment": "Se omitió un comentario de {by}: «{words}».",
  "document.found.changes": "Aquí se aceptaron los cambios marcados.",
  "document.found.changes.added": "Agregado: «{words}».",
  "document.found.changes.removed": "Quitado: «{words}».",
  "document.found.hidden": "Se omitieron palabras ocultas: «{words}».",
  "document.found.page-break": "Se omitió un salto de página: una lección no tiene páginas.",
  "document.found.drop-cap": "Una letra inicial grande quedó como las demás.",
  "document.found.contents-table": "Se omitió la tabla de contenido: el curso hace la suya.",
  "document.found.field": "Se omitió un campo que trae algo de otro lugar: «{words}».",
  "document.found.inserted-file":
    "Se omitió, sin leerlo, un archivo insertado entero. Abra el documento en Word y copie sus palabras.",
  "document.found.note": "Aquí se encontró una nota.",
  "document.found.note-missing": "Se omitió la referencia a una nota que no está en el documento.",
  "document.found.link-secured":
    "Un enlace a {from} ahora empieza con https. Abra {address} una vez para ver que funciona.",
  "document.found.link-dropped":
    "Se omitió el enlace a «{address}»: una lección enlaza a direcciones que empiezan con https:// o mailto:. Se conservan sus palabras: «{words}».",
  "document.found.script": "Se omitió algo que podía ejecutarse o descargar ({words}).",
  "document.found.table-header": "La primera fila de esta tabla se tomó como sus encabezados.",
  "document.found.table-merged":
    "Las celdas combinadas de esta tabla se separaron y sus palabras se repitieron.",
  "document.found.table-nested":
    "Había una tabla dentro de una celda de esta tabla. Sus palabras se conservan en la celda.",
  "document.found.table-unfolded":
    "Esta tabla era solo un marco, o era demasiado ancha. Sus palabras se conservan sin ella.",
  "document.found.cell-lines":
    "Las listas y los renglones de las celdas de esta tabla quedaron en un solo renglón.",
  "document.found.heading-deep": "«{words}» era un título debajo de otros dos, y quedó en negrita.",
  "document.found.heading-guessed": "«{words}» estaba en negrita, y se tomó como título.",
  "document.found.style": "El aspecto del estilo {name} no se conserva; sus palabras sí.",
  "document.refused.not-a-package":
    "Este no es un archivo de Word. Guárdelo como .docx y elíjalo otra vez.",
  "document.refused.locked": "Este archivo tiene contraseña. Quítela y elíjalo otra vez.",
  "document.refused.old-word":
    "Este archivo tiene contraseña o es de un Word antiguo (.doc). Ábralo en Word, quite la contraseña, guárdelo como .docx y elíjalo otra vez.",
  "document.refused.other-office":
    "Esta es una hoja de cálculo o una presentación, no un documento de Word. Copie sus palabras en un documento.",
  "document.refused.macros":
    "Este archivo puede ejecutar macros, así que no se abrió. Guárdelo como .docx sin macros y elíjalo otra vez.",
  "document.refused.too-large":
    "Este archivo es demasiado grande: lo máximo son 50 MB comprimidos o 24 MB de texto. Reduzca las imágenes o divida el documento.",
  "document.refused.too-many":
    "Este archivo tiene demasiadas partes o entradas. Guárdelo de nuevo desde Word o divídalo.",
  "document.refused.bomb":
    "Este archivo se descomprime en mucho más de lo que contiene, como los que se hacen para dañar. No se abrió.",
  "document.refused.slip":
    "Una parte de este archivo tiene un nombre que apunta fuera de él. No se abrió. Guárdelo de nuevo desde Word.",
  "document.refused.link":
    "Una parte de este archivo es un enlace a otro archivo. No se abrió. Guárdelo de nuevo desde Word.",
  "document.refused.twice":
    "Dos partes de este archivo tienen el mismo nombre. No se abrió. Guárdelo de nuevo desde Word.",
  "document.refused.damaged":
    "Este archivo está dañado. Ábralo en Word, guárdelo de nuevo y elíjalo otra vez.",
  "document.refused.broken":
    "Una parte de este archivo no es XML que se pueda leer. Ábralo en Word, guárdelo de nuevo y elíjalo otra vez.",
  "document.refused.doctype":
    "Una parte de este archivo declara un tipo de documento, cosa que ningún archivo de Word hace. No se abrió. Guárdelo de nuevo desde Word.",
  "document.refused.deep":
    "Algo en este documento está anidado demasiado hondo. Copie sus palabras en un documento nuevo.",
  "document.refused.many": "Este documento tiene demasiadas piezas. Divídalo en varios documentos.",
  "document.refused.long":
    "Este documento tiene más de 12,000 párrafos. Divídalo en varios documentos.",
  "document.refused.no-words": "En este documento no hay palabras con las que hacer una lección.",
  "document.refused.too-many-lessons":
    "De este documento salen más de 20 lecciones, que es lo máximo de un curso. Divídalo, o use Título 1 solo donde empieza una lección.",
  "document.paste.too-large": "Es demasiado para pegarlo de una vez. Péguelo por partes.",
  "document.paste.deep":
    "Lo que copió está anidado demasiado hondo. Péguelo como texto sin formato.",
  "document.zip.where": "El zip",
  "document.zip.media.missing":
    "{name} figura en media.yaml y no está en el zip. Agréguelo en Video y audio.",
  "document.zip.media.other":
    "{name} no es el archivo que figura en media.yaml, así que se omitió. Agréguelo en Video y audio.",
  "document.zip.media.unlisted":
    "{name} no figura en media.yaml, así que se omitió. Agréguelo en Video y audio.",
  "document.zip.other": "{name} no es un archivo de un curso, así que se omitió.",
  "document.zip.no-course":
    "En este zip no hay un course.yaml, y no es un archivo de Word. Elija un .docx, o un zip al que se exportó un curso.",
  "document.zip.not-text":
    "Un archivo del curso en este zip no es texto UTF-8. Guárdelo otra vez como UTF-8.",
  "document.zip.not-a-package":
    "Este no es un zip. Elija un .docx, o un zip al que se exportó un curso.",
  "document.zip.locked": "Este zip tiene contraseña. Quítela y elíjalo otra vez.",
  "document.zip.too-large":
    "Este zip contiene más de lo que puede tener un curso. Saque lo que no es parte del curso.",
  "document.zip.too-many":
    "Este zip contiene más archivos de los que puede tener un curso: lo máximo son 100. Saque lo que no es parte del curso.",
  "document.zip.bomb":
    "Este zip se descomprime en mucho más de lo que contiene, como los que se hacen para dañar. No se abrió.",
  "document.zip.slip":
    "Un archivo de este zip tiene un nombre que apunta fuera de él. El zip no se abrió. Hágalo de nuevo.",
  "document.zip.link":
    "Un archivo de este zip es un enlace a otro archivo. El zip no se abrió. Hágalo de nuevo.",
  "document.zip.twice":
    "Dos archivos de este zip tienen el mismo nombre. El zip no se abrió. Hágalo de nuevo.",
  "document.zip.damaged": "Este zip está dañado. Hágalo de nuevo y elíjalo otra vez.",
  "document.lost.cartridge":
    "Otros sistemas reciben páginas y preguntas. El dominio, las respuestas a los escenarios, las credenciales y el control de acceso quedan en Muster.",
  "document.lost.cmi5":
    "Las lecciones se abren en cualquier sistema cmi5 y no informan a nadie: las preguntas, el dominio y las credenciales quedan en Muster.",
  "document.lost.print":
    "Esta es una página para imprimir o guardar como PDF. Las preguntas no están en ella, para que nadie aprenda sus respuestas del papel.",

  "export.title": "Llevar el curso a otra parte",
  "export.zip": "Todo, en archivos",
  "export.zip.for": "Para guardarlo, escribir con otras herramientas o traerlo de nuevo",
  "export.zip.lost":
    "Las lecciones en MDX, las preguntas, los dibujos y los ajustes tal como están, y un archivo JSON con todo. Solo falta el historial.",
  "export.zip.get": "Obtener el zip",
  "export.common-cartridge": "Common Cartridge",
  "export.common-cartridge.for": "Para Canvas, Moodle, Brightspace y Blackboard",
  "export.common-cartridge.get": "Obtener el cartucho",
  "export.cmi5": "cmi5",
  "export.cmi5.for": "Para sistemas que abren paquetes xAPI",
  "export.cmi5.get": "Obtener el paquete cmi5",
  "export.print": "Imprimir o PDF",
  "export.print.for": "Una página para leer en papel, o para guardar como PDF desde el navegador",
  "export.print.get": "Obtener la página",
  "export.items": "Solo las preguntas",
  "export.items.for": "Para el banco de preguntas de otro sistema",
  "export.items.get": "Elegir un formato para las preguntas",
  "export.stopped":
    "Leer el curso tardó demasiado esta vez. Abra esta página de nuevo en un momento.",
  "export.toNotes": "Ver qué corregir",
  "export.faults": {
    one: "Hay que corregir {n} falta antes de escribir el curso para otra parte. El zip de arriba ya sirve.",
    other:
      "Hay que corregir {n} faltas antes de escribir el curso para otra parte. El zip de arriba ya sirve.",
  },
  "export.lostQuestions": {
    one: "Lo que falta de una pregunta",
    other: "Lo que falta de las preguntas: {n} notas",
  },
  "companion.title": "En persona",
  "companion.holds": "En papel",
  "companion.holds.note":
    "El paquete para imprimir de este borrador, tal como sería si se publicara ahora",
  "companion.see": "Ver",
  "companion.everything": "Con la lectura y una portada que nombra la versión.",
  "companion.rubric.write": "Escribir la tarea, su rúbrica y lo que lee quien observa",
  "companion.faults": "Hay que corregir algo antes de que haya un paquete que ver.",
  "companion.checkIn": "Registro de llegada",
  "companion.checkIn.note": "Quién estuvo en la sala",
  "companion.checkIn.text":
    "Cada sesión tiene su propio código, que su página crea ese día: con él se registra la llegada y se guardan las horas. La guía y el guion de diapositivas dicen dónde está, así que aquí no hay nada que escribir.",
  "companion.texts": "Para quien lo dirige",
  "companion.texts.note":
    "Aparece en la guía de quien facilita de esta versión, junto a lo que dice toda guía",
  "companion.before": "Antes del día",
  "companion.before.hint": "Una línea por cada cosa que hacer. Puede dejarlo vacío.",
  "companion.bring": "Qué llevar",
  "companion.bring.hint": "Una línea por cada cosa, además de lo que pide la tarea práctica.",
  "companion.notes": "Sobre este curso",
  "companion.notes.hint": "Qué suele pasar en la sala y qué ayuda. Una línea para cada cosa.",
  "companion.save": "Guardar para la guía",
  "companion.why": "Se escribió para quien lo dirige en una sala",
  "companion.guide": {
    one: "Una sesión de {n} minuto, minuto a minuto, con un guion de diapositivas",
    other: "Una sesión de {n} minutos, minuto a minuto, con un guion de diapositivas",
  },
  "companion.cards": {
    one: "{n} tarjeta, de los escenarios de las lecciones",
    other: "{n} tarjetas, de los escenarios de las lecciones",
  },
  "companion.rubric": {
    one: "{n} fila, y {steps} pasos de la tarea práctica",
    other: "{n} filas, y {steps} pasos de la tarea práctica",
  },
} as const;
