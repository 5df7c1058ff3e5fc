/** Words of the credentials pages. */
export const credentials = {
  "credentials.strand.safe": "Safe service",
  "credentials.strand.relationships": "Relationships",
  "credentials.strand.tutoring": "Tutoring",
  "credentials.strand.sel": "Social-emotional",
  "credentials.strand.roles": "Roles",
  "credentials.level.badge": "Badge",
  "credentials.level.foundation": "Foundation",
  "credentials.level.credential": "Credential",
  "credentials.level.renewal": "Renewal",
  "credentials.badge.label":
    "{level}: {title}, {strand}, {code} version {version}, issued by {issuer}",

  "credentials.evidence.mastered.name": "Shown on new questions",
  "credentials.evidence.mastered.said": {
    one: "The objective of the course, on questions not seen before, with answers withheld",
    other: "All {n} objectives of the course, on questions not seen before, with answers withheld",
  },
  "credentials.evidence.observed.name": "Practice task",
  "credentials.evidence.observed.said": {
    one: "Rated 3 of 4 or better in every row by a trained observer, in person",
    other: "Rated 3 of 4 or better in every row by a trained observer, {n} times",
  },
  "credentials.evidence.attended.name": "Training in person",
  "credentials.evidence.attended.said": {
    one: "{n} minute attended and signed off by the facilitator",
    other: "{n} minutes attended and signed off by the facilitator",
  },
  "credentials.evidence.holds.name": "Credential held",
  "credentials.evidence.holds.said":
    "Held a credential that this one builds on, in force at the time",
  "credentials.evidence.attested.name": "Statement signed",
  "credentials.evidence.attested.said": "Signed with one’s own name, under the exact words",
  "credentials.evidence.kept.name": "Kept days later",
  "credentials.evidence.kept.said": {
    one: "The objective was confirmed on new questions at least three days after it was shown",
    other:
      "All {n} objectives were confirmed on new questions at least three days after they were shown",
  },
  "credentials.evidence.reviewed.name": "Courses signed off",
  "credentials.evidence.reviewed.said": {
    one: "The course under it has every sign-off that it needs, or this is a demo",
    other: "All {n} courses under it have every sign-off that they need, or this is a demo",
  },
  "credentials.evidence.inReview.name": "Earned while the course was in review",
  "credentials.evidence.inReview.said":
    "{course}, version {version}, had no sign-off yet for: {missing}",
  "credentials.evidence.sure.name": "Enough evidence, all together",
  "credentials.evidence.sure.said":
    "At least 90 percent sure that three of four such questions are answered right, by the {needed} questions that counted",

  "credentials.shown.title": "{title}",
  "credentials.shown.titleOf": "{name} holds {title}",
  "credentials.shown.titleOnce": "{name} held {title}",
  "credentials.shown.issued": "Issued by {issuer} on {day}.",
  "credentials.shown.noEnd": "Good without an end date.",
  "credentials.shown.through": "Good through {day}.",
  "credentials.shown.status": "Status",
  "credentials.shown.valid": "Valid today",
  "credentials.shown.renewed": "Replaced by a newer one",
  "credentials.shown.renewedWhy":
    "It was renewed on {day}. Nothing was held against it; ask its holder for the new one.",
  "credentials.shown.revokedWhy": "The issuer took it back on {day}. Do not rely on it.",
  "credentials.shown.reason": "Reason: {reason}. Only the holder and the issuer read this line.",
  "credentials.shown.expiredWhy": "Its last day was {day}.",
  "credentials.shown.signing": "Being signed",
  "credentials.shown.signingWhy":
    "It is earned and reserved. The signature is made within seconds; open this page again to see it.",
  "credentials.shown.says": "What it says",
  "credentials.shown.notPermission": "It is not permission to serve.",
  "credentials.shown.notPermissionWhy":
    "Each school decides that day by day, with background checks that are never part of a credential.",
  "credentials.course.held": "You hold {title}",
  "credentials.course.see": "See your badge",
  "credentials.shown.definition": "What it means and how it is earned",
  "credentials.shown.earned": "How it was earned",
  "credentials.shown.evidence": "Evidence",
  "credentials.shown.part": "Part",
  "credentials.shown.shownBy": "Shown by",
  "credentials.shown.take": "Take it with you",
  "credentials.shown.certificate": "Printable certificate",
  "credentials.shown.takeBack": "Take it back",
  "credentials.shown.revoke": "Revoke this credential",

  "credentials.reason.issued-in-error": "It was issued in error",
  "credentials.reason.evidence-withdrawn": "The evidence behind it was withdrawn",
  "credentials.reason.integrity": "The work was not the holder’s own",
  "credentials.reason.safety": "A safety decision was made about it",
  "credentials.reason.holder-request": "The holder asked for it",
  "credentials.reason.superseded": "A renewal took its place",
  "credentials.revoke.title": "Revoke {title}",
  "credentials.revoke.lead":
    "Held by {name} since {day}. Revoking is for good, and everyone who checks it sees it.",
  "credentials.revoke.why": "Why it is taken back",
  "credentials.revoke.note":
    "The holder and your college read the reason. The public page says only that it was revoked, and when.",
  "credentials.revoke.reason": "Reason",
  "credentials.revoke.do": "Revoke {title}",
  "credentials.revoke.leave": "Leave it in force",
  "credentials.revoke.choose": "Choose the reason.",
  "credentials.revoke.being-signed": "It is still being signed. Try again in a minute.",

  "credentials.mine.title": "Credentials",
  "credentials.mine.lead": "What you have earned, each with a page you can share.",
  "credentials.mine.leadIssued": "What your college has issued, the newest first.",
  "credentials.mine.earned": "Earned",
  "credentials.mine.none": "No credentials yet",
  "credentials.mine.noneWhy":
    "A badge appears here when you have shown every objective of a course and an observer has rated its practice task 3 or better.",
  "credentials.mine.toCourses": "See the courses",
  "credentials.mine.by": "{issuer}, {day}",
  "credentials.mine.issued": "Issued by your college",
  "credentials.mine.issuedNote": "The latest 50. Open one to look at it or to revoke it.",
  "credentials.mine.noneIssued": "Your college has issued none yet.",
  "credentials.mine.to": "{name}, {day}",

  "credentials.certificate.title": "Certificate: {title}",
  "credentials.certificate.back": "Back to the credential",
  "credentials.certificate.hint": "Prints on one page, letter or A4.",
  "credentials.certificate.for": "for {issuer}",
  "credentials.certificate.certifies": "This certifies that",
  "credentials.certificate.holds.badge": "has shown the skills of the course and holds the badge",
  "credentials.certificate.holds.foundation": "has shown the skills of the foundation and holds",
  "credentials.certificate.holds.credential":
    "has shown the skills of the role and holds the credential",
  "credentials.certificate.holds.renewal": "has shown the skills again and holds the renewal",
  "credentials.certificate.issuer": "Issuer",
  "credentials.certificate.version": "Version {version}",

  "credentials.achievement.lead": "Awarded by {issuer}.",
  "credentials.achievement.means": "What it means",
  "credentials.achievement.earned": "How it is earned",
  "credentials.achievement.course": "See the course that leads to it",
  "credentials.achievement.versions": "Versions",

  "credentials.rule.mastered.shown": "Show every objective of {course} on new questions",
  "credentials.rule.mastered.kept": "Show every objective of {course}, and keep it days later",
  "credentials.rule.observed": {
    one: "Be rated proficient in the practice task of {course}",
    other: "Be rated proficient in the practice task of {course}, {n} times",
  },
  "credentials.rule.attended": "Attend {minutes} minutes of training in person",
  "credentials.rule.holds": "Hold {achievement}",
  "credentials.rule.attested": "Sign “{attestation}”",
  "credentials.rule.kept": "Keep every objective of the courses it builds on",
  "credentials.rule.sure": "Have enough right answers, all together",
  "credentials.rule.reviewed": "Have every course it builds on signed off by its reviewers",
  "credentials.rule.all": "All of these",
  "credentials.rule.any": "One of these",
  "credentials.awaits.title": "Not yet",
  "credentials.awaits.word": {
    one: "Cannot be earned yet: {n} course is still being written",
    other: "Cannot be earned yet: {n} courses are still being written",
  },
  "credentials.awaits.what":
    "Nobody is awarded it until all of this is here. What you earn on the way there is yours, and counts from the day you earn it.",
  "credentials.awaits.evidence":
    "{what}. There is no place to record this yet: only practice tasks are recorded so far.",
  "credentials.way.title": "Your way there",
  "credentials.way.note": "Counted from what is on record for you now.",
  "credentials.way.renewTitle": "How to renew it",
  "credentials.way.renewNote":
    "Only what is recorded from {day} on counts. You keep the time that is left.",
  "credentials.way.renewLater": "You can renew it from {day} on.",
  "renewal.by": "Renew by {day}: about {n} minutes",
  "renewal.ended": "It ended on {day}. Renew it now: about {n} minutes",
  "renewal.what":
    "After that day, “{title}” no longer counts, and neither does what rests on it. Renewing early costs you nothing: the new time begins where the old one ends.",
  "renewal.endedWhat":
    "“{title}” no longer counts, and neither does what rests on it, until you renew it.",
  "renewal.how":
    "Questions you have never seen, on every objective, by the same rule as the first time, from the newest version of the course. You need not read the lessons again, and nobody has to watch your practice task again. You can stop after any answer.",
  "renewal.start": "Start the renewal",
  "renewal.later":
    "Good through {through}. From {day} on you can renew it with new questions: about {n} minutes.",
  "credentials.way.met": "Done",
  "credentials.way.left": "{count} of {needed} so far.",
  "credentials.way.notYet": "Not yet",
  "credentials.way.sure": "{count} of {needed} right so far. This is judged once the rest is done.",
  "credentials.way.who.you": "The next step is yours.",
  "credentials.way.who.coach": "Your coach has the next step.",
  "credentials.way.who.facilitator": "A training session counts once its facilitator signs it off.",
  "credentials.way.who.issuer": "Nothing to do by itself. Ask {issuer} if all the rest is done.",
  "credentials.way.who.author": "The course is still being written.",
  "credentials.way.go.mastered": "See the course",
  "credentials.way.go.observed": "See its practice task",
  "credentials.way.go.attended": "See the sessions",
  "credentials.way.go.holds": "See what it takes",
  "credentials.way.go.attested": "Read and sign it",
  "credentials.way.go.kept": "See your courses",
  "credentials.way.go.sure": "See how this is judged",
  "credentials.way.go.reviewed": "See which course is in review",
  "credentials.way.held": "You hold this.",
  "credentials.way.see": "See your credential",
  "credentials.way.signing": "You have earned this. It is being signed.",

  "credentials.attestation.lead":
    "A statement by {organization}. Read it, then sign with your name.",
  "credentials.attestation.words": "What you sign",
  "credentials.attestation.version": "Version {version}",
  "credentials.attestation.sign": "Sign it",
  "credentials.attestation.name": "Your name",
  "credentials.attestation.nameHint": "As it stands in your account: {name}",
  "credentials.attestation.note":
    "We keep the name you type, the time, and a fingerprint of these words, so that it stays clear what you signed.",
  "credentials.attestation.button": "Sign with this name",
  "credentials.attestation.signed": "Signed",
  "credentials.attestation.signedWhen":
    "You signed these words on {when}. Sign again only when a renewal asks for it.",
  "credentials.attestation.signedOld": "Signed in an older version",
  "credentials.attestation.signedOldWhen":
    "You signed version {version} on {when}. These words are newer: read them, then sign again.",
  "credentials.attestation.otherName":
    "That is not the name in your account. Type it as it stands there.",
  "credentials.attestation.stale":
    "The words were changed while you were reading. These are the new ones; read them before you sign.",
} as const;
