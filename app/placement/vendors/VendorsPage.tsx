import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import type { Vendor } from "./read-vendors.server";

interface VendorsPageProps {
  programs: readonly { id: string; name: string }[];
  vendors: readonly Pick<Vendor, "id" | "name" | "programId" | "timeZone" | "endedAt">[];
  formKey: string;
  asked: Asked;
}

/** An adjudicator's vendors, and the form that adds one. */
export function VendorsPage({ programs, vendors, formKey, asked }: VendorsPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("vendors.title")}
        lead={t("vendors.lead")}
        crumb={<a href="/clearances">{t("clearances.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("vendors.list")}>
          {vendors.length === 0 ? (
            <Empty title={t("vendors.none.title")}>{t("vendors.none.text")}</Empty>
          ) : (
            <Rows>
              {vendors.map(({ id, name, programId, timeZone, endedAt }) => (
                <Ask
                  key={id}
                  who={<h3>{name}</h3>}
                  why={
                    <>
                      {endedAt === null ? (
                        <Status kind="met">{t("vendors.inUse")}</Status>
                      ) : (
                        <Status kind="stop">
                          {t("vendors.ended", { day: formatDayOf(endedAt, timeZone, t.locale) })}
                        </Status>
                      )}
                      <p className="small soft">
                        {programs.find((program) => program.id === programId)?.name}
                      </p>
                    </>
                  }
                  action={
                    <LinkButton
                      weight="two"
                      href={`/vendors/${id}`}
                      label={t("vendors.openOf", { name })}
                    >
                      {t("vendors.open")}
                    </LinkButton>
                  }
                />
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("vendors.add")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <Field name="name" label={t("vendors.name")} maxLength={80} />
            <Field
              name="program"
              type="select"
              label={t("vendors.program")}
              options={programs.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <p className="row">
              <Button>{t("vendors.send")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
