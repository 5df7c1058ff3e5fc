/** Words for showing a credential: who may see it, its pictures, print sheet and evidence. */
export const showing = {
  "showing.visibility.title": "Who can open this credential",
  "showing.visibility.choose": "Your choice",
  "showing.visibility.note":
    "It takes effect at once. A copy that someone already has can still be checked; it names no one.",
  "showing.visibility.save": "Save who can open it",
  "showing.visibility.saved": "Your choice is saved.",
  "showing.visibility.back": "All your credentials",
  "showing.visibility.change": "Change who can open it",
  "showing.visibility.private.now": "Private",
  "showing.visibility.private.choice": "Private",
  "showing.visibility.private.hint":
    "Only you and the college that issued it can open it. Everyone else is told that there is no such page or file. Your program still sees that you hold it.",
  "showing.visibility.unlisted.now": "By its link, without your name",
  "showing.visibility.unlisted.choice": "By its link, without your name",
  "showing.visibility.unlisted.hint":
    "Anyone who has the link can open it. The page and the files do not say who holds it.",
  "showing.visibility.public.now": "By its link, with your name",
  "showing.visibility.public.choice": "By its link, with your name",
  "showing.visibility.public.hint":
    "Anyone who has the link can open it and read that you hold it. We ask search engines to leave the page out.",
  "showing.visibility.underAge":
    "It stays private until you are 18. Then you decide. You can give a file to someone yourself at any time.",
  "showing.crumb.private": "Private page: nobody else can open it.",
  "showing.crumb.unlisted": "Unlisted page: only people who have its link can find it.",
  "showing.crumb.public": "Public page. The holder can turn it off at any time.",

  "showing.certificate.check":
    "To check signature and status, scan the code, or go to {address} and type {link}. A printed page proves nothing by itself. Not permission to serve in a school.",
  "showing.qr": "QR code of {address}",

  "showing.checked":
    "Signature, dates and status were checked on {at}. Do not take this page’s word for it: check it yourself.",
  "showing.unchecked":
    "On {at} the signed file could not be fully checked. This is not a yes. Check it to see why.",
  "showing.checkNow": "Check it now",
  "showing.files.why":
    "Every file but the print sheet holds the signature, the pictures too. They open in any wallet that reads Open Badges 3.0. They hold no name and no e-mail, only a sealed match for the holder’s address: someone who has a file and guesses the address can test the guess.",
  "showing.standing.being-signed": "Being signed",
  "showing.standing.issued": "In force",
  "showing.standing.expired": "Expired",
  "showing.standing.superseded": "Renewed: a newer one took its place",
  "showing.standing.revoked": "Revoked",
  "showing.ended": "Its last day was {day}.",
  "showing.renewal.opens": "You can renew it from {day} on.",
  "showing.renewal.open": "You can renew it now: the window opened on {day}.",
  "showing.renewal.how": "How to renew it",
  "showing.files.title": "Files and QR code",
  "showing.files.pdf": "Print sheet (PDF)",
  "showing.files.png": "Badge picture (PNG)",
  "showing.files.svg": "Badge drawing (SVG)",
  "showing.files.json": "Signed file (JSON)",
  "showing.files.jwt": "Signed token (JWT)",
  "showing.files.qr": "Opens the credential’s page, for as long as others may open it.",
  "showing.zip.title": "Take everything",
  "showing.zip.note":
    "One ZIP file: each credential as PDF, PNG, SVG, JSON and JWT, with an index in CSV and JSON.",
  "showing.zip.do": "Download all credentials",
  "showing.zip.export": "Everything else we hold about you",
  "showing.zip.readMe":
    "Your credentials from Muster. Each folder holds one of them: credential.json and credential.jwt are the signed files, badge.png and badge.svg are pictures that carry the signed file inside, and print-sheet.pdf is for paper. Any verifier of Open Badges 3.0 can check them, also after Muster is gone, as long as the issuer’s keys and status list can be read. They hold no name and no e-mail, only a sealed match for your address. index.csv and index.json list them all.",
  "showing.kept.number.what": "The credential’s random number",
  "showing.kept.number.why":
    "So that its address says that it is erased, and is never given away again.",
  "showing.kept.hash.what": "The fingerprints (SHA-256) of its signed files",
  "showing.kept.hash.why":
    "So that the issuer’s record can still be checked from its first entry to its last.",
  "showing.kept.mark.what": "Its mark in a list of 131,072 places",
  "showing.kept.mark.why":
    "So that a file you kept still passes a check, and one that was revoked still does not.",
  "showing.kept.erased":
    "If you ask us to erase who you are, our copies of your credentials go: download them first. A file that you keep still passes a check. Three things stay for each: its random number, the fingerprint (hash) of the signed file, and its mark in the list of what is revoked. None of the three says who you are.",

  "showing.evidence.title": "What it rests on",
  "showing.evidence.page": "What {title} rests on",
  "showing.evidence.lead": "{title}, issued to {name} by {issuer} on {day}.",
  "showing.evidence.noName": "someone who asked us to erase their data",
  "showing.evidence.rule": "The rule",
  "showing.evidence.ruleNote": "What had to be met, and what was counted when it was.",
  "showing.evidence.before":
    "It was issued before Muster kept what each rule had counted. What is below stands on record.",
  "showing.evidence.asked": "Asked",
  "showing.evidence.found": "Counted",
  "showing.evidence.metOn": "Met on",
  "showing.evidence.count": "{count} of {needed}",
  "showing.evidence.courseNote": "Course {course}, version {version}; its questions too.",
  "showing.evidence.objectives": "Objectives of {title}",
  "showing.evidence.objective": "Objective",
  "showing.evidence.shown": "Shown",
  "showing.evidence.items": "Questions asked",
  "showing.evidence.kept": "Kept",
  "showing.evidence.outOf": "{right} of {asked} right, {day}",
  "showing.evidence.coach": "Confirmed by {name}, {day}",
  "showing.evidence.notBy": "Not by then",
  "showing.evidence.noItems": "None",
  "showing.evidence.notKept": "Not by then",
  "showing.evidence.content": "SHA-256 of the course version’s content:",
  "showing.evidence.observations": "Observed practice",
  "showing.evidence.day": "Day",
  "showing.evidence.rater": "Observer",
  "showing.evidence.rows": "Levels, of 4",
  "showing.evidence.observedOn": "{day}, {course}",
  "showing.evidence.observer": "{name}, {role}",
  "showing.evidence.row": "{title}: {level}",
  "showing.evidence.sessions": "Training in person",
  "showing.evidence.session": "Session",
  "showing.evidence.minutes": "Attended",
  "showing.evidence.minutesOf": { one: "{n} minute", other: "{n} minutes" },
  "showing.evidence.signedOff": "Signed off by",
  "showing.evidence.other": "It also builds on",
  "showing.evidence.heldOn": "{title}, issued on {day}",
  "showing.evidence.heldProof": "What {title} rests on",
  "showing.evidence.signedOn": "“{title}”, version {version}, signed on {day}",
  "showing.evidence.sealed": "How it is sealed",
  "showing.evidence.sealedNote":
    "Fingerprints (SHA-256). Whoever changes one letter of what they were made from gets another.",
  "showing.evidence.number": "Credential",
  "showing.evidence.issuedAt": "Signed and issued",
  "showing.evidence.signedAgain": "Signed again, under a new key",
  "showing.evidence.numbers": "Numbers that judged the answers",
  "showing.evidence.ownNumbers": "The published rule’s own",
  "showing.evidence.numbersOf": "Parameter set {version}",
  "showing.evidence.definitionHash": "What it means and how it is earned",
  "showing.evidence.jsonHash": "Signed file (JSON)",
  "showing.evidence.jwtHash": "Signed token (JWT)",
  "showing.evidence.place": "Place in the issuer’s record",
  "showing.evidence.placeIs": "{stream}, entry {seq}",
  "showing.evidence.entryHash": "That entry",
  "showing.evidence.howToCheck":
    "To check it, the operator runs “muster audit verify”. It walks the issuer’s record from its first entry, names the first that does not hold, and so proves this entry and its fingerprints. To check the files yourself, download them and compare their SHA-256.",
  "showing.evidence.notChained":
    "This credential has no entry in its issuer’s record. Do not rely on this page: “muster doctor” names it.",
  "showing.evidence.left": "What is left out",
  "showing.evidence.leftOut":
    "Answers and keys, tries that did not pass, scores below the criterion, an observer’s notes, and how someone reads or is accommodated. None of them is part of a credential.",

  "showing.sheet.lead": "{level}, {code}, version {version}",
  "showing.sheet.holder": "Held by",
  "showing.sheet.issuer": "Issued by",
  "showing.sheet.issued": "Issued on",
  "showing.sheet.through": "Good through",
  "showing.sheet.noEnd": "No end date",
  "showing.sheet.status": "Status",
  "showing.sheet.valid":
    "Valid. Signature, dates and status were checked on {at}. It can change after that.",
  "showing.sheet.revoked": "Revoked on {day}. Do not rely on it. Checked on {at}.",
  "showing.sheet.renewed":
    "Replaced by a renewal on {day}. Ask for the newer one. Checked on {at}.",
  "showing.sheet.expired": "Expired. Its last day was {day}. Checked on {at}.",
  "showing.sheet.unknown": "Could not be fully checked on {at}. This is not a yes.",
  "showing.sheet.evidence": "{name}: {description}",
  "showing.sheet.check": "How to check it",
  "showing.sheet.checkOffline":
    "A printed page proves nothing by itself. Scan the code for today’s status. Without a network, ask the holder for the signed file (JSON, JWT, PNG or SVG): any verifier of Open Badges 3.0 that has the issuer’s keys and its status list can check it, and says how old that list is.",
  "showing.sheet.hash": "SHA-256 of the signed file (JSON): {hash}",
  "showing.sheet.scan":
    "Scan, or go to {address}. If you have the signed file, check it at {verify}. No account is needed.",
  "showing.sheet.foot":
    "Not permission to serve in a school: each school decides that day by day, with background checks that are never part of a credential.",
} as const;
