/** Words of the identity pages: coming in, one's own account, organizations and people. */
export const identity = {
  "identity.email": "E-mail",
  "identity.password": "Password",
  "identity.newPassword": "New password",
  "identity.name": "Your name",
  "identity.nameHint": "As a school should read it on a credential",
  "identity.passwordHint": "At least 12 characters. Three or four words in a row work well.",

  "identity.problem.too-short":
    "Password: use at least 12 characters. Three or four words in a row work well.",
  "identity.problem.too-long": "Password: use at most 128 characters.",
  "identity.problem.common":
    "Password: this one is on the lists that are tried first. Choose words that only you would put together.",
  "identity.problem.repeats":
    "Password: this one repeats itself or follows the keyboard. Choose words that only you would put together.",
  "identity.problem.own-name":
    "Password: this one is your own name or address. Choose words that nobody connects with you.",
  "identity.tooMany": {
    one: "Too many tries. Wait 1 minute, then try again. Nothing else is wrong.",
    other: "Too many tries. Wait {n} minutes, then try again. Nothing else is wrong.",
  },
  "identity.busy": "Many people are signing in at this moment. Wait a few seconds, then try again.",

  "identity.signIn.title": "Sign in",
  "identity.signIn.emailHint": "The one your program invited",
  "identity.signIn.button": "Sign in",
  "identity.signIn.forgot": "I forgot my password",
  "identity.signIn.noMatch": "That e-mail and password do not match.",
  "identity.signIn.left": {
    one: "After 1 more try this address waits up to 15 minutes.",
    other: "After {n} more tries this address waits up to 15 minutes.",
  },
  "identity.signIn.new": "New here? Use the link in your invitation, or",
  "identity.signIn.join": "sign up without one",
  "identity.signIn.verify": "You do not need an account to",
  "identity.signIn.verifyLink": "check a credential",
  "identity.signIn.reset": "Your new password works. Sign in with it.",
  "identity.signIn.out": "You are signed out.",
  "identity.signIn.demo": "Demo accounts",
  "identity.signIn.demoNote": "Invented people at every stage. One press signs you in.",
  "identity.signIn.demoButton": "Sign in as {name}",
  "identity.signOut.button": "Sign out",
  "identity.signOut.title": "Sign out",
  "identity.signOut.lead": "You will be signed out on this device only.",

  "identity.proof.title": "Is it still you?",
  "identity.proof.lead":
    "This needs a password typed in the last five minutes. What you filled in is kept and is sent when you go on.",
  "identity.proof.leadOut":
    "You were signed out after a quiet time. What you filled in is kept and is sent when you sign in.",
  "identity.proof.as": "Signed in as {email}",
  "identity.proof.button": "Confirm and go on",
  "identity.proof.otherPerson":
    "That is another account. What was filled in belongs to someone else, so it was not sent.",
  "identity.proof.nothing":
    "No form is waiting. This page asks for your password when a form needs it; you can close it.",
  "identity.proof.home": "Go to your home page",

  "identity.join.title": "Sign up",
  "identity.join.lead":
    "For corps members whose program has not invited them yet. Take courses now; your program can add you later.",
  "identity.join.button": "Send the sign-up link",
  "identity.join.have": "I have an account",
  "identity.join.sent": "Look in your mail",
  "identity.join.sentWhy":
    "We sent a letter to the address you wrote. Open its link within 24 hours to finish. If nothing comes in ten minutes, look among unwanted mail, then try again.",

  "identity.link.title": "The link from your letter",
  "identity.link.used.title": "This link was used already",
  "identity.link.used.why": "Each link works once. If you used it, sign in.",
  "identity.link.expired.title": "This link has run out",
  "identity.link.expired.why": "Ask for a new one. Nothing was changed.",
  "identity.link.unknown.title": "This is not a link we sent",
  "identity.link.unknown.why":
    "Part of it may be missing. Copy the whole line from the letter into the address bar.",
  "identity.link.signIn": "Sign in",
  "identity.link.again": "Ask for a new link",

  "identity.verify.title": "Confirm your e-mail",
  "identity.verify.lead": "One press, and {email} is yours to sign in with.",
  "identity.verify.button": "Confirm {email}",

  "identity.invitation.title": "Join {organization}",
  "identity.invitation.by": "{inviter} invites you. Your role: {role}.",
  "identity.invitation.nobody": "You are invited. Your role: {role}.",
  "identity.invitation.for": "Your account will use {email}.",
  "identity.invitation.button": "Create my account",
  "identity.invitation.hasAccount":
    "{email} has an account already. Sign in with it, and come back here to accept.",
  "identity.invitation.signIn": "Sign in and accept",
  "identity.invitation.accept": "Join {organization}",
  "identity.invitation.other":
    "This invitation is for {email}, and you are signed in as {you}. Sign out, then open the link again.",

  "identity.forgot.title": "Choose a new password",
  "identity.forgot.lead": "Write your e-mail. We send a link that works for 30 minutes.",
  "identity.forgot.button": "Send the link",
  "identity.forgot.sent": "Look in your mail",
  "identity.forgot.sentWhy":
    "We sent a letter to the address you wrote. If nothing comes in ten minutes, look among unwanted mail, then try again.",
  "identity.reset.title": "Choose a new password",
  "identity.reset.lead": "You will be signed out everywhere, and can sign in with the new one.",
  "identity.reset.button": "Set the new password",

  "identity.account.title": "Your account",
  "identity.account.signIn": "How you sign in",
  "identity.account.changeEmail": "Change the e-mail",
  "identity.account.changePassword": "Change the password",
  "identity.account.passwordKept": "Kept so that nobody can read it, not even us",
  "identity.account.roles": "What you do here",
  "identity.account.noRoles": "No role yet",
  "identity.account.noRolesWhy":
    "Your program gives you one. Ask the person who told you about Muster.",
  "identity.account.roleIn": "{role}, {organization}",
  "identity.account.reminders": "Reminders",
  "identity.account.remindersOn":
    "We write to you once when a retention check comes due, and never more than one letter for each course and day.",
  "identity.account.remindersOff":
    "We do not write to you about what is due. Your home page still lists it.",
  "identity.account.stop": "Stop these letters",
  "identity.account.start": "Send them again",
  "identity.account.remindersChanged": "Saved.",
  "identity.account.devices": "Where you are signed in",
  "identity.account.devicesLink": "See and end your sessions",
  "identity.account.data": "Your data",
  "identity.account.passwordChanged": "Your password was changed. Other devices were signed out.",
  "identity.account.emailSent":
    "We sent a letter to the new address. Your e-mail changes when you open its link.",
  "identity.account.emailChanged": "Your e-mail was changed. Other devices were signed out.",
  "identity.present": "Current password",
  "identity.presentWrong": "Current password: this is not it. Type it again.",
  "identity.changePassword.title": "Change your password",
  "identity.changePassword.lead": "Every other device is signed out, and you get a letter.",
  "identity.changePassword.button": "Change my password",
  "identity.changeEmail.title": "Change your e-mail",
  "identity.changeEmail.lead":
    "Now: {email}. The new address gets a link, and the old one is told.",
  "identity.changeEmail.new": "New e-mail",
  "identity.changeEmail.same": "New e-mail: this is the one you have. Write the new one.",
  "identity.changeEmail.button": "Send the link",

  "identity.sessions.title": "Where you are signed in",
  "identity.sessions.lead": "If you do not know one of these, end it and change your password.",
  "identity.sessions.unknown": "A device that did not say what it is",
  "identity.sessions.here": "This device",
  "identity.sessions.since": "Since {start}, last used {use}",
  "identity.sessions.end": "End this session",
  "identity.sessions.endOthers": "End all other sessions",
  "identity.sessions.list": "Sessions",
  "identity.sessions.gone": "That session had ended already.",

  "identity.findPerson.title": "Find someone’s sessions",
  "identity.findPerson.lead":
    "For someone who lost a device or cannot sign in to end a session. Ask them for the e-mail they sign in with.",
  "identity.findPerson.email": "Their e-mail",
  "identity.findPerson.button": "Find their sessions",
  "identity.findPerson.nobody":
    "Their e-mail: no account uses this address. Ask which one they sign in with.",
  "identity.personSessions.title": "Where {name} is signed in",
  "identity.personSessions.lead":
    "{email}. Who ends a session is written down, and they get a letter. What they saved is safe.",
  "identity.personSessions.none": "Signed in nowhere",
  "identity.personSessions.noneWhy": "There is no session to end.",
  "identity.personSessions.endAll": "End all their sessions",
  "identity.personSessions.ended": "Ended. It opens nothing from now on.",

  "identity.outbox.title": "Demo mail",
  "identity.outbox.lead":
    "This machine sends no mail. What it would have sent is here, newest first.",
  "identity.outbox.empty": "No mail yet",
  "identity.outbox.emptyWhy":
    "Letters appear here when someone is invited, signs up or asks for a new password.",
  "identity.outbox.to": "To {address}",
  "identity.outbox.open": "Open the link in this letter",

  "identity.kind.platform": "Platform",
  "identity.kind.college": "College",
  "identity.kind.program": "Program",
  "identity.kind.district": "District",
  "identity.kind.school": "School",
  "identity.kinds.platform": "Platform",
  "identity.kinds.college": "Colleges",
  "identity.kinds.program": "Programs",
  "identity.kinds.district": "Districts",
  "identity.kinds.school": "Schools",

  "identity.organizations.title": "Organizations",
  "identity.organizations.lead":
    "Colleges write courses, programs prepare and place people, districts hold schools.",
  "identity.organizations.new": "Add an organization",
  "identity.organizations.people": "Lost devices",
  "identity.organizations.next": "Add the first program",
  "identity.organizations.nextWhy":
    "Then invite its lead, who invites everyone else. About two minutes.",
  "identity.newOrganization.title": "Add an organization",
  "identity.newOrganization.kind": "What it is",
  "identity.newOrganization.name": "Name",
  "identity.newOrganization.zone": "Time zone",
  "identity.newOrganization.zoneHint": "Its days are counted in this zone",
  "identity.newOrganization.state": "State",
  "identity.newOrganization.noState": "No state",
  "identity.newOrganization.parent": "District",
  "identity.newOrganization.parentHint": "For a school only",
  "identity.newOrganization.noParent": "No district",
  "identity.newOrganization.button": "Add this organization",
  "identity.newOrganization.choose": "Choose one",
  "identity.newOrganization.name-taken":
    "Name: an organization of this kind has it already. Add the town or the county.",
  "identity.newOrganization.bad-zone": "Time zone: choose one of the list.",
  "identity.newOrganization.bad-state": "State: choose one of the list.",
  "identity.newOrganization.bad-parent":
    "District: a school needs one, and nothing else has one. Choose it, or leave it empty.",

  "identity.organization.facts": "Facts",
  "identity.organization.zone": "Time zone",
  "identity.organization.state": "State",
  "identity.organization.keys": "Signing keys",
  "identity.organization.keysSee": "See and change them",
  "identity.organization.parent": "District",
  "identity.organization.schools": "Schools",
  "identity.organization.noSchools": "No school yet",
  "identity.organization.noSchoolsWhy": "Add one with this district as its district.",
  "identity.organization.people": "People and roles",
  "identity.organization.person": "Person",
  "identity.organization.role": "Role",
  "identity.organization.since": "Since",
  "identity.organization.end": "End",
  "identity.organization.endRole": "End this role",
  "identity.organization.endRoleOf": "End this role of {name}",
  "identity.organization.nobody": "Nobody yet",
  "identity.organization.nobodyWhy": "Invite the first person. The letter works for 14 days.",
  "identity.organization.hidden": {
    one: "And 1 corps member, whose name only people of the program read.",
    other: "And {n} corps members, whose names only people of the program read.",
  },
  "identity.organization.invited": "Invited",
  "identity.organization.invitedOn": "{role}, invited on {day}",
  "identity.organization.invite": "Invite someone",
  "identity.organization.give": "Give another role",
  "identity.organization.giveNote": "To someone who is here already",
  "identity.organization.giveButton": "Give this role",
  "identity.organization.unknown-person": "Person: choose someone of this organization.",
  "identity.organization.held": "Role: this person holds it here already.",
  "identity.organization.not-allowed":
    "Role: this role does not exist here. Choose one of the list.",
  "identity.organization.not-held": "That role had ended already.",
  "identity.organization.last-operator":
    "This is the last operator. Give someone else the role first.",
  "identity.organization.given": "The role was given.",
  "identity.organization.ended": "The role was ended. It opens nothing from now on.",

  "identity.invite.title": "Invite someone",
  "identity.invite.lead":
    "They get a letter with a link that works for 14 days. Nobody else can use it.",
  "identity.invite.where": "Organization",
  "identity.invite.as": "Role",
  "identity.invite.email": "Their e-mail",
  "identity.invite.button": "Send the invitation",
  "identity.invite.held": "Their e-mail: this person holds that role there already.",
  "identity.invite.not-allowed": "Role: this role does not exist in that organization.",
  "identity.invite.unknown-organization": "Organization: choose one of the list.",
  "identity.invite.sentPlain": "The invitation was sent.",

  "identity.people.title": "People",
  "identity.people.lead": "The corps members of your programs.",
  "identity.people.list": "Corps members",
  "identity.people.empty": "Nobody yet",
  "identity.people.emptyWhy":
    "A corps member appears here as soon as they accept an invitation to your program.",
  "identity.people.more": "More people",
  "identity.people.email": "E-mail",
  "identity.people.program": "Program",
  "identity.people.ways": "What you may do",
  "identity.people.import": "Import a roster",
  "identity.people.cohorts": "Cohorts",
  "identity.people.roles": "Roles and open invitations",
  "identity.people.about": "About",
} as const;
