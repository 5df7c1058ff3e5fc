/** Words of the reports that count people: how far they come, how long it takes, who is where. */
export const counts = {
  "reporting.ready.title": "De la invitación a la asignación",
  "reporting.ready.what": "Hasta dónde llegan las personas, cuánto tarda y a quién le tocaba.",
  "reporting.equity.title": "Tiempo hasta cumplir, lado a lado",
  "reporting.equity.what":
    "Si las personas de cada universidad, idioma, función, zona y escuela cumplen los requisitos en el mismo tiempo.",
  "reporting.coverage.title": "Cobertura de las escuelas",
  "reporting.coverage.what":
    "Lugares necesarios y llenos, y quién cumple los requisitos, por escuela y función; y a quién no se ha observado últimamente.",

  "counts.asOf": "Al {instant}. No se muestra ningún número menor de 10, ni otro que lo revele.",
  "counts.hidden": "menos de 10",
  "counts.show": "Mostrar esto",
  "counts.by": "Dividir por",
  "counts.by.college": "Universidad",
  "counts.by.language": "Idioma del primer curso",
  "counts.by.role": "Función",
  "counts.by.area": "Zona",
  "counts.by.school": "Escuela",
  "counts.none.college": "Sin universidad",
  "counts.none.language": "Ningún curso empezado",
  "counts.none.area": "Aún sin asignación",
  "counts.area.rural": "Rural",
  "counts.area.elsewhere": "Ciudad, suburbio o pueblo",
  "counts.area.unknown": "Nadie lo ha indicado",
  "counts.none.role": "Aún sin asignación",
  "counts.none.school": "Aún sin asignación",
  "counts.people": "Personas",
  "counts.ready.reached": "Hasta dónde llegaron las personas",
  "counts.ready.reachedNote":
    "Todas las personas que sirven ahora o tienen invitación. Dominio: demostró todas las habilidades de un curso. Requisitos cumplidos: la decisión fue un sí. Permanencia: sigue en servicio, o sirvió hasta el último día.",
  "counts.ready.chart": "Personas que llegaron al menos hasta aquí",
  "counts.ready.stage": "Etapa",
  "counts.stage.invited": "Invitación",
  "counts.stage.started": "Comienzo",
  "counts.stage.mastered": "Dominio",
  "counts.stage.eligible": "Requisitos cumplidos",
  "counts.stage.placed": "Asignación",
  "counts.stage.retained": "Permanencia",
  "counts.ready.groups": "Dónde están ahora las personas",
  "counts.ready.groupsNote": "Cada persona una vez, en la etapa más avanzada a la que llegó.",
  "counts.ready.placed": "Dónde tuvieron su asignación",
  "counts.ready.placedNote":
    "Todas las personas que alguna vez tuvieron una asignación, una vez, según la última.",
  "counts.ready.noGroups": "Son tan pocas personas que dividirlas revelaría quiénes son.",
  "counts.ready.time": "Tiempo hasta cumplir",
  "counts.ready.timeNote":
    "Desde la entrada al programa hasta la primera decisión con un sí, en días, según a quién le tocaba: a la persona mientras le quedaba algo por hacer; si no, a nuestro equipo; si no, a una agencia.",
  "counts.ready.timeNone": "Se muestra cuando 10 personas cumplen los requisitos y consta el día.",
  "counts.ready.timeUnrecorded":
    "El día se cuenta desde el primer sí registrado. De otras personas no consta desde cuándo cumplen, así que no están en estos tiempos.",
  "counts.ready.timeChart":
    "Promedio de días desde la entrada hasta cumplir los requisitos, de {n} personas",
  "counts.ready.turn": "A quién le tocaba",
  "counts.ready.days": "Días",
  "counts.ready.middle": "La mitad cumplió los requisitos en {n} días o menos.",
  "counts.turn.person": "A la persona",
  "counts.turn.us": "A nuestro equipo",
  "counts.turn.agency": "A una agencia",

  "counts.equity.before":
    "Quienes cumplieron los requisitos antes del {day}: solo meses completos. No se muestra ningún número menor de 10, ni otro que lo revele.",
  "counts.equity.groups": "Días desde la entrada hasta cumplir",
  "counts.equity.note":
    "Una caja contiene la mitad central de un grupo; su línea es el valor del medio. El conteo empieza cuando la persona entra al programa y se detiene en la primera decisión con un sí.",
  "counts.equity.chart":
    "Días desde la entrada hasta cumplir: la mitad central de cada grupo y su valor del medio. La tabla de abajo tiene cada número.",
  "counts.equity.everyone": "Todas las personas",
  "counts.equity.low": "Una cuarta parte cumple en",
  "counts.equity.middle": "La mitad cumple en",
  "counts.equity.high": "Tres cuartas partes cumplen en",
  "counts.equity.gap": {
    one: "Entre los valores del medio del grupo más rápido y del más lento que se muestran hay {n} día de diferencia.",
    other:
      "Entre los valores del medio del grupo más rápido y del más lento que se muestran hay {n} días de diferencia.",
  },
  "counts.equity.csv": "Descargar todos los grupos como CSV",
  "counts.areas.title": "Dónde están sus escuelas",
  "counts.areas.note":
    "Rural según lo dice de una escuela el Centro Nacional de Estadísticas de la Educación: su código de localidad empieza con 4.",
  "counts.areas.choose": "Elija una opción",
  "counts.areas.say": "Guardar esto",
  "counts.areas.problem.not-your-program":
    "Usted no es responsable de este programa. Abra la página de nuevo.",
  "counts.areas.problem.not-your-school":
    "Su programa no ha tenido ningún puesto en esta escuela. Elija una de la lista.",

  "counts.coverage.needs": "Escuelas y funciones",
  "counts.coverage.needsNote":
    "Puestos en curso o por venir. Cumplen: hoy cumplen los requisitos y no tienen ninguna asignación.",
  "counts.coverage.chart": "Lugares llenos y libres, por escuela y función",
  "counts.coverage.school": "Escuela y función",
  "counts.coverage.row": "{school}: {role}",
  "counts.coverage.filled": "Llenos",
  "counts.coverage.open": "Libres",
  "counts.coverage.ready": "Cumplen, sin asignación",
  "counts.coverage.readyTable": "Quién podría venir",
  "counts.coverage.none.title": "Aún no hay puestos",
  "counts.coverage.none.text": "Cuando usted cree uno, sus lugares aparecerán aquí.",
  "counts.coverage.unobserved": "Sin observación desde hace 30 días",
  "counts.coverage.unobservedNote": "Personas con asignación ahora; primero, la espera más larga.",
  "counts.coverage.unobserved.none.title": "Se observó a todas las personas",
  "counts.coverage.unobserved.none.text":
    "En los últimos 30 días se observó a todas las personas con asignación.",
  "counts.coverage.lastOn": "Última observación: {day}",
  "counts.coverage.never": "Nunca se le ha observado",
  "counts.coverage.now": "Al {instant}",
} as const;
