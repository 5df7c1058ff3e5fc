import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { LevelStatus } from "../mastery/LevelStatus";
import { Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Pair, Rows } from "../ui/Rows";
import type { CourseNumbers } from "./own-numbers";
import type { ObjectiveProgress } from "./progress";
import { sayCounts, sayDoor, sayWays } from "./standing-words";

/** The rule with the reader's own numbers, course by course: what they have so far on each objective. */
export function OwnNumbers({ courses }: { courses: readonly CourseNumbers[] }) {
  const t = useText();
  return courses.map(({ courseId, title, zone, objectives }) => (
    <Entry
      key={courseId}
      title={t("policy.mastery.own.title")}
      note={
        <a href={`/courses/${courseId}`}>
          <In>{title}</In>
        </a>
      }
    >
      <Rows>
        {objectives.map((objective) => (
          <Pair key={objective.id} end={<LevelStatus level={objective.level} />}>
            <p>
              <In>{objective.text}</In>
            </p>
            <p className="small soft">{numbersIn(objective, zone, t)}</p>
          </Pair>
        ))}
      </Rows>
    </Entry>
  ));
}

/** "In your last try 3 of 5 new questions were right. Tries so far: 1. The next try opens on …" */
function numbersIn(objective: ObjectiveProgress, zone: string, t: Text): string {
  const door = sayDoor(objective, zone, t);
  if (objective.door.state === "shown") return door;
  const { counts, tries, ways } = objective;
  const last = tries.findLast(({ outcome }) => outcome !== null);
  const said: string[] = [];
  if (counts) said.push(sayCounts(counts, t));
  else if (last?.n != null && last.right != null)
    said.push(t("objective.tried", { right: last.right, of: last.n }));
  else said.push(t("policy.mastery.own.none"));
  if (tries.length > 0) said.push(t("policy.mastery.own.tries", { n: tries.length }));
  if (ways.length > 0) said.push(t("result.pass", { ways: sayWays(ways, t) }));
  return [...said, door].join(" ");
}
