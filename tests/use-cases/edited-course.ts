import fc from "fast-check";
import type { PracticeTask } from "../../app/catalog/manifest";
import { items, type SmallItem } from "./small-course";

/** What a test changes of a small course, version by version. */
export interface Edited {
  bank: SmallItem[];
  /** What each objective says, where it is not the first words. */
  texts: Record<string, string>;
  lessons: Record<string, string>;
  /** The address of the lesson on each objective, where it is not the first one; null: it has none. */
  slugs: Record<string, string | null>;
  practiceTask: PracticeTask | null;
}

/** One thing that an author does. Numbers point into what is there, wherever they come out. */
export type Edit =
  | { do: (typeof ON_OBJECTIVE)[number]; objective: number }
  | { do: "rename-objective" | "split-objective"; objective: number; name: number }
  | { do: "add-objective" | "task" | "no-task"; name: number }
  | { do: "restem" | "rekey" | "critical" | "drop-item" | "move-item"; item: number }
  | { do: "add-item"; objective: number; name: number };

const ON_OBJECTIVE = [
  "reword",
  "capitals",
  "revise-lesson",
  "drop-lesson",
  "rename-lesson",
  "replace-items",
  "drop-objective",
] as const;

const at = fc.nat(60);
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constantFrom(...ON_OBJECTIVE), objective: at }),
  fc.record({
    do: fc.constantFrom("rename-objective" as const, "split-objective" as const),
    objective: at,
    name: fc.integer({ min: 20, max: 24 }),
  }),
  fc.record({
    do: fc.constantFrom("add-objective" as const, "task" as const, "no-task" as const),
    name: fc.integer({ min: 6, max: 8 }),
  }),
  fc.record({
    do: fc.constantFrom(
      "restem" as const,
      "rekey" as const,
      "critical" as const,
      "drop-item" as const,
      "move-item" as const,
    ),
    item: at,
  }),
  fc.record({ do: fc.constant("add-item" as const), objective: at, name: at }),
);

/** The first version: three objectives with questions enough to show, keep and renew each. */
export function firstVersion(courseId: string): Edited {
  const bank = [1, 2, 3].flatMap((n) => questionsOn(`${courseId}.${n}`));
  return { bank, texts: {}, lessons: {}, slugs: {}, practiceTask: taskNamed("Task 1") };
}

function questionsOn(objective: string): SmallItem[] {
  return [...items(objective, "check", 22), ...items(objective, "practice", 2)];
}

const RIGHT_OF_OLD = "Wrong";

function taskNamed(title: string): PracticeTask {
  const levels = ["not yet", "emerging", "proficient", "strong"];
  return { title, rubric: [{ id: "A", title: "Open", objectives: [], levels }] };
}

/** The course after an edit; an edit that would leave nothing to teach changes nothing. */
export function edited(course: Edited, edit: Edit, courseId: string): Edited {
  const objectives = [...new Set(course.bank.map(({ objective }) => objective))];
  const chosen = "objective" in edit ? objectives[edit.objective % objectives.length] : undefined;
  const place = "item" in edit ? edit.item % course.bank.length : -1;
  const change = (to: Partial<SmallItem>) => ({
    ...course,
    bank: course.bank.map((item, nth) => (nth === place ? { ...item, ...to } : item)),
  });
  const words = (id: string) => course.texts[id] ?? `Do ${id} well.`;
  const { texts, lessons, slugs } = course;
  const isOfChosen = ({ objective }: SmallItem) => objective === chosen;
  switch (edit.do) {
    case "reword":
      return chosen
        ? { ...course, texts: { ...texts, [chosen]: `${words(chosen)} Then rest.` } }
        : course;
    case "capitals":
      return chosen
        ? { ...course, texts: { ...texts, [chosen]: words(chosen).toUpperCase() } }
        : course;
    case "revise-lesson":
      return chosen ? { ...course, lessons: { ...lessons, [chosen]: "Revised." } } : course;
    case "drop-lesson":
      return chosen ? { ...course, slugs: { ...slugs, [chosen]: null } } : course;
    case "rename-lesson":
      return chosen ? { ...course, slugs: { ...slugs, [chosen]: `again-${chosen}` } } : course;
    case "replace-items":
      return {
        ...course,
        bank: course.bank.map((item) =>
          isOfChosen(item) ? { ...item, id: `${item.id}-again` } : item,
        ),
      };
    case "rename-objective":
    case "split-objective": {
      const id = `${courseId}.${edit.name}`;
      if (objectives.includes(id)) return course;
      const goes = (item: SmallItem, nth: number) =>
        isOfChosen(item) && (edit.do === "rename-objective" || nth % 2 === 0);
      return {
        ...course,
        bank: course.bank.map((item, nth) => (goes(item, nth) ? { ...item, objective: id } : item)),
      };
    }
    case "no-task":
      return { ...course, practiceTask: null };
    case "task":
      return { ...course, practiceTask: taskNamed(`Task ${edit.name}`) };
    case "drop-objective": {
      if (objectives.length < 2) return course;
      return { ...course, bank: course.bank.filter(({ objective }) => objective !== chosen) };
    }
    case "add-objective": {
      const id = `${courseId}.${edit.name}`;
      return objectives.includes(id)
        ? course
        : { ...course, bank: [...course.bank, ...questionsOn(id)] };
    }
    case "add-item": {
      const id = `${chosen}-added-${edit.name}`;
      if (!chosen || course.bank.some((item) => item.id === id)) return course;
      return { ...course, bank: [...course.bank, { id, objective: chosen, pool: "check" }] };
    }
    case "restem":
      return change({ stem: "And what about this, asked otherwise?" });
    case "rekey":
      return change({ key: RIGHT_OF_OLD });
    case "critical":
      return change({ critical: !course.bank[place]?.critical });
    case "move-item": {
      const objective = objectives[(place + 1) % objectives.length];
      return objective ? change({ objective }) : course;
    }
    case "drop-item": {
      const left = course.bank.filter((_, nth) => nth !== place);
      return new Set(left.map(({ objective }) => objective)).size === objectives.length
        ? { ...course, bank: left }
        : course;
    }
  }
}
