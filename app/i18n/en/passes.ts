/** Words of standing passes: shown by their holder, checked with internet or without. */
export const passes = {
  "pass.title": "A pass to show at the door",
  "pass.lead": "It can be checked where there is no internet, until {end}.",
  "pass.code": "The code",
  "pass.codeLabel": "QR code of the pass of {name}",
  "pass.codeHint":
    "Hold it up to the camera of the person at the door, from this screen or on paper.",
  "pass.says": "What it says",
  "pass.name": "Name",
  "pass.credential": "Credential",
  "pass.issuer": "Issuer",
  "pass.until": "Credential good through",
  "pass.made": "Pass made",
  "pass.end": "Pass good until",
  "pass.how": "How it works",
  "pass.how.fresh":
    "This page makes a new pass each time you open it. Each is good for 72 hours, or until the credential ends.",
  "pass.how.name":
    "Whoever scans it reads your name and this credential, and nothing else about you.",
  "pass.how.check": "Whoever checks it opens {address} once while they have internet.",
  "pass.how.not":
    "It shows a credential. It does not say that you may serve at a school: the school’s own list does.",
  "pass.text": "The pass as text, for a reader that has no camera",
  "pass.none": "There is no pass for this credential",
  "pass.noneWhy":
    "Only a credential in force has one. This one has ended, or is still being signed.",
  "pass.open": "Make a pass to show at the door",

  "pass.answer": "The answer",
  "pass.valid": "In force",
  "pass.validWhy": "This credential is in force now, and its issuer signed the pass.",
  "pass.forged": "Not valid",
  "pass.forgedWhy":
    "This pass was changed, or no accepted issuer signed it. Ask its holder to show a new one.",
  "pass.ended": "This pass has ended",
  "pass.endedWhy": "A pass is good for 72 hours. Ask its holder to open a new one.",
  "pass.early": "Made in the future",
  "pass.earlyWhy":
    "By this device’s clock the pass is not made yet. Check the clock, then try again.",
  "pass.revoked": "Withdrawn",
  "pass.revokedWhy": "The issuer took this credential back. The pass no longer counts.",
  "pass.issuer-unknown": "Could not tell",
  "pass.issuer-unknownWhy":
    "The issuer’s keys cannot be read from here, so nobody can say whether it signed this pass.",
  "pass.elsewhere": "Could not tell",
  "pass.elsewhereWhy":
    "Another place made this pass, and only that place knows whether it is still in force. Check it there.",

  "pass.offline.title": "Check where there is no internet",
  "pass.offline.lead":
    "Open the page for the school door once while you have internet. From then on it reads passes without.",
  "pass.offline.open": "Open the page for the school door",
  "pass.offline.head": "Check a pass at the door",
  "pass.offline.headLead": "Open this page once while you have internet. After that it needs none.",
  "pass.offline.device": "This device",
  "pass.offline.without":
    "Without scripts this page cannot check by itself. The form below sends the pass to us, which needs internet.",
  "pass.offline.reading": "Reading the issuers’ keys and withdrawals.",
  "pass.offline.ready": "Ready for no internet",
  "pass.offline.readyWhy": "Keys and withdrawals as of",
  "pass.offline.old": "What this device knows is more than a day old",
  "pass.offline.oldWhy":
    "Open this page with internet to read newer ones. Keys and withdrawals as of",
  "pass.offline.online": "Works while you have internet",
  "pass.offline.onlineWhy": "This browser cannot keep the page. Keys and withdrawals as of",
  "pass.offline.nothing": "Nothing is known on this device yet",
  "pass.offline.nothingWhy": "Open this page with internet once, and wait until it says ready.",
  "pass.offline.again": "Read keys and withdrawals again",
  "pass.offline.pass": "The pass",
  "pass.offline.text": "Or the pass as text",
  "pass.offline.textHint": "The text under the code, or the link that the code holds",
  "pass.offline.check": "Check the pass",
  "pass.offline.validWhy":
    "It was in force when the pass was made, and is not among the withdrawals known here.",
  "pass.offline.unlistedWhy":
    "It was in force when the pass was made. Later withdrawals are not known on this device.",
  "pass.offline.unknownWhy":
    "Its issuer is not among those known on this device. Read keys again with internet, or check it there.",
  "pass.offline.unreadable": "This is not a pass",
  "pass.offline.unreadableWhy":
    "A credential’s own file or link is checked on the other page, with internet.",
  "pass.offline.known": "Withdrawals known as of",
} as const;
