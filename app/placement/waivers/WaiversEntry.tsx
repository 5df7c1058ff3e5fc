import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import { Pair, Rows } from "../../ui/Rows";
import { askWords } from "../requirement";
import type { CandidateWaivers } from "./read-candidate-waivers.server";
import { WaiverRows } from "./WaiversPage";

interface WaiversEntryProps extends CandidateWaivers {
  /** The page of the person and the opening. */
  href: string;
  names: Readonly<Record<string, string>>;
}

/** A person's waivers, and what one could be asked for; nothing where there is neither. */
export function WaiversEntry({ lines, offers, href, names }: WaiversEntryProps) {
  const t = useText();
  if (lines.length === 0 && offers.length === 0) return null;
  return (
    <Entry title={t("candidate.waivers")} note={t("candidate.waivers.note")}>
      <div className="stack">
        {offers.length > 0 && (
          <Rows>
            {offers.map((leaf) => (
              <Pair
                key={leaf.req}
                end={
                  <LinkButton
                    weight="two"
                    href={`${href}/waiver?req=${encodeURIComponent(leaf.req)}`}
                    label={t("candidate.waivers.askOf", { ask: askWords(leaf, t, names) })}
                  >
                    {t("candidate.waivers.ask")}
                  </LinkButton>
                }
              >
                <h3>
                  <Quoting kept={Object.values(names)}>{askWords(leaf, t, names)}</Quoting>
                </h3>
                <p className="small soft">{t("candidate.waivers.can")}</p>
              </Pair>
            ))}
          </Rows>
        )}
        {lines.length > 0 && <WaiverRows lines={lines} names={names} />}
      </div>
    </Entry>
  );
}
