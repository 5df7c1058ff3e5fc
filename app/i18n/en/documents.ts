/** Words about documents that become courses, and courses that become files. */
export const documents = {
  "document.where.whole": "The whole document",
  "document.where.lesson": "Lesson {lesson}",
  "document.where.heading": "Lesson {lesson}, under “{heading}”",
  "document.where.paste": "What was pasted",
  "document.picture.picture": "picture",
  "document.picture.chart": "chart",
  "document.picture.diagram": "diagram",
  "document.picture.shape": "drawing",
  "document.program": "another program",
  "document.someone": "someone",
  "document.made": {
    one: "One lesson was made of “{title}”.",
    other: "{n} lessons were made of “{title}”.",
  },
  "document.by.headings":
    "The highest headings start the lessons; the ones below them are sections in a lesson.",
  "document.by.bold":
    "The document has no headings, so short bold lines were taken for them. Use the styles Heading 1 and Heading 2 to decide it yourself.",
  "document.by.nothing":
    "The document has no headings, so everything is one lesson. Use the style Heading 1 where a lesson starts.",
  "document.parted":
    "A lesson that was too long goes on in the one after it, under the same title. Look where to cut it.",
  "document.lesson.empty": "The lesson “{title}” has a heading and no words, so it was left out.",
  "document.objectives": { one: "One objective was found.", other: "{n} objectives were found." },
  "document.objectives.none":
    "No objectives were found, so each lesson has one to be rewritten. In Word, write a heading “Objectives” with a list under it.",
  "document.objectives.many":
    "A course has at most 12 objectives, so this one was left out: “{words}”.",
  "document.objectives.shared":
    "The document does not say which lesson teaches which objective, so each lesson names all of them. Delete those that it does not teach.",
  "document.edges": "What stands at the top or bottom of every page was left out: “{words}”.",
  "document.outside": "The document points to a file at {address}. It was not fetched.",
  "document.embedded": {
    one: "A file of another program is in the document. It was not opened.",
    other: "{n} files of other programs are in the document. They were not opened.",
  },
  "document.todo.look":
    "Fonts, colors, sizes, underlines and columns are not carried: every course here is set alike.",
  "document.todo.settings":
    "Choose the strand, the roles and the reviewers in the settings: a document does not say them. Minutes were estimated from the number of words.",
  "document.todo.items":
    "The questions are placeholders. Write your own, or import them from a file.",
  "document.todo.sources":
    "No lesson names its sources yet. Cite each fact before the course is finished.",
  "document.note":
    "Note {n} needs a source: “{words}”. It stands under Notes; say under Sources what work it is, and the lesson cites it as {id}.",
  "document.part": "“{title}” became a part of the lesson ({part}).",
  "document.part.plain":
    "“{title}” could not be made a part of the lesson, so its words stand as they are.",
  "document.plainer":
    "This was too long or too tangled to be kept as it was, so its words were kept in plainer form: “{words}”.",
  "document.scenario": "“{title}” is not a scenario yet, so its words stand as they are. {why}",
  "document.scenario.no-words": "Say first what happens, then give the choices.",
  "document.scenario.choices":
    "Give 2 to 5 choices, each as a paragraph that starts with Strong:, Partial: or Harmful:.",
  "document.scenario.no-why": "After each choice, write a paragraph that starts with Why:.",
  "document.scenario.strong": "Make exactly one choice Strong:.",
  "document.found.picture":
    "A {what} stood here: “{alt}”. Its words are kept; draw it as an SVG file and put it in its place.",
  "document.found.picture.silent":
    "A {what} without a description stood here. Say in words what it shows, and draw it as an SVG file.",
  "document.found.film":
    "A film stood here and was left out: “{alt}”. Add its file under Film and sound, then put it in its place.",
  "document.found.film.silent":
    "A film or a sound stood here and was left out. Add its file under Film and sound, then put it in its place.",
  "document.found.decoration": "A picture that is marked as decoration was left out.",
  "document.found.text-box":
    "The words of a text box are kept after the paragraph that it stood beside.",
  "document.found.equation": "An equation became words: “{words}”. Read it aloud to check it.",
  "document.found.object":
    "Something made with {program} stood here and was left out. Write what matters of it in words.",
  "document.found.comment": "A comment by {by} was left out: “{words}”.",
  "document.found.changes": "Tracked changes were accepted here.",
  "document.found.changes.added": "Added: “{words}”.",
  "document.found.changes.removed": "Removed: “{words}”.",
  "document.found.hidden": "Hidden words were left out: “{words}”.",
  "document.found.page-break": "A break of the page was left out: a lesson has no pages.",
  "document.found.drop-cap": "A large first letter became a letter like the others.",
  "document.found.contents-table": "The table of contents was left out: the course makes its own.",
  "document.found.field": "A field that fetches something from elsewhere was left out: “{words}”.",
  "document.found.inserted-file":
    "A file that was inserted whole was left out, unread. Open the document in Word, and copy its words in.",
  "document.found.note": "A note was found here.",
  "document.found.note-missing": "A reference to a note that is not in the document was left out.",
  "document.found.link-secured":
    "A link to {from} now starts with https. Open {address} once to see that it works.",
  "document.found.link-dropped":
    "The link to “{address}” was left out: a lesson links to addresses that start with https:// or mailto:. Its words are kept: “{words}”.",
  "document.found.script": "Something that could run or fetch ({words}) was left out.",
  "document.found.table-header": "The first row of this table was taken for its headings.",
  "document.found.table-merged":
    "Merged cells in this table were taken apart, and their words repeated.",
  "document.found.table-nested":
    "A table stood in a cell of this table. Its words are kept in the cell.",
  "document.found.table-unfolded":
    "This table was only a frame around words, or too wide. Its words are kept without it.",
  "document.found.cell-lines": "Lists and lines in the cells of this table became one line each.",
  "document.found.heading-deep": "“{words}” was a heading below two others, and became bold words.",
  "document.found.heading-guessed": "“{words}” was bold, and was taken for a heading.",
  "document.found.style": "The look of the style {name} is not carried; its words are.",
  "document.refused.not-a-package":
    "This is not a Word file. Save it as .docx and choose it again.",
  "document.refused.locked":
    "This file is locked with a password. Remove the password and choose it again.",
  "document.refused.old-word":
    "This file has a password, or is of an old Word (.doc). Open it in Word, remove the password, save it as .docx, and choose it again.",
  "document.refused.other-office":
    "This is a spreadsheet or a set of slides, not a Word document. Copy its words into a document.",
  "document.refused.macros":
    "This file can run macros, so it was not opened. Save it as .docx without macros and choose it again.",
  "document.refused.too-large":
    "This file is too large: 50 MB packed, or 24 MB of text, is the most. Make the pictures smaller or split the document.",
  "document.refused.too-many":
    "This file holds too many parts or entries. Save it anew from Word, or split it.",
  "document.refused.bomb":
    "This file unpacks to far more than it holds, as a file does that is made to do harm. It was not opened.",
  "document.refused.slip":
    "A part of this file has a name that points outside of it. It was not opened. Save it anew from Word.",
  "document.refused.link":
    "A part of this file is a link to another file. It was not opened. Save it anew from Word.",
  "document.refused.twice":
    "Two parts of this file have the same name. It was not opened. Save it anew from Word.",
  "document.refused.damaged":
    "This file is damaged. Open it in Word, save it anew, and choose it again.",
  "document.refused.broken":
    "A part of this file is not XML that can be read. Open it in Word, save it anew, and choose it again.",
  "document.refused.doctype":
    "A part of this file declares a document type, which no Word file does. It was not opened. Save it anew from Word.",
  "document.refused.deep":
    "Something in this document is nested too deep. Copy its words into a new document.",
  "document.refused.many": "This document holds too many pieces. Split it into several documents.",
  "document.refused.long":
    "This document has more than 12,000 paragraphs. Split it into several documents.",
  "document.refused.no-words": "There are no words in this document to make a lesson of.",
  "document.refused.too-many-lessons":
    "This document makes more than 20 lessons, which is the most of a course. Split it, or use Heading 1 only where a lesson starts.",
  "document.paste.too-large": "This is too much to paste at once. Paste it in parts.",
  "document.paste.deep": "What you copied is nested too deep. Paste it as plain text.",
  "document.zip.where": "The zip",
  "document.zip.media.missing":
    "{name} is listed in media.yaml and is not in the zip. Add it under Film and sound.",
  "document.zip.media.other":
    "{name} is not the file that media.yaml lists, so it was left out. Add it under Film and sound.",
  "document.zip.media.unlisted":
    "{name} is not listed in media.yaml, so it was left out. Add it under Film and sound.",
  "document.zip.other": "{name} is no file of a course, so it was left out.",
  "document.zip.no-course":
    "There is no course.yaml in this zip, and it is no Word file. Choose a .docx, or a zip that a course was exported to.",
  "document.zip.not-text":
    "A file of the course in this zip is not UTF-8 text. Save it again as UTF-8.",
  "document.zip.not-a-package":
    "This is not a zip. Choose a .docx, or a zip that a course was exported to.",
  "document.zip.locked":
    "This zip is locked with a password. Remove the password and choose it again.",
  "document.zip.too-large":
    "This zip holds more than a course may. Take out what is no part of the course.",
  "document.zip.too-many":
    "This zip holds more files than a course may: 100 is the most. Take out what is no part of the course.",
  "document.zip.bomb":
    "This zip unpacks to far more than it holds, as one does that is made to do harm. It was not opened.",
  "document.zip.slip":
    "A file in this zip has a name that points outside of it. The zip was not opened. Make it anew.",
  "document.zip.link":
    "A file in this zip is a link to another file. The zip was not opened. Make it anew.",
  "document.zip.twice":
    "Two files in this zip have the same name. The zip was not opened. Make it anew.",
  "document.zip.damaged": "This zip is damaged. Make it anew and choose it again.",
  "document.lost.cartridge":
    "Other systems get pages and questions. Mastery, answers to scenarios, credentials and the gate stay in Muster.",
  "document.lost.cmi5":
    "The lessons open in any cmi5 system and report to nobody: questions, mastery and credentials stay in Muster.",
  "document.lost.print":
    "This is one page to print or to save as PDF. The questions are not on it, so that nobody learns their answers from paper.",

  "export.title": "Take the course elsewhere",
  "export.zip": "Everything, as files",
  "export.zip.for": "To keep, to write with other tools, or to bring in again",
  "export.zip.lost":
    "The lessons in MDX, the questions, figures and settings as they stand, and one JSON file of it all. Nothing is left out but the history.",
  "export.zip.get": "Get the zip",
  "export.common-cartridge": "Common Cartridge",
  "export.common-cartridge.for": "For Canvas, Moodle, Brightspace and Blackboard",
  "export.common-cartridge.get": "Get the cartridge",
  "export.cmi5": "cmi5",
  "export.cmi5.for": "For systems that open xAPI packages",
  "export.cmi5.get": "Get the cmi5 package",
  "export.print": "Print or PDF",
  "export.print.for": "One page to read on paper, or to save as PDF from the browser",
  "export.print.get": "Get the page",
  "export.items": "Questions alone",
  "export.items.for": "For the question bank of another system",
  "export.items.get": "Choose a format for the questions",
  "export.stopped": "The course took too long to read just now. Open this page again in a moment.",
  "export.toNotes": "See what to fix",
  "export.faults": {
    one: "{n} fault must be fixed before the course can be written for elsewhere. The zip above works now.",
    other:
      "{n} faults must be fixed before the course can be written for elsewhere. The zip above works now.",
  },
  "export.lostQuestions": {
    one: "What is left out of one question",
    other: "What is left out of questions: {n} notes",
  },
  "companion.title": "In person",
  "companion.holds": "On paper",
  "companion.holds.note": "The print pack of this draft, as it would be if it were released now",
  "companion.see": "See it",
  "companion.everything": "With the reading and a cover that names the version.",
  "companion.rubric.write": "Write the task, its rubric and what the observer reads",
  "companion.faults": "Something must be fixed before there is a pack to see.",
  "companion.checkIn": "Check-in",
  "companion.checkIn.note": "Who was in the room",
  "companion.checkIn.text":
    "Every session has a code of its own, which its page makes on the day: people check in with it, and hours are kept. The guide and the slides outline say where it is, so there is nothing to write here.",
  "companion.texts": "For whoever leads it",
  "companion.texts.note":
    "Stands in the facilitator guide of this version, beside what every guide says",
  "companion.before": "Before the day",
  "companion.before.hint": "A line for each thing to do. You may leave it empty.",
  "companion.bring": "What to bring",
  "companion.bring.hint": "A line for each thing, beside what the practice task asks for.",
  "companion.notes": "About this course",
  "companion.notes.hint": "What often happens in the room, and what helps. A line each.",
  "companion.save": "Save for the guide",
  "companion.why": "Wrote for whoever leads it in a room",
  "companion.guide": {
    one: "A session of {n} minute, minute by minute, with an outline of slides",
    other: "A session of {n} minutes, minute by minute, with an outline of slides",
  },
  "companion.cards": {
    one: "{n} card, from the scenarios of the lessons",
    other: "{n} cards, from the scenarios of the lessons",
  },
  "companion.rubric": {
    one: "{n} row, and {steps} steps of the practice task",
    other: "{n} rows, and {steps} steps of the practice task",
  },
} as const;
