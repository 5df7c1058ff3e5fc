import type { ExplainedLeaf } from "./gate/explain";
import { isPaper } from "./papers/paper";

/** Where someone takes their own step, and what the link says. */
export interface Way {
  href: string;
  says: "course" | "agreement" | "statement" | "session" | "record";
}

/**
 * Where the person takes the step that a requirement waits for; null when it is another's turn, and
 * nothing of theirs to open. `names` knows the courses and statements that there are.
 */
export function ownWay(
  { next, about, pass }: Pick<ExplainedLeaf, "next" | "about" | "pass">,
  names: Readonly<Record<string, string>>,
): Way | null {
  if (pass !== null || next?.owner !== "person") return null;
  const known = (key: string) => {
    const id = about[key];
    return typeof id === "string" && Object.hasOwn(names, id) ? id : null;
  };
  switch (next.action) {
    case "earn":
    case "renew":
    case "retake": {
      const course = known("def");
      return course === null ? null : { href: `/courses/${course}`, says: "course" };
    }
    case "sign":
      return { href: "/agreements", says: "agreement" };
    case "attest": {
      const statement = known("what");
      return statement === null || isPaper(statement)
        ? { href: "/record", says: "record" }
        : { href: `/attestations/${statement}`, says: "statement" };
    }
    case "attend":
      return { href: "/sessions", says: "session" };
    default:
      return { href: "/record", says: "record" };
  }
}
