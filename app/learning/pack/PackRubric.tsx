import { useText } from "../../i18n/text";
import { In, Quoting } from "../../ui/In";
import { PackPartSection, type PackProps, Ruled, Sheet } from "./PackSheet";

const LEVELS = [1, 2, 3, 4] as const;
const SEEN_LINES = 2;

/** The rubric of the practice task with room to write what was seen before it is scored. */
export function PackRubric(props: PackProps) {
  const t = useText();
  const { task, printed } = props.pack;
  const title = t("pack.rubric");
  return (
    <PackPartSection id="rubric" title={title}>
      <Sheet {...props} running={title}>
        <h2>{title}</h2>
        {task === null ? (
          <p>{t("pack.none")}</p>
        ) : (
          <>
            <p className="lead">
              <In>{task.title}</In>
            </p>
            <div className="blanks">
              <Ruled label={t("pack.rubric.person")} />
              <Ruled label={t("pack.rubric.observer")} />
              <Ruled label={t("pack.rubric.day")} />
              <Ruled label={t("pack.rubric.card")} />
            </div>
            <table className="rubric flow">
              <caption className="vh">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("pack.rubric.row")}</th>
                  {LEVELS.map((level) => (
                    <th key={level} scope="col">
                      {t("observation.levelNamed", {
                        level,
                        name: t(`observation.level.${level}`),
                      })}
                    </th>
                  ))}
                </tr>
              </thead>
              {task.rubric.map((row) => (
                <tbody key={row.id}>
                  <tr>
                    <th scope="row">
                      <Quoting kept={[row.title]}>{`${row.id}. ${row.title}`}</Quoting>
                    </th>
                    {LEVELS.map((level) => (
                      <td
                        key={level}
                        data-l={t("observation.levelNamed", {
                          level,
                          name: t(`observation.level.${level}`),
                        })}
                      >
                        <div className="tick">
                          <In>{row.levels[level - 1]}</In>
                        </div>
                      </td>
                    ))}
                  </tr>
                  <tr>
                    <td colSpan={LEVELS.length + 1}>
                      <Ruled label={t("pack.rubric.seen", { row: row.id })} lines={SEEN_LINES} />
                    </td>
                  </tr>
                </tbody>
              ))}
            </table>
            <p>{t("pack.rubric.rule")}</p>
            <div className="blanks">
              <Ruled label={t("pack.rubric.strength")} lines={2} />
              <Ruled label={t("pack.rubric.next")} lines={2} />
            </div>
            <p className="small soft">
              {t("pack.rubric.foot", { version: printed.version, mark: printed.mark })}
            </p>
          </>
        )}
      </Sheet>
    </PackPartSection>
  );
}
