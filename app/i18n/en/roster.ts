/** Words about lists of people that a program brings in. */
export const roster = {
  "roster.file.empty":
    "There are no rows in it. Put headings in the first row and one person in each row below.",
  "roster.file.too-large":
    "It is larger than 10 MB. Divide it and bring in the parts one after another.",
  "roster.file.too-many-rows":
    "It has more than 10,000 rows. Divide it and bring in the parts one after another.",
  "roster.file.too-many-columns":
    "It has more than 100 columns. Keep the columns of this page and leave the others out.",
  "roster.file.not-text":
    "It cannot be read as text. Save it again as CSV in UTF-8, or as an Excel workbook (.xlsx).",
  "roster.file.unknown-kind":
    "It is neither a CSV file, an Excel workbook (.xlsx) nor a OneRoster CSV archive (.zip).",
  "roster.file.misnamed":
    "It is damaged, or not what its name says: a workbook (.xlsx) or an archive (.zip) begins otherwise. Save it again; if it is plain text, name it .csv.",
  "roster.file.damaged": "It is damaged and cannot be read. Save it again and choose the new file.",
  "roster.file.inflated":
    "It unpacks to more than a list of people can need. Save the list alone, as CSV.",
  "roster.file.macros":
    "It holds macros, and those are never opened here. Save it as a plain workbook (.xlsx) or as CSV.",
  "roster.file.external":
    "It links to other files, and those are never opened here. Save the values alone, as CSV.",
  "roster.file.no-users":
    "It has no users.csv. A OneRoster archive holds manifest.csv, orgs.csv and users.csv.",
  "roster.file.missing-column":
    "It has no column “{header}”. Every list needs “E-mail”, and “Name” or “First name” and “Last name”.",
  "roster.file.doubled-column":
    "Two columns say the same: “{header}” in {b} and the one in {a}. Leave one out.",
  "roster.file.no-program": "Choose a program that you lead.",
  "roster.file.too-many": "You have brought many lists in this hour. Try again later.",

  "roster.left.column": { one: "Column {name}", other: "Columns {name}" },
  "roster.left.sheet": "Sheet {name}",
  "roster.left.table": "{name}",
  "roster.left.role": {
    one: "{n} person with the role “{name}”",
    other: "{n} people with the role “{name}”",
  },

  "roster.fault.empty": "There is no {what}. Add one, or leave the row out.",
  "roster.what.name": "name",
  "roster.what.e-mail": "e-mail",
  "roster.fault.quotes":
    "The quotation marks of this row make no sense. Write a quotation mark inside a cell twice.",
  "roster.fault.wide":
    "This cell lies beyond the last heading. Give its column a heading, or empty it.",
  "roster.fault.long": "This cell is longer than 1,000 characters. Shorten it.",
  "roster.fault.name":
    "This does not read as a name. Write it as people say it, in at most 100 characters.",
  "roster.fault.email": "This is not an e-mail address. Write it like name@place.example.",
  "roster.fault.doubled":
    "Row {row} has the same address. Each person has one row: leave one of them out.",
  "roster.fault.role": "There is no such role. Write corps member, or leave the cell empty.",
  "roster.fault.staff":
    "Nobody becomes staff by a list. Invite them on your program’s page, or write corps member.",
  "roster.fault.no-such-day":
    "There is no such day. Write the right one as year-month-day, like 2026-08-17.",
  "roster.fault.day": "Write the day as year-month-day: {write}.",
  "roster.fault.day-far":
    "That day is far off: perhaps a slip in the year. Write one from {earliest} to {latest}.",
  "roster.fault.cohort-near": "There is no such cohort. Did you mean {near}?",
  "roster.fault.cohort-name":
    "This does not read as the name of a cohort. Write it in at most 60 characters.",
  "roster.fault.clearance-type": "There is no such clearance here. Write one of: {types}.",
  "roster.fault.clearance-state":
    "There is no such state. Write not started, pending, cleared, flagged, suspended, not cleared or withdrawn.",
  "roster.fault.clearance-body": "This clearance is decided by: {body}. Write who it was.",
  "roster.fault.clearance-who": "Say which district decided: {districts}.",
  "roster.fault.clearance-custody":
    "Who holds the paper is agency, district or program. Write one of them.",
  "roster.fault.cleared-needs":
    "“Cleared” needs who decided and a date. Fill the columns “Adjudicator” and “Clearance date”, or write “pending”.",
  "roster.fault.clearance-needs": "This state needs its day. Fill the column “Clearance date”.",
  "roster.fault.clearance-right":
    "Only an adjudicator of the program brings in clearances. Empty these cells, or ask the adjudicator to import the list.",
  "roster.fault.clearance-own": "Nobody records their own clearance. Ask another adjudicator.",
  "roster.fault.clearance-day":
    "This state cannot have that day. A decision is dated {today} or before, and ends after it began.",
  "roster.fault.new-right":
    "Nobody in the program has this address, and only its lead brings people in.",

  "roster.change.role": "serves as a corps member",
  "roster.change.name": "name: {from} becomes {to}",
  "roster.change.address": "also found as {to}",
  "roster.change.start": "start: {from} becomes {to}",
  "roster.change.start.new": "start: {to}",
  "roster.change.cohort": "cohort: {from} becomes {to}",
  "roster.change.cohort.new": "cohort: {to}",
  "roster.change.clearance": "{type}: {state}, {day}",

  "roster.outcome.matched": "Matched",
  "roster.outcome.new": "New",
  "roster.outcome.duplicate": "Possible duplicate",
  "roster.outcome.rejected": "Rejected",

  "roster.title": "Import a roster",
  "roster.lead": "Bring in people from a list. You see what would happen before anything does.",
  "roster.choose": "Choose a list",
  "roster.choose.note": "Step 1 of 3",
  "roster.program": "Program",
  "roster.file": "List",
  "roster.file.hint":
    "CSV, an Excel workbook (.xlsx) or a OneRoster CSV archive (.zip), up to 10 MB and 10,000 rows.",
  "roster.file.none": "Choose a file.",
  "roster.read": "Read the list",
  "roster.columns": "Columns",
  "roster.columns.note": "In any order; others are left out",
  "roster.columns.caption": "What each column may hold",
  "roster.column.name": "Column",
  "roster.column.holds": "Holds",
  "roster.column.name.text": "Needed. Or “First name” and “Last name”.",
  "roster.column.email.text": "Needed. People are found by it; one row for each person.",
  "roster.column.role.text":
    "Corps member, or what they do: tutor, mentor, student success coach. Empty is corps member.",
  "roster.column.cohort.text": "The cohort’s name. One that is not there yet is made.",
  "roster.column.start.text": "Their first day, as year-month-day: 2026-08-17.",
  "roster.column.clearance.text":
    "For adjudicators, with Clearance state, Adjudicator, Clearance date, Clearance valid through and Clearance paper held by. “Cleared” needs who decided and when.",
  "roster.lists": "Your lists",
  "roster.lists.note": "Only you see them; each is thrown away after seven days",
  "roster.list.read": "Read, not brought in",
  "roster.list.importing": "Being brought in",
  "roster.list.done": "Brought in",
  "roster.list.of": "{program}, {day}",
  "roster.take": "Take your people along",
  "roster.take.text": "The same columns, so that what you take out can be brought in again.",
  "roster.take.csv": "Roster as CSV",
  "roster.take.oneRoster": "Roster as OneRoster CSV (.zip)",

  "roster.report.read": "Nothing has been saved yet",
  "roster.report.importing": "Bringing people in",
  "roster.report.done": "The list is in",
  "roster.report.lead": { one: "{n} row, for {program}", other: "{n} rows, for {program}" },
  "roster.report.step": "Import a roster · Step {step} of 3",
  "roster.found": "What we found",
  "roster.found.outcome": "Outcome",
  "roster.found.rows": "Rows",
  "roster.found.then": "What happens when you confirm",
  "roster.then.matched.none": "Nothing: they are here, and nothing differs.",
  "roster.then.matched": {
    one: "{n} of them is changed where it differs.",
    other: "{n} of them are changed where they differ.",
  },
  "roster.then.new": "They join the program. Nobody is written to unless you ask.",
  "roster.then.duplicate": "Nothing, until you say. Never merged by the machine.",
  "roster.then.rejected": "Left out. The others do not wait for them.",
  "roster.show": "Show",
  "roster.unread": "Left out of the file",
  "roster.unread.parts": "{parts}. Nothing of it is kept.",
  "roster.cohorts.new": "New cohorts",
  "roster.rows.rejected": "Rejected",
  "roster.rows.rejected.note": "With the cell, so you can go straight to it",
  "roster.rows.new": "New",
  "roster.rows.matched": "Matched",
  "roster.rows.duplicate": "Possible duplicates",
  "roster.rows.note": { one: "{n} row", other: "{n} rows" },
  "roster.rows.none": "No rows like that.",
  "roster.rows.more": "Show the next rows",
  "roster.rows.cell": "Cell",
  "roster.rows.says": "It says",
  "roster.rows.problem": "Problem, and what to do",
  "roster.rows.row": "Row",
  "roster.rows.person": "Person",
  "roster.rows.change": "What happens",
  "roster.rows.looks": "Looks like",
  "roster.rows.nothing": "Nothing changes.",
  "roster.rows.empty": "(empty)",
  "roster.rows.notKept": "(not kept)",
  "roster.rows.whole": "Row {row}",
  "roster.rows.fix": "Download these rows to fix",
  "roster.twin": "Same person?",
  "roster.twin.note": { one: "{n} row waits for you", other: "{n} rows wait for you" },
  "roster.twin.before": "Earlier rows in doubt",
  "roster.twin.after": "More rows in doubt",
  "roster.twin.row": "Row {row} and someone you have",
  "roster.twin.field": "Field",
  "roster.twin.here": "Already here",
  "roster.twin.name": "Name",
  "roster.twin.email": "E-mail",
  "roster.twin.start": "Start",
  "roster.twin.cohort": "Cohort",
  "roster.twin.unknown": "Not known",
  "roster.twin.same": "Same person",
  "roster.twin.two": "Two people",
  "roster.twin.later": "Decide later",
  "roster.twin.hint":
    "“Same person” keeps whom you have, and finds them by this address too from now on.",
  "roster.twin.save": "Save row {row}",
  "roster.twin.problem": "That row is not in doubt any more. Look at the list again.",
  "roster.confirm": "Confirm",
  "roster.confirm.over": "Next step",
  "roster.confirm.title": { one: "Bring in {n} row", other: "Bring in {n} rows" },
  "roster.confirm.text":
    "New: {fresh}. Changed: {changed}. Waiting for you: {waiting}. Left out: {rejected}. Importing this list again changes nothing.",
  "roster.confirm.nothing": "Nothing to bring in",
  "roster.confirm.nothing.text":
    "Everyone on this list is here already, waits for you, or is left out.",
  "roster.confirm.invite": "Letters",
  "roster.confirm.invite.tick": "Invite the new people by e-mail",
  "roster.confirm.invite.hint":
    "Nobody is written to unless you tick this. You can invite them later.",
  "roster.confirm.import": { one: "Import {n} row", other: "Import {n} rows" },
  "roster.confirm.drop": "Throw this away",
  "roster.problem.nothing": "There is nothing to bring in any more.",
  "roster.problem.begun": "This list is being brought in.",
  "roster.progress": "{at} of {of} rows",
  "roster.progress.text": "You may leave this page; it goes on by itself.",
  "roster.progress.again": "Look again",
  "roster.done.word": { one: "{n} row brought in", other: "{n} rows brought in" },
  "roster.done.text": "{added} added, {changed} changed.",
  "roster.done.passed": {
    one: "{n} row found something else by then and did nothing. Read the list again to see it.",
    other:
      "{n} rows found something else by then and did nothing. Read the list again to see them.",
  },
  "roster.done.people": "See your people",
  "roster.done.next": "Import another list",
} as const;
