import { formatDay, formatDayOf, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button, LinkButton, Locked } from "../../ui/Button";
import { Entry, Next } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../../ui/problems";
import { Facts, Rows } from "../../ui/Rows";
import { AnswerShown } from "../AnswerShown";
import { permits } from "../gate/decide";
import { FitEntry } from "../matching/FitEntry";
import { RequirementTree } from "../RequirementTree";
import { askWords, detailWords, ownerWords, type Reading } from "../requirement";
import type { WhatIf } from "../rules/read-what-if.server";
import { WhatIfEntry } from "../rules/WhatIfEntry";
import type { SchoolState } from "../schools/read-schools.server";
import { SchoolStateRow } from "../schools/SchoolStateRow";
import { WaiversEntry } from "../waivers/WaiversEntry";
import { lockShown } from "./candidate-lock";
import type { CandidatePage } from "./read-candidate.server";

interface CandidateShownProps extends CandidatePage {
  /** What would be if something were done; null unless it was asked. */
  whatIf: WhatIf | null;
  /** Names this form, so that sending it twice proposes once. */
  formKey: string;
  /** What is wrong with what was sent or asked, at its field. */
  problems: readonly Problem[];
  /** The days that were asked for, as they were typed. */
  typed: { day: string | null; by: string | null; reqs: readonly string[] };
  now: number;
}

