import { useText } from "../i18n/text";
import { Choices } from "../ui/Choices";
import { type Problem, problemOf } from "../ui/problems";
import { rowField } from "./observation-fields";
import type { PracticeTask } from "./practice-task";
import { LEVELS } from "./rubric";

interface RubricFieldsProps {
  rubric: PracticeTask["rubric"];
  problems: readonly Problem[];
  /** The level chosen before, by row id. */
  chosen: Readonly<Record<string, string | undefined>>;
}

/** One question for each row of a rubric, each level with what one can see or hear. */
export function RubricFields({ rubric, problems, chosen }: RubricFieldsProps) {
  const t = useText();
  return rubric.map(({ id, title, levels }) => {
    const name = rowField(id);
    const before = chosen[id];
    return (
      <Choices
        key={id}
        type="radio"
        name={name}
        legend={t("observation.row", { id, title })}
        error={problemOf(problems, name)}
        chosen={before === undefined ? [] : [before]}
        options={LEVELS.map((level) => ({
          value: String(level),
          label: (
            <strong>
              {t("observation.levelNamed", { level, name: t(`observation.level.${level}`) })}
            </strong>
          ),
          hint: levels[level - 1],
        }))}
      />
    );
  });
}
