import type { CardKind } from "../cards/card";
import type { HouseStyle } from "../house-style";
import { DEFAULT_LICENCE, licencesAfter } from "../licence";
import type { CourseFile } from "../manifest";
import type { Place, ProblemList } from "../problem";
import type { FactBook } from "../source";
import type { YamlText } from "../yaml";

/** What a course may refer to outside its own folder. */
export interface CatalogAround {
  facts: FactBook;
  style: HouseStyle;
  /** Codes of the courses in this catalog. */
  courses: ReadonlySet<string>;
  /** Ids of the achievements in this catalog. */
  achievements: ReadonlySet<string>;
  /** Which cards this catalog has a file of. */
  cards: ReadonlySet<CardKind>;
}

/** Checks what course.yaml says against itself, and notes what is not in the catalog yet. */
export function lintCourseFile(
  file: CourseFile,
  yaml: YamlText,
  around: CatalogAround,
  problems: ProblemList,
): void {
  refuseRepeats(
    file.objectives.map(({ id }) => id),
    (index) => yaml.at(["objectives", index, "id"]),
    problems,
  );
  refuseRepeats(
    file.lessons.map(({ slug }) => slug),
    (index) => yaml.at(["lessons", index, "slug"]),
    problems,
  );
  const taught = new Set(file.lessons.flatMap(({ objectives }) => objectives));
  for (const [index, { id }] of file.objectives.entries()) {
    if (!taught.has(id)) {
      problems.error(
        yaml.at(["objectives", index, "id"]),
        `No lesson names ${id}.`,
        "Name it in the lesson that teaches it.",
      );
    }
  }
  const known = new Set(file.objectives.map(({ id }) => id));
  for (const [index, lesson] of file.lessons.entries()) {
    for (const [place, id] of lesson.objectives.entries()) {
      if (!known.has(id))
        problems.error(
          yaml.at(["lessons", index, "objectives", place]),
          `There is no objective ${id} in this course.`,
          `Use one of ${[...known].join(", ")}.`,
        );
    }
  }
  const minutes = file.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  if (minutes !== file.minutes_total) {
    problems.error(
      yaml.at(["minutes_total"]),
      `minutes_total is ${file.minutes_total}, but the lessons take ${minutes}.`,
      `Write ${minutes}, or correct the lessons.`,
      {
        at: yaml.at(["minutes_total"]),
        was: [String(file.minutes_total)],
        text: String(minutes),
        label: "sum-minutes",
      },
    );
  }
  if (file.lessons.length < LESSONS.least || file.lessons.length > LESSONS.most)
    problems.notice(
      yaml.at(["lessons"]),
      `The course has ${file.lessons.length === 1 ? "one lesson" : `${file.lessons.length} lessons`}.`,
      `A micro-course has ${LESSONS.least} to ${LESSONS.most}, each with one idea.`,
    );
  refuseLicence(file, yaml, problems);
  noticeUnknown(file, yaml, around, problems);
}

/** What a course was made from decides under which terms it may be passed on. */
function refuseLicence(file: CourseFile, yaml: YamlText, problems: ProblemList): void {
  const { licence = DEFAULT_LICENCE, based_on = [] } = file;
  for (const [index, { course, licence: of }] of based_on.entries()) {
    const allowed = licencesAfter(of);
    if (allowed.includes(licence)) continue;
    problems.error(
      yaml.at(file.licence === undefined ? ["based_on", index] : ["licence"]),
      `The licence is ${licence}, but ${course} was taken under ${of}.`,
      allowed.length === 0
        ? `Ask the college of ${course} first: nothing may be made from it.`
        : `Write licence: ${allowed[0]}.`,
    );
  }
}

const LESSONS = { least: 3, most: 6 };

/** What is not in this catalog yet is worth knowing and stops nothing. */
function noticeUnknown(
  file: CourseFile,
  yaml: YamlText,
  around: CatalogAround,
  problems: ProblemList,
): void {
  for (const [index, code] of file.prerequisites.entries()) {
    if (!around.courses.has(code)) {
      problems.notice(
        yaml.at(["prerequisites", index]),
        `${code} is not in this catalog yet.`,
        "Learners are told so and may start.",
      );
    }
  }
  const unknown = file.credentials.filter((name) => {
    const id = name.replace(/^(badge|stack):/, "").toLowerCase();
    return !around.achievements.has(id);
  });
  if (unknown.length > 0) {
    problems.notice(
      yaml.at(["credentials"]),
      `Not in this catalog yet: ${unknown.join(", ")}.`,
      "The course can be published before them.",
    );
  }
}

function refuseRepeats(
  ids: readonly string[],
  placeAt: (index: number) => Place,
  problems: ProblemList,
): void {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index)
      problems.error(
        placeAt(index),
        `${id} stands twice.`,
        "Keep one of the two, or give it another id.",
      );
  }
}
