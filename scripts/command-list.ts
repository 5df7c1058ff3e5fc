import type { Command } from "./commands/command";

/** A command as the help lists it. */
export interface Listed {
  /** What follows `muster`, as people type it. */
  usage: string;
  help: string;
  /** Loaded only when the command runs, so that a command that needs no database loads none. */
  load: () => Promise<Command>;
}

/** Every command, by its words. */
export const COMMANDS: Record<string, Listed> = {
  "gate cases": {
    usage: "gate cases FILE",
    help: "Judge the gate's worked cases",
    load: async () => (await import("./commands/gate")).gateCases,
  },
  "gate explain": {
    usage: "gate explain --person P --opening O [--on DAY] [--known-at T]",
    help: "May this person fill this opening, and why",
    load: async () => (await import("./commands/gate")).gateExplain,
  },
  "gate lint": {
    usage: "gate lint FILE…",
    help: "Name what is dead text in rule layers",
    load: async () => (await import("./commands/gate-lint")).gateLint,
  },
  "gate replay": {
    usage: "gate replay [SEQ…]",
    help: "Make stored decisions again, byte for byte",
    load: async () => (await import("./commands/gate")).gateReplay,
  },
  "report evidence": {
    usage:
      "report evidence --program ID --from DAY --through DAY --as-of DAY [--person ID] [--placement ID] [--out FILE]",
    help: "A monitor’s evidence pack, the same bytes each time it is made",
    load: async () => (await import("./commands/report")).reportEvidence,
  },
  "report letter": {
    usage: "report letter --program ID --district ID --as-of DAY [--out FILE]",
    help: "A letter to a district with who is placed there, the same bytes each time it is made",
    load: async () => (await import("./commands/report")).reportLetter,
  },
  "mastery replay": {
    usage: "mastery replay FILE",
    help: "The belief after each answer of each case",
    load: async () => (await import("./commands/mastery")).replay,
  },
  "mastery oc": {
    usage: "mastery oc FILE",
    help: "Who passes a check, and after how many items, exactly",
    load: async () => (await import("./commands/mastery")).operatingCurve,
  },
  "mastery fit": {
    usage: "mastery fit TRAIN.csv [--test TEST.csv] · mastery fit --database",
    help: "Fit the model to answers of a file, or of our own practice as a new version",
    load: async () => (await import("./commands/mastery-fit")).fitCommand,
  },
  "achievement publish": {
    usage: "achievement publish FILE",
    help: "Publish the achievements of a file, each for the college that owns its course",
    load: async () => (await import("./commands/achievement")).achievementPublish,
  },
  "attestation publish": {
    usage: "attestation publish FILE --organization ID",
    help: "Publish the statements of a file that people sign, for one organization",
    load: async () => (await import("./commands/attestation")).attestationPublish,
  },
  "clearance publish": {
    usage: "clearance publish FILE",
    help: "Publish the types of clearance of a file, so that they can be entered",
    load: async () => (await import("./commands/clearance")).clearancePublish,
  },
  "role publish": {
    usage: "role publish FILE",
    help: "Publish the roles of a file: what each asks for, and where it leads",
    load: async () => (await import("./commands/role")).rolePublish,
  },
  "card publish": {
    usage: "card publish FILE",
    help: "Publish the states’ cards or the lines to call of a file; learners see them at once",
    load: async () => (await import("./commands/card")).cardPublish,
  },
  "credential cases": {
    usage: "credential cases FILE",
    help: "Verify every case of a file and compare with what it expects",
    load: async () => (await import("./commands/credential")).cases,
  },
  "credential verify": {
    usage:
      "credential verify FILE [--did-document F] [--status-list F] [--trust DID] [--at T] [--recipient EMAIL]",
    help: "Check one badge, JSON or JWT, and print every check",
    load: async () => (await import("./commands/credential")).verify,
  },
  "credential jose": {
    usage: "credential jose issue|verify --input F --key F --feature NAME --output F",
    help: "One case of W3C's suite for VC-JOSE-COSE, by the words that it uses",
    load: async () => (await import("./commands/credential-jose")).jose,
  },
  "keys list": {
    usage: "keys list --organization ID",
    help: "An organization's signing keys and their states",
    load: async () => (await import("./commands/keys")).list,
  },
  "keys stage": {
    usage: "keys stage --organization ID",
    help: "Publish the next pair of keys, a day before it signs",
    load: async () => (await import("./commands/keys")).stage,
  },
  "keys activate": {
    usage: "keys activate --organization ID",
    help: "Sign with the staged pair, and destroy the private halves of the old one",
    load: async () => (await import("./commands/keys")).activate,
  },
  "keys report": {
    usage:
      "keys report --organization ID --kid KID --reason seen|server-entered|person-left|unknown-signature --by EMAIL --code CODE",
    help: "An operator says that someone has a key: at once it signs nothing more",
    load: async () => (await import("./commands/keys-compromise")).report,
  },
  "keys compromise": {
    usage: "keys compromise --organization ID --kid KID --by EMAIL --code CODE",
    help: "A second operator confirms it: shut it out, sign everything again, tell the earners",
    load: async () => (await import("./commands/keys-compromise")).compromise,
  },
  "keys withdraw": {
    usage: "keys withdraw --organization ID --kid KID --by EMAIL --code CODE",
    help: "An operator takes back what was said of a key",
    load: async () => (await import("./commands/keys-compromise")).withdraw,
  },
  "keys rewrap": {
    usage: "keys rewrap",
    help: "Seal every private key under a new MUSTER_KEY_ENCRYPTION_KEY",
    load: async () => (await import("./commands/keys")).rewrap,
  },
  "course check": {
    usage: "course check [--release] DIR…",
    help: "Every problem of a course, with file, line and what to do; --release judges a 0.x as released",
    load: async () => (await import("./commands/course")).courseCheck,
  },
  "course publish": {
    usage: "course publish DIR [--college NAME]",
    help: "Store a course as a version that never changes",
    load: async () => (await import("./commands/course")).coursePublish,
  },
  "course new": {
    usage: "course new ID [--template micro-lesson|scenario|in-person|renewal]",
    help: "Make a first, small course in courses/",
    load: async () => (await import("./commands/course")).courseNew,
  },
  "course import": {
    usage: "course import FILE --to DIR [--code ID]",
    help: "A draft course from a Word file or a course's zip, with what was kept and what was not",
    load: async () => (await import("./commands/course-import")).courseImport,
  },
  "course export": {
    usage: "course export DIR --format zip|common-cartridge|cmi5|print --to FILE",
    help: "A course as one file for elsewhere",
    load: async () => (await import("./commands/course-export")).courseExport,
  },
  "items analyze": {
    usage: "items analyze COURSE",
    help: "How the questions of a course did: facility, point-biserial, choices, flags",
    load: async () => (await import("./commands/items")).analyze,
  },
  "items rejected": {
    usage: "items rejected COURSE",
    help: "Typed answers that were not accepted, and how often, for authors",
    load: async () => (await import("./commands/items")).rejected,
  },
  "items import": {
    usage:
      "items import FILE [--format gift|moodle-xml|aiken|qti12|qti21|qti3|csv] --to ITEMS.yaml",
    help: "Add the questions of a file of another program to a bank, one by one",
    load: async () => (await import("./commands/item-files")).importItems,
  },
  "items export": {
    usage: "items export ITEMS.yaml --format gift|moodle-xml|aiken|qti12|qti21|qti3|csv --to FILE",
    help: "Write a bank for another program; a package where FILE ends in .zip",
    load: async () => (await import("./commands/item-files")).exportItems,
  },
  "roster import": {
    usage: "roster import FILE --program ID [--dry-run]",
    help: "Bring a list of people into a program: matched, new, possible duplicate or rejected",
    load: async () => (await import("./commands/roster")).rosterImport,
  },
  backup: {
    usage: "backup FILE",
    help: "A consistent copy of the database while it is in use",
    load: async () => (await import("./commands/backup")).backup,
  },
  restore: {
    usage: "restore FILE --by EMAIL --code CODE --by EMAIL --code CODE [--alone]",
    help: "Bring a copy back into an empty place, examined, and only when two of its operators say so",
    load: async () => (await import("./commands/restore")).restore,
  },
  "admin create": {
    usage: "admin create EMAIL",
    help: "Make someone an operator, or print the link that does",
    load: async () => (await import("./commands/admin")).create,
  },
  retention: {
    usage: "retention [--dry-run]",
    help: "Remove what the retention schedule says, or show what it would",
    load: async () => (await import("./commands/retention")).retention,
  },
  erase: {
    usage: "erase EMAIL",
    help: "Erase who someone is, at once; what proves who served stays",
    load: async () => (await import("./commands/erase")).erase,
  },
  doctor: {
    usage: "doctor [--rebuild-hints]",
    help: "Examine the database: integrity, migrations, chains, waiting work",
    load: async () => (await import("./commands/doctor")).doctor,
  },
  "seed demo": {
    usage: "seed demo",
    help: "The demo's people, each at their stage",
    load: async () => (await import("./commands/seed")).seedTheDemo,
  },
  "seed scale": {
    usage: "seed scale [--people N] [--program-people N] [--openings N] [--placements N]",
    help: "Invented people in their thousands, to measure pages on",
    load: async () => (await import("./commands/seed")).seedAtScale,
  },
  "audit verify": {
    usage: "audit verify",
    help: "Walk the hash chains; name the first broken entry",
    load: async () => (await import("./commands/audit")).verify,
  },
};
