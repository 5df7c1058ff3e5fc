/** Words about files of questions that other programs write. */
export const formats = {
  "formats.file.too-large": "This file is larger than {most} MB. Split it into smaller files.",
  "formats.file.too-many":
    "A file may hold at most {most} questions. Put the rest into another file.",
  "formats.file.empty":
    "This file holds no question. Check that you chose the right file and format.",
  "formats.file.not-text": "This file is not text in UTF-8. Save it again as UTF-8.",
  "formats.file.encoding":
    "This file says that it is in “{name}”, which is not read. Save it again as UTF-8.",
  "formats.file.unknown":
    "This file is in no format that is known: GIFT, Moodle XML, Aiken, QTI 1.2, QTI 2.1 or 2.2, QTI 3, CSV, or a package (.zip, .imscc) of QTI. Choose its format, or export it again as one of these.",
  "formats.kind.blackboard":
    "This is a pool of Blackboard in its old format, which is not read. In Blackboard, export the pool as QTI 2.1, and import that.",
  "formats.kind.examview":
    "This is a file of ExamView, which is not read. In ExamView, export the questions as QTI, and import that.",
  "formats.kind.hot-potatoes":
    "This is an exercise of Hot Potatoes, which is not read. Import it into Moodle, export the questions as Moodle XML, and import that.",
  "formats.kind.moodle-backup":
    "This is a backup of a course, which is not read. In Moodle’s question bank, choose Export and Moodle XML, and import that.",
  "formats.kind.webct":
    "This is a file of WebCT, which is not read. Import it into Moodle, export the questions as Moodle XML, and import that.",
  "formats.kind.cloze":
    "This is a text with embedded answers (Cloze), which only Moodle XML holds here. Import it into Moodle, export the question as Moodle XML, and import that.",
  "formats.kind.pdf":
    "This is a PDF, in which questions and answers cannot be told apart. Export the questions from the program that made it.",
  "formats.kind.office":
    "This is a file of an old office program. Save it as text in GIFT or Aiken, or as CSV, and import that.",
  "formats.package.damaged": "This package is damaged and cannot be opened. Export it again.",
  "formats.package.locked": "This package is locked with a password. Export it again without one.",
  "formats.package.too-large":
    "This package unpacks to more than a bank of questions can need. Export fewer questions at a time.",
  "formats.package.too-many":
    "This package holds too many files. Export fewer questions at a time.",
  "formats.package.bomb":
    "A file of this package unpacks to far more than it should, so nothing of it is read. Export it again.",
  "formats.package.slip":
    "A file of this package has a name that leads out of it, so nothing of it is read. Export it again.",
  "formats.package.link":
    "This package holds a link to another file, so nothing of it is read. Export it again.",
  "formats.package.twice":
    "Two files of this package have one name, so nothing of it is read. Export it again.",
  "formats.package.no-items":
    "This package holds no file of questions. Export the questions as QTI.",
  "formats.package.in-file": "In {name}: {reason}",
  "formats.package.test":
    "The test {name} is left out: its order, sections and scoring. Its questions are read one by one.",
  "formats.package.left": "{name} is left out: it is {kind}, not a question.",
  "formats.package.link-to": "a web link",
  "formats.package.discussion": "a discussion",
  "formats.package.tool": "a tool of another site",
  "formats.package.assignment": "an assignment",
  "formats.package.record": "a record of use or results",
  "formats.package.picture": "a picture",
  "formats.package.recording": "a recording",
  "formats.package.page": "a page or document",
  "formats.package.package": "a package within the package",
  "formats.package.program": "a program",
  "formats.package.title": "Questions",
  "formats.package.cartridge":
    "A Common Cartridge (.imscc) holds QTI 1.2. Choose QTI 1.2, or end the name of the file in .zip.",
  "formats.package.only-qti": "Only QTI travels as a package (.zip). Give the file another ending.",
  "formats.item.too-long": "This question is too long. Shorten it to at most {most} characters.",
  "formats.item.refused": "Muster cannot hold this question: {problems}",
  "formats.item.at": "{place}: {problem}",
  "formats.item.within": "{all}, {one}",
  "formats.item.rule": "{message}",
  "formats.item.shorten": "Shorten this to at most {most} characters.",
  "formats.item.fewer": "Use {most} or less.",
  "formats.item.one-of": "Use one of these: {values}.",
  "formats.item.invalid": "This is missing or is not what Muster expects here.",
  "formats.part.stem": "question",
  "formats.part.text": "text",
  "formats.part.feedback": "feedback",
  "formats.part.match": "right side",
  "formats.part.objective": "objective",
  "formats.part.level": "level",
  "formats.part.pool": "pool",
  "formats.part.family": "family",
  "formats.part.sources": "sources",
  "formats.part.figure": "figure",
  "formats.part.answer": "answer",
  "formats.part.tolerance": "tolerance",
  "formats.part.option": "choice {at}",
  "formats.part.pair": "pair {at}",
  "formats.part.other": "right side {at} that goes with nothing",
  "formats.part.gap": "gap {at}",
  "formats.part.accepted": "answer {at}",
  "formats.part.tempting": "wrong answer {at}",
  "formats.part.unit": "unit {at}",
  "formats.part.scene": "scene {at}",
  "formats.place.question": "the question",
  "formats.place.text": "the text",
  "formats.place.hint": "a hint",
  "formats.place.choice": "choice {at}",
  "formats.place.step": "step {at}",
  "formats.place.pair": "pair {at}",
  "formats.place.gap": "gap {at}",
  "formats.place.feedback": "the feedback of answer {at}",
  "formats.place.some-choice": "a choice",
  "formats.place.some-feedback": "feedback",
  "formats.place.some-pair": "a pair",
  "formats.place.right-answers": "right answers",
  "formats.place.partly-right-answers": "partly right answers",
  "formats.place.wrong-answers": "wrong answers",
  "formats.place.every-answer": "every answer",
  "formats.text.script": "a script",
  "formats.text.style": "a style sheet",
  "formats.text.head": "settings of a web page",
  "formats.text.frame": "a page set into the text",
  "formats.text.embedded": "an embedded object",
  "formats.text.form": "a field or button",
  "formats.text.sound": "a sound",
  "formats.text.film": "a film",
  "formats.text.drawing": "a drawing",
  "formats.text.math": "a formula, whose signs stand on one line",
  "formats.text.formula": "a formula, which shows as it is typed",
  "formats.text.nameless-picture": "a picture without a name",
  "formats.text.nameless-picture-described":
    "a picture without a name, whose description stands in brackets",
  "formats.text.picture": "the picture “{name}”",
  "formats.text.picture-described": "the picture “{name}”, whose description stands in brackets",
  "formats.text.file": "the file “{name}”",
  "formats.text.nameless-file": "a file without a name",
  "formats.text.link": "the link to {address}",
  "formats.text.odd-link": "a link that is not a web or mail address",
  "formats.text.table": "a table, whose rows are lines now",
  "formats.text.type": "bold, italic, underlined or struck type",
  "formats.text.raised": "raised or lowered type, written as ^(…) or _(…)",
  "formats.xml.broken":
    "The file stops being XML here: {why}. Mend the file, or export it again from the program that it comes from.",
  "formats.xml.doctype":
    "The file has a document type ({mark}) that defines something of its own, such as entities, which Muster does not read. Delete that part and try again.",
  "formats.xml.defaults":
    "The document type of the file gives its elements more than {most} attributes that they do not write. Split it into smaller files.",
  "formats.xml.half-character":
    "The file holds half of a character, so it was not saved as UTF-8. Save it again as UTF-8.",
  "formats.xml.many": "The file has more than {most} elements. Split it into smaller files.",
  "formats.xml.deep": "The file is nested more than {most} deep, which no file of questions is.",
  "formats.xml.attributes":
    "An element of the file has more than {most} attributes, so it is not read.",
  "formats.wanting.feedback": "Write feedback for each choice: why it is right or wrong.",
  "formats.wanting.objective": "Name the objective that this question asks about.",
  "formats.id.renamed": "Its id is “{id}” now: “{was}” cannot be one, or is taken.",
  "formats.lost.in": "In {where}, Muster cannot hold {what}.",
  "formats.lost.more": "More of it is left out than is named here.",
  "formats.lost.note-changed":
    "It was changed since Muster wrote it. What only Muster holds was kept where it still fits: objective, level, pool, family, critical, sources and picture.",
  "formats.lost.note-unreadable":
    "What Muster noted in it for itself cannot be read, so only the question was kept.",
  "formats.lost.feedback-for": "The feedback for {which} is left out: “{text}”",
  "formats.lost.loose-feedback": "Feedback that goes with no one answer is left out: “{text}”",
  "formats.lost.second-feedback":
    "Muster has one feedback for right answers. This one is left out: “{text}”",
  "formats.lost.hidden-feedback": "Feedback that is shown for all but one choice is left out.",
  "formats.lost.partly": "What earns {percent} % elsewhere counts as wrong here: “{text}”",
  "formats.lost.points-taken-off": "Points taken off for wrong choices are left out.",
  "formats.lost.weights":
    "The weight of each choice is left out: all of the right ones, and no other, are right.",
  "formats.lost.part-marks": "Part marks are left out: an answer is right when all of it is.",
  "formats.lost.own-scoring":
    "Its own way of scoring is left out: Muster uses the right answer that it names.",
  "formats.lost.gap":
    "Gap {gap} is left out, and its right answer stands in its place: “{answer}”. {reason}",
  "formats.lost.gap-weights": "The gaps have marks of their own. Here each counts the same.",
  "formats.lost.grade": "Its mark of {grade} is left out: every item of Muster counts the same.",
  "formats.lost.penalty":
    "The penalty of {penalty} for each further try is left out: Muster takes off nothing.",
  "formats.lost.hints": {
    one: "Its hint for a further try is left out.",
    other: "Its {n} hints for further tries are left out.",
  },
  "formats.lost.hidden": "It was hidden where it comes from. Here it is an item like any other.",
  "formats.lost.name": "Its name is left out, because Muster knows items by their id: “{name}”",
  "formats.lost.tag": "Its tag “{tag}” is left out.",
  "formats.lost.category": "Its category is left out: {path}.",
  "formats.lost.category-words": "The description of its category is left out: “{text}”",
  "formats.lost.settings": "Settings are left out that Muster does not have: {names}.",
  "formats.lost.unknown": "What stands under {names} is left out.",
  "formats.lost.wildcard": "The answer “{text}” is left out: Muster has no * for any letters.",
  "formats.lost.same-answer":
    "The answer “{text}” is left out: to Muster it reads the same as another.",
  "formats.lost.near":
    "The answer {text} is left out: it lies within the tolerance of the right one.",
  "formats.lost.few": "Only {most} answers that are not right are kept; the rest are left out.",
  "formats.lost.second-number": "The further right number {text} is left out: Muster holds one.",
  "formats.lost.other-numbers": {
    one: "A further right number or range is left out: Muster holds one.",
    other: "{n} further right numbers or ranges are left out: Muster holds one.",
  },
  "formats.lost.tolerance":
    "The tolerance of the answer {text} is left out: the one of the right answer holds.",
  "formats.lost.relative": "A tolerance in percent is kept as a number.",
  "formats.lost.rounded":
    "An answer is rounded there before it is judged: here it may be off by {tolerance}.",
  "formats.lost.exclusive": "A tolerance that leaves out its ends includes them here.",
  "formats.lost.uneven-tolerance": "A tolerance that is wider on one side is as wide on both here.",
  "formats.lost.slider": "The slider from {least} to {most} is left out: the number is typed here.",
  "formats.lost.case":
    "Whether capitals matter is left out: Muster reads capitals and small letters alike.",
  "formats.lost.pattern": "A pattern that answers must fit is left out.",
  "formats.lost.rubric": "Notes that are not for learners are left out.",
  "formats.lost.limits": "That at most {most} may be chosen is left out.",
  "formats.lost.sides":
    "Which of two goes first is left out: Muster lists one side and offers the other.",
  "formats.lost.fixed": "That “{text}” keeps its place is left out: Muster deals the choices anew.",
  "formats.qti.draws":
    "That the section {name} draws {count} of its questions at random is left out: all of them are read.",
  "formats.qti.bank":
    "It draws questions at random from the bank {name}. Export the questions of that bank.",
  "formats.package.passage":
    "The passage {name} is left out: put its text into a lesson, or into the questions that ask about it.",
  "formats.lost.style": "Its style sheet “{name}” is left out.",
  "formats.lost.hottext": "The words to choose within the text are listed as choices below it.",
  "formats.lost.used-once":
    "Each word could be used once there. Here it may be chosen in several gaps.",
  "formats.lost.not-one-to-one":
    "Its pairs do not go one to one, so each is a gap with choices here.",
  "formats.lost.no-category":
    "“{text}” belongs in no category and is left out: here each thing has one.",
  "formats.lost.passage":
    "The passage that it belongs to is left out: put its text into a lesson, or into the question.",
  "formats.lost.timed": "Its time limit or dependence on time is left out.",
  "formats.lost.outcomes": "What it reports beside its score is left out: {names}.",
  "formats.lost.braces":
    "Braces around “{text}” are round brackets now: Muster writes gaps in braces.",
  "formats.lost.blank-choice": "A choice without words is left out.",
  "formats.lost.order-settings": "How the order is scored and shown is left out.",
  "formats.reason.of-kind": "“{kind}”: {reason}",
  "formats.reason.asks-nothing": "It asks nothing: it is a text to read. Put it into a lesson.",
  "formats.reason.essay":
    "It asks for longer text (an essay), which no rule can judge. Use a practice task.",
  "formats.reason.upload": "It asks for a file, which no rule can judge. Use a practice task.",
  "formats.reason.drawing": "It asks for a drawing, which no rule can judge. Use a practice task.",
  "formats.reason.recording":
    "It plays or asks for a recording, which Muster does not have. Put it into a lesson or a practice task.",
  "formats.reason.on-picture":
    "It is answered on a picture, which not everybody can see. Ask the same in words: choices, a match or an order.",
  "formats.reason.calculated":
    "Its numbers are made by a formula for each try. Write it with the numbers of one case.",
  "formats.reason.random":
    "It draws a question at random from a category. Export the questions of that category.",
  "formats.reason.adaptive":
    "It is adaptive: it changes while it is answered, and Muster judges one answer. Write each step as a question of its own.",
  "formats.reason.template":
    "It is made from a template: its words change each time it is shown, and Muster shows what was written. Write it with the words of one case.",
  "formats.reason.end-attempt":
    "It has a button of its own that ends the try, and Muster has its own. Take that button out.",
  "formats.reason.one-program":
    "It was made for one program, and only that program can show it. Ask it as choices, a match, an order or words to type.",
  "formats.reason.unknown-kind":
    "It is of the kind “{kind}”, and Muster has no such question. Ask it as choices, a match, an order or words to type.",
  "formats.reason.several":
    "It asks {count} things at once ({kinds}). Split it into a question for each.",
  "formats.reason.typed-gaps":
    "It has {count} gaps to type in, and Muster has one. Split it, or give each gap choices.",
  "formats.reason.no-key": "It does not say which answer is right. Name the right answer.",
  "formats.reason.two-keys":
    "It marks “{marked}” as right and gives the most points to “{most}”. Make these the same.",
  "formats.reason.pattern":
    "Its right answer is a pattern (a regular expression), and Muster compares with answers that are written out. Write the answers out.",
  "formats.reason.unknown-key":
    "It says that “{key}” is right, and has no such choice. Name one of its choices.",
  "formats.reason.none-right": "None of its answers earns 100 %. Give the right one 100 %.",
  "formats.reason.many-right":
    "{n} of its answers are right, and a question with one answer has one. Let several be chosen, or leave one right.",
  "formats.reason.pairs-once":
    "“{of}” goes with several or with nothing. Give each left side one right side.",
  "formats.reason.not-number":
    "“{text}” is not a number. Write one number with a point, such as 3.5.",
  "formats.reason.only-wildcards": "Every right answer has a * in it. Write the answers out.",
  "formats.reason.unit":
    "The unit “{text}” has no multiplier that is a number above 0. Give it one.",
  "formats.reason.no-gaps": "Its text has no gaps. Set each gap where it belongs.",
  "formats.reason.all-gaps": "None of its gaps can be kept. {reasons}",
  "formats.reason.gap": "Gap {gap}: {reason}",
  "formats.reason.gap-choice":
    "Gap {gap} names choice {choice}, and there is none. Write the choice, or take the gap out.",
  "formats.reason.open-gap": "Gap {gap} is not closed. End it with {close}.",
  "formats.reason.typed-gap":
    "It is to be typed in, and gaps of Muster are chosen from a list. Give it choices, or make it a question of its own.",
  "formats.reason.several-in-gap":
    "It takes several choices, and gaps of Muster take one. Make it a question of its own.",
  "formats.reason.gap-kind":
    "It is of the kind “{kind}”, which Muster does not have. Give it choices.",
  "formats.gift.braces":
    "The {open} and {close} of this question do not fit. Write the answers between one {open} and one {close}, without blank lines, and put \\ before any other.",
  "formats.gift.no-answer": "It has no answer. Write the answers between {open} and {close}.",
  "formats.gift.no-arrow": "Write each pair as =this -> that: “{part}” has no arrow.",
  "formats.gift.choice-ids":
    "The ids of its choices are left out: the choices have changed since Muster wrote this file.",
  "formats.gift.damaged":
    "What Muster kept in the comment above it is left out: the comment has changed.",
  "formats.gift.other-comment":
    "What Muster kept in the comment above it is left out: it belongs to another question.",
  "formats.gift.comment":
    "The comment that Muster wrote above it has changed. Export the question again.",
  "formats.gift.shown":
    "The change to its text is left out: Muster reads it from the comment above.",
  "formats.aiken.no-answer":
    "Write a line ANSWER: and the letter of the right choice below the choices.",
  "formats.aiken.no-question": "Write the question on a line of its own above its choices.",
  "formats.aiken.no-choices":
    "Write the choices, each on a line that begins with a letter, such as A).",
  "formats.aiken.several": "Name one right choice: “{answer}” is more, and Aiken has one.",
  "formats.aiken.no-choice": "Name one of the choices in the ANSWER line: there is no “{answer}”.",
  "formats.aiken.doubled": "Give each choice a letter of its own: {label} stands twice.",
  "formats.aiken.rest": "What follows the letter of the answer is left out: “{rest}”",
  "formats.aiken.damaged": "What Muster kept after the answer is left out: it has changed.",
  "formats.aiken.changed":
    "The line that Muster wrote here has changed. Export the question again.",
  "formats.csv.header": "Name the columns in the first row: at least question and answer.",
  "formats.csv.quotes":
    "Line {line}: the quotes of this row do not fit. Put one {quote} before and one after a cell, and two for each within it.",
  "formats.csv.many-broken": "Too many rows cannot be read. Save the table again as CSV.",
  "formats.csv.type": "“{type}” is no type of question. Write one of these: {types}.",
  "formats.csv.choice":
    "The answer “{answer}” names none of the choices. Write its letter, its number or its words.",
  "formats.csv.no-answer": "Write the answer of this question.",
  "formats.csv.column": "The column “{column}” is left out.",
  "formats.csv.damaged": "The column “muster” is left out: it has changed.",
  "formats.csv.gaps": "Its gaps stand in the column “muster”.",
  "formats.csv.scenes": "Its scenes stand in the column “muster”.",
  "formats.csv.units": "Its units stand in the column “muster”.",
  "formats.moodle.not-quiz":
    "This is not a file of Moodle questions: it begins with <{name}>, and theirs with <quiz>.",
  "formats.moodle.not-question": "“{name}” is not a question. Take it out of the file.",
  "formats.moodle.no-type": "This question does not say its type. Export it again from Moodle.",
  "formats.moodle.bare":
    "Its text holds tags that are not set into CDATA, so words would be lost. Export it again from Moodle.",
  "formats.moodle.other":
    "Muster has no questions of the type “{type}”. Ask it as one that Moodle itself has.",
  "formats.qti.no-items": "The file holds no question: no {name} was found in it.",
  "formats.qti.package":
    "This is the list of a package, not a question. Import the whole package (.zip).",
  "formats.qti.test":
    "This is a test that names its questions in other files. Import the whole package (.zip), or those files.",
  "formats.qti.large": "It has more than {most} elements. Split it into smaller questions.",
  "formats.field.objective": "objective",
  "formats.field.level": "level",
  "formats.field.pool": "pool (practice or check)",
  "formats.field.family": "family",
  "formats.field.critical": "mark as critical",
  "formats.field.sources": "sources",
  "formats.field.figure": "picture",
  "formats.field.from": "the question it was taken from",
  "formats.unseen.field": "Other programs will not see its {field}.",
  "formats.unseen.profile":
    "Other readers of Common Cartridges will not see this question: the standard has no such kind.",
  "formats.unseen.whole":
    "Other programs will not see the question: this format holds only questions with one right choice.",
  "formats.unseen.feedback": "Other programs will not see its feedback.",
  "formats.unseen.pair-feedback": "Other programs will not see the feedback of single pairs.",
  "formats.unseen.step-feedback": "Other programs will not see the feedback of single steps.",
  "formats.unseen.choose": "Other programs will not say how many to choose.",
  "formats.unseen.ratings": "Other programs will count the ratings of the panel as points.",
  "formats.unseen.scenes":
    "Other programs have no scenarios: they show its scenes as a text, or ask only the first.",
  "formats.unseen.gaps": "Other programs will show its text with a blank for each gap.",
  "formats.unseen.units": "Other programs will not see its units.",
  "formats.unseen.signs": "Signs that XML cannot hold are left out of what other programs show.",
  "formats.unseen.folded":
    "Other programs tell accents and kinds of quotes apart in typed answers.",
} as const;
