import fc from "fast-check";
import { items, type SmallItem } from "./small-course";

/** What a test changes of a small course, version by version. */
export interface Edited {
  bank: SmallItem[];
  /** What each objective says, where it is not the first words. */
  texts: Record<string, string>;
  lessons: Record<string, string>;
}

/** One thing that an author does. Numbers point into what is there, wherever they come out. */
export type Edit =
  | { do: "reword" | "capitals" | "revise-lesson" | "drop-objective"; objective: number }
  | { do: "add-objective"; name: number }
  | { do: "restem" | "rekey" | "critical" | "drop-item" | "move-item"; item: number }
  | { do: "add-item"; objective: number; name: number };

const at = fc.nat(60);
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      "reword" as const,
      "capitals" as const,
      "revise-lesson" as const,
      "drop-objective" as const,
    ),
    objective: at,
  }),
  fc.record({ do: fc.constant("add-objective" as const), name: fc.integer({ min: 6, max: 8 }) }),
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
  return { bank, texts: {}, lessons: {} };
}

function questionsOn(objective: string): SmallItem[] {
  return [...items(objective, "check", 22), ...items(objective, "practice", 2)];
}

const RIGHT_OF_OLD = "Wrong";

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
  const { texts, lessons } = course;
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
