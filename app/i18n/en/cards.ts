/** Words around the cards that stand beside a lesson: what a state asks, and whom to reach. */
export const cards = {
  "card.checked": "Checked",
  "card.checkedBy": "Checked by {by} on {day}.",
  "card.due": "Checked more than a year ago",
  "card.dueWhat": "Ask your program lead whether it still holds.",
  "card.notChecked": "Not checked yet",
  "card.version": "Version {version}, from {day}.",
  "card.source": "Source:",

  "card.state": "Your state’s card",
  "card.state.caption": "What {state} asks of someone who suspects harm",
  "card.state.none": "No state chosen yet",
  "card.state.question": "Question",
  "card.state.answer": "What we know",
  "card.state.who": "Who must report",
  "card.state.to_whom": "To whom",
  "card.state.how_soon": "How soon",
  "card.state.hotline": "The number to call",
  "card.state.supervisor": "Is it enough to tell a supervisor",
  "card.state.open": "Not checked yet. Ask your program lead before your first day.",
  "card.state.nobody":
    "Nobody has checked this card for Muster, and no lawyer has. Ask your program lead before your first day.",
  "card.state.danger": "If someone is in danger right now, call 911.",
  "card.state.of": "This is where {place} is.",
  "card.state.live":
    "The card is kept apart from the lesson. When it is corrected, it changes here for everyone.",
  "card.state.unknownPlace":
    "Muster does not know your state yet. Choose it to see its card, and ask your program lead before your first day.",
  "card.state.unknown": "There is no card for that. Choose a state or territory from the list.",
  "card.state.noCards":
    "No cards are published here yet. Ask your program lead what your state asks before your first day.",
  "card.state.choose": "State or territory",
  "card.state.chooseOne": "Choose one",
  "card.state.show": "Show its card",

  "card.contacts": "Whom to reach",
  "card.contacts.title": "Help, for a student and for you",
  "card.contacts.call": "Call {to}",
  "card.contacts.text": "Text {to}",
  "card.contacts.chat": "Chat at {to}",
  "card.contacts.nobody":
    "Nobody has checked this for Muster yet. It stands as its source gives it.",
  "card.contacts.noCards": "No numbers are published here yet. Ask your program lead for them.",
  "card.contacts.siteLead": "Your site lead at {school}",
  "card.contacts.putBy": "{by} put this on file on {day}.",
  "card.contacts.putOn": "Put on file on {day}.",
  "card.contacts.noLead":
    "The school has named nobody in Muster yet. Ask your program lead who it is before your first day.",
  "card.contacts.unnamed":
    "The school has named someone who has no account in Muster. Ask your program lead for the name before your first day.",
  "card.contacts.noSchool": "Your site lead",
  "card.contacts.noSchoolWhat":
    "You are not placed at a school in Muster. Once you are, the person whom the school names stands here.",
  "card.contacts.program": "Your program, {program}",
  "card.contacts.leads": "Program lead: {names}.",
  "card.contacts.noProgramLead": "It has no program lead in Muster yet.",

  "card.paper.state": "Your state",
  "card.paper.ask":
    "Ask your program lead for each answer, and write it here before your first day.",
  "card.paper.live":
    "Paper is not corrected. The lesson online shows what is checked today, and by whom.",
  "card.paper.checked": "Checked by, and on which day",
  "card.paper.siteLead": "Site lead, and how to reach them",
  "card.paper.programLead": "Program lead, and how to reach them",
} as const;
