import { useText } from "../i18n/text";
import { type MarkKind, Status } from "../ui/marks";
import type { Level } from "./level";

/** The shape of each level. */
export const levelMarks: Record<Level, MarkKind> = {
  "not-started": "todo",
  practicing: "part",
  ready: "ready",
  shown: "met",
  kept: "kept",
};

/** A level in word and shape. */
export function LevelStatus({ level }: { level: Level }) {
  const t = useText();
  return <Status kind={levelMarks[level]}>{t(`mastery.level.${level}`)}</Status>;
}
