/** Words of guardians of people under 18. */
export const guardians = {
  "guardian.page": "Para el tutor legal",
  "guardian.title": "Para la madre, el padre o el tutor legal de {person}",
  "guardian.lead": "Lo que {program} le pide leer y firmar. Este enlace es solo para usted.",
  "guardian.does": "Lo que hará {person}",
  "guardian.nowhere": "{person} todavía no tiene ninguna asignación ni propuesta.",
  "guardian.opening": "{title}, {school}",
  "guardian.reads":
    "Aquí nadie del programa le escribe a {person} sin que otra persona adulta del programa pueda leerlo.",
  "guardian.sign": "Para firmar",
  "guardian.nothing": "No hay nada que firmar ahora.",
  "guardian.nameHint": "Como lo tiene el programa: {name}",
  "guardian.earlier":
    "Usted firmó la versión {earlier} el {day}. Eso queda como está, diga lo que diga sobre la versión {version}, salvo que una regla del programa pida la más nueva. Abajo puede retirar esa firma.",
  "guardian.changed.new": "Nuevo:",
  "guardian.changed.gone": "Ya no está:",
  "guardian.stand.earlier": "Sin firmar en su texto más nuevo",
  "guardian.stand.open": "Todavía sin firmar",
  "guardian.stand.signed": "Firmado",
  "guardian.stand.refused": "Rechazado",
  "guardian.stand.withdrawn": "Firma retirada",
  "guardian.do.sign": "Firmar con este nombre",
  "guardian.do.refuse": "No firmar esto",
  "guardian.do.withdrawEarlier": "Retirar mi firma de la versión {n}",
  "guardian.do.withdraw": "Retirar mi firma",
  "guardian.problem.dead-link": "Este enlace ya no funciona. Pida uno nuevo.",
  "guardian.problem.no-such-agreement": "Esto ya no se le pide a usted.",
  "guardian.problem.stale": "Se publicó un texto más nuevo. Léalo y después responda.",
  "guardian.problem.over-already": "Su último día ya pasó.",
  "guardian.problem.other-name": "Escriba su nombre como lo tiene el programa.",
  "guardian.problem.signed-already": "Usted ya firmó esto. Puede retirar su firma.",
  "guardian.problem.not-signed": "No hay ninguna firma suya vigente que retirar.",
  "guardian.dead": "Este enlace no funciona",
  "guardian.deadText":
    "Ya se usó, se terminó o nunca fue nuestro. Si usted es madre, padre o tutor legal de alguien que sirve, pida otro:",
  "guardian.ask.title": "Pedir un enlace nuevo",
  "guardian.ask.lead":
    "Para madres, padres o tutores legales de menores de 18 años. Escriba la dirección que tiene el programa.",
  "guardian.ask.button": "Enviarme un enlace",
  "guardian.ask.sent": "Revise su correo",
  "guardian.ask.sentWhy":
    "Si esa es la dirección de una madre, un padre o un tutor legal, el enlace va en camino. Funciona durante 14 días.",

  "guardianForm.title": "Tutor legal",
  "guardianForm.lead": "Quién firma por {name} mientras tenga menos de 18 años.",
  "guardianForm.now": "En el expediente",
  "guardianForm.none": "No hay nadie registrado.",
  "guardianForm.erased": "Su nombre y su dirección se borraron.",
  "guardianForm.who": "{name}, {email}",
  "guardianForm.text": "{title}, versión {n}",
  "guardianForm.earlier": "La versión {n} está firmada desde el {day} y sigue vigente.",
  "guardianForm.asked": "Se le preguntó sobre este texto el {day}, con un mensaje.",
  "guardianForm.words": "Lo que se escribe",
  "guardianForm.words.text":
    "Aquí nadie le escribe a {name} sin que otra persona adulta del programa pueda leerlo.",
  "guardianForm.enter": "Registrar un tutor legal",
  "guardianForm.enter.note":
    "Recibe un enlace por correo. Si después se registra a otra persona, toma el lugar de la anterior, cuyas firmas terminan.",
  "guardianForm.unknown":
    "El día en que {name} cumple 18 años no está en el expediente. Antes, quien adjudica debe registrarlo.",
  "guardianForm.adult": "{name} ya cumplió 18 años y firma en nombre propio.",
  "guardianForm.name": "Nombre del tutor legal",
  "guardianForm.email": "Correo electrónico del tutor legal",
  "guardianForm.emailHint":
    "El suyo propio: no el de la persona joven ni el de nadie del programa.",
  "guardianForm.send": "Registrar y enviar el enlace",
  "guardianForm.link": "Tutor legal",
  "guardianForm.problem.not-in-your-program": "No es integrante de su programa.",
  "guardianForm.problem.own": "A su tutor legal lo registra otra persona responsable del programa.",
  "guardianForm.problem.age-unknown":
    "El día en que cumple 18 años no está en el expediente. Antes, quien adjudica debe registrarlo.",
  "guardianForm.problem.not-under-18": "Ya cumplió 18 años y firma en nombre propio.",
  "guardianForm.problem.same-address": "Esta es la dirección de la propia persona joven.",
  "guardianForm.problem.staff-address":
    "Esta es la dirección de alguien que cuida de esa persona en el programa.",
  "guardianForm.problem.same-name": "Este es el nombre de la propia persona joven.",

  "mail.guardian.subject": "{person}: {organization} le pide su firma",
  "mail.guardian.before":
    "Usted figura como madre, padre o tutor legal de {person}, que sirve con {organization}. Lea lo que hará y lo que se le pide a usted, y firme o rechace. El enlace es solo para usted, funciona hasta el {when} y deja de servir cuando responda:",
  "mail.guardian-again.subject": "{person}: «{what}» tiene un texto nuevo",
  "mail.guardian-again.before":
    "{organization} publicó una versión más nueva de «{what}», que usted firmó por {person}. Su firma queda como está. Lea lo que cambió y diga sí o no a la versión más nueva. El enlace es solo para usted, funciona hasta el {when} y deja de servir cuando responda:",
  "mail.guardian-again.after": "Si no conoce a {person}, no haga nada con este mensaje.",
  "mail.guardian-new.subject": "{person}: «{what}» está para firmar",
  "mail.guardian-new.before":
    "{organization} publicó «{what}» y le pide, como madre, padre o tutor legal de {person}, que lo lea y diga sí o no. El enlace es solo para usted, funciona hasta el {when} y deja de servir cuando responda:",
  "mail.guardian-new.after": "Si no conoce a {person}, no haga nada con este mensaje.",
  "mail.guardian.after": "Si no conoce a {person}, no haga nada con este mensaje.",
} as const;
