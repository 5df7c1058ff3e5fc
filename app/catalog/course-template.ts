import { newCourseFiles } from "./new-course";

/** The courses that an author can start from, by their length and how they are taken. */
export const TEMPLATES = ["micro-lesson", "scenario", "in-person", "renewal"] as const;
export type Template = (typeof TEMPLATES)[number];

/**
 * The files of a first course of a kind, which pass their check as a draft and say in each place what to
 * write there.
 *
 * @param code the course's code, like `TUT-5`
 */
export function templateFiles(code: string, template: Template): Map<string, string> {
  const files = newCourseFiles(code);
  switch (template) {
    case "micro-lesson":
      return files;
    case "scenario":
      return withLessons(files, code, {
        title: "A course of hard moments",
        lessons: [scenarioLesson(code)],
      });
    case "in-person":
      return new Map([
        ...withLessons(files, code, {
          title: "Companion to a session in person",
          lessons: [beforeSession(code), afterSession(code)],
          more: "performance_task: practice-task.md\n",
          modality: "blended",
        }),
        ["practice-task.md", practiceTask(objectiveOf(code))],
      ]);
    case "renewal":
      return withLessons(files, code, {
        title: "Renew what you know",
        lessons: [renewalLesson(code)],
      });
  }
}

interface TemplateLesson {
  slug: string;
  title: string;
  minutes: number;
  body: string;
}

function objectiveOf(code: string): string {
  return `${code.replace("-", ".")}.1`;
}

