import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { Choices } from "../ui/Choices";
import { In, Quoting } from "../ui/In";
import { rowField } from "./observation-fields";
import { besideRow, type PracticeTask } from "./practice-task";
import { LEVELS } from "./rubric";

interface RubricFieldsProps {
  task: PracticeTask;
  /** The levels that were given before, by row id. */
  given?: ReadonlyMap<string, number>;
}

/**
 * One question for each row of a rubric: what the member does for it, what to heed, and each level
 * with what one can see or hear.
 */
export function RubricFields({ task, given }: RubricFieldsProps) {
  const t = useText();
  return task.rubric.map(({ id, title, levels }) => {
    const before = given?.get(id);
    return (
      <Choices
        key={id}
        type="radio"
        name={rowField(id)}
        legend={<Quoting kept={[title]}>{t("observation.row", { id, title })}</Quoting>}
        hint={beside(task, id, t)}
        chosen={before === undefined ? [] : [String(before)]}
        options={LEVELS.map((level) => ({
          value: String(level),
          label: (
            <strong>
              {t("observation.levelNamed", { level, name: t(`observation.level.${level}`) })}
            </strong>
          ),
          hint: <In>{levels[level - 1]}</In>,
        }))}
      />
    );
  });
}

function beside(task: PracticeTask, row: string, t: Text): string | undefined {
  const { steps, guidance } = besideRow(task, row);
  const lines = steps.map(({ minutes, text }) => t("observation.new.step", { n: minutes, text }));
  return [...lines, ...guidance].join(" ") || undefined;
}
