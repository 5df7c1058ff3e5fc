/** Words beside what an adult and somebody under 18 write to each other. */
export const minors = {
  "minor.them": "{name} is under 18.",
  "minor.them.read": "The program’s {readers} can read what you write here too.",
  "minor.them.none":
    "Nobody else in the program could read what you write here, so it is not kept. Ask for a second adult first: {wanted}.",
  "minor.you": "You are under 18.",
  "minor.you.read": "The program’s {readers} can read what you write here.",
  "minor.you.none":
    "Nobody in the program can read what you write here yet. Tell an adult whom you trust as well, and ask for {wanted}.",
  "minor.problem":
    "{name} is under 18, and nobody else in the program could read this. Ask for a second adult first: {wanted}.",
  "minor.readers.coach": "coaches",
  "minor.readers.adjudicator": "adjudicators",
  "minor.readers.program_lead": "leads",
  "minor.wanted.coach": "another coach",
  "minor.wanted.adjudicator": "another adjudicator",
  "minor.wanted.program_lead": "another lead",

  "minorWords.title": "What {name} and adults wrote",
  "minorWords.link": "What they and adults wrote to each other",
  "minorWords.lead":
    "{name} is under 18. Nobody writes to them here where no other adult of the program can read it.",
  "minorWords.adult": "{name} is 18 or older, as far as is on file.",
  "minorWords.list": "Newest first",
  "minorWords.list.note":
    "What your role may read. Only adjudicators read what is said about a check.",
  "minorWords.none": "Nothing yet",
  "minorWords.none.text": "What {name} and adults write to each other shows up here.",
  "minorWords.none.adult":
    "Only what people under 18 and adults write is listed. {name} is not one.",
  "minorWords.by": "{by}, {day}",
  "minorWords.channel.tries": "About their tries",
  "minorWords.channel.typed": "Typed in a check",
  "minorWords.channel.observation": "After watching them work",
  "minorWords.channel.contest": "What they said is wrong",
  "minorWords.channel.answer": "Answer to what they said is wrong",
  "minorWords.channel.check-contest": "What they said is wrong about a check",
  "minorWords.channel.check-answer": "Answer about a check",
  "minorWords.channel.conflict": "A conflict of interest, by an adult",
  "minorWords.channel.own-conflict": "A conflict of interest, in their words",
} as const;
