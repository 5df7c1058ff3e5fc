/** Words of guardians of people under 18. */
export const guardians = {
  "guardian.page": "For a guardian",
  "guardian.title": "For the guardian of {person}",
  "guardian.lead": "What {program} asks you to read and sign. This link is yours alone.",
  "guardian.does": "What {person} will do",
  "guardian.nowhere": "{person} is not placed or proposed anywhere yet.",
  "guardian.opening": "{title}, {school}",
  "guardian.reads":
    "Nobody of the program writes to {person} here where no other adult of it can read it.",
  "guardian.sign": "To sign",
  "guardian.nothing": "There is nothing to sign now.",
  "guardian.nameHint": "As the program has it: {name}",
  "guardian.earlier":
    "You signed version {earlier} on {day}. That stays as it is, whatever you say to version {version}, unless a rule of the program asks for the newer one. You can take it back below.",
  "guardian.changed.new": "New:",
  "guardian.changed.gone": "No longer there:",
  "guardian.stand.earlier": "Not signed in its newest words",
  "guardian.stand.open": "Not signed yet",
  "guardian.stand.signed": "Signed",
  "guardian.stand.refused": "Refused",
  "guardian.stand.withdrawn": "Signature taken back",
  "guardian.do.sign": "Sign with this name",
  "guardian.do.refuse": "I do not sign this",
  "guardian.do.withdrawEarlier": "Take back what I signed as version {n}",
  "guardian.do.withdraw": "Take my signature back",
  "guardian.problem.dead-link": "This link does not work any more. Ask for a new one.",
  "guardian.problem.no-such-agreement": "This is not asked of you any more.",
  "guardian.problem.stale": "Newer words were published. Read them, then answer.",
  "guardian.problem.over-already": "Its last day is past.",
  "guardian.problem.other-name": "Write your name as the program has it.",
  "guardian.problem.signed-already": "You have signed this. You can take your signature back.",
  "guardian.problem.not-signed": "There is no signature of yours in force to take back.",
  "guardian.dead": "This link does not work",
  "guardian.deadText":
    "It was used, it ended, or it was never ours. If you are the guardian of someone who serves, ask for another:",
  "guardian.ask.title": "Ask for a new link",
  "guardian.ask.lead": "For guardians of people under 18. Write the address that the program has.",
  "guardian.ask.button": "Send me a link",
  "guardian.ask.sent": "Look in your mail",
  "guardian.ask.sentWhy":
    "If that is the address of a guardian, a link is on its way. It works for 14 days.",

  "guardianForm.title": "Guardian",
  "guardianForm.lead": "Who signs for {name} while they are under 18.",
  "guardianForm.now": "On file",
  "guardianForm.none": "Nobody is entered.",
  "guardianForm.erased": "Their name and address were erased.",
  "guardianForm.who": "{name}, {email}",
  "guardianForm.text": "{title}, version {n}",
  "guardianForm.earlier": "Version {n} is signed since {day} and stays in force.",
  "guardianForm.asked": "They were asked about these words on {day}, by a letter.",
  "guardianForm.words": "What is written",
  "guardianForm.words.text":
    "Nobody writes to {name} here where no other adult of the program can read it.",
  "guardianForm.enter": "Enter a guardian",
  "guardianForm.enter.note":
    "They get a link by mail. Someone entered later takes the place of the one before, whose signatures end.",
  "guardianForm.unknown":
    "The day on which {name} turns 18 is not on file. An adjudicator enters it first.",
  "guardianForm.adult": "{name} is 18 or older and signs for themself.",
  "guardianForm.name": "Name of the guardian",
  "guardianForm.email": "E-mail address of the guardian",
  "guardianForm.emailHint":
    "Their own: not that of the young person, nor of anyone in the program.",
  "guardianForm.send": "Enter and send the link",
  "guardianForm.link": "Guardian",
  "guardianForm.problem.not-in-your-program": "They are not a corps member of your program.",
  "guardianForm.problem.own": "Another lead enters your guardian.",
  "guardianForm.problem.age-unknown":
    "The day on which they turn 18 is not on file. An adjudicator enters it first.",
  "guardianForm.problem.not-under-18": "They are 18 or older and sign for themself.",
  "guardianForm.problem.same-address": "This is the young person’s own address.",
  "guardianForm.problem.staff-address":
    "This is the address of someone who looks after them in the program.",
  "guardianForm.problem.same-name": "This is the young person’s own name.",

  "mail.guardian.subject": "{person}: {organization} asks for your signature",
  "mail.guardian.before":
    "You are entered as the guardian of {person}, who serves with {organization}. Read what they will do and what is asked of you, and sign or refuse. The link is yours alone, works until {when}, and is spent when you answer:",
  "mail.guardian-again.subject": "{person}: “{what}” has new words",
  "mail.guardian-again.before":
    "{organization} published a newer version of “{what}”, which you signed for {person}. Your signature stays as it is. Read what changed, and say yes or no to the newer version. The link is yours alone, works until {when}, and is spent when you answer:",
  "mail.guardian-again.after": "If you do not know {person}, leave this letter alone.",
  "mail.guardian-new.subject": "{person}: “{what}” is there to sign",
  "mail.guardian-new.before":
    "{organization} published “{what}” and asks you, as the guardian of {person}, to read it and say yes or no. The link is yours alone, works until {when}, and is spent when you answer:",
  "mail.guardian-new.after": "If you do not know {person}, leave this letter alone.",
  "mail.guardian.after": "If you do not know {person}, leave this letter alone.",
} as const;
