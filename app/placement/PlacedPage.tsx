import type { Text } from "../i18n/catalog";
import { formatDay, formatDayOf, formatZone } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Empty, Entry, Legend, Next, Panel } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import { AnswerShown } from "./AnswerShown";
import { permits } from "./gate/decide";
import type { ExplainedLeaf } from "./gate/explain";
import { turnOf } from "./offers/offer";
import type { LiveOffer } from "./offers/read-offers.server";
import { RequirementTree } from "./RequirementTree";
import type { Placed, ShownOpening } from "./read-placed.server";
import { askWords, detailWords, ownerWords, type Reading } from "./requirement";
import { ownWay } from "./way";

const YOU: Reading = { voice: "you" };

/** "Can I be placed?": what the gate says about the reader today, and the one next thing. */
export function PlacedPage({ inProgram, offers, openings, shown, now }: Placed & { now: number }) {
  const t = useText();
  if (!shown) {
    const kind = inProgram ? "placed.none" : "placed.alone";
    return (
      <>
        <Head title={t("placed.title")} />
        <Wrap>
          <Entry title={t("placed.answer")}>
            <Empty title={t(`${kind}.title`)}>
              <p>{t(`${kind}.text`)}</p>
              <LinkButton href="/courses">{t("placed.courses")}</LinkButton>
            </Empty>
          </Entry>
        </Wrap>
      </>
    );
  }
  const { opening } = shown;
  return (
    <>
      <Head
        title={t("placed.title")}
        lead={t("placed.where", {
          role: opening.title,
          school: opening.school.name,
          from: formatDay(opening.startsOn, t.locale),
          to: formatDay(opening.endsOn, t.locale),
        })}
        meta={[t("placed.zone", { zone: formatZone(now, opening.school.timeZone, t.locale) })]}
      />
      <Wrap>
        <Entry title={t("placed.answer")}>
          <div className="stack">
            <AnswerShown
              answer={shown.answer}
              days={{ from: opening.startsOn, to: opening.endsOn }}
              reading={YOU}
            />
            <Standing shown={shown} />
            {shown.schoolUnready && (
              <Panel tone="amber">
                <p>{t("placed.schoolUnready", { school: opening.school.name })}</p>
              </Panel>
            )}
            {shown.waivedUntil !== null && (
              <Panel tone="amber">
                <p>{t("placed.waived", { day: formatDay(shown.waivedUntil, t.locale) })}</p>
              </Panel>
            )}
          </div>
        </Entry>
        <Proposed offers={offers} />
        {!offers.some(({ state }) => turnOf(state) === "person") && <DoThis shown={shown} />}
        <Entry
          title={t("placed.everything")}
          note={t("placed.same")}
          legend={
            <Legend
              items={[
                { kind: "met", word: t("state.met") },
                { kind: "part", word: t("legend.part") },
                { kind: "todo", word: t("legend.todo") },
                { kind: "wait", word: t("legend.wait") },
              ]}
            />
          }
        >
          <RequirementTree
            tree={shown.answer.tree}
            layers={shown.layers}
            names={shown.names}
            facts={shown.answer.facts}
            reading={YOU}
          />
        </Entry>
        <Entry title={t(openings.length > 1 ? "placed.another" : "placed.yourFacts")}>
          <div className="stack">
            {openings.length > 1 && (
              <form className="row" method="get">
                <Field
                  name="opening"
                  type="select"
                  label={t("placed.opening")}
                  value={opening.id}
                  options={openings.map(({ id, title, school }) => ({
                    value: id,
                    label: `${title}, ${school}`,
                  }))}
                />
                <Button weight="two">{t("placed.ask")}</Button>
              </form>
            )}
            <p className="text small soft">{t("placed.facts")}</p>
            <p className="row">
              <LinkButton weight="two" href="/record">
                {t("record.title")}
              </LinkButton>
              <LinkButton weight="two" href="/credentials/ladder">
                {t("ladder.title")}
              </LinkButton>
            </p>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

/** What was proposed to the reader; the first that waits on them is the one next thing. */
function Proposed({ offers }: { offers: readonly LiveOffer[] }) {
  const t = useText();
  if (offers.length === 0) return null;
  const [next] = offers.filter(({ state }) => turnOf(state) === "person");
  const others = offers.filter((offer) => offer !== next);
  return (
    <Entry title={t("placed.offers")}>
      <div className="stack">
        {next && (
          <Next
            over={t("offer.by", { day: formatDay(next.answerBy, t.locale) })}
            title={placeWords(next, t)}
            action={<LinkButton href={`/offers/${next.id}`}>{t("offers.answer")}</LinkButton>}
          >
            {t("placed.offers.text", {
              program: next.opening.programName,
              day: formatDay(next.opening.startsOn, t.locale),
            })}
          </Next>
        )}
        {others.length > 0 && (
          <Rows>
            {others.map((offer) => (
              <Pair
                key={offer.id}
                end={
                  <LinkButton weight="two" href={`/offers/${offer.id}`}>
                    {t("offers.open")}
                  </LinkButton>
                }
              >
                <h3>{placeWords(offer, t)}</h3>
                <p className="small soft">
                  {t(`offer.word.${offer.state}`, {
                    name: offer.name,
                    school: offer.opening.school.name,
                  })}
                  , {t("offers.until", { day: formatDay(offer.answerBy, t.locale) })}
                </p>
              </Pair>
            ))}
          </Rows>
        )}
      </div>
    </Entry>
  );
}

function placeWords({ opening }: LiveOffer, t: Text): string {
  return t("placed.offers.title", { opening: opening.title, school: opening.school.name });
}

function Standing({ shown: { placed, opening } }: { shown: ShownOpening }) {
  const t = useText();
  if (!placed) return null;
  const day = formatDayOf(placed.since, opening.school.timeZone, t.locale);
  return (
    <Panel tone={placed.changed ? "amber" : "moss"}>
      <p>{t("placed.here", { day })}</p>
      {placed.changed && <p>{t("placed.check.suspend")}</p>}
    </Panel>
  );
}

/** The reader's own next step, a course before a paper; when it is someone else's turn, whose. */
function DoThis({ shown: { answer, names } }: { shown: ShownOpening }) {
  const t = useText();
  if (permits(answer) || !answer.steps) return null;
  const yours = answer.steps.filter(({ next }) => next?.owner === "person");
  const mine = yours.find(({ kind }) => kind === "credential") ?? yours[0];
  if (mine) {
    return (
      <Entry title={t("placed.do")}>
        <Next
          over={t("steps.yours")}
          title={<Quoting kept={Object.values(names)}>{askWords(mine, t, names)}</Quoting>}
          action={<OwnWay leaf={mine} names={names} />}
        >
          {detailWords(mine, t, YOU)}
        </Next>
      </Entry>
    );
  }
  return (
    <Entry title={t("placed.do")}>
      <div className="stack text">
        <p>
          <strong>{t("steps.waiting")}</strong>
        </p>
        {answer.steps.map((leaf) => (
          <p key={leaf.req}>
            <Quoting kept={Object.values(names)}>{askWords(leaf, t, names)}</Quoting>:{" "}
            {detailWords(leaf, t, YOU)} {leaf.next && `${ownerWords(leaf.next.owner, t, YOU)}.`}
          </p>
        ))}
      </div>
    </Entry>
  );
}

function OwnWay({ leaf, names }: { leaf: ExplainedLeaf; names: Readonly<Record<string, string>> }) {
  const t = useText();
  const way = ownWay(leaf, names);
  return way && <LinkButton href={way.href}>{t(`steps.link.${way.says}`)}</LinkButton>;
}
