import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import type { AwardStatus } from "./award-record";
import { Badge } from "./Badge";
import type { ListedAward } from "./read-credential-page.server";

const marks: Record<AwardStatus["kind"], MarkKind> = {
  "being-signed": "wait",
  issued: "met",
  revoked: "stop",
};

/** What the reader has earned, and for a reviewer what their college awarded last. */
export function MyCredentials({
  mine,
  issued,
}: {
  mine: readonly ListedAward[];
  issued: readonly ListedAward[] | null;
}) {
  const t = useText();
  return (
    <>
      <Head title={t("credentials.mine.title")} lead={t("credentials.mine.lead")} />
      <Wrap>
        {(issued === null || mine.length > 0) && (
          <Entry title={t("credentials.mine.earned")}>
            {mine.length === 0 ? <NothingYet /> : <Earned awards={mine} />}
          </Entry>
        )}
        {issued !== null && (
          <Entry title={t("credentials.mine.issued")} note={t("credentials.mine.issuedNote")}>
            {issued.length === 0 ? (
              <p>{t("credentials.mine.noneIssued")}</p>
            ) : (
              <Rows>
                {issued.map((award) => (
                  <Pair key={award.id} end={<Standing status={award.status} />}>
                    <p>
                      <a href={`/credentials/${award.id}`}>{award.badge.title}</a>
                    </p>
                    <p className="small soft">
                      {t("credentials.mine.to", {
                        name: award.holderName ?? "",
                        day: formatDay(award.issuedOn),
                      })}
                    </p>
                  </Pair>
                ))}
              </Rows>
            )}
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Earned({ awards }: { awards: readonly ListedAward[] }) {
  const t = useText();
  return (
    <div className="badges">
      {awards.map(({ id, badge, issuedOn, status }) => (
        <div key={id}>
          <Badge badge={badge} />
          <p>
            <a href={`/credentials/${id}`}>
              <strong>{badge.title}</strong>
            </a>
            <br />
            <span className="soft">
              {t("credentials.mine.by", { issuer: badge.issuer, day: formatDay(issuedOn) })}
            </span>
          </p>
          <p>
            <Standing status={status} />
          </p>
        </div>
      ))}
    </div>
  );
}

function Standing({ status }: { status: AwardStatus["kind"] }) {
  const t = useText();
  return <Status kind={marks[status]}>{t(`credentials.standing.${status}`)}</Status>;
}

function NothingYet() {
  const t = useText();
  return (
    <Empty title={t("credentials.mine.none")}>
      <p>{t("credentials.mine.noneWhy")}</p>
      <p>
        <LinkButton weight="two" href="/courses">
          {t("credentials.mine.toCourses")}
        </LinkButton>
      </p>
    </Empty>
  );
}