/** One person and one opening: the answer, why, and the button that asks again and proposes. */
export function CandidateShown(page: CandidateShownProps) {
  const t = useText();
  const { opening, name, answer, problems } = page;
  const reading: Reading = { voice: "them", name, as: "lead" };
  const days = {
    from: formatDay(opening.startsOn, t.locale),
    to: formatDay(opening.endsOn, t.locale),
  };
  return (
    <>
      <Head
        title={t("candidate.title", { name, opening: opening.title })}
        crumb={
          <>
            <a href="/openings">{t("openings.title")}</a> ·{" "}
            <a href={`/openings/${opening.id}`}>{opening.school.name}</a>
          </>
        }
        lead={
          page.asked === null
            ? t("candidate.lead", days)
            : t("candidate.leadAsked", { ...days, day: formatDay(page.asked, t.locale) })
        }
        meta={[t("placed.zone", { zone: formatZone(page.now, opening.school.timeZone, t.locale) })]}
      />
      <Wrap>
        <Entry title={t("candidate.answer")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <AnswerShown
              answer={answer}
              days={{ from: opening.startsOn, to: opening.endsOn }}
              reading={reading}
              panel
            />
          </div>
        </Entry>
        <ToMakeYes page={page} reading={reading} />
        <Entry title={t("candidate.why")} note={t("candidate.why.note")} id="why">
          <RequirementTree
            tree={answer.tree}
            layers={page.layers}
            names={page.names}
            facts={answer.facts}
            reading={reading}
          />
        </Entry>
        {page.school && <SchoolUnready school={page.school} id={opening.school.id} />}
        <WaiversEntry
          {...page.waivers}
          href={`/openings/${opening.id}/people/${page.personId}`}
          names={page.names}
        />
        <FitEntry fits={page.fits} serving={page.serving} name={page.name} />
        <Place page={page} />
        <WhatIfEntry
          answer={answer}
          whatIf={page.whatIf}
          typed={page.typed}
          problems={problems}
          names={page.names}
          days={{ from: opening.startsOn, to: opening.endsOn }}
          reading={reading}
          day={opening.startsOn}
        />
        <Entry title={t("candidate.different")}>
          <form className="row" method="get">
            <Field
              name="day"
              type="date"
              label={t("candidate.firstDay")}
              value={page.typed.day ?? opening.startsOn}
              error={problemOf(problems, "day")}
            />
            <Button weight="two">{t("placed.ask")}</Button>
          </form>
        </Entry>
        <Record page={page} />
      </Wrap>
    </>
  );
}

/** The other side: a yes about the person places nobody in a school that is not ready. */
function SchoolUnready({ school, id }: { school: SchoolState; id: string }) {
  const t = useText();
  return (
    <Entry title={t("opening.ready")} note={t("candidate.school.note")}>
      <Rows>
        <SchoolStateRow state={school} />
      </Rows>
      <p>
        <a className="touch" href={`/schools/${id}`}>
          {t("opening.ready.open")}
        </a>
      </p>
    </Entry>
  );
}

function ToMakeYes({ page, reading }: { page: CandidateShownProps; reading: Reading }) {
  const t = useText();
  const { answer, names } = page;
  if (permits(answer) || !answer.steps || answer.steps.length === 0) return null;
  const n = answer.steps.length;
  return (
    <Entry title={t("candidate.makeYes")} id="missing">
      <Next
        over={t("steps.over", { n })}
        title={
          <Quoting kept={Object.values(names)}>
            {t.list(answer.steps.map((leaf) => askWords(leaf, t, names)))}
          </Quoting>
        }
      >
        <ul>
          {answer.steps.map((leaf) => (
            <li key={leaf.req}>
              {detailWords(leaf, t, reading)}{" "}
              {leaf.next && `${ownerWords(leaf.next.owner, t, reading)}.`}
            </li>
          ))}
        </ul>
      </Next>
    </Entry>
  );
}

function Place({ page }: { page: CandidateShownProps }) {
  const t = useText();
  const { name, opening, placement } = page;
  const label = t("candidate.placeButton", { name });
  const lock = lockShown(page.locked ?? "asked", page, t);
  return (
    <Entry title={t("candidate.place")}>
      <div className="stack text">
        {placement ? (
          <>
            <p>
              {t("candidate.placed", {
                name,
                day: formatDayOf(placement.since, opening.school.timeZone, t.locale),
              })}
            </p>
            <p className="row">
              <LinkButton weight="two" href={`/placements/${placement.id}/ending`}>
                {t("opening.end")}
              </LinkButton>
            </p>
          </>
        ) : page.offerId !== null ? (
          <>
            <p>{t("candidate.offered", { name })}</p>
            <p className="row">
              <LinkButton href={`/offers/${page.offerId}`}>{t("candidate.offer")}</LinkButton>
            </p>
          </>
        ) : page.locked === null && page.asked === null ? (
          <form method="post">
            <input type="hidden" name="key" value={page.formKey} />
            <input type="hidden" name="seen" value={page.digest} />
            <Button>{label}</Button>
          </form>
        ) : (
          <Locked
            label={label}
            way={lock.way}
            reason={<Quoting kept={Object.values(page.names)}>{lock.reason}</Quoting>}
          />
        )}
        {!placement && page.offerId === null && (
          <p className="small soft">{t("candidate.placeNote", { name })}</p>
        )}
        <p className="row">
          <a className="touch" href={`/people/${page.personId}/hold`}>
            {t("candidate.hold")}
          </a>
          <a className="touch" href={`/people/${page.personId}/conflicts`}>
            {t("conflicts.link")}
          </a>
          <a className="touch" href={`/people/${page.personId}/guardian`}>
            {t("guardianForm.link")}
          </a>
          <a className="touch" href={`/people/${page.personId}`}>
            {t("candidate.person", { name })}
          </a>
        </p>
      </div>
    </Entry>
  );
}

function Record({ page }: { page: CandidateShownProps }) {
  const t = useText();
  const { lastStored, layers } = page;
  return (
    <Entry title={t("candidate.record")}>
      <div className="stack">
        <p className="text">
          {lastStored === null
            ? t("candidate.previewFirst")
            : t("candidate.preview", { name: page.name, last: String(lastStored) })}
        </p>
        <details>
          <summary>{t("candidate.audit")}</summary>
          <Facts
            items={[
              {
                name: t("candidate.rules"),
                value: <code>{layers.map(({ id }) => id).join(" ")}</code>,
              },
              ...(lastStored === null
                ? []
                : [
                    {
                      name: t("candidate.replay"),
                      value: <code>{`muster gate replay ${lastStored}`}</code>,
                    },
                  ]),
            ]}
          />
        </details>
      </div>
    </Entry>
  );
}
