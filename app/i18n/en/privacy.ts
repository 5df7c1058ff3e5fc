/** Words about someone's own data: what is held, erasing it, and what stays. */
export const privacy = {
  "privacy.title": "Your data",
  "privacy.lead": "What we hold about you, how to take it with you, and how to have it erased.",
  "privacy.take": "Take it with you",
  "privacy.zip": "Download everything (ZIP)",
  "privacy.zipNote": "As JSON, as CSV tables, and your credentials as files and PDFs.",
  "privacy.json": "The same as one JSON file",
  "privacy.zip.readMe":
    "Everything that Muster holds about you. everything.json is all of it in one file; the folder tables holds the same, one CSV file for each kind; the folder credentials holds your badges as signed files, pictures and PDFs.",

  "privacy.erase": "Have it erased",
  "privacy.ask": "Erase who I am",
  "privacy.askNote": "We ask for your password again. Nothing happens for {n} days.",
  "privacy.askBefore":
    "We wait {n} days, and you can take it back until then. After that day nobody can bring it back, and your account and all your roles have ended.",
  "privacy.asked": "Erased on {day}",
  "privacy.askedOn": "Asked for on {day}. Until {due} you can take it back.",
  "privacy.askedFor": "Your program asked for this on {day}. Until {due} you can take it back.",
  "privacy.takeBack": "Take it back",
  "privacy.backups":
    "Backups made before then still hold it, locked away. The last of them is gone on {day}.",
  "privacy.backupsAfter":
    "Backups hold it for {n} days more, locked away. When you ask, this page names the day on which the last is gone.",
  "privacy.held": "Nothing may be erased now",
  "privacy.heldWhy":
    "A legal hold is on your record: a court or an investigation may need it. A request waits until it is lifted. To learn more, ask the operator of this site.",
  "privacy.done.asked": "We wrote it down, and sent you a letter that names the day.",
  "privacy.done.back": "Taken back. Everything stays as it was.",
  "privacy.nothing-asked": "Nothing was asked, so there is nothing to take back.",

  "privacy.goes": "What goes",
  "privacy.goes.account": "Your name, e-mail, password, devices and sessions",
  "privacy.goes.accountWhy": "Where your name stood, people read “Erased person”.",
  "privacy.goes.words": "What you wrote, and what coaches wrote about you",
  "privacy.goes.wordsWhy":
    "Reflections, typed answers, reports, how you read best, the name under statements you signed, and notes on your practice.",
  "privacy.goes.files": "Our copies of your credentials",
  "privacy.goes.filesWhy": "Download them first: a file that you keep still passes a check.",
  "privacy.goes.letters": "Invitations and letters to you",
  "privacy.goes.lettersWhy": "Those that wait are not sent.",
  "privacy.stays": "What stays, and why",
  "privacy.staysNote": "Under a random number that leads to nobody.",
  "privacy.stays.decisions": "Placements, and each decision that let you serve",
  "privacy.stays.decisionsWhy":
    "To prove that everyone in a school was allowed to be there. Programs with federal money keep this for three years after their last report (2 CFR 200.334).",
  "privacy.stays.clearances": "That a check was done, by whom, and its days",
  "privacy.stays.clearancesWhy": "For the same proof. We never held what a check found.",
  "privacy.stays.learning": "Points, days and counts of courses and sessions",
  "privacy.stays.learningWhy":
    "Decisions rest on them, and each must come out the same when it is made again.",
  "privacy.stays.credentials": "Of each credential: its number, fingerprint and mark",
  "privacy.stays.credentialsWhy":
    "So that a file that you keep can be checked, and a revoked one does not pass.",
  "privacy.stays.log": "The log: which number did what, and when",
  "privacy.stays.logWhy": "Each entry seals the one before. Its words about you go.",
  "privacy.others":
    "What you wrote about others as part of your work stays with them: it is their record.",

  "privacy.account": "See, download or erase your data",

  "privacy.person.way": "Their data, and erasing it",
  "privacy.person.title": "Data of {name}",
  "privacy.person.lead":
    "For someone who asked you, or can no longer sign in. They get a letter that names the day, and can take it back.",
  "privacy.person.now": "How it stands",
  "privacy.person.nothing": "Nobody has asked to erase anything",
  "privacy.person.nothingWhy": "Their record is as it is for everyone.",
  "privacy.person.asked": "Erased on {day}",
  "privacy.person.askedWhy": "Asked for on {asked}. It can be taken back until then.",
  "privacy.person.held": "On legal hold since {day}",
  "privacy.person.heldWhy": "Nothing of this person is erased. Why: {reason}",
  "privacy.person.ask": "Ask to erase who they are",
  "privacy.person.change": "Erasing",
  "privacy.person.hold": "Legal hold",
  "privacy.person.holdNote":
    "While it stands, nobody erases anything of this person, and nothing goes by its age.",
  "privacy.person.reason": "Why",
  "privacy.person.reasonHint": "A case number or a sentence. No names, nothing about a check.",
  "privacy.person.set": "Put on legal hold",
  "privacy.person.lift": "Lift the legal hold",
  "privacy.person.done": "Written down.",
  "privacy.person.no-change": "It is so already: somebody was faster.",
  "privacy.person.yourself": "Nobody holds or frees their own record. Ask another operator.",
  "privacy.person.link": "Erase or hold the data of {name}",
} as const;
