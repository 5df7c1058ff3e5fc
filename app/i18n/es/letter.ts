/** Words of the letter to a district. */
export const letter = {
  "reporting.letter.title": "Carta a un distrito",
  "reporting.letter.what":
    "Quién tiene asignación en las escuelas de un distrito, si cumple o no en un día, y según qué reglas. Para imprimir y firmar.",
  "letter.lead": "Quién tiene asignación en sus escuelas y qué reglas se aplican.",
  "letter.ask": "Qué distrito",
  "letter.askNote": "Si se vuelve a hacer para el mismo día, es el mismo archivo, byte por byte.",
  "letter.show": "Mostrar esta carta",
  "letter.district": "Distrito",
  "letter.none": "Todavía no hay asignaciones en un distrito",
  "letter.noneText": "Cuando se asigne a alguien a una de sus escuelas, se podrá hacer una carta.",
  "letter.to": "Para {district}",
  "letter.says": {
    one: "{program} tiene una asignación en sus escuelas.",
    other: "{program} tiene {n} asignaciones en {schools} de sus escuelas.",
  },
  "letter.means":
    "Cada una se evaluó con fecha del {day} según las reglas de abajo, con los datos conocidos hasta entonces. La lista dice si alguien puede prestar servicio y hasta cuándo. No dice nada de por qué no, ni nada de ninguna verificación.",
  "letter.roster": "Asignaciones en sus escuelas",
  "letter.nobody": "En este día nadie tiene asignación en sus escuelas.",
  "letter.school": "Escuela",
  "letter.role": "Función",
  "letter.ready": "Puede prestar servicio",
  "letter.rules": "Reglas vigentes",
  "letter.source": "Dónde está escrito",
  "letter.sourceChecked": "{source}. Leído allí el {day}",
  "letter.sourceExample": "{source}. Leído allí el {day}. Un ejemplo que nadie ha verificado",
  "letter.signature": "Firma",
  "letter.signatureNote": "El archivo lleva una que una máquina puede comprobar.",
  "letter.for": "Por {program}",
  "letter.signHere": "Firma: ____________________",
  "letter.signName": "Nombre: ____________________",
  "letter.signDay": "Fecha: ____________________",
  "letter.download": "Descargar la carta",
  "letter.problem.no-program": "Usted no es responsable de ese programa. Elija uno de los suyos.",
  "letter.problem.no-district":
    "Su programa no ha asignado a nadie en este distrito. Elija uno de la lista.",
  "letter.problem.day-not-over":
    "Ese día todavía no termina, así que aún se puede saber más. Elija uno anterior.",
} as const;
