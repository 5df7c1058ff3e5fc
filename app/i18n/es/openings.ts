/** Words of the pages on which a program fills places in schools. */
export const openings = {
  "openings.title": "Puestos",
  "openings.lead": "Lugares en escuelas que su programa cubre.",
  "openings.new": "Crear un puesto",
  "openings.risk": "Asignaciones por revisar",
  "openings.risk.note": "Cambió algo en lo que se apoyaban",
  "openings.risk.suspend": "Ahora no cumple los requisitos",
  "openings.risk.review": "Cambió, pero aún se permite",
  "openings.risk.all": "Ver las {n} asignaciones en riesgo",
  "openings.sooner": "Puestos que empiezan antes",
  "openings.later": "Puestos que empiezan después",
  "openings.relied": "Asignaciones que se apoyaban en esto",
  "openings.relied.note":
    "Solo usted y las demás personas responsables de su programa ven esta lista.",
  "openings.relied.place": "{title}, {school}",
  "openings.relied.done": "No queda nada por hacer",
  "openings.unfilled": "Todos los puestos",
  "openings.column.opening": "Puesto",
  "openings.column.starts": "Empieza",
  "openings.column.free": "Lugares libres",
  "openings.free": "{free} de {slots}",
  "openings.none.title": "Aún no hay puestos",
  "openings.none.text":
    "Cree un puesto en una escuela, y todas las personas de su programa verán lo que hace falta.",
  "cause.credential-revoked": "Se revocó una insignia.",
  "cause.clearance-recorded": "Llegó una nueva decisión sobre una verificación de antecedentes.",
  "cause.hold-changed": "Se puso o se quitó una suspensión temporal.",
  "cause.waiver-changed": "Se aprobó o terminó una exención.",
  "cause.agreement-changed": "Se firmó o terminó un acuerdo.",
  "cause.attest-recorded": "Cambió lo que consta sobre un documento.",
  "cause.name-changed": "Cambió un nombre.",
  "cause.age-recorded": "Llegó la fecha de un cumpleaños.",
  "cause.fact-corrected": "Se corrigió algo que consta.",
  "cause.person-merged": "Se unieron dos entradas de una misma persona.",
  "cause.person-unmerged": "Se separó de nuevo una entrada unida por error.",
  "cause.person-erased":
    "Esta persona pidió que se borraran sus datos, y se borraron. Termine la asignación.",
  "cause.rule-published": "Cambió una regla.",
  "cause.school-changed": "Cambió algo sobre la escuela.",
  "cause.conflict-changed": "Se anotó o se resolvió un conflicto de intereses.",

  "opening.facts": "El puesto",
  "opening.days": "Días",
  "opening.daysValue": "Del {from} al {to}, según la hora de {zone}",
  "opening.slots": "Lugares",
  "opening.slotsValue": "{taken} de {slots} ocupados",
  "opening.rules": "Reglas",
  "opening.people": "Personas",
  "opening.people.note": "Quién puede ocuparlo hoy, qué encaja y qué falta. Usted decide.",
  "opening.people.total": {
    one: "{n} persona en total. Primero, quien está más cerca de cumplir los requisitos; luego, quien mejor encaja. Usted decide.",
    other:
      "{n} personas en total. Primero, quienes están más cerca de cumplir los requisitos; luego, quienes mejor encajan. Usted decide.",
  },
  "opening.people.nearer": "Personas más cerca de cumplir los requisitos",
  "opening.people.further": "Más personas",
  "opening.people.none.title": "Aún no hay nadie en su programa",
  "opening.people.none.text":
    "Invite a integrantes desde la página de su programa. Aparecen aquí en cuanto se registran.",
  "opening.placed": "Personas asignadas",
  "opening.placed.since": "Con asignación desde el {day}",
  "opening.placed.none": "Aún no se ha asignado a nadie aquí.",
  "opening.open": "Ver por qué",
  "opening.openOf": "Ver por qué: {name}",
  "opening.end": "Terminar la asignación",
  "opening.endOf": "Terminar la asignación: {name}",

  "openingForm.title": "Crear un puesto en una escuela",
  "openingForm.lead": "Todas las personas de su programa lo verán, con todo lo que hace falta.",
  "openingForm.what": "Qué es",
  "openingForm.program": "Programa",
  "openingForm.school": "Escuela",
  "openingForm.find": "Buscar una escuela",
  "openingForm.find.note": "Antes de llenar lo demás",
  "openingForm.find.name": "Parte de su nombre",
  "openingForm.find.go": "Buscar",
  "openingForm.find.none": "Ninguna escuela tiene eso en su nombre. Escriba menos.",
  "openingForm.someSchools": "Las {n} escuelas más cercanas. Busque otras por nombre, arriba.",
  "openingForm.choose": "Elija una escuela",
  "openingForm.name": "Qué hace la persona",
  "openingForm.nameHint": "Por ejemplo: Tutoría de lectura, grados 3 a 5",
  "openingForm.role": "Función",
  "openingForm.when": "Cuándo",
  "openingForm.starts": "Primer día",
  "openingForm.ends": "Último día",
  "openingForm.dayHint": "Los días se cuentan según la hora local de la escuela.",
  "openingForm.slots": "Cuántas personas",
  "openingForm.rules": "Quién puede ocuparlo",
  "openingForm.rulesNote":
    "Se debe cumplir cada conjunto de reglas. Están marcados los del último puesto que usted creó. Después puede agregar reglas, pero nunca quitarlas.",
  "openingForm.layers": "Conjuntos de reglas",
  "openingForm.noSchools": "Primero, quien opera el sitio tiene que agregar la escuela.",
  "openingForm.accompanied":
    "La escuela ha aceptado acompañar siempre a quien lo necesite según sus reglas, como una persona menor de 18 años",
  "openingForm.beside": "Se puede tener junto con otra asignación en las mismas horas",
  "openingForm.allow": "De acuerdo",
  "openingForm.send": "Crear este puesto",
  "openingForm.problem.no-school": "Elija una escuela de la lista.",
  "openingForm.problem.no-layers":
    "Elija al menos un conjunto de reglas: sin reglas, no se puede asignar a nadie a un puesto.",
  "openingForm.problem.unknown-layer":
    "No hay ningún conjunto de reglas publicado {layer}. Elija de la lista.",
  "openingForm.problem.ends-before-start":
    "El último día es anterior al primero. Cambie uno de los dos.",
  "openingForm.problem.starts-far":
    "Ese primer día está demasiado lejos. Escriba uno del {earliest} al {latest}, y revise el año.",
  "openingForm.problem.ends-far":
    "Ese último día no puede ser correcto. Escriba uno del {earliest} al {latest}, y revise el año.",
  "openingForm.problem.too-many-slots": "Escriba un número de personas de 1 a 200.",
  "openingForm.problem.not-your-program":
    "Usted no es responsable de este programa, así que no puede abrir un puesto para él.",
  "placementRole.tutor": "Tutoría",
  "placementRole.mentor": "Mentoría",
  "placementRole.student_success_coach": "Guía para el éxito estudiantil",
  "placementRole.postsecondary_transition_coach":
    "Guía para la transición a estudios después de la secundaria",
  "placementRole.student_support_coordinator": "Coordinación de apoyo estudiantil",

  "candidate.title": "{name} para el puesto «{opening}»",
  "candidate.lead": "Del {from} al {to}. Preguntado ahora, con lo que se sabe ahora.",
  "candidate.leadAsked":
    "Del {from} al {to}. Preguntado como si el primer día fuera el {day}, con lo que se sabe ahora.",
  "candidate.answer": "Respuesta",
  "candidate.makeYes": "Para que sea un sí",
  "candidate.why": "Por qué",
  "candidate.why.note":
    "Se deben cumplir todas. Un conjunto de reglas puede agregar a otro, nunca hacerlo menos estricto.",
  "candidate.place": "Proponer",
  "candidate.placeButton": "Proponer a {name}",
  "candidate.placed": "{name} tiene esta asignación desde el {day}.",
  "candidate.placeNote":
    "Primero acepta {name}, luego la escuela. La respuesta de arriba se calcula de nuevo ahora, y una vez más cuando la escuela acepte. Si algo cambió, usted lo ve primero.",
  "candidate.locked.not-eligible": "Bloqueado: la respuesta de arriba no es sí",
  "candidate.locked.full": "Bloqueado: todos los lugares están ocupados",
  "candidate.locked.over": "Bloqueado: este puesto ya terminó",
  "candidate.locked.asked":
    "Bloqueado: preguntó por otro primer día. Para proponer, pregunte por hoy.",
  "candidate.locked.missing": "Bloqueado. Todavía falta: {what}",
  "candidate.locked.way.not-eligible": "Ver qué falta, y a quién le toca",
  "candidate.locked.way.full": "Ver quién ocupa los lugares",
  "candidate.locked.way.over": "Ver los puestos que no han terminado",
  "candidate.locked.way.asked": "Preguntar por hoy",
  "candidate.different": "Preguntar de otra manera",
  "candidate.firstDay": "Como si el primer día fuera",
  "candidate.problem.day":
    "El puesto va del {from} al {to}. Elija uno de sus días. Hasta entonces, la respuesta vale para todo el puesto.",
  "candidate.record": "Para que conste",
  "candidate.preview":
    "Esta respuesta se acaba de calcular. Se guarda cuando usted propone a alguien. La última que se guardó aquí sobre {name} es la número {last}.",
  "candidate.previewFirst":
    "Esta respuesta se acaba de calcular. Se guarda cuando usted propone a alguien.",
  "candidate.audit": "Para una auditoría",
  "candidate.rules": "Reglas, con sus versiones",
  "candidate.replay": "Calcular de nuevo la última respuesta guardada",
  "candidate.hold": "Poner o quitar una suspensión temporal",
  "candidate.person": "Todo sobre {name}",
  "candidate.refused.slot-taken":
    "Otra persona ocupó el último lugar hace un momento. Ve el puesto como está ahora: {gone} de {slots} ocupados o apartados para alguien. Usted no propuso a nadie.",
  "candidate.refused.not-eligible":
    "No se propuso a {name}: la respuesta se acaba de calcular de nuevo, y dice que no. Está abajo, con lo que lo impide.",
  "candidate.refused.answer-changed":
    "Aún no se propuso a {name}: algo cambió desde que usted abrió esta página. Lea la respuesta de abajo y, si todavía lo desea, proponga de nuevo.",
  "candidate.refused.already-placed": "{name} ya tiene esta asignación. Nada se hizo dos veces.",
  "candidate.refused.already-proposed":
    "Ya se propuso a {name} para este puesto. Nada se hizo dos veces.",
  "candidate.refused.overlapping-hours":
    "No se propuso a {name}: en estas horas ya sirve en otro lugar, y este puesto no permite ambas cosas.",
  "candidate.refused.opening-over": "Este puesto ya terminó. No se puede proponer a nadie para él.",
  "candidate.refused.yourself":
    "Nadie propone su propio nombre. Pídalo a otra persona responsable de su programa.",
  "candidate.refused.not-in-your-program": "{name} no es integrante de su programa ahora.",
  "candidate.refused.not-your-program": "Usted no es responsable del programa de este puesto.",
  "candidate.refused.no-opening": "Ese puesto ya no existe.",

  "ending.title": "Terminar la asignación de {name}",
  "ending.lead": "{opening}, {school}",
  "ending.text":
    "Termina hoy, y el lugar queda libre de nuevo. El registro de la asignación se conserva, con cada decisión en la que se apoyó.",
  "ending.reason": "Motivo",
  "ending.reason.hint":
    "Una línea, que se guarda junto al registro, donde se puede borrar. Nada sobre las verificaciones de antecedentes de nadie.",
  "ending.button": "Terminar la asignación de {name}",
  "ending.over": "Terminó el {day}",
  "ending.back": "Conservarla",
} as const;
