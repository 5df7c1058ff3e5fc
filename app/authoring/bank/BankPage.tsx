import { useText } from "../../i18n/text";
import { Button, LinkButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { In, useKeptLang } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Meta, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { KindFields } from "../items/KindFields";
import { type BankFilter, bankFlags, filterAddress, onlyIn } from "./bank";
import type { Bank, BankRow } from "./read-bank.server";

export interface BankPageProps extends Bank {
  filter: BankFilter;
  /** Is this a page after the first? */
  isLater: boolean;
}

/** Released questions across courses, narrowed by the page's address. */
export function BankPage({ courses, items, next, needsCourse, filter, isLater }: BankPageProps) {
  const t = useText();
  return (
    <>
      <Head title={t("bank.title")} lead={t("bank.lead")} slim />
      <Wrap>
        <Entry title={t("items.find")} note={t("bank.find.note")}>
          <FindInBank filter={filter} courses={courses} />
        </Entry>
        <Entry title={t("bank.list")} note={t("bank.list.note")} id="list">
          {needsCourse ? (
            <Empty title={t("bank.needsCourse.title")}>{t("bank.needsCourse.text")}</Empty>
          ) : items.length === 0 ? (
            <Empty title={t("items.list.found.title")}>{t("bank.none")}</Empty>
          ) : (
            <Rows>
              {items.map((item) => (
                <ItemRow key={`${item.courseId} ${item.itemId}`} item={item} />
              ))}
            </Rows>
          )}
          {(next || isLater) && (
            <p className="row">
              {isLater && (
                <LinkButton weight="two" href={`/bank?${filterAddress(filter, null)}#list`}>
                  {t("bank.first")}
                </LinkButton>
              )}
              {next && (
                <LinkButton weight="two" href={`/bank?${filterAddress(filter, next)}#list`}>
                  {t("list.on")}
                </LinkButton>
              )}
            </p>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

const MOST = 160;

function ItemRow({ item }: { item: BankRow }) {
  const t = useText();
  const { courseId, itemId, course, stem, isKeyed, flags } = item;
  const short = stem.length > MOST ? `${stem.slice(0, MOST - 1)}…` : stem;
  return (
    <Pair
      end={
        flags && flags.length > 0 ? (
          <Status kind="warn">{t("bank.flags", { n: flags.length })}</Status>
        ) : (
          <Status kind={isKeyed ? "met" : "wait"}>
            {t(isKeyed ? "bank.keyed" : "bank.unkeyed")}
          </Status>
        )
      }
    >
      <h3>
        <a href={`/bank/${encodeURIComponent(courseId)}/${encodeURIComponent(itemId)}`}>{itemId}</a>
      </h3>
      <p>
        <In>{short}</In>
      </p>
      <Meta
        items={[
          t("bank.row.course", { code: course.code, version: course.version }),
          item.objectiveId,
          t(`items.type.${item.type}`),
          t(`items.pool.${item.pool}`),
          ...(item.critical ? [t("items.list.critical")] : []),
          ...(item.hasFigure ? [t("items.list.figure")] : []),
          ...(flags ?? []).map((flag) => t(`bank.flag.${flag}`)),
        ]}
      />
    </Pair>
  );
}

function FindInBank({ filter, courses }: Pick<BankPageProps, "filter" | "courses">) {
  const t = useText();
  const all = t("items.find.all");
  const lang = useKeptLang();
  return (
    <form className="stack" action="/bank#list">
      <Field
        name="words"
        type="search"
        label={t("items.find.words")}
        hint={t("bank.find.words.hint")}
        value={filter.words}
      />
      <Field
        name="course"
        type="select"
        label={t("bank.find.course")}
        choose={all}
        value={filter.course}
        options={courses.map(({ courseId, code, title }) => ({
          value: courseId,
          label: `${code}: ${title}`,
          lang,
        }))}
      />
      <Field
        name="objective"
        label={t("items.field.objective")}
        hint={t("bank.find.objective.hint")}
        value={filter.objective}
      />
      <KindFields type={filter.type} pool={filter.pool} />
      <Field
        name="flag"
        type="select"
        label={t("bank.find.flag")}
        hint={t("bank.find.flag.hint")}
        choose={all}
        value={filter.flag}
        options={bankFlags.map((flag) => ({ value: flag, label: t(`bank.flag.${flag}`) }))}
      />
      <Choices
        type="checkbox"
        name="only"
        legend={t("items.find.only")}
        across
        chosen={filter.only}
        options={onlyIn.map((word) => ({ value: word, label: t(`items.find.${word}`) }))}
      />
      <p className="row">
        <Button weight="two">{t("items.find.button")}</Button>
      </p>
    </form>
  );
}
