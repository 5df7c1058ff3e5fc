import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { In } from "../ui/In";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { type Visibility, visibilities } from "./visibility";

const marks: Record<Visibility, MarkKind> = { private: "lock", unlisted: "part", public: "met" };

/** Who can open a credential's page now, in two or three words. */
export function VisibilityNow({ visibility }: { visibility: Visibility }) {
  const t = useText();
  return <Status kind={marks[visibility]}>{t(`showing.visibility.${visibility}.now`)}</Status>;
}

interface VisibilityFormProps {
  id: string;
  visibility: Visibility;
  /** False while the holder is under age. */
  mayChoose: boolean;
  asked?: Asked;
}

/** Asks the holder who may open the page and files; what holds now is chosen. */
export function VisibilityForm({ id, visibility, mayChoose, asked }: VisibilityFormProps) {
  const t = useText();
  if (!mayChoose) {
    return (
      <div className="stack text">
        <p>
          <VisibilityNow visibility={visibility} />
        </p>
        <p>{t("showing.visibility.underAge")}</p>
      </div>
    );
  }
  return (
    <Form {...(asked && { asked })} action={`/credentials/${id}/visibility`}>
      <Choices
        type="radio"
        name="visibility"
        legend={t("showing.visibility.title")}
        legendStyle="hidden"
        chosen={[visibility]}
        options={visibilities.map((value) => ({
          value,
          label: t(`showing.visibility.${value}.choice`),
          hint: t(`showing.visibility.${value}.hint`),
        }))}
      />
      <div className="row">
        <Button weight="two">{t("showing.visibility.save")}</Button>
      </div>
    </Form>
  );
}

interface VisibilityPageProps {
  page: Omit<VisibilityFormProps, "asked"> & { title: string };
  asked: Asked;
}

/** The same question on a page of its own. */
export function VisibilityPage({ page, asked }: VisibilityPageProps) {
  const t = useText();
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/credentials/${page.id}`}>
            <In>{page.title}</In>
          </a>
        }
        title={t("showing.visibility.title")}
      />
      <Wrap>
        <Entry title={t("showing.visibility.choose")} note={t("showing.visibility.note")}>
          <VisibilityForm {...page} asked={asked} />
          <p>
            <TouchLink href="/credentials">{t("showing.visibility.back")}</TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}
