import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Answer } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import type { LinkState } from "./link-life";

/** What a mailed link that no longer works leads to. `again` is where a new one is asked for. */
export function DeadLink({
  state,
  again,
}: {
  state: Exclude<LinkState, "open">;
  again: string | null;
}) {
  const t = useText();
  const offersNew = state === "expired" && again !== null;
  return (
    <>
      <Head title={t("identity.link.title")} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            <Answer kind="stop" word={t(`identity.link.${state}.title`)} panel>
              {t(`identity.link.${state}.why`)}
            </Answer>
            <p className="row">
              {offersNew && <LinkButton href={again}>{t("identity.link.again")}</LinkButton>}
              <LinkButton href="/sign-in" weight="two">
                {t("identity.link.signIn")}
              </LinkButton>
            </p>
          </div>
        </div>
      </Wrap>
    </>
  );
}
