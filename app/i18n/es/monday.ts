/** Words of the program lead's Monday. */
export const monday = {
  "monday.title": "Lunes",
  "monday.lead": "Lo primero que necesita su atención en {programs}, como está ahora.",
  "monday.zone": "Los días se cuentan según esta hora: {zone}.",
  "monday.unjudged": {
    one: "Llegó algo nuevo sobre {n} persona. Las listas de abajo pueden tardar un minuto en mostrarlo.",
    other:
      "Llegó algo nuevo sobre {n} personas. Las listas de abajo pueden tardar un minuto en mostrarlo.",
  },
  "monday.first": "Primero",
  "monday.first.over": "Siguiente paso",
  "monday.first.failing": "Decidir sobre la asignación de {name}",
  "monday.first.until": "Conservar la asignación de {name} después del {day}",
  "monday.first.carried": "Resolver aquello en que se apoya la asignación de {name}",
  "monday.first.steps": "Dar el siguiente paso para {name}",
  "monday.first.where": "{title}, {school}.",
  "monday.first.open": "Abrir",
  "monday.first.none": "Hoy nada depende de usted",
  "monday.first.none.text":
    "Ninguna asignación está en riesgo, a nadie que empiece esta semana le falta nada y nada depende de su programa. Los puestos con lugares libres están abajo.",

  "monday.first.more": "Ninguna asignación necesita su atención primero",
  "monday.first.more.text":
    "Ninguna asignación está en riesgo, y a nadie que empiece esta semana le falta nada. Lo que depende de su programa está abajo.",

  "monday.at-risk": "Asignaciones activas en riesgo",
  "monday.at-risk.note": "No cumplen ahora, o dejarán de cumplir en 14 días",
  "monday.at-risk.none": "Ninguna en riesgo",
  "monday.at-risk.none.text":
    "Ninguna asignación deja de cumplir los requisitos en los próximos 14 días. Quienes empiezan esta semana y no cumplen están en la lista que sigue.",
  "monday.starting": "Empiezan en 7 días",
  "monday.starting.note": "Con asignación, y ahora no cumplen los requisitos",
  "monday.starting.none": "Todas las personas cumplen",
  "monday.starting.none.text": "A nadie que empiece en los próximos 7 días le falta nada.",
  "monday.ending": "Terminan pronto",
  "monday.ending.note":
    "Exenciones e inicios con acompañamiento que terminan en los próximos 30 días",
  "monday.ending.none": "Ninguno en los próximos 30 días",
  "monday.ending.none.text":
    "Una exención, o un acuerdo de acompañamiento, aparece aquí un mes antes de terminar.",
  "monday.waiting": "Dependen de nuestro programa",
  "monday.waiting.note": "Firmas, observaciones y decisiones por registrar",
  "monday.waiting.none": "Nadie depende de nuestro programa",
  "monday.waiting.none.text":
    "Aquí aparece quien necesita ahora a una persona guía, a quien adjudica o a la persona responsable, con lo que hay que hacer.",
  "monday.openings": "Puestos sin cubrir",
  "monday.openings.note": "Con quién puede ocuparlos y a quién le falta un paso",
  "monday.openings.none": "No hay lugares libres",
  "monday.openings.none.text":
    "Todos los puestos están cubiertos. Uno nuevo aparece aquí cuando usted lo crea.",
  "monday.openings.column.opening": "Puesto",
  "monday.openings.column.starts": "Empieza",
  "monday.openings.column.free": "Lugares libres",
  "monday.openings.column.ready": "Cumplen",
  "monday.openings.column.step": "Falta un paso",
  "monday.openings.nobody": "Nadie todavía",
  "monday.openings.more": "{names} y quizá más",

  "monday.state.failing": "Ahora no cumple",
  "monday.state.until": "Último día seguro: {day}",
  "monday.state.waived": "Por exención hasta el {day}",
  "monday.state.accompanied": "Con acompañamiento hasta el {day}",
  "monday.state.steps": { one: "Falta un paso", other: "Faltan {n} pasos" },
  "monday.reason": "{what}: {how}.",
  "monday.starts": "{school}, {title}, desde el {day}",
  "monday.hold": "Ver la suspensión",
  "monday.holdOf": "Ver la suspensión: {name}",
  "monday.sign": "Firma",
  "monday.sign.text": "Fue el {day}. Los minutos ya están registrados; falta la firma.",
  "monday.sign.go": "Firmar",
  "monday.sign.goOf": "Firmar: {title}",
  "monday.offer": "Detenida",
  "monday.offer.text":
    "La escuela aceptó y las reglas dijeron que no: {title}, {school}. Último día para responder: {day}.",
  "monday.offer.go": "Corregir o retirar",
  "monday.offer.goOf": "Corregir o retirar la propuesta a {name}",
  "monday.order": "Lista con el proveedor",
  "monday.order.text": "{what}: el informe está listo desde el {day} y todavía no hay decisión.",
  "monday.count": "En espera",
  "monday.count.sheets": {
    one: "{n} sesión con la hoja sin firmar",
    other: "{n} sesiones con la hoja sin firmar",
  },
  "monday.count.offers": {
    one: "{n} asignación propuesta que se detuvo",
    other: "{n} asignaciones propuestas que se detuvieron",
  },
  "monday.count.orders": {
    one: "{n} verificación está lista con un proveedor",
    other: "{n} verificaciones están listas con proveedores",
  },
  "monday.count.waivers": {
    one: "{n} exención por responder",
    other: "{n} exenciones por responder",
  },
  "monday.count.contests": {
    one: "{n} pregunta sobre un expediente por responder",
    other: "{n} preguntas sobre expedientes por responder",
  },
  "monday.count.hours": {
    one: "{n} anotación de horas por aprobar",
    other: "{n} anotaciones de horas por aprobar",
  },
  "monday.count.rules": {
    one: "{n} versión de reglas espera a una segunda persona",
    other: "{n} versiones de reglas esperan a una segunda persona",
  },
  "monday.count.lists": {
    one: "{n} lista de personas leída, pero sin importar",
    other: "{n} listas de personas leídas, pero sin importar",
  },
  "monday.all": "Ver todo ({n})",
  "monday.allOf": "Ver todo ({n}): {list}",
  "monday.list.lead": {
    one: "{n} por revisar. Se evalúa de nuevo mientras usted lee.",
    other: "{n} por revisar. Cada caso se evalúa de nuevo mientras usted lee.",
  },
  "monday.list.none": "Ahora no hay nada aquí",
  "monday.list.none.text": "Lo que había en esta página ya se resolvió.",
} as const;
