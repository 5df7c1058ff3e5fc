import { Fragment, type ReactNode } from "react";
import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { In, KeptIn, Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Tree, TreeGroup, TreeNode } from "../../ui/Tree";
import { RUNG_MARKS, standsWords } from "./LadderPicture";
import type { LadderAsk, LadderCredential, LadderRung } from "./read-ladder.server";

/** Where a rung is written, as it is kept. */
export function sourceOf({ source }: LadderRung): string {
  return "ours" in source ? source.ours : source.cite;
}

/** Whose word a rung is. */
export function sourceWords({ source }: LadderRung, t: Text): string {
  return "ours" in source
    ? t("ladder.ours", { said: source.ours })
    : t("ladder.cited", { cite: source.cite, day: formatDay(source.checked_on, t.locale) });
}

/** How the reader stands on a rung, as a word and a shape. */
export function RungStatus({ rung }: { rung: LadderRung }) {
  const t = useText();
  return <Status kind={RUNG_MARKS[rung.standing]}>{standsWords(rung, t)}</Status>;
}

/** One role: what it is, what is held of it, what is left in order, and where it leads. */
export function RungShown({ rung }: { rung: LadderRung }) {
  const t = useText();
  const { does, also, met, gap, shares, leadsTo } = rung;
  const all = met.length + gap.length;
  return (
    <div className="stack">
      <div className="text">
        <p>
          <RungStatus rung={rung} />
        </p>
        <p>
          <In>{does}</In>
        </p>
        <KeptIn />
      </div>
      {all > 0 && (
        <Tree>
          {met.length > 0 && (
            <TreeGroup title={t("ladder.held")} note={t("ladder.count", { n: met.length, all })}>
              {met.map((ask) => (
                <AskNode key={keyOf(ask)} ask={ask} isHeld />
              ))}
            </TreeGroup>
          )}
          {gap.length > 0 && (
            <TreeGroup title={t("ladder.gap")} note={t("ladder.count", { n: gap.length, all })}>
              {gap.map((ask) => (
                <AskNode key={keyOf(ask)} ask={ask} />
              ))}
            </TreeGroup>
          )}
        </Tree>
      )}
      {also.length > 0 && (
        <div className="text body">
          <p>
            <b>{t(all > 0 ? "ladder.also" : "ladder.onlyAsks")}</b>
          </p>
          <ul>
            {also.map((words) => (
              <li key={words}>
                <In>{words}</In>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(shares.length > 0 || leadsTo.length > 0) && (
        <p className="text small soft">
          {leadsTo.length > 0 && (
            <Quoting kept={leadsTo.map(({ title }) => title)}>
              {t("ladder.leads", { roles: t.list(leadsTo.map(({ title }) => title)) })}
            </Quoting>
          )}{" "}
          {shares.length > 0 && (
            <Quoting kept={shares.map(({ title }) => title)}>
              {t("ladder.shares", {
                roles: t.list(
                  shares.map(({ title, count }) =>
                    t("ladder.shares.role", { n: count, role: title }),
                  ),
                ),
              })}
            </Quoting>
          )}
        </p>
      )}
    </div>
  );
}

function AskNode({ ask, isHeld = false }: { ask: LadderAsk; isHeld?: boolean }) {
  const t = useText();
  const isAbsent = ask.every(({ href }) => href === null);
  const [first, ...others] = ask;
  const awaits = ask.find((one) => one.awaits !== undefined)?.awaits;
  return (
    <TreeNode
      kind={isHeld ? "met" : "todo"}
      word={t(isHeld ? "ladder.word.held" : "ladder.word.todo")}
    >
      {first && others.length === 0 ? <Named credential={first} /> : oneOf(ask, t)}
      {isAbsent && <span className="small soft"> {t("ladder.word.absent")}</span>}
      {awaits !== undefined && (
        <span className="small soft"> {t("ladder.word.awaits", { n: awaits })}</span>
      )}
    </TreeNode>
  );
}

/** "one of A or B", each with its own way. */
function oneOf(ask: LadderAsk, t: Text): ReactNode {
  const [before = "", after = ""] = t("ladder.oneOf", { credentials: "\n" }).split("\n");
  const parts = new Intl.ListFormat(t.locale, { type: "disjunction" }).formatToParts(
    ask.map(({ id }) => id),
  );
  return (
    <>
      {before}
      {parts.map(({ type, value }) => {
        const credential = ask.find(({ id }) => type === "element" && id === value);
        return credential ? (
          <Named key={value} credential={credential} />
        ) : (
          <Fragment key={value}>{value}</Fragment>
        );
      })}
      {after}
    </>
  );
}

function Named({ credential: { title, href } }: { credential: LadderCredential }) {
  const named = <In>{title}</In>;
  return href === null ? named : <a href={href}>{named}</a>;
}

function keyOf(ask: LadderAsk): string {
  return ask.map(({ id }) => id).join(" ");
}
