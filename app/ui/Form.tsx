import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { type Asked, AskedProvider, FRESH, useProblems } from "./asked";
import { Button } from "./Button";
import { Saved } from "./Entry";
import { Head, Wrap } from "./Page";
import { ErrorSummary } from "./problems";

interface FormProps {
  /** What came back with it; its fields find their own problem and what was typed there. */
  asked?: Asked;
  /** Where it is sent; this page unless told. */
  action?: string;
  /** Sets its fields apart from those of another form on the page: an id of its own. */
  id?: string;
  /** Its fields stand in entries of their own, and `Problems` in the first. */
  parted?: boolean;
  /** One of its fields sends a file. */
  files?: boolean;
  children: ReactNode;
}

/** A form that posts: what is wrong comes first, then the fields. Our sentences, never the browser's. */
export function Form({ asked = FRESH, action, id, parted, files, children }: FormProps) {
  return (
    <AskedProvider value={{ ...asked, prefix: id ? `${id}-` : "" }}>
      <form
        method="post"
        action={action}
        encType={files ? "multipart/form-data" : undefined}
        className={parted ? undefined : "stack"}
        noValidate
      >
        {!parted && <Problems />}
        {children}
      </form>
    </AskedProvider>
  );
}

/** What is wrong with the form around, each sentence linked to its field. */
export function Problems() {
  const t = useText();
  return <ErrorSummary title={t("problem.title")} problems={useProblems()} />;
}

interface FormPageProps {
  title: string;
  lead?: string | undefined;
  crumb?: ReactNode;
  /** What has just happened, as a sentence. */
  notice?: string | null;
  /** To read before the fields. */
  before?: ReactNode;
  asked?: Asked;
  action?: string;
  button: string;
  /** Beside the button: another way. */
  beside?: ReactNode;
  /** The fields. */
  children?: ReactNode;
}

/** A page with one short form: what has happened, the fields, one button. */
export function FormPage(page: FormPageProps) {
  const { title, lead, crumb, notice, before, button, beside, children, ...form } = page;
  return (
    <>
      <Head title={title} lead={lead} crumb={crumb} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            {notice && <Saved>{notice}</Saved>}
            {before}
            <Form {...form}>
              {children}
              <p className="row">
                <Button>{button}</Button>
                {beside}
              </p>
            </Form>
          </div>
        </div>
      </Wrap>
    </>
  );
}
