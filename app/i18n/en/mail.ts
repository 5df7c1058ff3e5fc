/** The letters that Muster sends: what stands before the link, and after it. */
export const mail = {
  "mail.foot": "Muster, {origin}. Nobody reads replies to this address.",

  "mail.invitation.subject": "{organization} invites you to Muster",
  "mail.invitation.before":
    "{inviter} invites you to join {organization}. Your role: {role}. Open this page to accept. The link works for 14 days, once, and only for you:",
  "mail.invitation.noInviter":
    "You are invited to join {organization}. Your role: {role}. Open this page to accept. The link works for 14 days, once, and only for you:",
  "mail.invitation.after": "If you do not know {organization}, do nothing. No account was made.",

  "mail.sign-up.subject": "Confirm your e-mail for Muster",
  "mail.sign-up.before":
    "Open this page and press its button to finish signing up. The link works for 24 hours, once:",
  "mail.sign-up.after": "If you did not sign up, do nothing. No account was made.",

  "mail.have-account.subject": "You already have a Muster account",
  "mail.have-account.before":
    "Someone, perhaps you, asked to use this address for a Muster account. It has one already, and nothing was changed. Sign in here:",
  "mail.have-account.after":
    "If you forgot your password, that page also helps you choose a new one.",

  "mail.reset.subject": "Choose a new Muster password",
  "mail.reset.before":
    "Open this page to choose a new password. The link works for 30 minutes, once:",
  "mail.reset.after": "If you did not ask for this, do nothing. Your password is as it was.",

  "mail.no-account.subject": "No Muster account has this address",
  "mail.no-account.before":
    "Someone, perhaps you, asked for a new password for this address. No Muster account uses it, so there is nothing to reset. If you are new, sign up here:",
  "mail.no-account.after":
    "If you have an account, it uses another address. Ask for a new password with that one.",

  "mail.change-email.subject": "Confirm your new e-mail for Muster",
  "mail.change-email.before":
    "Open this page and press its button to use this address from now on. The link works for 24 hours, once:",
  "mail.change-email.after": "If you did not ask for this, do nothing. Nothing changes.",

  "mail.email-changed.subject": "Your Muster e-mail was changed",
  "mail.email-changed.before":
    "Your Muster account uses another address from now on, and you were signed out everywhere else. Muster is here:",
  "mail.email-changed.after":
    "If this was not you, tell the person who runs your program today, by phone.",

  "mail.password-changed.subject": "Your Muster password was changed",
  "mail.password-changed.before":
    "Your Muster password was changed, and you were signed out everywhere else. If this was not you, choose a new password at once:",
  "mail.password-changed.after": "If it was you, there is nothing to do.",

  "mail.new-device.subject": "Your Muster account was used on a new device",
  "mail.new-device.before":
    "Someone signed in to your Muster account on a device we have not seen before: {device}. If this was not you, end that session here and change your password:",
  "mail.new-device.after": "If it was you, there is nothing to do.",
  "mail.new-device.unknown": "a device that did not say what it is",

  "mail.sessions-ended.subject": "You were signed out of Muster",
  "mail.sessions-ended.before":
    "Someone who runs Muster signed you out on one or more devices. What you saved is safe, and your password is as it was. Sign in again here:",
  "mail.sessions-ended.after":
    "If a device was lost or someone knows your password, that page also helps you choose a new one. If you do not know why this happened, ask the person who runs your program.",

  "mail.session-seat.subject": "You have a seat: {session}",
  "mail.session-seat.before":
    "A seat came free and it is yours. {session}: {when}. Place: {place}. See it, or give the seat back, here:",
  "mail.session-seat.after": "If you cannot come, give it back. The next person in line gets it.",

  "mail.session-moved.subject": "Changed: {session}",
  "mail.session-moved.before":
    "{session} is now: {when}. Place: {place}. Why: {reason} Your booking stays as it was. See it, or take it back, here:",
  "mail.session-moved.after": "The time is the one where the session is.",

  "mail.session-cancelled.subject": "Cancelled: {session}",
  "mail.session-cancelled.before":
    "{session} of {when} does not take place. Why: {reason} The other sessions of your program are here:",
  "mail.session-cancelled.after":
    "You need to do nothing. Time that counts is marked after a session.",

  "mail.contest-answered.subject": "Your question has an answer",
  "mail.contest-answered.before":
    "You said that something on file about you is wrong. Somebody other than whoever entered it has looked at it. Read what they found here:",
  "mail.contest-answered.after":
    "If you still disagree, talk to the lead of {organization}, or ask again with what is new.",

  "mail.coach-task.subject": "{person} waits for you: {course}",
  "mail.coach-task.before":
    "{person} waits for a coach in {course}. {reason} See what it is about and what you can do:",
  "mail.coach-task.after": "{person} can see that you have it, and since when.",

  "mail.retention-due.subject": "Two new questions are ready: {course}",
  "mail.retention-due.before":
    "Some days ago you showed what {course} is about. Two new questions on each objective now confirm that it stuck. It takes a few minutes, and a miss takes no badge from you. They are here:",
  "mail.retention-due.after":
    "They wait for you, and you get no second letter about them. To get no such letters at all, say so on your account page.",

  "mail.factor-set.subject": "A code is asked for when you sign in",
  "mail.factor-set.before":
    "From now on, signing in as you asks for a code from your phone after the password. See it here:",
  "mail.factor-set.after": "If that was not you, set a new password and tell your operator.",

  "mail.factor-removed.subject": "No code is asked for when you sign in",
  "mail.factor-removed.before":
    "The code from your phone that was asked for after your password is off. Set it up again here:",
  "mail.factor-removed.after": "If that was not you, set a new password and tell your operator.",

  "mail.recovery-used.subject": "A recovery code was used",
  "mail.recovery-used.before":
    "Somebody signed in as you with your password and one of your recovery codes. See how many are left, or make new ones, here:",
  "mail.recovery-used.after": "If that was not you, set a new password and tell your operator.",

  "mail.erasure-asked.subject": "Your account and your words go on {when}",
  "mail.erasure-asked.before":
    "Someone who signs in as you, or who looks after your program, asked us to erase who you are from Muster. We do it on {when}. Until then you can take it back, and download what we hold about you, here:",
  "mail.erasure-asked.after":
    "If you did not ask for this, take it back and change your password. After that day nobody can bring it back.",

  "mail.erasure-taken-back.subject": "Nothing is erased",
  "mail.erasure-taken-back.before":
    "The request to erase who you are from Muster was taken back. Everything stays as it was. You can see it here:",
  "mail.erasure-taken-back.after": "If that was not you, change your password.",

  "mail.credential-ends.subject": "{credential} is good through {when}",
  "mail.credential-ends.before":
    "Your credential {credential} is good through {when}. After that day, places that ask for it say no until it is renewed. What renews it, and who has the next step, is here:",
  "mail.credential-ends.after":
    "Renewing early costs you nothing: the new time begins where the old one ends.",

  "mail.credentials-signed-again.subject": "Download your credentials from {organization} again",
  "mail.credentials-signed-again.before":
    "Someone else may have got hold of a key that {organization} signs credentials with. That key is out of use. We signed your credentials again with a new one. They stay valid, with the same links and dates, and you lose nothing. Files that you saved or sent to someone before today may no longer pass a check. Download new ones here:",
  "mail.credentials-signed-again.after":
    "If you gave a file to a school or an employer, send them the new one. If you gave them a link, there is nothing to do. Your account and your password are not affected.",

  "mail.survey.subject": "{organization} asks about the adults at {place}",
  "mail.survey.before":
    "Eight short questions about the people from {organization} who work at {place}. No sign-in; anyone at the school with this link can answer, or change the answer, until {when}:",
  "mail.survey.after":
    "Answers are counted together with those of other schools. Nobody is named in what is shown.",

  "mail.survey-reminder.subject": "Until {when}: how are the adults at {place} doing?",
  "mail.survey-reminder.before":
    "{organization} has not had an answer about {place} yet. It takes three minutes, until {when}:",
  "mail.survey-reminder.after": "This is the only reminder.",
} as const;
