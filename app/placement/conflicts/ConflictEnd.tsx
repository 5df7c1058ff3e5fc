import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { FormPage } from "../../ui/Form";
import type { ConflictLine } from "./read-conflicts.server";

interface ConflictEndProps {
  personId: string;
  name: string;
  line: ConflictLine;
  asked?: Asked;
}

/** A lead says that a conflict of interest is over. */
export function ConflictEnd({ personId, name, line, asked = FRESH }: ConflictEndProps) {
  const t = useText();
  return (
    <FormPage
      title={t("conflicts.end.title")}
      lead={t("conflicts.end.lead", { name, school: line.school })}
      crumb={<a href={`/people/${personId}/conflicts`}>{t("conflicts.title")}</a>}
      before={
        <>
          <p>{t(`conflicts.kind.${line.kind}`)}</p>
          {line.said !== null && <p>{line.said}</p>}
        </>
      }
      asked={asked}
      button={t("conflicts.end.button")}
    />
  );
}
