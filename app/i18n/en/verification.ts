/** Words of the public check and of every code it can give. */
export const verification = {
  "credentials.check.file": "File can be read",
  "credentials.check.contexts": "Words mean what they should",
  "credentials.check.shape": "Says what a badge must say",
  "credentials.check.proof": "How it is signed",
  "credentials.check.key": "Issuer’s key",
  "credentials.check.signature": "Signature",
  "credentials.check.claims": "Says one thing only",
  "credentials.check.dates": "Dates",
  "credentials.check.status": "Status",
  "credentials.check.issuer": "Issuer accepted here",
  "credentials.check.recipient": "Is it this person?",
  "credentials.result.pass": "Pass",
  "credentials.result.fail": "Fail",
  "credentials.result.unknown": "Could not check",
  "credentials.result.untrusted": "Not accepted",
  "credentials.result.not-made": "Not made",

  "credentials.found.notMade": "Not looked at, because an earlier check did not pass",
  "credentials.found.file": "{kb} KB, no repeated names",
  "credentials.found.contexts": "Every word has the standard’s meaning",
  "credentials.found.shape": "Open Badges 3.0",
  "credentials.found.proof": "One of the two ways that Open Badges 3.0 names",
  "credentials.found.key": "Allowed to sign credentials",
  "credentials.found.signature": "{suite}, not one character changed",
  "credentials.found.claims": "The outside of the file agrees with the inside",
  "credentials.found.dates": "From {from} through {until}",
  "credentials.found.datesOpen": "From {from}, with no end",
  "credentials.found.status": "Not revoked. List of {at}",
  "credentials.found.noStatus": "The badge names no list of revoked badges",
  "credentials.found.issuer": "On the list of this place",
  "credentials.found.recipient.pass": "The e-mail matches the sealed one in the badge",
  "credentials.found.recipient.fail": "The e-mail is not the one the badge was made out to",
  "credentials.found.recipient.unknown": "The badge holds nothing to compare with",
  "credentials.found.recipient.untrusted": "The badge holds nothing to compare with",

  "credentials.code.TOO_LARGE": "The badge is larger than 256 KB, or its picture than 2 MB.",
  "credentials.code.TOO_DEEP": "The file nests deeper than a badge ever does.",
  "credentials.code.FORMAT":
    "This is neither a badge in JSON, nor a signed token, nor a picture with one badge in it.",
  "credentials.code.DUPLICATE_KEY":
    "The file says one thing twice, so two readers could read two things.",
  "credentials.code.BAD_KEY": "The file uses a name that no badge may use.",
  "credentials.code.CONTEXT_NOT_ALLOWED":
    "The file gives its words meanings that are not the standard’s.",
  "credentials.code.SCHEMA": "The file does not say what an Open Badge must say.",
  "credentials.code.NO_PROOF": "The file is not signed.",
  "credentials.code.PROOF_UNSUPPORTED": "The file is signed in a way that Muster cannot check yet.",
  "credentials.code.PROOF_PURPOSE": "The signature was made for another purpose.",
  "credentials.code.PROOF_INVALID":
    "The signature does not fit the text: something was changed after signing.",
  "credentials.code.NOT_JSON_LD_SAFE": "The file holds a word that no signature can cover.",
  "credentials.code.ISSUER_UNRESOLVED": "The issuer’s keys could not be read here.",
  "credentials.code.ISSUER_KEY_MISMATCH":
    "It was signed by someone else’s key, not by its issuer’s.",
  "credentials.code.KEY_NOT_FOUND": "The issuer has no key by the name in the file.",
  "credentials.code.KEY_NOT_AUTHORISED": "The issuer does not let this key sign credentials.",
  "credentials.code.KEY_TYPE": "The key is of another kind than the signature.",
  "credentials.code.ALG": "The token names a way of signing that is not allowed.",
  "credentials.code.HEADER": "The token brings its own key or its own rules.",
  "credentials.code.CLAIM_MISMATCH": "The outside of the token says other than the badge inside.",
  "credentials.code.NOT_YET_VALID": "The badge is dated in the future.",
  "credentials.code.EXPIRED": "The badge is past its last day.",
  "credentials.code.REVOKED": "The issuer revoked this badge. Do not rely on it.",
  "credentials.code.SUSPENDED": "The issuer has suspended this badge.",
  "credentials.code.STATUS_UNSUPPORTED":
    "The badge states its status in a way that Muster cannot read yet.",
  "credentials.code.STATUS_UNKNOWN":
    "The issuer’s status list could not be relied on, so nobody can say whether it was revoked.",
  "credentials.code.ISSUER_NOT_TRUSTED":
    "Everything checks out, but the issuer is not one that is accepted here.",

  "credentials.list.unreachable": "the list could not be read",
  "credentials.list.purpose": "the list serves another purpose",
  "credentials.list.short": "the list is shorter than any may be",
  "credentials.list.index": "the badge names no place in the list",
  "credentials.list.address": "the list is not the one the badge names",
  "credentials.list.issuer": "the list is not its issuer’s",
  "credentials.list.encoding": "the list could not be unpacked",

  "credentials.advice.send": "Send the link or the file that the issuer gave the holder.",
  "credentials.advice.original":
    "Do not rely on this file. Ask the holder for the link, or for the file as the issuer gave it, and check that.",
  "credentials.advice.fresh":
    "Do not rely on this file. The issuer may have changed its keys: ask the holder to download the credential again, and check the new file.",
  "credentials.advice.wait": "Check it again when its first day has come.",
  "credentials.advice.renewed":
    "Ask the holder whether they have renewed it, and check the new one.",
  "credentials.advice.issuer": "If you need to know more, ask the issuer.",
  "credentials.advice.later": "Do not rely on it now. Check it again later, or ask the issuer.",
  "credentials.advice.again":
    "This is not a yes. Try again in a few minutes. If that does not help, ask the issuer.",
  "credentials.advice.elsewhere":
    "This is not a yes. Check it where its issuer tells you to, or ask the issuer.",
  "credentials.advice.decide":
    "It does not count for placement here. If you know this issuer, you can decide for yourself.",

  "credentials.verdict.valid": "Valid",
  "credentials.verdict.invalid": "Not valid",
  "credentials.verdict.REVOKED": "Not valid: revoked",
  "credentials.verdict.EXPIRED": "Not valid: expired",
  "credentials.verdict.unknown": "Could not tell",
  "credentials.verdict.untrusted": "Valid, but not from an issuer accepted here",

  "credentials.checks.title": "Every check",
  "credentials.checks.caption": "Checks, in the order they were made",
  "credentials.checks.check": "Check",
  "credentials.checks.found": "Found",
  "credentials.checks.result": "Result",
  "credentials.checks.two":
    "“Signed by” and “accepted by” are two questions. The first is mathematics; the second is a choice.",

  "credentials.browser.title": "Checked in your browser too",
  "credentials.browser.waiting":
    "Your browser has not checked it. That takes JavaScript; the server’s answer above stands alone.",
  "credentials.browser.valid": "Your browser finds the same: signed by its issuer and in force",
  "credentials.browser.invalid": "Your browser finds that the signature does not hold",
  "credentials.browser.revoked": "Your browser finds it revoked",
  "credentials.browser.expired": "Your browser finds it past its last day",
  "credentials.browser.unknown": "Your browser could not tell",
  "credentials.browser.what":
    "It checks the ES256 signature itself, with the issuer’s published key and status list. The list’s own signature is checked on the server.",

  "credentials.bulk.title": "Check many at once",
  "credentials.bulk.goThere":
    "Check up to 5,000 e-mails, member numbers, links or files in one run",
  "credentials.bulk.lead":
    "Up to 5,000 rows, one sentence each. People are found in your own program only.",
  "credentials.bulk.rowsLabel": "Who or what to check",
  "credentials.bulk.rowsHint":
    "One on each line: an e-mail, a member number, a link to a credential here, or the text of a file on one line",
  "credentials.bulk.upload": "Or a file with a row for each",
  "credentials.bulk.uploadHint": "Text or CSV with one column, up to 2 MB",
  "credentials.bulk.check": "Check the rows",
  "credentials.bulk.caption": { one: "{n} row", other: "{n} rows, the first {shown} shown" },
  "credentials.bulk.count": "{verdict}: {n}",
  "credentials.bulk.nothing": "Paste the rows, or choose a file of rows.",
  "credentials.bulk.asked": "Asked about",
  "credentials.bulk.verdict": "Answer",
  "credentials.bulk.sentence": "In a sentence",
  "credentials.bulk.csv": "Download every row as CSV",
  "credentials.bulk.receipt": "The receipt names this CSV by its SHA-256.",
  "credentials.bulk.rows": { one: "{n} row", other: "{n} rows" },
  "credentials.bulk.inForce": "{name} is in force.",
  "credentials.bulk.not": "{name}: {why}",
  "credentials.bulk.file": "The file",
  "credentials.bulk.nobody": "Nobody by this e-mail or number is in your program.",
  "credentials.bulk.none": "There is no credential here.",
  "credentials.bulk.elsewhere": "This link leads to another issuer. Check it by itself.",
  "credentials.bulk.tooLong": "At most {most} rows at once. Send the rest in another run.",

  "credentials.receipt.download": "Download a signed receipt",
  "credentials.receipt.what":
    "It says what was checked, when, and how it came out, and names no one. Anyone can check it here.",
  "credentials.receipt.title": "A receipt",
  "credentials.receipt.good": "Signed, and not changed since",
  "credentials.receipt.goodWhy":
    "It tells of a check on {when}. What was true then may not be true now: check the credential again.",
  "credentials.receipt.bad": "Not a receipt to rely on",
  "credentials.receipt.badWhy":
    "Its signature does not hold, or its signer cannot be found. Check the credential itself instead.",
  "credentials.receipt.answer": "Answer then",
  "credentials.receipt.code": "Code",
  "credentials.receipt.badge": "Credential",
  "credentials.receipt.file": "File (SHA-256)",
  "credentials.receipt.by": "Signed by",

  "credentials.verify.title": "Check a credential",
  "credentials.verify.lead": "No account needed. Nothing you send is kept.",
  "credentials.verify.answer": "Answer",
  "credentials.verify.ask": "What to check",
  "credentials.verify.another": "Check another",
  "credentials.verify.upload": "The file",
  "credentials.verify.uploadHint": "JSON, JWT, PNG or SVG, up to 2 MB",
  "credentials.verify.file": "Or a link, or the text of the file",
  "credentials.verify.fileHint":
    "The link to a credential’s page, here or at another issuer, or the whole text of its JSON or JWT file, up to 256 KB",
  "credentials.verify.link.missing":
    "There is no credential behind this link. Look whether it was copied whole.",
  "credentials.verify.link.own":
    "This link leads to Muster, but not to a credential. Use the link of the credential’s own page.",
  "credentials.verify.link.address":
    "Muster does not follow this link. It must start with https:// and name no port or password. You can send the file instead.",
  "credentials.verify.link.private":
    "This link leads into a private network, where Muster does not look. Send the file instead.",
  "credentials.verify.link.redirects":
    "This link leads on to other links too many times. Send the file instead.",
  "credentials.verify.link.status":
    "The other server gave out no file for this link. Look whether it was copied whole, or send the file instead.",
  "credentials.verify.link.too-large":
    "The file behind this link is larger than 2 MB. Ask the holder for the JSON or JWT file, and send that.",
  "credentials.verify.link.slow":
    "The other server did not answer within 5 seconds. Try again, or send the file instead.",
  "credentials.verify.link.unreachable":
    "The other server could not be reached. Try again, or send the file instead.",
  "credentials.verify.email": "Their e-mail, if you know it",
  "credentials.verify.emailHint":
    "Compared with the sealed match in the credential, then forgotten.",
  "credentials.verify.check": "Check the credential",
  "credentials.verify.nothing": "Choose a file, or paste a link or the text of a file.",
  "credentials.verify.tooMany":
    "That is many checks in one minute. Wait {seconds} seconds, then press the button again.",
  "credentials.verify.valid": "Signed by {issuer}, in force now, and from an issuer accepted here.",
  "credentials.verify.others": "Valid, but not theirs",
  "credentials.verify.callsItself":
    "The issuer calls itself “{issuer}”. Nobody here vouches for that name.",
  "credentials.verify.where": "It did not pass “{check}”; see below.",
  "credentials.verify.unmade": "The check “{check}” could not be made; see below.",
  "credentials.verify.whose.pass": "It was made out to the e-mail that you typed.",
  "credentials.verify.whose.fail":
    "It was made out to another e-mail than the one you typed. Ask them which e-mail they used, and compare again.",
  "credentials.verify.whose.unknown":
    "It holds nothing to compare an e-mail with, so it does not say whose it is.",
  "credentials.verify.whose.untrusted":
    "It holds nothing to compare an e-mail with, so it does not say whose it is.",
  "credentials.verify.whose.not-made":
    "This does not say whose it is. To find out, check it again with their e-mail.",
  "credentials.verify.when": "Checked {when}.",
  "credentials.verify.four": "The four answers",
  "credentials.verify.four.valid": "Genuine, in force, and from an issuer accepted here.",
  "credentials.verify.four.invalid":
    "Something is wrong: changed, expired, revoked, or not signed by its issuer.",
  "credentials.verify.four.unknown": "A check could not be made. Never read this as a yes.",
  "credentials.verify.four.untrusted":
    "Genuine and in force; the issuer is not on the list of this place.",

  "credentials.scan.start": "Scan a QR code with the camera",
  "credentials.scan.hold":
    "Hold the code in front of the camera. The picture stays on this device.",
  "credentials.scan.stop": "Stop the camera",
  "credentials.scan.refused":
    "Your browser did not allow the camera. Allow it for this site, or paste the link under the code.",
  "credentials.scan.failed": "The camera could not be used. Paste the link under the code instead.",
  "credentials.scan.read": "A code was read. It is being checked.",
} as const;
