/** Palabras de los caminos de un caso. */
export const scenario = {
  "scenario.title": "Caminos de {id}",
  "scenario.back": "Volver a la pregunta",
  "scenario.outline": "Escenas",
  "scenario.outline.note":
    "Cada una con sus opciones y adónde llevan. La primera escena abre el caso",
  "scenario.scene": "{n}. Escena {id}",
  "scenario.choice": "{id}. {text}",
  "scenario.choice.right": "{id}. {text} (la correcta)",
  "scenario.to": "lleva a {id}",
  "scenario.nowhere": "no lleva a ninguna parte: no hay una escena {id}",
  "scenario.save": "Guardar los caminos",
  "scenario.add": "Añadir una escena",
  "scenario.add.hint":
    "Minúsculas y cifras, como puerta. Escriba sus palabras en el formulario de la pregunta.",
  "scenario.add.taken": "Ya hay una escena con ese nombre. Elija otro.",
  "scenario.add.wrong": "Use minúsculas y cifras, 16 como máximo, y no end.",
  "scenario.picture": "Dibujo",
  "scenario.picture.note": "Los mismos caminos, dibujados. Cada línea es una opción",
  "scenario.picture.label":
    "Los caminos entre {n} escenas; la lista de escenas de arriba dice lo mismo con palabras.",
  "scenario.picture.end": "El final",
  "scenario.note.deadEnd":
    "La opción {choice} de la escena {scene} lleva a {to}, y no hay tal escena. Elija una escena o deje que el caso termine.",
  "scenario.note.withoutWay":
    "La escena {scene} no tiene opciones. Quien llega a ella no puede seguir.",
  "scenario.note.unreachable":
    "Ninguna opción lleva a la escena {scene}. Haga que una lleve a ella, o quite la escena.",
  "scenario.note.loop":
    "La opción {choice} de la escena {scene} vuelve a {to}. Llévela a una escena posterior: nadie debería ver una escena dos veces.",
  "scenario.note.withoutExit":
    "Desde la escena {scene} ningún camino llega a un final. Haga que una de sus opciones siga adelante.",
  "scenario.note.noEnding": "Ninguna opción termina el caso. Haga que al menos una lo termine.",
  "scenario.note.none":
    "Cada opción lleva a alguna parte, cada escena se puede ver y cada camino llega a un final.",
  "scenario.sizes": "Su longitud",
  "scenario.shortest": "Camino más corto",
  "scenario.longest": "Camino más largo",
  "scenario.ways": "Caminos distintos",
  "scenario.endless": "Sin fin: algunos dan vueltas",
  "scenario.none": "Ninguno",
  "scenario.scenes": { one: "{n} escena", other: "{n} escenas" },
  "scenario.walks": "Paseos al azar",
  "scenario.walks.note": "{n} paseos en los que cada opción es tan probable como las demás",
  "scenario.walks.stuck": {
    one: "{n} paseo no llegó a un final.",
    other: "{n} paseos no llegaron a un final.",
  },
  "scenario.walks.spread": "Opciones correctas y longitud de los paseos",
  "scenario.walks.of": "De un paseo",
  "scenario.walks.least": "Lo menos",
  "scenario.walks.middle": "Lo central",
  "scenario.walks.half": "La mitad de ellos",
  "scenario.walks.most": "Lo más",
  "scenario.walks.score": "Opciones correctas",
  "scenario.walks.length": "Escenas",
  "scenario.walks.between": "de {low} a {high}",
  "scenario.walks.again": "Pasear otra vez, por otros caminos",
  "scenario.met.label": "Cuántos de los paseos vieron cada escena.",
  "scenario.met.scene": "Escena",
  "scenario.met.walks": "Paseos",
  "scenario.ends": "Dónde terminan los paseos",
  "scenario.ends.where": "En la escena",
  "scenario.ends.choice": "Con la opción",
  "scenario.covered": "{n} de {all} escenas están en un camino hacia un final.",
} as const;
