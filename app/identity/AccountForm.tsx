import type { ReactNode } from "react";
import type { Asked } from "../ui/asked";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";

interface Question {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  hint?: string;
  autoComplete: string;
}

interface AccountFormProps {
  title: string;
  lead?: string;
  crumb?: ReactNode;
  questions?: readonly Question[];
  asked?: Asked;
  button: string;
  /** Beside the button: another way. */
  beside?: ReactNode;
}

/** A page with a few questions about an account, each of which wants an answer. */
export function AccountForm({ questions = [], ...page }: AccountFormProps) {
  return (
    <FormPage {...page}>
      {questions.map((question) => (
        <Field key={question.name} {...question} required />
      ))}
    </FormPage>
  );
}