/** The files of the first course with other lessons. */
function withLessons(
  files: ReadonlyMap<string, string>,
  code: string,
  course: { title: string; lessons: TemplateLesson[]; more?: string; modality?: string },
): Map<string, string> {
  const objective = objectiveOf(code);
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const listed = course.lessons.map(
    ({ slug, title, minutes }) =>
      `  - { slug: ${slug}, title: "${title}", minutes: ${minutes}, objectives: [${objective}] }`,
  );
  const yaml = (files.get("course.yaml") ?? "")
    .replace(/^title: .*$/m, `title: "${course.title}"`)
    .replace(/^minutes_total: .*$/m, `minutes_total: ${minutes}`)
    .replace(/^modality: .*$/m, `modality: ${course.modality ?? "online"}`)
    .replace(/^ {2}- \{ slug: .*$/m, listed.join("\n"))
    .replace(/^(mastery: .*\n)/m, `$1${course.more ?? ""}`);
  return new Map([
    ["course.yaml", yaml],
    ["items.yaml", files.get("items.yaml") ?? ""],
    ...course.lessons.map((lesson): [string, string] => [
      `lessons/${lesson.slug}.mdx`,
      `---
course: ${code}
lesson: ${lesson.slug}
title: "${lesson.title}"
minutes: ${lesson.minutes}
objectives: [${objective}]
---

${lesson.body}

<Sources ids="F-TUT-14" />
`,
    ]),
  ]);
}

function scenario(id: string, title: string, setting: string, asks: string): string {
  return `<Scenario id="${id}" title="${title}" setting="${setting}">

${asks}

<Choice id="a" verdict="partial">
Something that good people do and that is partly right.
<Why>Say what is right about it, then what is missing.</Why>
</Choice>

<Choice id="b" verdict="strong">
The strongest move.
<Why>Say why it works, in terms of the idea above.</Why>
</Choice>

<Choice id="c" verdict="harmful">
Something that is meant well and does harm.
<Why>Say what is meant well, then whom it harms and how.</Why>
</Choice>

</Scenario>`;
}

const KEEP = `<Callout kind="key" title="Take this with you">
One line to remember.
</Callout>`;

const reflect = (id: string, asks: string) => `<Reflect id="${id}" private="true">
${asks}
</Reflect>`;

function scenarioLesson(code: string): TemplateLesson {
  const tell =
    "Tell what happens in three or four sentences, and stop where a choice must be made.";
  const moments = [
    scenario(`${code}-L1-S1`, "The usual moment", "Who, where and when", `${tell} What do you do?`),
    scenario(
      `${code}-L1-S2`,
      "The same with more at stake",
      "The same people, a month later",
      "Let the first choice have a consequence. Change one thing that makes the easy answer wrong. What now?",
    ),
    scenario(
      `${code}-L1-S3`,
      "When you got it wrong",
      "The next day",
      "Start after a mistake, your own or a colleague's. What repairs it?",
    ),
  ];
  return {
    slug: "01-three-moments",
    title: "Three moments",
    minutes: 7,
    body: `Say in two sentences what all three moments are about, and which idea decides them. <Cite id="F-TUT-14" />

<WorkedExample title="One moment, thought aloud">

Show someone who notices, names the choices, and picks one. Let the reader hear why.

</WorkedExample>

${moments.join("\n\n")}

${reflect(`${code}-L1-R1`, "Which of the three has happened to you, and what would you do now?")}

${KEEP}`,
  };
}

function beforeSession(code: string): TemplateLesson {
  return {
    slug: "01-before-we-meet",
    title: "Before we meet",
    minutes: 6,
    body: `Say what the session is for, how long it takes and what to bring. Then teach the one idea that it needs. <Cite id="F-TUT-14" />

## One idea

Explain it in short paragraphs, so that the session can be spent on doing it.

<WorkedExample title="What you will practice">

Show the whole of it once, in the words that people say.

</WorkedExample>

${scenario(`${code}-L1-S1`, "A first try", "Where it happens", "Describe a plain moment of what the session practices. What do you do?")}

<TryIt title="Bring this with you">

Ask for one thing to write down or think of, which the session starts from.

</TryIt>

${reflect(`${code}-L1-R1`, "What would you like to be better at by the end of the session?")}

${KEEP}`,
  };
}

function afterSession(code: string): TemplateLesson {
  return {
    slug: "02-after-the-session",
    title: "After the session",
    minutes: 4,
    body: `Say what usually comes up in the session, and what it shows. <Cite id="F-TUT-14" />

## What observers look for

Name the rows of the rubric in plain words, one line each.

<WorkedExample title="From good to strong">

Show the same move twice: once as most people do it, once a little better.

</WorkedExample>

${scenario(`${code}-L2-S1`, "The first real day", "A week after the session", "Describe the first time that it is needed with students. What do you do?")}

${reflect(`${code}-L2-R1`, "What did your partner see that you did not?")}

<Callout kind="key" title="What stays">
One line to remember.
</Callout>`,
  };
}

function practiceTask(objective: string): string {
  return `# Practice task: name what people do

In person or by live video, with one trained observer and one partner. Say how long it takes and what to bring. Never record real students.

Facilitator: check people in with the code of the session, show the idea for five minutes at most, and leave the rest for practice. Slides, if any: the question of the day, the idea in one line, the steps below, the rubric.

## What the member does

1. **Open (3 min).** Say what the member does first, with whom, and what can be seen.
2. **Try (5 min).** Say what the member does next, on a card that the partner holds.
3. **Look back (2 min).** The member says what went well and what to change.

## Rubric (score each row 1-4; look-fors are things you can see or hear)

| Row (objective) | 1 Not yet | 2 Emerging | 3 Proficient | 4 Strong |
| --- | --- | --- | --- | --- |
| A. Open (${objective}) | What is missing. | What is there in part. | What is enough, as something that can be seen. | What goes beyond. |
| B. Try (${objective}) | What is missing. | What is there in part. | What is enough, as something that can be seen. | What goes beyond. |
| C. Look back (${objective}) | What is missing. | What is there in part. | What is enough, as something that can be seen. | What goes beyond. |

**Proficient = 3 or more in every row.** Retry the missed rows only, on another card, on another day.

## For the observer

- Write what you saw and heard before you score.
- Give one strength and one next step.
- Do not mark down an accent, a quiet voice, a disability, or a different style of warmth.
`;
}

function renewalLesson(code: string): TemplateLesson {
  return {
    slug: "01-what-changed",
    title: "What changed, and what fades",
    minutes: 4,
    body: `Greet people who have done this for a year. Say that this takes four minutes and asks about what fades. Name the course that this one renews in prerequisites. <Cite id="F-TUT-14" />

## What changed

- Write each change since the last version in one line: a rule, a number, a form.
- Say what people should stop doing.

## What fades first

Name the one step that even good people forget after a year, and why it matters.

<WorkedExample title="A good year and a slip">

Show someone experienced who skips that step, sees what it costs, and puts it right.

</WorkedExample>

${scenario(`${code}-L1-S1`, "The shortcut", "A busy afternoon in spring", "Describe a moment in which skipping the step saves time. What do you do?")}

${reflect(`${code}-L1-R1`, "Which step have you stopped doing, and how will you start again?")}

${KEEP}`,
  };
}
