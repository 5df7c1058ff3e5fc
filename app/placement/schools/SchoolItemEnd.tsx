import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { FormPage } from "../../ui/Form";
import type { SchoolItemLine } from "./read-school.server";
import { schoolNeedWords } from "./school-words";

interface SchoolItemEndProps {
  schoolId: string;
  name: string;
  item: SchoolItemLine;
  asked?: Asked;
}

/** Takes back what a school has on file. */
export function SchoolItemEnd({ schoolId, name, item, asked = FRESH }: SchoolItemEndProps) {
  const t = useText();
  return (
    <FormPage
      title={t("school.item.title")}
      lead={t("school.item.lead", {
        what: schoolNeedWords(item.what, t),
        day: formatDay(item.on, t.locale),
      })}
      crumb={<a href={`/schools/${schoolId}`}>{name}</a>}
      before={<p>{t("school.item.text")}</p>}
      asked={asked}
      button={t("school.item.button")}
    />
  );
}
