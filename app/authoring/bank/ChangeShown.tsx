import { useText } from "../../i18n/text";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Marked } from "../compare/DiffShown";
import type { StoredChange } from "./stored-change";

/** What changed about a question, in words. */
export function ChangeShown({ change }: { change: StoredChange }) {
  const t = useText();
  const { key, critical, about, words, drawing } = change;
  return (
    <>
      {key && (
        <p>
          <Status kind="warn">{t("compare.item.key")}</Status>
        </p>
      )}
      {critical && (
        <p>{t(critical.after ? "compare.item.critical" : "compare.item.notCritical")}</p>
      )}
      {drawing && <p>{t("bank.release.drawing")}</p>}
      {about.map(({ name, before, after }) => (
        <p key={name}>
          <code>{name}</code>{" "}
          <del>
            <In>{before}</In>
          </del>{" "}
          <ins>
            <In>{after}</In>
          </ins>
        </p>
      ))}
      {words.map(({ place, stretches }) => (
        <p key={place}>
          <code>{place}</code> <Marked stretches={stretches} />
        </p>
      ))}
    </>
  );
}
