import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { ListPages } from "../../ui/ListPages";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import { gravestFirst } from "../placement";
import type { AtRisk, OpeningsRead } from "./read-openings.server";

/** A lead's openings: first the placements that something changed under, then every place. */
export function OpeningsPage({ openings, atRisk, atRiskTotal, page, more }: OpeningsRead) {
  const t = useText();
  return (
    <>
      <Head title={t("openings.title")} lead={t("openings.lead")} />
      <Wrap>
        {atRisk.length > 0 && (
          <Entry title={t("openings.risk")} note={t("openings.risk.note")}>
            <Rows>
              {atRisk.map((one) => (
                <Risk key={one.task.id} {...one} />
              ))}
            </Rows>
            {atRiskTotal > atRisk.length && (
              <p>
                <TouchLink href="/monday/at-risk">
                  {t("openings.risk.all", { n: atRiskTotal })}
                </TouchLink>
              </p>
            )}
          </Entry>
        )}
        <Entry title={t("openings.unfilled")}>
          <div className="stack">
            <p className="row">
              <LinkButton href="/openings/new">{t("openings.new")}</LinkButton>
              <TouchLink href="/agreements">{t("agreements.title")}</TouchLink>
            </p>
            {openings.length === 0 ? (
              <Empty title={t("openings.none.title")}>{t("openings.none.text")}</Empty>
            ) : (
              <FlowTable
                caption={t("openings.unfilled")}
                columns={[
                  t("openings.column.opening"),
                  t("openings.column.starts"),
                  t("openings.column.free"),
                ]}
                rows={openings.map((opening) => ({
                  key: opening.id,
                  cells: [
                    <a key="name" href={`/openings/${opening.id}`}>
                      {opening.title}, {opening.school.name}
                    </a>,
                    formatDay(opening.startsOn, t.locale),
                    t("openings.free", {
                      free: opening.slots - opening.taken,
                      slots: opening.slots,
                    }),
                  ],
                }))}
              />
            )}
            <ListPages
              page={page}
              more={more}
              to={(nth) => `/openings?page=${nth}`}
              back={t("openings.sooner")}
              on={t("openings.later")}
            />
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function Risk({ task, causes, personId, name, opening }: AtRisk) {
  const t = useText();
  const failing = task.kind === "suspend";
  return (
    <Ask
      who={
        <>
          <h3>
            <a href={`/openings/${opening.id}/people/${personId}`}>{name}</a>
          </h3>
          <p className="small soft">
            {opening.school}, {opening.title}
          </p>
        </>
      }
      why={
        <>
          <Status kind={failing ? "stop" : "until"}>
            {t(failing ? "openings.risk.suspend" : "openings.risk.review")}
          </Status>
          {gravestFirst(causes).map((cause) => (
            <p key={cause}>{t(`cause.${cause}`)}</p>
          ))}
          <p className="small soft">{t("owner.you")}.</p>
        </>
      }
      action={
        <LinkButton
          weight="two"
          href={`/openings/${opening.id}/people/${personId}`}
          label={t("opening.openOf", { name })}
        >
          {t("opening.open")}
        </LinkButton>
      }
    />
  );
}
