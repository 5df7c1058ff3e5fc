import type { ProblemList } from "../problem";
import { plainLineEnds } from "../text";
import type { CourseFiles } from "./course";

/** What templates and first forms say in the place of what an author writes, in a text as it stands. */
export const TEMPLATE_WORDS: readonly string[] = [
  "A working title",
  "A course of hard moments",
  "Companion to a session in person",
  "One or two sentences: what a learner can do afterwards.",
  "Start with a verb: name, choose, order, or show something that can be seen.",
  "Start with one person in one place, and what happens there.",
  "Explain one idea in short paragraphs.",
  "Show someone doing it, step by step.",
  "Describe a moment in which good people choose differently.",
  "Something that good people do and that is partly right.",
  "Say what is right about it, then what is missing.",
  "The strongest move.",
  "Say why it works, in terms of the idea above.",
  "Something that is meant well and does harm.",
  "Say what is meant well, then whom it harms and how.",
  "Ask one question that only the learner can answer.",
  "One line to remember.",
  "Say in two sentences what all three moments are about, and which idea decides them.",
  "Show someone who notices, names the choices, and picks one.",
  "Tell what happens in three or four sentences, and stop where a choice must be made.",
  "Let the first choice have a consequence.",
  "Start after a mistake, your own or a colleague's.",
  "Say what the session is for, how long it takes and what to bring.",
  "Explain it in short paragraphs, so that the session can be spent on doing it.",
  "Show the whole of it once, in the words that people say.",
  "Describe a plain moment of what the session practices.",
  "Ask for one thing to write down or think of, which the session starts from.",
  "Say what usually comes up in the session, and what it shows.",
  "Name the rows of the rubric in plain words, one line each.",
  "Show the same move twice: once as most people do it, once a little better.",
  "Describe the first time that it is needed with students.",
  "Greet people who have done this for a year.",
  "Write each change since the last version in one line: a rule, a number, a form.",
  "Say what people should stop doing.",
  "Name the one step that even good people forget after a year, and why it matters.",
  "Show someone experienced who skips that step, sees what it costs, and puts it right.",
  "Describe a moment in which skipping the step saves time.",
  "Practice task: name what people do",
  "Say how long it takes and what to bring.",
  "Say what the member does first, with whom, and what can be seen.",
  "Say what the member does next, on a card that the partner holds.",
  "| What is missing. |",
  "What is there in part.",
  "What is enough, as something that can be seen.",
  "What goes beyond.",
  "Say what the member does, and with whom.",
  "What you see when it is not there yet.",
  "What you see when it begins.",
  "What you see when it is good enough.",
  "What you see when it is strong.",
  'title="Show it once"',
  'title="A short title"',
  'setting="Who and where"',
  'setting="Who, where and when"',
  'setting="Where it happens"',
];

/** The title of the first lesson, and what a step or a row holds that was added and not filled in. */
const UNNAMED = [
  /(?<=title: "?)The first lesson(?="?\s*(?:,|\}|$))/,
  /(?<=^\d+\. \*\*)…(?= \()/,
  /(?<=\)\.\*\* )…$/,
  /(?<=^\| [A-Z]\. )…(?= \()/,
  /(?<=\| )…(?= \|)/,
];

/** A picture of a Word file, as a box that says what it showed. */
const TO_DRAW =
  /(?<=title=")(?:Picture|Chart|Diagram|Drawing) to draw(?: \d+)?(?=")|Say here in words what the picture showed\./;

const WRITTEN = /^(course\.yaml|practice-task\.md|lessons\/[^/]+\.mdx)$/;

/** Checks that nothing is left of what a template said, and no picture that waits to be drawn. */
export function lintTemplateWords(
  files: CourseFiles,
  listFor: (file: string) => ProblemList,
): void {
  for (const [path, text] of files) {
    if (!WRITTEN.test(path)) continue;
    const problems = listFor(path);
    for (const [at, line] of plainLineEnds(text).split("\n").entries()) {
      const place = (column: number) => ({ line: at + 1, column: column + 1 });
      for (const [column, words] of leftIn(line))
        problems.craft(
          place(column),
          `These are the template’s words: “${words}”`,
          "Write your own in their place, or take them out.",
        );
      const picture = TO_DRAW.exec(line);
      if (picture)
        problems.craft(
          place(picture.index),
          "A picture of your document waits here to be drawn.",
          "Draw it under Drawings and place it here, or say in words what it showed and give this box another title.",
        );
    }
  }
}

function leftIn(line: string): [column: number, words: string][] {
  const whole = TEMPLATE_WORDS.flatMap((words): [number, string][] => {
    const column = line.indexOf(words);
    return column < 0 ? [] : [[column, words.replaceAll(/^\| | \|$/g, "")]];
  });
  const unnamed = UNNAMED.flatMap((pattern): [number, string][] => {
    const found = pattern.exec(line);
    return found ? [[found.index, found[0]]] : [];
  });
  return [...whole, ...unnamed].sort(([a], [b]) => a - b);
}
