/** Words of the pages that bring a course in from a file, and take it out. */
export const bring = {
  "bring.title": "Bring in a Word file",
  "bring.file": "The file",
  "bring.file.note":
    "Word (.docx), a page or a Word file from Google Docs, or a zip that Muster made",
  "bring.choose": "Choose a file",
  "bring.choose.hint":
    "At most 20 MB, and 40 MB more for a zip with films. Headings become lessons and their parts; lists, tables, links and notes come along.",
  "bring.choose.missing": "Choose a file first.",
  "bring.how": "Where does it go?",
  "bring.how.instead": "In place of what this draft holds now",
  "bring.how.after": "Its lessons after those that are here",
  "bring.look": "Show what would come of it",
  "bring.button": "Bring it in",
  "bring.busy":
    "Others are bringing in files just now. Nothing was changed; try again in a moment.",
  "bring.stopped":
    "Reading this file took too much, so it was stopped. Nothing was changed. Split the file, or take out large pictures.",
  "bring.report": "What became of it",
  "bring.report.note": "In the order of the file",
  "bring.done": {
    one: "Brought in: {n} lesson. What was there before is in the history.",
    other: "Brought in: {n} lessons. What was there before is in the history.",
  },
  "bring.looked": {
    one: "It would give {n} lesson. Nothing is changed yet.",
    other: "It would give {n} lessons. Nothing is changed yet.",
  },
  "bring.looked.kept":
    "The file that you looked at is kept for an hour, for you alone. Press “Bring it in”: you need not choose it again.",
  "bring.looked.gone": "The file that you looked at is not kept any more. Choose it again.",
  "bring.choose.other": "Or choose another file",
  "bring.onward": "Go on to the lessons",
  "bring.fate.kept": "Kept",
  "bring.fate.changed": "Changed",
  "bring.fate.left-out": "Left out",
  "bring.why": "Brought in from a file",
} as const;
