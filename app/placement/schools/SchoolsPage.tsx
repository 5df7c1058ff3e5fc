import { useText } from "../../i18n/text";
import { Empty, Entry } from "../../ui/Entry";
import { Head, Wrap } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import type { SchoolLine } from "./read-schools.server";
import { SchoolStateRow } from "./SchoolStateRow";

/** The schools of the reader: ready or not for each program, what is missing and who has it. */
export function SchoolsPage({ schools }: { schools: readonly SchoolLine[] }) {
  const t = useText();
  return (
    <>
      <Head title={t("schools.title")} lead={t("schools.lead")} />
      <Wrap>
        {schools.length === 0 && (
          <Entry title={t("schools.title")}>
            <Empty title={t("schools.none.title")}>{t("schools.none.text")}</Empty>
          </Entry>
        )}
        {schools.map(({ id, name, states }) => (
          <Entry key={id} title={<a href={`/schools/${id}`}>{name}</a>}>
            {states.length === 0 ? (
              <p>{t("school.noProgram")}</p>
            ) : (
              <Rows>
                {states.map((state) => (
                  <SchoolStateRow key={state.programId} state={state} />
                ))}
              </Rows>
            )}
          </Entry>
        ))}
      </Wrap>
    </>
  );
}
