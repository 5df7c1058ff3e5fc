/** Words about asking for many people at once. */
export const many = {
  "many.title": "Check many people",
  "many.lead": "Who may fill {title} at {school}, as known now. This places nobody.",
  "many.answer": "What the rules say",
  "many.asked": "Asked",
  "many.says": "Answer",
  "many.why": "What is missing first",
  "many.csv": "Download this table (CSV)",
  "many.ask": "Whom to check",
  "many.rows": "People, one in a row",
  "many.rows.hint": "A name, an e-mail address or a member number. At most 500.",
  "many.upload": "Or a file with one in a row",
  "many.check": "Check these people",
  "many.nothing": "Write at least one person.",
  "many.too-long": "That is more than {most} rows. Check them in parts.",
  "many.too-many":
    "You have checked often in ten minutes. At most {most} rows at a time; try again in a moment.",
  "many.notYet": "Not yet",
  "many.unsure": "Could not tell",
  "many.problem.nobody": "Nobody like that in your program",
  "many.problem.several": "Several people have this name: write the address",
  "many.open": "Check many people",
} as const;
