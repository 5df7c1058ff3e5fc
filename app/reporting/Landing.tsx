import { useText } from "../i18n/text";
import { LinkButton, TouchLink } from "../ui/Button";
import { Answer, Entry, Next } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Plate } from "../ui/plates";
import { Row, Rows } from "../ui/Rows";
import { Tree, TreeGroup, TreeNode } from "../ui/Tree";

const steps = ["learn", "show", "people", "badge", "placed"] as const;

/** The first page a visitor sees: why to start, and why to trust the answer. */
export function Landing() {
  const t = useText();
  return (
    <>
      <Head
        title={t("landing.title")}
        lead={t("landing.lead")}
        plate={<Plate strand="relationships" />}
      />
      <Wrap>
        <Entry title={t("landing.start.title")}>
          <Next
            over={t("landing.start.over")}
            title={t("landing.start.course")}
            action={
              <>
                <LinkButton href="/join" icon="arrow">
                  {t("landing.start.join")}
                </LinkButton>
                <TouchLink href="/policy/mastery">{t("landing.start.look")}</TouchLink>
              </>
            }
          >
            <p className="text">{t("landing.start.what")}</p>
          </Next>
        </Entry>
        <Entry title={t("landing.how.title")} note={t("landing.how.note")}>
          <Rows ordered text>
            {steps.map((step) => (
              <Row key={step}>
                <h3>{t(`landing.how.${step}`)}</h3>
                <p>{t(`landing.how.${step}What`)}</p>
              </Row>
            ))}
          </Rows>
        </Entry>
        <ForLeads />
        <Entry title={t("landing.college.title")}>
          <p className="text">{t("landing.college.what")}</p>
        </Entry>
        <Entry title={t("landing.check.title")}>
          <div className="stack text">
            <p>{t("landing.check.what")}</p>
            <p>
              <LinkButton href="/verify" weight="two">
                {t("landing.check.action")}
              </LinkButton>
            </p>
          </div>
        </Entry>
        <Entry title={t("landing.kind.title")}>
          <p className="text">{t("landing.kind.what")}</p>
        </Entry>
      </Wrap>
    </>
  );
}

/** The product's answer, shown instead of described. */
function ForLeads() {
  const t = useText();
  return (
    <Entry title={t("landing.lead.title")} note={t("landing.lead.note")}>
      <div className="stack">
        <p className="text">{t("landing.lead.promise")}</p>
        <h3>{t("landing.lead.example")}</h3>
        <Answer kind="todo" word={t("landing.lead.word")}>
          {t("landing.lead.why")}
        </Answer>
        <Tree>
          <TreeGroup title={t("landing.lead.group")} note={t("landing.lead.groupNote")}>
            <TreeNode kind="met" word={t("mark.met")} detail={t("landing.lead.badgeWhy")}>
              {t("landing.lead.badge")}
            </TreeNode>
            <TreeNode
              kind="part"
              word={t("landing.lead.hoursWord")}
              detail={t("landing.lead.hoursWhy")}
            >
              {t("landing.lead.hours")}
            </TreeNode>
            <TreeNode kind="met" word={t("mark.met")} detail={t("landing.lead.observedWhy")}>
              {t("landing.lead.observed")}
            </TreeNode>
            <TreeNode
              kind="wait"
              word={t("landing.lead.cardWord")}
              detail={t("landing.lead.cardWhy")}
            >
              {t("landing.lead.card")}
            </TreeNode>
            <TreeNode kind="met" word={t("mark.met")}>
              {t("landing.lead.hold")}
            </TreeNode>
          </TreeGroup>
        </Tree>
        <p className="text soft">{t("landing.lead.unsure")}</p>
      </div>
    </Entry>
  );
}
