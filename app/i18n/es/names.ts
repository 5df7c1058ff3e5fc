/** Words of changing a name. */
export const names = {
  "name.title": "Cambiar un nombre",
  "name.own.title": "Cambiar su nombre",
  "name.own.lead":
    "Aquí su nombre es {name}. Las insignias que ya tiene conservan el nombre con que se emitieron.",
  "name.lead":
    "Aquí su nombre es {name}. Algunas verificaciones valen solo para el nombre con que se decidieron: esas hay que decidirlas, o registrarlas, otra vez.",
  "name.own.clearances":
    "Algunas verificaciones valen solo para el nombre con que se decidieron. Si una regla lo pide, quien adjudica en su programa tiene que registrar una decisión con el nombre nuevo.",
  "name.field": "Nombre",
  "name.fieldHint": "Como aparece en los documentos.",
  "name.save": "Guardar este nombre",
  "name.gone": "Esta persona no está en su programa ahora.",
  "identity.account.changeName": "Cambiar su nombre",
  "identity.account.nameChanged": "Su nombre cambió.",

  "clearanceForm.under": "Con qué nombre se decidió",
  "clearanceForm.under.present": "Su nombre actual: {name}",
  "clearanceForm.under.another": "Otro nombre, o el documento no lo dice",
  "clearanceForm.underHint": "Las reglas que piden el nombre actual no la cuentan",
  "clearanceForm.otherName":
    "No se sabe si está con su nombre actual. Las reglas que lo piden no la cuentan.",
  "state.otherName": "No está con el nombre actual",
  "step.otherName.you":
    "Se decidió con otro nombre, o nadie anotó con cuál. Quien adjudica en su programa registra una decisión con su nombre actual.",
  "step.otherName.them":
    "Se decidió con otro nombre, o nadie anotó con cuál. Hay que registrar una decisión con el nombre actual.",
} as const;
