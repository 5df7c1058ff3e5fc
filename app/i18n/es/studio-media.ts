/** Las películas y grabaciones de un borrador. */
export const studioMedia = {
  "studioMedia.title": "Video y audio",
  "studioMedia.none.title": "Todavía no hay video ni audio",
  "studioMedia.none.text":
    "Agregue abajo un video corto o una grabación. Una lección lo muestra con un bloque de video o audio.",
  "studioMedia.unreadable":
    "No se puede leer media.yaml, así que un formulario podría perder una parte. Abra el archivo y corrija lo que dicen sus notas.",
  "studioMedia.open": "Abrir media.yaml",
  "studioMedia.done.added": "Agregado. Ahora póngale subtítulos y una transcripción.",
  "studioMedia.done.replaced": "Reemplazado. Revise que los subtítulos todavía coincidan.",
  "studioMedia.done.saved": "Guardado.",
  "studioMedia.done.removed": "Quitado.",
  "studioMedia.unused": "Ninguna lección lo muestra.",
  "studioMedia.inLesson": "En la lección {lesson}",
  "studioMedia.need.bytes":
    "El archivo mismo no está aquí, solo su entrada en media.yaml. Reemplácela con el archivo.",
  "studioMedia.need.captions": "Todavía no tiene subtítulos. Sin ellos nadie puede publicarlo.",
  "studioMedia.need.transcript": "Todavía no tiene transcripción. Sin ella nadie puede publicarlo.",
  "studioMedia.need.poster":
    "Todavía no tiene portada: el dibujo que se ve hasta que empieza el video.",
  "studioMedia.add": "Agregar un video o una grabación",
  "studioMedia.add.note":
    "Un video de 8 MB como máximo, una grabación de 4 MB como máximo, y cada uno de 10 minutos como máximo",
  "studioMedia.add.button": "Agregarlo",
  "studioMedia.file": "Archivo",
  "studioMedia.file.hint":
    "WebM o MP4 para un video; MP3, Ogg o M4A para una grabación. Se queda en este curso y no se pide a ningún otro sitio.",
  "studioMedia.name": "Título",
  "studioMedia.name.hint": "Lo que muestra, en pocas palabras",
  "studioMedia.language": "Idioma en que se habla",
  "studioMedia.language.en": "Inglés",
  "studioMedia.language.es": "Español",
  "studioMedia.poster": "Portada",
  "studioMedia.poster.hint":
    "El dibujo que se ve hasta que empieza el video, y al imprimir. Una grabación no la necesita.",
  "studioMedia.poster.none": "Ninguna",
  "studioMedia.captions": "Subtítulos",
  "studioMedia.captions.hint":
    "WebVTT: la primera línea es WEBVTT; luego, tras una línea vacía, 00:00.000 --> 00:04.000 y debajo lo que se dice.",
  "studioMedia.vtt": "O un archivo de subtítulos",
  "studioMedia.vtt.hint": "Un archivo .vtt reemplaza los subtítulos de arriba.",
  "studioMedia.transcript": "Transcripción",
  "studioMedia.transcript.hint":
    "Todo lo que se dice, y lo que se muestra sin palabras, para quien prefiere leer.",
  "studioMedia.words": "Título, subtítulos y transcripción",
  "studioMedia.save": "Guardar las palabras",
  "studioMedia.saveOf": "Guardar las palabras de {title}",
  "studioMedia.begin": "Empezar la transcripción con los subtítulos",
  "studioMedia.beginOf": "Empezar la transcripción con los subtítulos, {title}",
  "studioMedia.replace": "Otro archivo",
  "studioMedia.replace.button": "Reemplazar el archivo",
  "studioMedia.replaceOf": "Reemplazar el archivo de {title}",
  "studioMedia.remove": "Quitar",
  "studioMedia.removeOf": "Quitar {title}",
  "studioMedia.why.add": "Agregó «{name}»",
  "studioMedia.why.replace": "Reemplazó el archivo de «{name}»",
  "studioMedia.why.words": "Cambió las palabras de «{name}»",
  "studioMedia.why.begin": "Empezó la transcripción de «{name}»",
  "studioMedia.why.remove": "Quitó «{name}»",
  "studioMedia.refused.list":
    "No se puede leer media.yaml, así que no se cambió nada. Ábralo y corrija lo que dicen sus notas.",
  "studioMedia.refused.gone": "Esto ya no está en el curso.",
  "studioMedia.refused.used": "Se muestra en {name}. Sáquelo de allí primero.",
  "studioMedia.refused.none": "Elija un archivo.",
  "studioMedia.refused.there": "Este archivo ya está en el curso, como «{name}».",
  "studioMedia.refused.many":
    "Un curso tiene como máximo {n} videos y grabaciones. Quite uno que ninguna lección muestre.",
  "studioMedia.refused.budget":
    "Los videos y las grabaciones de un curso suman 40 MB como máximo, y quedan {n} MB. Elija un archivo más pequeño o quite otro.",
  "studioMedia.refused.poster": "El dibujo {name} ya no está. Elija otro.",
  "studioMedia.refused.long":
    "Una transcripción tiene como máximo {n} caracteres. Divida el video en dos.",
  "studioMedia.refused.hidden":
    "La línea {n} contiene un carácter que nadie puede ver. Escriba esa línea de nuevo.",
  "studioMedia.refused.begun":
    "Ya hay una transcripción y se perdería. Vacíela primero para empezar de nuevo.",
  "studioMedia.refused.no-captions": "Escriba primero los subtítulos o elija un archivo con ellos.",
  "studioMedia.refused.text":
    "Este archivo no es texto simple. Guarde los subtítulos de nuevo como WebVTT, en UTF-8.",
  "studioMedia.refused.held":
    "Este curso ha traído {n} MB de videos y grabaciones con el tiempo, que es el máximo. Pida a quien administra Muster que haga lugar.",
  "studioMedia.refused.large":
    "Este archivo es demasiado grande: un video tiene 8 MB como máximo, una grabación 4 MB.",
  "studioMedia.busy":
    "Muster está leyendo otros archivos. Elija el archivo de nuevo dentro de un momento.",
  "studioMedia.stopped":
    "Leer este archivo tardó demasiado, así que no se agregó nada. Expórtelo de nuevo y elija el archivo nuevo.",
  "studioMedia.fault.empty": "Este archivo está vacío. Elija el video o la grabación.",
  "studioMedia.fault.unknown":
    "Esto no es un video ni una grabación que reproduzca todo navegador, termine como termine su nombre. Expórtelo como MP4 o WebM; el audio, como MP3, M4A u Ogg.",
  "studioMedia.fault.broken":
    "Este archivo está cortado o lleva otra cosa escondida. Exporte el video o la grabación de nuevo.",
  "studioMedia.fault.format":
    "Algunos navegadores no pueden reproducirlo. Expórtelo como MP4 con H.264 y AAC, o como WebM.",
  "studioMedia.fault.no-picture":
    "Este WebM solo tiene audio. Exporte una grabación como MP3, M4A u Ogg.",
  "studioMedia.fault.wrong-length":
    "Este archivo dice otra duración que la que tiene. Exporte el video o la grabación de nuevo.",
  "studioMedia.fault.too-long": "Dura más de 10 minutos. Divídalo en dos.",
  "studioMedia.fault.too-large":
    "Es demasiado grande: un video tiene 8 MB como máximo, una grabación 4 MB. Expórtelo más pequeño o divídalo en dos.",
  "studioMedia.caption.not-vtt":
    "La primera línea tiene que ser WEBVTT. Guarde los subtítulos como WebVTT (.vtt) o escriba esa línea.",
  "studioMedia.caption.too-long": "Estos subtítulos son demasiado largos. Divida el video en dos.",
  "studioMedia.caption.hidden":
    "La línea {n} contiene un carácter que nadie puede ver. Escriba esa línea de nuevo.",
  "studioMedia.caption.times":
    "La línea {n} no tiene tiempos que se puedan leer. Escríbalos como 00:00.000 --> 00:04.000.",
  "studioMedia.caption.backwards":
    "Línea {n}: este subtítulo termina antes de empezar, o empieza antes que el de arriba. Corrija sus tiempos.",
  "studioMedia.caption.empty":
    "Línea {n}: este subtítulo no dice nada. Escriba sus palabras o quítelo.",
  "studioMedia.caption.markup":
    "Línea {n}: los subtítulos llevan palabras, y nada como <script>. Quite lo que está entre < y >.",
  "studioMedia.caption.too-many": "Línea {n}: son demasiados subtítulos. Divida el video en dos.",
  "studioMedia.caption.long-cue":
    "Línea {n}: este subtítulo es demasiado largo para leerlo. Divídalo en dos.",
  "studioMedia.caption.style":
    "Línea {n}: cómo se ven los subtítulos lo decide quien los lee. Quite STYLE y REGION.",
  "studioMedia.caption.past-end":
    "Línea {n}: este subtítulo sigue después del final. Corrija sus tiempos.",
} as const;
