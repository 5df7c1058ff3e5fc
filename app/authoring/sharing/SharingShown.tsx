import { LICENCES } from "../../catalog/licence";
import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Pair, Row, Rows } from "../../ui/Rows";
import { courseRoles } from "../authoring-right";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { SharingPage } from "./read-sharing.server";
import { SignersEntry, signerSent } from "./SignersEntry";

interface SharingShownProps extends FramedDraft, Omit<SharingPage, "page"> {
  may: { own: boolean; edit: boolean; invite: boolean };
  /** The reader: nobody says what they sign themselves. */
  me: string;
  asked: Asked;
  /** The address of the link that was made just now: shown this once. */
  made: string | null;
  keys: { guest: string; edit: string };
  days: { least: number; most: number; usual: number };
}

/** Who works on a course, under which terms it goes out, and who reads it without an account. */
export function SharingShown(props: SharingShownProps) {
  const { rights, reviewers, me, licence, chain, upstream, links, may, ...more } = props;
  const { asked, made, keys, days, ...framed } = more;
  const t = useText();
  const shown = { give: may.own, licence: may.edit, guest: may.invite };
  const sent = String(asked.values.do ?? "");
  const of = (what: keyof typeof shown) => (sent === what && shown[what] ? { asked } : {});
  const signer = signerSent(asked);
  const stands =
    (sent in shown && shown[sent as keyof typeof shown]) ||
    (may.own && signer !== me && reviewers.some(({ personId }) => personId === signer));
  return (
    <StudioFrame {...framed} tab="sharing" title={t("sharing.title")}>
      {!stands && <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />}
      <Entry title={t("sharing.people")} note={t("sharing.people.note")}>
        {rights.length === 0 && <p>{t("sharing.people.none")}</p>}
        <Rows>
          {rights.map(({ id, name, role }) => (
            <Pair
              key={id}
              end={
                may.own && (
                  <Form id={`end-${id}`}>
                    <input type="hidden" name="do" value={`end ${id}`} />
                    <Button weight="quiet" label={t("sharing.endOf", { name })}>
                      {t("sharing.end")}
                    </Button>
                  </Form>
                )
              }
            >
              {name} <span className="soft">{t(`sharing.role.${role}`)}</span>
            </Pair>
          ))}
        </Rows>
        {may.own && (
          <Form id="give" {...of("give")}>
            <input type="hidden" name="do" value="give" />
            <Field
              name="email"
              type="email"
              label={t("sharing.email")}
              hint={t("sharing.email.hint")}
            />
            <Choices
              type="radio"
              name="role"
              legend={t("sharing.role")}
              options={courseRoles.map((role) => ({
                value: role,
                label: t(`sharing.role.${role}`),
                hint: t(`sharing.role.${role}.may`),
              }))}
            />
            <p className="row">
              <Button weight="two">{t("sharing.give")}</Button>
            </p>
          </Form>
        )}
      </Entry>
      <SignersEntry {...{ reviewers, me, asked }} mayName={may.own} />
      <Entry title={t("sharing.licence")} note={t("sharing.licence.note")}>
        <p>{licence === null ? t("sharing.licence.unread") : t(`licence.${licence}`)}</p>
        {may.edit && licence !== null && (
          <Form id="licence" {...of("licence")}>
            <input type="hidden" name="do" value="licence" />
            <input type="hidden" name="editKey" value={keys.edit} />
            <Field
              name="licence"
              type="select"
              label={t("sharing.licence.label")}
              options={LICENCES.map((one) => ({ value: one, label: t(`licence.${one}`) }))}
              value={licence}
            />
            <p className="row">
              <Button weight="two">{t("sharing.licence.save")}</Button>
            </p>
          </Form>
        )}
      </Entry>
      {chain.length > 0 && (
        <Entry title={t("sharing.origin")} note={t("sharing.origin.note")}>
          <Rows ordered text>
            {chain.map(({ course, version, college, licence: terms }) => (
              <Row key={course}>
                <In>{t("sharing.origin.row", { course, version, college })}</In>{" "}
                <span className="soft">{t(`licence.${terms}`)}</span>
              </Row>
            ))}
          </Rows>
          {upstream && (
            <Panel>
              <p>{t("sharing.upstream", { title: upstream.title, version: upstream.version })}</p>
              {may.edit && (
                <Form id="upstream">
                  <input type="hidden" name="do" value="upstream" />
                  <input type="hidden" name="editKey" value={keys.edit} />
                  <p className="row">
                    <Button weight="two">{t("sharing.upstream.take")}</Button>
                    <span className="hint">{t("sharing.upstream.hint")}</span>
                  </p>
                </Form>
              )}
            </Panel>
          )}
        </Entry>
      )}
      <Entry title={t("sharing.guests")} note={t("sharing.guests.note")}>
        {made !== null && (
          <Panel tone="moss">
            <p>{t("sharing.guest.made")}</p>
            <p>
              <code className="words">{made}</code>
            </p>
          </Panel>
        )}
        <Rows>
          {links.map((link) => (
            <Pair
              key={link.id}
              end={
                link.isOpen && may.invite ? (
                  <Form id={`stop-${link.id}`}>
                    <input type="hidden" name="do" value={`stop ${link.id}`} />
                    <Button weight="quiet" label={t("sharing.guest.stopOf", { who: link.forWhom })}>
                      {t("sharing.guest.stop")}
                    </Button>
                  </Form>
                ) : (
                  <Status kind="todo">{t("sharing.guest.over")}</Status>
                )
              }
            >
              {link.forWhom}
              <p className="small soft">
                {t("sharing.guest.row", {
                  name: link.madeBy,
                  seq: link.atSeq,
                  until: formatInstant(link.expiresAt, "UTC", t.locale),
                })}
              </p>
            </Pair>
          ))}
        </Rows>
        {may.invite && (
          <Form id="guest" {...of("guest")}>
            <input type="hidden" name="do" value="guest" />
            <input type="hidden" name="key" value={keys.guest} />
            <Field
              name="whom"
              label={t("sharing.guest.whom")}
              hint={t("sharing.guest.whom.hint")}
            />
            <Field
              name="days"
              type="number"
              label={t("sharing.guest.days")}
              min={days.least}
              max={days.most}
              value={days.usual}
            />
            <Choices
              type="checkbox"
              name="withKeys"
              legend={t("sharing.guest.keys")}
              options={[{ value: "yes", label: t("sharing.guest.withKeys") }]}
            />
            <p className="row">
              <Button weight="two">{t("sharing.guest.make")}</Button>
            </p>
          </Form>
        )}
      </Entry>
    </StudioFrame>
  );
}
