/** What the form reader and the gate say about a request that cannot be taken. */
export const http = {
  "form.missing": "{field}: fill this in.",
  "form.choose": "{field}: choose one of the answers offered.",
  "form.long": "{field}: use at most {max} characters.",
  "form.short": "{field}: use at least {min} characters.",
  "form.low": "{field}: write {min} or more.",
  "form.high": "{field}: write {max} or less.",
  "form.number": "{field}: write a whole number, such as 240.",
  "form.day": "{field}: write a day of the calendar as 2026-02-28.",
  "form.email": "{field}: write a whole address, such as elena@program.example.",
  "form.address":
    "{field}: write the whole address of a public page, such as https://college.example/credit.",
  "form.line": "{field}: write it on one line, without control characters.",
  "form.lines":
    "{field}: this has more than 30,000 lines. Take out those that are empty, or split it.",
  "form.hidden":
    "{field}: this holds characters that cannot be seen and change how the rest is read. Type it again without pasting.",
  "form.unread": "{field}: we could not read this. Write it again.",
  "form.many": "{field}: this came {n} times. Send the form once, with one answer.",
  "form.nul": "{field}: this holds a character that cannot be kept. Type it again without pasting.",
  "form.carried":
    "This form did not arrive as we sent it, so nothing was saved. Here it is anew: look it over and send it again.",
  "form.large":
    "This is longer than we can read, so nothing was saved. Go back, shorten it to {max} KB in all, and send it again.",
  "form.fields": "This form has more answers than we ask for. Open the page again and send it.",
  "form.kind": "We read web forms only. Open the page and send its form.",
  "form.garbled": "This form arrived damaged. Open the page again and send it.",

  "gate.title": "We could not accept that",
  "gate.other-site":
    "This form did not come from a page of ours, so nothing was done. Open the page here and send it again.",
  "gate.no-origin":
    "Your browser did not say which page sent this form, so nothing was done. Open the page here and send it again.",
  "gate.wrong-host":
    "This server does not answer for that address. Check the address and try again.",
  "gate.wrong-method": "This address is read with GET and changed with POST only.",
  "gate.plain-http":
    "This came over a connection that others can read, so nothing was done. Use the https address.",
  "gate.bad-target": "We could not read that address. Check it and try again.",
  "gate.long-target": "That address is too long to read. Shorten it and try again.",
  "gate.home": "Go to the home page",
} as const;
