import { z } from "zod";
import { originSchema } from "../assessment/items/origin";
import { LICENCES } from "./licence";
import { citedSource } from "./source";

/** A course's code, as people say it: `REL-1`, `TUT-3R`. */
export const courseCode = z
  .string()
  .regex(/^[A-Z]{2,6}-\d{1,2}[A-Z]?$/, "Write it like REL-1: capital letters, a hyphen, a number.");

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens.")
  .max(64, "Use at most 64 characters.");

export const objectiveId = z
  .string()
  .regex(/^[A-Z]{2,6}\.\d{1,2}[A-Z]?\.\d{1,2}$/, "Write it like REL.1.2.");

const version = z
  .string()
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'Write three numbers with dots, like "1.0.0".');

const words = (most: number) =>
  z.string().trim().min(1, "Write something here.").max(most, `Use at most ${most} characters.`);

const minutes = z
  .number("Write a whole number of minutes.")
  .int("Write a whole number of minutes.")
  .min(1, "Write at least 1 minute.")
  .max(180, "Write at most 180 minutes.");

export const strands = ["safe", "relationships", "tutoring", "sel", "roles"] as const;
export const audiences = [
  "tutor",
  "mentor",
  "success-coach",
  "coordinator",
  "transition-coach",
] as const;

/** The kinds of sign-off that a course can need (blueprint.md §1). */
export const signOffKinds = ["subject", "equity", "legal", "clinical"] as const;
export type SignOffKind = (typeof signOffKinds)[number];
/** The kinds that a course can do without; somebody who knows the subject, and equity, always reads it. */
export const waivableKinds = ["legal", "clinical"] as const satisfies readonly SignOffKind[];

/** Who signed, `not needed`, or null: it is needed and nobody has. */
const signOff = words(200).nullable().default(null);

/** What whoever leads the course in a room is told beside what every course says: a line each. */
const inPerson = z.strictObject({
  /** To be done before the day. */
  before: words(1200).optional(),
  /** To be brought along. */
  bring: words(1200).optional(),
  notes: words(1200).optional(),
});
export type InPerson = z.infer<typeof inPerson>;

/** A course that another was made from: who is to be named, and under which terms it was taken. */
const basedOn = z.strictObject({
  course: courseCode,
  version,
  college: words(200),
  licence: z.enum(LICENCES),
});
export type BasedOn = z.infer<typeof basedOn>;

/** course.yaml: what a course is, what it teaches, and in what order. Unknown names are refused. */
export const courseFileSchema = z.strictObject({
  id: courseCode,
  version,
  title: words(120),
  strand: z.enum(strands),
  summary: words(600),
  audience: z.array(z.enum(audiences)).min(1, "Name at least one role."),
  prerequisites: z.array(courseCode).max(20).default([]),
  minutes_total: minutes,
  language: z.enum(["en"], "Write en: other languages are not open yet."),
  reading_level_target: words(300).optional(),
  modality: z.enum(["online", "in-person", "blended"]),
  objectives: z
    .array(z.strictObject({ id: objectiveId, text: words(300) }))
    .min(1, "Name at least one objective.")
    .max(12, "Name at most 12 objectives."),
  lessons: z
    .array(
      z.strictObject({
        slug,
        title: words(120),
        minutes,
        objectives: z.array(objectiveId).min(1, "Name at least one objective."),
      }),
    )
    .min(1, "Name at least one lesson.")
    .max(20, "Name at most 20 lessons."),
  mastery: z.strictObject({
    rule: z.literal(
      "muster-check@1",
      "Write muster-check@1: a course does not choose its pass rule.",
    ),
  }),
  performance_task: z.literal("practice-task.md").optional(),
  in_person: inPerson.optional(),
  credentials: z.array(words(80)).max(20).default([]),
  licence: z.enum(LICENCES, `Write one of ${LICENCES.join(", ")}.`).optional(),
  /** What it was made from, the nearest first. Muster writes it when the course is released. */
  based_on: z.array(basedOn).min(1).max(10, "Name at most 10.").optional(),
  review: z.strictObject({
    author: words(200),
    subject_reviewer: signOff,
    equity_reviewer: signOff,
    legal_reviewer: signOff,
    /** A licensed clinician; for courses about danger to oneself or others. */
    clinical_reviewer: words(200).nullable().default("not needed"),
    next_review_due: words(200),
  }),
});
export type CourseFile = z.infer<typeof courseFileSchema>;

