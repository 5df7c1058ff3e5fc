/** Words of the page where an operator changes an organization's signing keys. */
export const keys = {
  "keys.title": "Claves de firma: {name}",
  "keys.lead":
    "Cada credencial de {name} se firma con dos claves: una para su archivo y otra para su token. Cualquiera puede comprobar las firmas con las mitades públicas.",
  "keys.document": "Las mitades públicas",
  "keys.list": "Claves",
  "keys.none": "Todavía no hay claves",
  "keys.noneWhy":
    "{name} todavía no ha emitido ninguna credencial. El primer par se crea con la primera.",
  "keys.key": "Clave",
  "keys.use": "Firma",
  "keys.use.Ed25519": "Archivos",
  "keys.use.ES256": "Tokens",
  "keys.state": "Estado",
  "keys.since": "Desde",
  "keys.state.staged": "Publicada, en espera",
  "keys.state.active": "En uso",
  "keys.state.retired": "Fuera de uso",
  "keys.state.compromised": "Excluida",
  "keys.means": "Qué significan los estados",
  "keys.means.staged": "Cualquiera puede leerla ya. Todavía no firma nada.",
  "keys.means.active": "Firma lo que se emite ahora.",
  "keys.means.retired":
    "Lo que firmó sigue siendo válido. Su mitad privada se destruyó, así que ya no puede firmar nada más.",
  "keys.means.compromised":
    "Puede ser que otra persona la tenga. Quien comprueba rechaza todo lo que firmó.",

  "keys.first": "Crear un par ahora",
  "keys.firstWhy":
    "No tiene que hacerlo: Muster crea un par cuando se firma la próxima credencial. Un par creado ahora queda publicado y en uso de inmediato.",
  "keys.makeFirst": "Crear un par",

  "keys.change": "Cambiar las claves el día que usted elija",
  "keys.changeNote":
    "Basta con una vez al año. Hágalo también cuando se vaya alguien que podía leer los secretos del servidor.",
  "keys.stageWhy":
    "Primero publique el próximo par. Espera 24 horas, para que quienes comprueban tengan tiempo de leer la nueva lista de claves. Nada más cambia.",
  "keys.stage": "Publicar el próximo par",
  "keys.activateWhy":
    "El par en espera empieza a usarse cuando usted lo diga. Desde entonces firma, el par anterior queda fuera de uso y las mitades privadas anteriores se destruyen. Esto no se puede deshacer. Las credenciales quedan como están.",
  "keys.activate": "Usar el par nuevo desde ahora",
  "keys.activateFrom":
    "Puede hacerlo desde esta hora: {at}. Nunca ocurre por sí solo: vuelva entonces.",

  "keys.published": "Ver las claves que todo el mundo lee hasta entonces",

  "keys.compromise": "Una clave cayó en malas manos",
  "keys.compromiseNote":
    "Esto lo hacen dos personas. Dígalo de inmediato, aunque solo lo sospeche.",
  "keys.compromise.now":
    "Cuando usted lo diga: la clave y su otra mitad ya no firman nada, sus mitades privadas se destruyen y, si estaban en uso, un par nuevo las reemplaza en ese momento. Lo que firmaron sigue siendo válido.",
  "keys.compromise.then":
    "Cuando otra persona que opera el sitio lo confirme, y esto nadie lo puede deshacer:",
  "keys.compromise.refused":
    "Todo lo que la clave ha firmado se rechaza, sin importar quién firmó con ella.",
  "keys.compromise.resigned":
    "Todas las credenciales se firman de nuevo, con el mismo enlace y las mismas fechas.",
  "keys.compromise.told":
    "Cada titular recibe un mensaje en el que se le pide descargar su credencial de nuevo.",
  "keys.compromise.which": "Qué clave",
  "keys.compromise.none": "Todas las claves ya están excluidas.",
  "keys.report.reason": "Qué pasó",
  "keys.report.seen": "Alguien la vio o la copió",
  "keys.report.server-entered": "Alguien entró al servidor",
  "keys.report.person-left": "Se fue alguien que podía leerla",
  "keys.report.unknown-signature": "Hay una firma que nadie de aquí hizo",
  "keys.report.do": "Impedir que esta clave firme",
  "keys.reports": "En espera de una segunda persona",
  "keys.report.said": "{kid}: {reason}",
  "keys.report.by": "Lo dice {name}, {at}. Ya no firma nada más. Lo que firmó todavía es válido.",
  "keys.report.mine": "Usted lo dijo. Lo confirma otra persona que opera el sitio.",
  "keys.compromise.do": "Excluir esta clave",
  "keys.compromise.of": "Excluir esta clave: {kid}",
  "keys.withdraw.do": "Decir que fue una falsa alarma",
  "keys.withdraw.of": "Decir que fue una falsa alarma: {kid}",
  "keys.drill": "Credenciales firmadas de nuevo: {signed} de {all}. Titulares con aviso: {told}.",

  "keys.history": "Qué se hizo",
  "keys.event.key-staged": "Se publicó {kid}",
  "keys.event.key-activated": "{kid} empezó a usarse",
  "keys.event.key-retired": "{kid} quedó fuera de uso y se destruyó su mitad privada",
  "keys.event.key-reported": "Se dijo que {kid} está en malas manos",
  "keys.event.key-report-withdrawn": "Se retiró lo que se dijo de {kid}",
  "keys.event.key-compromised": "Se excluyó {kid}",
  "keys.event.key-sealed-anew": "{kid} se cifró de nuevo en el servidor",
  "keys.by": "{at}, por {name}",
  "keys.bySystem": "{at}, por Muster o por un comando en el servidor",

  "keys.done.stage": "El próximo par está publicado.",
  "keys.done.activate": "El par nuevo está en uso.",
  "keys.done.report":
    "La clave ya no firma nada más. Pida a otra persona que opera el sitio que lo confirme en esta página.",
  "keys.done.withdraw": "Se retiró. Lo que firmó la clave sigue siendo válido.",
  "keys.done.compromise":
    "La clave está excluida. Las credenciales se están firmando de nuevo. Cargue otra vez esta página para ver cuánto falta.",
  "keys.refused.already-staged": "Ya hay un par publicado que espera a usarse.",
  "keys.refused.changed":
    "Las claves ya no son las que había cuando abrió esta página. Véalas otra vez.",
  "keys.refused.nothing-staged": "No hay ningún par en espera. Publique uno primero.",
  "keys.refused.too-soon": "El par en espera se puede usar desde esta hora: {at}.",
  "keys.refused.no-reason": "Elija qué pasó.",
  "keys.refused.already-reported":
    "Alguien ya lo dijo. Lo confirma otra persona que opera el sitio.",
  "keys.refused.already-compromised": "Esa clave ya está excluida.",
  "keys.refused.not-reported": "No hay nada en espera sobre esa clave.",
  "keys.refused.same-person": "Lo dijo usted. Lo confirma otra persona.",
  "keys.refused.no-such-key": "Elija una clave de esta organización.",
} as const;
