/** Words of vendors that carry out checks. */
export const vendors = {
  "vendors.title": "Who carries out checks",
  "vendors.lead":
    "A vendor tells Muster how far a check has come. You read what came out of it there, and decide here.",
  "vendors.list": "Your vendors",
  "vendors.none.title": "No vendor yet",
  "vendors.none.text":
    "Add one to order checks from Muster, and to see here when a report is ready for you.",
  "vendors.ended": "Ended {day}",
  "vendors.inUse": "In use",
  "vendors.open": "Look at it",
  "vendors.openOf": "Look at {name}",
  "vendors.add": "Add a vendor",
  "vendors.name": "What the vendor is called",
  "vendors.program": "For which program",
  "vendors.send": "Add this vendor",
  "vendors.problem.not-your-program": "Choose a program from the list.",

  "vendor.reach": "How it reaches Muster",
  "vendor.reach.note": "Give these to the vendor’s technical contact",
  "vendor.address": "Address",
  "vendor.secret": "Secret",
  "vendor.secret.hidden":
    "The secret signs what the vendor sends. Whoever has it can speak for the vendor, so show it only when you hand it over.",
  "vendor.secret.show": "Show the secret",
  "vendor.how":
    "Each message is a POST of JSON with id, order, stage (started, ready or closed), at and sequence. The header Muster-Signature holds t, the time in seconds, and v1, the HMAC-SHA-256 in hexadecimal of that time, a full stop and the body. Leave results and reports out: Muster drops them unread.",
  "vendor.orders": "Ordered",
  "vendor.orders.note": "Newest first, at most 100",
  "vendor.orders.none": "Nothing has been ordered from this vendor.",
  "vendor.end": "End this vendor",
  "vendor.end.text":
    "Nothing more can be ordered from it, and nothing it sends counts. What was ordered stays on record.",
  "vendor.end.send": "End it now",

  "order.title": "Order a check",
  "order.note": "Recorded as pending today",
  "order.vendor": "From whom",
  "order.send": "Order this check",
  "order.number": "Order number {id}",
  "order.stage.none": "Ordered {day}",
  "order.stage.started": "Under way since {day}",
  "order.stage.ready": "Report ready at {vendor} since {day}",
  "order.stage.closed": "Closed {day}",
  "order.ready.what": "Read it there, then enter the decision above.",
  "order.problem.no-such-vendor": "Choose a vendor from the list.",
  "order.problem.vendor-ended": "This vendor has ended. Choose another.",

  "api.news.forged":
    "The signature does not fit. Sign the exact bytes of the body with the secret of this address.",
  "api.news.late":
    "The time in Muster-Signature is more than five minutes from now. Sign it again and send it again.",
  "api.news.unreadable":
    "Send JSON with id, order, stage (started, ready or closed), at (an instant with its zone) and sequence (a whole number).",
  "api.news.no-such-order": "There is no such order. Send the order number that Muster shows.",
  "api.news.reused":
    "This id came before with other content. Give each piece of news an id of its own.",
  "api.news.too-many": "Too much at once. Try again in {seconds} seconds.",
} as const;
