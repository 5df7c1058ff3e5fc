import type { ReactNode } from "react";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { problemOf } from "../ui/problems";
import { type Asked, FormProblems } from "./FormProblems";

interface Question {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  hint?: string;
  autoComplete: string;
}

interface AccountFormProps extends Asked {
  title: string;
  lead?: string | undefined;
  questions: readonly Question[];
  button: string;
  /** Beside the button: another way. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** A page with one short form: what is wrong, the questions, one button. */
export function AccountForm(props: AccountFormProps) {
  const { title, lead, questions, button, beside, problems, values, children } = props;
  return (
    <>
      <Head title={title} lead={lead} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            <FormProblems problems={problems} />
            {children}
            <form className="stack" method="post">
              {questions.map(({ name, ...question }) => (
                <Field
                  key={name}
                  name={name}
                  {...question}
                  value={values[name]}
                  error={problemOf(problems, name)}
                  required
                />
              ))}
              <p className="row">
                <Button>{button}</Button>
                {beside}
              </p>
            </form>
          </div>
        </div>
      </Wrap>
    </>
  );
}
