/** Words for showing a credential: who may see it, its pictures, print sheet and evidence. */
export const showing = {
  "showing.visibility.title": "Who can open this page",
  "showing.visibility.choose": "Who can open it",
  "showing.visibility.note":
    "It holds from the next request on. A copy that someone has can always be checked: it names no one.",
  "showing.visibility.save": "Save who can open it",
  "showing.visibility.back": "All your credentials",
  "showing.visibility.change": "Change who can open it",
  "showing.visibility.private.now": "Private",
  "showing.visibility.private.choice": "Private",
  "showing.visibility.private.hint":
    "Only you and the college that issued it. To everyone else there is no such page or file. Your program still sees that you hold it.",
  "showing.visibility.unlisted.now": "By its link, without your name",
  "showing.visibility.unlisted.choice": "By its link, without your name",
  "showing.visibility.unlisted.hint":
    "Anyone who has the link. The page and the files do not say who holds it.",
  "showing.visibility.public.now": "By its link, with your name",
  "showing.visibility.public.choice": "By its link, with your name",
  "showing.visibility.public.hint":
    "Anyone who has the link reads that you hold it. We ask search engines to leave the page out.",
  "showing.visibility.underAge":
    "It stays private until you are 18. Then you decide. You can give a file to someone yourself at any time.",
  "showing.crumb.private": "Private page: nobody else can open it.",
  "showing.crumb.unlisted": "Unlisted page: only people who have its link can find it.",
  "showing.crumb.public": "Public page. The holder can turn it off at any time.",

  "showing.certificate.check":
    "To check signature and status, scan the code, or go to {address} and type {link}. A printed page proves nothing by itself. Not permission to serve in a school.",
  "showing.qr": "QR code of {address}",

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
