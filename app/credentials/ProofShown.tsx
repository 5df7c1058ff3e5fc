import type { Text } from "../i18n/catalog";
import { formatDay, formatDayOf, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { Head, Wrap } from "../ui/Page";
import { Facts, Row, Rows } from "../ui/Rows";
import type { RuleFound } from "./award-record";
import type { Proof, ProvenObjective, SealedIssue } from "./read-proof.server";

/** What a credential rests on, on one page to print: for appeals, audits, and its holder. */
export function ProofShown(proof: Proof) {
  const t = useText();
  const { id, badge, holderName, issuedOn, criteria, sealed } = proof;
  return (
    <>
      <Head
        crumb={<a href={`/credentials/${id}`}>{badge.title}</a>}
        title={t("showing.evidence.title")}
        lead={t("showing.evidence.lead", {
          title: badge.title,
          name: holderName ?? t("showing.evidence.noName"),
          issuer: badge.issuer,
          day: formatDay(issuedOn),
        })}
        meta={[
          badge.code,
          t("credentials.certificate.version", { version: badge.version }),
          t(`showing.standing.${proof.status}`),
        ]}
      />
      <Wrap>
        <Entry title={t("showing.evidence.rule")} note={t("showing.evidence.ruleNote")}>
          <div className="stack">
            <p className="text">{criteria}</p>
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
          ruleWords(t, found, names),
          t("showing.evidence.count", { count: found.count, needed: found.needed }),
          formatDayOf(found.at, zone),
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
      return t(`credentials.rule.${rule}`);
  }
}

function Courses({ courses, zone }: Proof) {
  const t = useText();
  return courses.map(({ courseId, title, version, contentHash, objectives }) => (
    <Entry
      key={courseId}
      title={title}
      note={t("showing.evidence.courseNote", { course: courseId, version })}
    >
      <FlowTable
        caption={t("showing.evidence.objectives", { title })}
        columns={[
          t("showing.evidence.objective"),
          t("showing.evidence.shown"),
          t("showing.evidence.items"),
          ...(isKept(objectives) ? [t("showing.evidence.kept")] : []),
        ]}
        rows={objectives.map((objective) => ({
          key: objective.id,
          cells: objectiveCells(t, objective, zone),
        }))}
      />
      <p className="small soft">
        {t("showing.evidence.content")} <Hash>{contentHash}</Hash>
      </p>
    </Entry>
  ));
}

/** Only what stacks badges asks that objectives were kept; a badge's own page may say nothing of it. */
function isKept(objectives: readonly ProvenObjective[]): boolean {
  return objectives.some(({ kept }) => kept !== null);
}

function objectiveCells(
  t: Text,
  { id, text, check, confirmed, kept }: ProvenObjective,
  zone: string,
) {
  const outOf = ({ right, asked, at }: { right: number; asked: number; at: number }) =>
    t("showing.evidence.outOf", { right, asked, day: formatDayOf(at, zone) });
  const word = confirmed
    ? t("showing.evidence.coach", {
        name: confirmed.by ?? t("showing.evidence.noName"),
        day: formatDayOf(confirmed.at, zone),
      })
    : t("showing.evidence.notBy");
  return [
    <span key="objective">
      {id} <br />
      <span className="small">{text}</span>
    </span>,
    check ? outOf(check) : word,
    check ? (
      <span key="items" className="small">
        {check.items.join(", ")}
      </span>
    ) : (
      t("showing.evidence.noItems")
    ),
    kept ? outOf(kept) : t("showing.evidence.notKept"),
  ];
}

function Observed({ observations }: Proof) {
  const t = useText();
  if (observations.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.observations")}>
      <FlowTable
        caption={t("showing.evidence.observations")}
        columns={[
          t("showing.evidence.day"),
          t("showing.evidence.rater"),
          t("showing.evidence.rows"),
        ]}
        rows={observations.map(({ id, courseTitle, onDay, observer, role, rows }) => ({
          key: id,
          cells: [
            t("showing.evidence.observedOn", { day: formatDay(onDay), course: courseTitle }),
            t("showing.evidence.observer", { name: observer, role }),
            rows.map(({ title, level }) => t("showing.evidence.row", { title, level })).join("; "),
          ],
        }))}
      />
    </Entry>
  );
}

function Attended({ sessions }: Proof) {
  const t = useText();
  if (sessions.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.sessions")}>
      <FlowTable
        caption={t("showing.evidence.sessions")}
        columns={[
          t("showing.evidence.session"),
          t("showing.evidence.day"),
          t("showing.evidence.minutes"),
          t("showing.evidence.signedOff"),
        ]}
        rows={sessions.map(({ id, title, onDay, minutes, recordedBy }) => ({
          key: id,
          cells: [
            title,
            formatDay(onDay),
            t("showing.evidence.minutesOf", { n: minutes }),
            recordedBy ?? t("showing.evidence.noName"),
          ],
        }))}
      />
    </Entry>
  );
}

/** Credentials that it builds on, each with a page like this one, and statements that were signed. */
function Other({ held, signed, zone }: Proof) {
  const t = useText();
  if (held.length + signed.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.other")}>
      <Rows>
        {held.map(({ id, title, issuedOn }) => (
          <Row key={id}>
            <p>{t("showing.evidence.heldOn", { title, day: formatDay(issuedOn) })}</p>
            <TouchLink href={`/credentials/${id}/evidence`}>
              {t("showing.evidence.heldProof", { title })}
            </TouchLink>
          </Row>
        ))}
        {signed.map(({ id, title, version, hash, at }) => (
          <Row key={id}>
            <p>{t("showing.evidence.signedOn", { title, version, day: formatDayOf(at, zone) })}</p>
            <p className="small soft">
              <Hash>{hash}</Hash>
            </p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
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
          { name: t("showing.evidence.issuedAt"), value: formatInstant(at, zone) },
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

/** A fingerprint, which may break anywhere. */
function Hash({ children }: { children: string }) {
  return <code className="hash">{children}</code>;
}
