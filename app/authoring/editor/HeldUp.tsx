import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Panel } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import type { HeldText } from "../draft";

interface HeldUpProps {
  draftId: string;
  mayEdit: boolean;
  /** Is the draft open to changes now? */
  open: boolean;
  /** The texts of this file that wait for someone to choose. */
  held: readonly Pick<HeldText, "id" | "personName">[];
}

/** What keeps a change from being taken at once, said before anything is typed. */
export function HeldUp({ draftId, mayEdit, open, held }: HeldUpProps) {
  const t = useText();
  return (
    <>
      {!mayEdit && <p className="soft">{t("editor.readOnly")}</p>}
      {mayEdit && !open && (
        <Panel tone="amber">
          <p>
            <Status kind="hold">{t("editor.closed")}</Status>
          </p>
          <p>{t("editor.closed.what")}</p>
        </Panel>
      )}
      {held.map(({ id, personName }) => (
        <Panel tone="amber" key={id}>
          <p>
            <Status kind="warn">{t("editor.held")}</Status>
          </p>
          <p>{t("editor.held.what", { name: personName })}</p>
          <p>
            <LinkButton weight="two" href={`/studio/${draftId}/held/${id}`}>
              {t("editor.held.choose")}
            </LinkButton>
          </p>
        </Panel>
      ))}
    </>
  );
}
