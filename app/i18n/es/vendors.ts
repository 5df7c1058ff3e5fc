/** Words of vendors that carry out checks. */
export const vendors = {
  "vendors.title": "Quién hace las verificaciones",
  "vendors.lead":
    "Un proveedor le dice a Muster cómo va una verificación. El resultado lo lee usted con el proveedor, y aquí decide.",
  "vendors.list": "Sus proveedores",
  "vendors.none.title": "Todavía no hay proveedores",
  "vendors.none.text":
    "Agregue uno para pedir verificaciones desde Muster y ver aquí cuándo hay un informe listo para usted.",
  "vendors.ended": "Terminó el {day}",
  "vendors.inUse": "En uso",
  "vendors.open": "Ver",
  "vendors.openOf": "Ver {name}",
  "vendors.add": "Agregar un proveedor",
  "vendors.name": "Cómo se llama el proveedor",
  "vendors.program": "Para qué programa",
  "vendors.send": "Agregar este proveedor",
  "vendors.problem.not-your-program": "Elija un programa de la lista.",

  "vendor.reach": "Cómo se comunica con Muster",
  "vendor.reach.note": "Dé estos datos al contacto técnico del proveedor",
  "vendor.address": "Dirección",
  "vendor.secret": "Secreto",
  "vendor.secret.hidden":
    "El secreto firma lo que envía el proveedor. Quien lo tenga puede hablar por el proveedor, así que muéstrelo solo cuando lo entregue.",
  "vendor.secret.show": "Mostrar el secreto",
  "vendor.how":
    "Cada mensaje es un POST de JSON con id, order, stage (started, ready o closed), at y sequence. El encabezado Muster-Signature lleva t, la hora en segundos, y v1, el HMAC-SHA-256 en hexadecimal de esa hora, un punto y el cuerpo del mensaje. No incluya resultados ni informes: Muster los descarta sin leerlos.",
  "vendor.orders": "Pedidos",
  "vendor.orders.note": "Primero los más nuevos, 100 como máximo",
  "vendor.orders.none": "No se ha pedido nada a este proveedor.",
  "vendor.end": "Terminar con este proveedor",
  "vendor.end.text":
    "Ya no se le puede pedir nada, y nada de lo que envíe cuenta. Lo que se pidió se queda en el registro.",
  "vendor.end.send": "Terminar ahora",

  "order.title": "Pedir una verificación",
  "order.note": "Se registra como pendiente con fecha de hoy",
  "order.vendor": "A quién",
  "order.send": "Pedir esta verificación",
  "order.number": "Pedido número {id}",
  "order.stage.none": "Se pidió el {day}",
  "order.stage.started": "En curso desde el {day}",
  "order.stage.ready": "Informe listo con {vendor} desde el {day}",
  "order.stage.closed": "Se cerró el {day}",
  "order.ready.what": "Léalo con el proveedor y después registre la decisión arriba.",
  "order.problem.no-such-vendor": "Elija un proveedor de la lista.",
  "order.problem.vendor-ended": "Ya no se trabaja con este proveedor. Elija otro.",

  "api.news.forged":
    "La firma no coincide. Firme los bytes exactos del cuerpo con el secreto de esta dirección.",
  "api.news.late":
    "La hora en Muster-Signature está a más de cinco minutos de la hora actual. Firme el mensaje de nuevo y envíelo otra vez.",
  "api.news.unreadable":
    "Envíe JSON con id, order, stage (started, ready o closed), at (una fecha y hora con su zona horaria) y sequence (un número entero).",
  "api.news.no-such-order": "Ese pedido no existe. Envíe el número de pedido que muestra Muster.",
  "api.news.reused": "Este id ya llegó con otro contenido. Dé a cada noticia un id propio.",
  "api.news.too-many": "Demasiado a la vez. Intente de nuevo en {seconds} segundos.",
} as const;
