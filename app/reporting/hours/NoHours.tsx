import { useText } from "../../i18n/text";
import { Empty, Entry } from "../../ui/Entry";
import { Head, Wrap } from "../../ui/Page";

/** The log of someone who belongs to no program yet. */
export function NoHours() {
  const t = useText();
  return (
    <>
      <Head title={t("hours.mine")} slim />
      <Wrap>
        <Entry title={t("hours.log")}>
          <Empty title={t("hours.noProgram.title")}>{t("hours.noProgram.text")}</Empty>
        </Entry>
      </Wrap>
    </>
  );
}
