/**
 * The files of a first, small course, which passes its check and says in each place what to write there.
 * Nothing in it claims a review or an author that it does not have.
 *
 * @param code the course's code, like `TUT-5`
 * @returns texts by their path in the course's folder
 */
export function newCourseFiles(code: string): Map<string, string> {
  const objective = `${code.replace("-", ".")}.1`;
  return new Map([
    ["course.yaml", courseYaml(code, objective)],
    ["items.yaml", placeholderItems(code, [{ id: objective, text: OBJECTIVE }])],
    ["lessons/01-first-lesson.mdx", lesson(code, objective)],
  ]);
}

const OBJECTIVE = "Start with a verb: name, choose, order, or show something that can be seen.";

function courseYaml(code: string, objective: string): string {
  return `id: ${code}
version: 0.1.0
title: "A working title"
strand: relationships # safe, relationships, tutoring, sel or roles
summary: >-
  One or two sentences: what a learner can do afterwards.
audience: [tutor]
prerequisites: []
minutes_total: 5
language: en
modality: online
objectives:
  - id: ${objective}
    text: "${OBJECTIVE}"
lessons:
  - { slug: 01-first-lesson, title: "The first lesson", minutes: 5, objectives: [${objective}] }
mastery: { rule: muster-check@1 }
credentials: [badge:${code}]
review:
  author: "Your college"
  subject_reviewer: null
  equity_reviewer: null
  legal_reviewer: null
  next_review_due: "12 months after first publication"
`;
}

function lesson(code: string, objective: string): string {
  return `---
course: ${code}
lesson: 01-first-lesson
title: "The first lesson"
minutes: 5
objectives: [${objective}]
---

Start with one person in one place, and what happens there. Say "you" to the learner.

## One idea

Explain one idea in short paragraphs. Cite each fact by its id. <Cite id="F-TUT-14" />

<WorkedExample title="Show it once">

Show someone doing it, step by step.

</WorkedExample>

<Scenario id="${code}-L1-S1" title="A short title" setting="Who and where">

Describe a moment in which good people choose differently. What do you do?

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

</Scenario>

<Reflect id="${code}-L1-R1" private="true">
Ask one question that only the learner can answer.
</Reflect>

<Callout kind="key" title="Take this with you">
One line to remember.
</Callout>

<Sources ids="F-TUT-14" />
`;
}

/** What the writer of each question of an objective is told: situations differ, so that none gives another away. */
const PROMPTS = [
  {
    pool: "practice",
    stem: "Write about a first try. Who does it, where, and which step comes next?",
  },
  { pool: "check", stem: "Tell what a colleague did on Monday. Ask what to change in it." },
  { pool: "check", stem: "Give words that a child says. Ask which answer helps." },
  { pool: "check", stem: "Show two plans for the same afternoon. Ask which one fits, and why." },
  { pool: "check", stem: "Describe something that went wrong. Ask how to put it right." },
] as const;
const KEYS = ["a", "b", "c"];

const ASIDE =
  /^Say (?:why this is the best answer to question \d|what is right about option [a-c] of)/;

/** Are these the reasons of a question that a template holds for its author to write? */
export function isPlaceholder(feedbacks: readonly string[]): boolean {
  return feedbacks.some((feedback) => ASIDE.test(feedback));
}

/**
 * items.yaml with questions to be written: one to practice and four to check for each objective, which is
 * the least that can pass anyone. Each says in its place what to write there.
 */
export function placeholderItems(
  code: string,
  objectives: readonly { id: string; text: string }[],
): string {
  const items = objectives.flatMap(placeholders);
  return `course: ${code}\nversion: 0.1.0\nitems:\n${items.join("\n")}\n`;
}

function placeholders({ id, text }: { id: string; text: string }, offset: number): string[] {
  return PROMPTS.map(({ pool, stem }, index) => {
    const key = KEYS[(index + offset) % KEYS.length];
    const longest = KEYS[(index + offset + 1) % KEYS.length];
    const options = KEYS.map((letter) => {
      const feedback =
        letter === key
          ? `Say why this is the best answer to question ${index + 1}, in terms of the objective.`
          : `Say what is right about option ${letter} of question ${index + 1}, then what is missing.`;
      const words = letter === longest ? `Option ${letter}, which tempts` : `Option ${letter}`;
      return `      - { id: ${letter}, text: "${words}", correct: ${letter === key}, feedback: "${feedback}" }`;
    });
    return `  - id: ${id}-Q0${index + 1}
    objective: ${id}
    type: single
    level: apply
    pool: ${pool}
    stem: ${JSON.stringify(`${stem} (${text})`)}
    options:
${options.join("\n")}
    sources: []`;
  });
}