/** The front matter of a lesson; it repeats course.yaml so that a file read alone says what it is. */
export const frontMatterSchema = z.strictObject({
  course: courseCode,
  lesson: slug,
  title: words(120),
  minutes,
  objectives: z.array(objectiveId).min(1, "Name at least one objective."),
});

/** One row of the rubric that an observer fills in: what each of the four levels looks like. */
const rubricRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The objectives that this row shows; a row about safety alone has none. */
  objectives: z.array(z.string()),
  levels: z.array(z.string()).length(4),
});
export type RubricRow = z.infer<typeof rubricRow>;

/** One thing that the member does in the task, and how long it takes. */
const taskStep = z.strictObject({
  title: z.string(),
  minutes: z.number(),
  text: z.string(),
  /** The row that scores it; null when none is about it. */
  row: z.string().nullable(),
});
export type TaskStep = z.infer<typeof taskStep>;

/** The in-person task. Versions published before Muster read steps and guidance have none. */
const practiceTask = z.strictObject({
  title: z.string(),
  rubric: z.array(rubricRow).min(1),
  steps: z.array(taskStep).optional(),
  /** What the observer reads: each line whole, and the row that it names, if it names one. */
  guidance: z.array(z.strictObject({ text: z.string(), row: z.string().nullable() })).optional(),
  /** What is said before the steps, for everyone: where, with whom, what to bring. Also in `guidance`. */
  setting: z.array(z.string()).optional(),
});
export type PracticeTask = z.infer<typeof practiceTask>;

/** What a version says about its course beyond the columns of its row. */
export const manifestSchema = z.strictObject({
  code: z.string(),
  strand: z.enum(strands),
  audience: z.array(z.enum(audiences)),
  prerequisites: z.array(z.string()),
  modality: z.enum(["online", "in-person", "blended"]),
  masteryRule: z.literal("muster-check@1"),
  /** `badge:REL-1`, `stack:tutor`: what finishing it counts toward. */
  credentials: z.array(z.string()),
  author: z.string(),
  /** The sign-offs that it needs, and by whom; null while nobody has signed. Early versions have none. */
  signOffs: z
    .array(z.strictObject({ kind: z.enum(signOffKinds), by: z.string().nullable() }))
    .optional(),
  /** Under which terms others may use it; absent: `DEFAULT_LICENCE`. */
  licence: z.enum(LICENCES).optional(),
  /** What it was made from, the nearest first. */
  basedOn: z.array(basedOn).optional(),
  /** Its questions that were taken from other courses, each with whom to name for it. */
  reused: z.array(z.strictObject({ item: z.string(), from: originSchema })).optional(),
  /** When it is to be reviewed again, as its file says it. Early versions do not say. */
  nextReviewDue: z.string().optional(),
  /** What its author adds for whoever leads it in a room. */
  inPerson: inPerson.optional(),
  /** What its lessons cite, each source once, in their order. Early versions do not say. */
  sources: z.array(citedSource).optional(),
  /** The in-person task, or null when the course has none. */
  practiceTask: practiceTask.nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;

const NOT_NEEDED = "not needed";

/** The sign-offs that a course file asks for. */
export function signOffsOf({ review }: CourseFile): NonNullable<Manifest["signOffs"]> {
  return signOffKinds
    .map((kind) => ({ kind, by: review[`${kind}_reviewer`] }))
    .filter(({ by }) => by !== NOT_NEEDED);
}

/** The sign-offs that a version still waits for; while there are any, it is in review. */
export function missingSignOffs({ signOffs = [] }: Pick<Manifest, "signOffs">): SignOffKind[] {
  return signOffs.flatMap(({ kind, by }) => (by === null ? [kind] : []));
}

/**
 * Does a course speak of crisis? One that a clinician signs off does, signed or not: its questions may
 * be hard to read for somebody, so help for the reader stands beside each of them.
 */
export function speaksOfCrisis({
  signOffs = [],
}: {
  signOffs?: Readonly<NonNullable<Manifest["signOffs"]>> | undefined;
}): boolean {
  return signOffs.some(({ kind }) => kind === "clinical");
}

/** The id of a course in addresses and tables: its code in small letters. */
export function courseIdOf(code: string): string {
  return code.toLowerCase();
}
