import type { ParagraphGrade } from "../../catalog/check/paragraph-grades";
import { useText } from "../../i18n/text";
import { Row, Rows } from "../../ui/Rows";

interface GradesProps {
  grades: readonly ParagraphGrade[];
  target: number;
}

/** How hard each paragraph of a lesson reads, beside what the course aims for; folded away. */
export function Grades({ grades, target }: GradesProps) {
  const t = useText();
  if (grades.length === 0) return null;
  const over = grades.filter(({ grade }) => grade > target).length;
  return (
    <details>
      <summary>{t("editor.grades", { n: grades.length, over, target })}</summary>
      <p className="small soft">{t("editor.grades.what")}</p>
      <Rows text>
        {grades.map(({ line, column, grade }) => (
          <Row key={`${line} ${column}`}>
            <a href={`#L${line}`} data-line={line}>
              {t("editor.line", { n: line })}
            </a>{" "}
            <span className="small soft">
              {t(grade > target ? "editor.grade.over" : "editor.grade", {
                grade: grade.toFixed(1),
                target,
              })}
            </span>
          </Row>
        ))}
      </Rows>
    </details>
  );
}

/** How hard the paragraphs of one block read, in a few words; nothing where none is long enough. */
export function BlockGrade({ grades, target }: GradesProps) {
  const t = useText();
  const hardest = Math.max(...grades.map(({ grade }) => grade));
  if (grades.length === 0) return null;
  return (
    <span className="block-marks small soft">
      {t(hardest > target ? "blocks.grade.over" : "blocks.grade", {
        n: grades.length,
        grade: hardest.toFixed(1),
        target,
      })}
    </span>
  );
}
