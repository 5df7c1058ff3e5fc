import type { Text } from "../i18n/catalog";
import { formatDay, formatDayOf, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { In, KeptIn, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Facts } from "../ui/Rows";
import type { RuleFound } from "./award-record";
import { Attended, Courses, Hash, Observed, Other } from "./ProofTables";
import type { Proof, SealedIssue } from "./read-proof.server";

/** What a credential rests on, on one page to print: for appeals, audits, and its holder. */
export function ProofShown(proof: Proof) {
  const t = useText();
  const { id, opensPage, badge, holderName, issuedOn, criteria, sealed } = proof;
  return (
    <>
      <Head
        crumb={
          opensPage ? (
            <a href={`/credentials/${id}`}>
              <In>{badge.title}</In>
            </a>
          ) : (
            <In>{badge.title}</In>
          )
        }
        title={t("showing.evidence.title")}
        lead={
          <Quoting kept={[badge.title]}>
            {t("showing.evidence.lead", {
              title: badge.title,
              name: holderName ?? t("showing.evidence.noName"),
              issuer: badge.issuer,
              day: formatDay(issuedOn, t.locale),
            })}
          </Quoting>
        }
        meta={[
          badge.code,
          t("credentials.certificate.version", { version: badge.version }),
          t(`showing.standing.${proof.status}`),
        ]}
      />
      <Wrap>
        <Entry title={t("showing.evidence.rule")} note={t("showing.evidence.ruleNote")}>
          <div className="stack">
            <p className="text">
              <In>{criteria}</In>
            </p>
            <KeptIn />
            <RulesMet {...proof} />
          </div>
        </Entry>
        <Courses {...proof} />
        <Observed {...proof} />
        <Attended {...proof} />
        <Other {...proof} />
        {sealed && (
          <Entry title={t("showing.evidence.sealed")} note={t("showing.evidence.sealedNote")}>
            <Sealed id={id} sealed={sealed} zone={proof.zone} />
          </Entry>
        )}
        <Entry title={t("showing.evidence.left")}>
          <p className="text">{t("showing.evidence.leftOut")}</p>
        </Entry>
      </Wrap>
    </>
  );
}

function RulesMet({ basis, zone, held, signed, courses }: Proof) {
  const t = useText();
  if (basis === null) return <p className="text">{t("showing.evidence.before")}</p>;
  const names = new Map([
    ...courses.map(({ courseId, title }) => [courseId, title] as const),
    ...held.map(({ achievementId, title }) => [achievementId, title] as const),
    ...signed.map(({ attestationId, title }) => [attestationId, title] as const),
  ]);
  return (
    <FlowTable
      caption={t("showing.evidence.rule")}
      columns={[
        t("showing.evidence.asked"),
        t("showing.evidence.found"),
        t("showing.evidence.metOn"),
      ]}
      rows={basis.map((found) => ({
        key: `${found.rule} ${JSON.stringify(found.asks)}`,
        cells: [
          <Quoting key="asks" kept={[...names.values()]}>
            {ruleWords(t, found, names)}
          </Quoting>,
          t("showing.evidence.count", { count: found.count, needed: found.needed }),
          formatDayOf(found.at, zone, t.locale),
        ],
      }))}
    />
  );
}

/** What a rule asked, in the words of the achievement's own page. */
function ruleWords(t: Text, { rule, asks }: RuleFound, names: Map<string, string>): string {
  const named = (asked: RuleFound["asks"][string] | undefined) =>
    names.get(String(asked)) ?? String(asked);
  switch (rule) {
    case "mastered":
      return t(`credentials.rule.mastered.${asks.level === "kept" ? "kept" : "shown"}`, {
        course: named(asks.course),
      });
    case "observed":
      return t("credentials.rule.observed", {
        course: named(asks.course),
        n: Number(asks.times),
      });
    case "attended":
      return t("credentials.rule.attended", { minutes: Number(asks.minutes) });
    case "holds":
      return t("credentials.rule.holds", { achievement: named(asks.achievement) });
    case "attested":
      return t("credentials.rule.attested", { attestation: named(asks.attestation) });
    case "kept":
    case "sure":
    case "reviewed":
      return t(`credentials.rule.${rule}`);
  }
}

function Sealed({ id, sealed, zone }: { id: string; sealed: SealedIssue; zone: string }) {
  const t = useText();
  const { entry, definitionHash, jsonHash, jwtHash, parameters, at } = sealed;
  const hash = (name: string, value: string) => ({ name, value: <Hash key={name}>{value}</Hash> });
  return (
    <div className="stack">
      <Facts
        items={[
          { name: t("showing.evidence.number"), value: <Hash>{id}</Hash> },
          { name: t("showing.evidence.issuedAt"), value: formatInstant(at, zone, t.locale) },
          ...(sealed.signedAgainAt === null
            ? []
            : [
                {
                  name: t("showing.evidence.signedAgain"),
                  value: formatInstant(sealed.signedAgainAt, zone, t.locale),
                },
              ]),
          {
            name: t("showing.evidence.numbers"),
            value:
              parameters === 0
                ? t("showing.evidence.ownNumbers")
                : t("showing.evidence.numbersOf", { version: String(parameters) }),
          },
          hash(t("showing.evidence.definitionHash"), definitionHash),
          hash(t("showing.evidence.jsonHash"), jsonHash),
          hash(t("showing.evidence.jwtHash"), jwtHash),
          ...(entry
            ? [
                {
                  name: t("showing.evidence.place"),
                  value: t("showing.evidence.placeIs", {
                    stream: entry.stream,
                    seq: String(entry.seq),
                  }),
                },
                hash(t("showing.evidence.entryHash"), entry.hash),
              ]
            : []),
        ]}
      />
      <p className="text">
        {t(entry ? "showing.evidence.howToCheck" : "showing.evidence.notChained")}
      </p>
    </div>
  );
}
