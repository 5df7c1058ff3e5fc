import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import type { Duplicates, NamedPair } from "./read-duplicates.server";

/** Accounts that may be one person's, what waits for a second pair of eyes, and what was merged. */
export function DuplicatesPage({ waiting, possible, more, merged }: Duplicates) {
  const t = useText();
  return (
    <>
      <Head title={t("merges.title")} lead={t("merges.lead")} />
      <Wrap>
        {waiting.length > 0 && (
          <Entry title={t("merges.waiting")} note={t("merges.waiting.note")}>
            <Rows>
              {waiting.map((pair) => (
                <Two key={`${pair.one} ${pair.other}`} pair={pair}>
                  <Status kind="wait">
                    {t(pair.mine ? "merges.waiting.mine" : "merges.waiting.yours")}
                  </Status>
                  <p className="small soft">
                    {t(pair.parts ? "merges.asked.unmerge" : "merges.asked.merge")}
                  </p>
                </Two>
              ))}
            </Rows>
          </Entry>
        )}
        <Entry title={t("merges.possible")} note={t("merges.possible.note")}>
          {possible.length === 0 ? (
            <Empty title={t("merges.none.title")}>{t("merges.none.text")}</Empty>
          ) : (
            <Rows>
              {possible.map((pair) => (
                <Two key={`${pair.one} ${pair.other}`} pair={pair}>
                  <Status kind="todo">{t("merges.sameName")}</Status>
                </Two>
              ))}
            </Rows>
          )}
          {more && <p className="small soft">{t("merges.more")}</p>}
        </Entry>
        {merged.length > 0 && (
          <Entry title={t("merges.merged")} note={t("merges.merged.note")}>
            <Rows>
              {merged.map((pair) => (
                <Two key={`${pair.one} ${pair.other}`} pair={pair}>
                  <Status kind="met">{t("merges.one")}</Status>
                </Two>
              ))}
            </Rows>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Two({ pair, children }: { pair: NamedPair; children: ReactNode }) {
  const t = useText();
  const { one, other, names } = pair;
  return (
    <Ask
      who={
        <h3>
          {names.one === names.other
            ? t("merges.twice", { name: names.one })
            : t.list([names.one, names.other])}
        </h3>
      }
      why={children}
      action={
        <LinkButton
          weight="two"
          href={`/people/${one}/same?with=${other}`}
          label={t("merges.lookAt", { name: names.one })}
        >
          {t("merges.look")}
        </LinkButton>
      }
    />
  );
}
