/** Words of the papers that staff have seen. */
export const papers = {
  "papers.title": "Documentos registrados",
  "papers.lead":
    "{name}. Lo que usted ha visto, su fecha y quién lo conserva. Nunca el documento mismo, y nada sobre la salud aparte de que el documento existe.",
  "papers.stand": "Registrados",
  "papers.none": "No hay ningún documento suyo registrado en su programa.",
  "papers.past": "Corregidos o retirados",
  "papers.enter": "Registrar un documento",
  "papers.what": "Qué documento",
  "papers.on": "Fecha del documento",
  "papers.custody": "Quién lo conserva",
  "papers.send": "Registrarlo",
  "papers.dated": "Con fecha del {day}. Lo conserva {whom}.",
  "papers.seenBy": "Lo registró {name}, {day}.",
  "papers.correct": "Corregirlo",
  "papers.correctOf": "Corregir {what}",

  "paper.title": "Corregir un documento registrado",
  "paper.lead": "{name}: {what}, con fecha del {day}.",
  "paper.right": "Lo correcto",
  "paper.save": "Guardar la corrección",
  "paper.withdraw": "Retirarlo",
  "paper.withdrawText":
    "Si no existe ese documento, retire la entrada. Queda en el registro como retirada y desde ahora no cuenta para nada.",
  "paper.withdrawButton": "Retirar esta entrada",
  "paper.problem.own-paper":
    "Nadie registra sus propios documentos. Pídaselo a otra persona que adjudique.",
  "paper.problem.not-in-your-program": "Esta persona no es integrante de su programa ahora.",
  "paper.problem.on-far":
    "Esa fecha no puede ser correcta. Escriba una del {earliest} al {latest} y revise el año.",
  "paper.problem.no-such-paper": "No existe esa entrada en su programa.",
  "paper.problem.corrected-already": "Alguien corrigió esta entrada antes que usted.",

  "paperKind.diploma": "Diploma de preparatoria (escuela secundaria) o equivalente",
  "paperKind.two-years-of-college": "Dos años de estudios universitarios",
  "paperKind.associate-degree": "Título de asociado",
  "paperKind.formal-assessment": "Evaluación formal para paraprofesionales",
  "paperKind.proficiency-test": "Prueba de competencia",
  "paperKind.references": "Referencias comprobadas",
  "paperKind.tb-assessment": "Evaluación de riesgo de tuberculosis",
  "paperKind.health-statement": "Declaración de salud",
  "paperKind.pa-ten-year-resident": "Declaración jurada de residencia de diez años",
  "paperHolder.person": "La persona",
  "paperHolder.program": "Nuestro programa",
  "paperHolder.district": "El distrito",
  "paperHolder.agency": "La agencia que lo emitió",
  "paperHeld.person": "la persona",
  "paperHeld.program": "nuestro programa",
  "paperHeld.district": "el distrito",
  "paperHeld.agency": "la agencia que lo emitió",

  "step.paper.you":
    "Muestre el documento a quien adjudica en su programa, que registrará que existe.",
  "step.paper.them": "Quien adjudica tiene que ver el documento y registrar que existe.",
} as const;
