/** Words around a question: its choices before the answer, its verdicts after. */
export const assessment = {
  "assessment.multi.hint": "Elija todas las que correspondan.",
  "assessment.multi.chooseHint": { one: "Elija {n}.", other: "Elija {n}." },
  "assessment.order.hint": {
    one: "Dé a cada paso su propio lugar.",
    other: "Dé a cada paso su propio lugar, del 1 al {n}.",
  },
  "assessment.order.choose": "Elija un lugar",
  "assessment.order.place": "Lugar {place}",
  "assessment.sjt.hint":
    "Elija lo que haría primero. Personas con experiencia calificaron cada opción.",
  "assessment.branch.hint": "Elija qué hace. Después ve lo que pasa.",
  "assessment.match.hint": "Elija lo que va con cada una. No use nada dos veces.",
  "assessment.match.choose": "Elija lo que le corresponde",
  "assessment.cloze.hint": {
    one: "Elija las palabras para el espacio en blanco.",
    other: "Elija las palabras para cada uno de los {n} espacios en blanco.",
  },
  "assessment.cloze.gap": "Espacio {number} de {of}",
  "assessment.cloze.choose": "Espacio {number}",
  "assessment.typed.label": "Su respuesta",
  "assessment.text.hint":
    "Unas pocas palabras. Las mayúsculas, los acentos y el tipo de comillas no importan.",
  "assessment.numeric.hint": "Escriba un número con cifras. 1.5 y 1,5 se leen igual.",
  "assessment.numeric.unitHint": "Escriba con cifras un número de {unit}. 1.5 y 1,5 se leen igual.",
  "assessment.numeric.unitsHint":
    "Escriba un número con cifras y su unidad: {units}. 1.5 y 1,5 se leen igual.",

  "assessment.review.right": "Es correcto",
  "assessment.review.partly": "En parte. Lea abajo el porqué.",
  "assessment.review.notYet": "Todavía no. Lea abajo el porqué.",
  "assessment.verdict.key": "Respuesta correcta",
  "assessment.verdict.notKey": "Esta no",
  "assessment.verdict.mine": "Su respuesta",
  "assessment.verdict.place": "Lugar {place}",
  "assessment.verdict.given": "Usted lo puso en el lugar {place}",
  "assessment.verdict.pair": "Va con: {right}",
  "assessment.verdict.paired": "Usted eligió: {given}",
  "assessment.verdict.best": "La mejor opción",
  "assessment.verdict.partly": "En parte",
  "assessment.verdict.worst": "Esta no",

  "assessment.problem.choose-one": "Elija una respuesta.",
  "assessment.problem.choose-some": "Elija al menos una respuesta.",
  "assessment.problem.choose-exactly": "Elija tantas respuestas como pide la pregunta.",
  "assessment.problem.place-each": "Dé a cada paso un lugar propio.",
  "assessment.problem.match-each": "Elija lo que va con cada una.",
  "assessment.problem.match-once": "Usó la misma opción dos veces. Dé a cada una la suya.",
  "assessment.problem.fill-each": "Elija las palabras para cada espacio en blanco.",
  "assessment.problem.write-answer": "Escriba una respuesta.",
  "assessment.problem.write-number": "Escriba un número con cifras, como 12 o 1.5.",
  "assessment.problem.write-plainly":
    "Este número se puede leer de dos maneras. Escríbalo sin separar los miles, como 1500, o con punto decimal, como 1.5.",
  "assessment.problem.write-unit":
    "Escriba el número con una de las unidades que nombra la pregunta.",
  "assessment.problem.unknown-choice":
    "Este formulario ya no está al día. Aquí está la pregunta otra vez: elija su respuesta de nuevo.",
} as const;
