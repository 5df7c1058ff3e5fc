/** Palabras de las páginas que traen un curso de un archivo y lo llevan a otro lugar. */
export const bring = {
  "bring.title": "Traer un archivo de Word",
  "bring.file": "El archivo",
  "bring.file.note":
    "Word (.docx), una página o un archivo de Word de Google Docs, o un zip hecho por Muster",
  "bring.choose": "Elija un archivo",
  "bring.choose.hint":
    "De 20 MB como máximo, y 40 MB más para un zip con videos. Los encabezados se convierten en lecciones y en sus partes; las listas, tablas, enlaces y notas vienen también.",
  "bring.choose.missing": "Elija primero un archivo.",
  "bring.how": "¿Adónde va?",
  "bring.how.instead": "En lugar de lo que este borrador tiene ahora",
  "bring.how.after": "Sus lecciones después de las que están aquí",
  "bring.look": "Mostrar qué resultaría",
  "bring.button": "Traerlo",
  "bring.busy":
    "Otras personas están trayendo archivos ahora mismo. No se cambió nada; inténtelo en un momento.",
  "bring.stopped":
    "Leer este archivo pedía demasiado, así que se detuvo. No se cambió nada. Divida el archivo o quite las imágenes grandes.",
  "bring.report": "Qué resultó",
  "bring.report.note": "En el orden del archivo",
  "bring.done": {
    one: "Se trajo {n} lección. Lo que había antes está en el historial.",
    other: "Se trajeron {n} lecciones. Lo que había antes está en el historial.",
  },
  "bring.looked": {
    one: "Daría {n} lección. Todavía no cambió nada.",
    other: "Daría {n} lecciones. Todavía no cambió nada.",
  },
  "bring.looked.kept":
    "El archivo que usted miró se guarda una hora, solo para usted. Presione «Traerlo»: no hace falta elegirlo otra vez.",
  "bring.looked.gone": "El archivo que usted miró ya no se guarda. Elíjalo otra vez.",
  "bring.choose.other": "O elija otro archivo",
  "bring.onward": "Seguir con las lecciones",
  "bring.fate.kept": "Conservado",
  "bring.fate.changed": "Cambiado",
  "bring.fate.left-out": "Dejado fuera",
  "bring.why": "Traído de un archivo",
} as const;
