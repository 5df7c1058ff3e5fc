import type { ReactNode } from "react";
import { KeptIn } from "../ui/In";
import { ChoiceQuestion } from "./ChoiceQuestion";
import { GapsQuestion } from "./GapsQuestion";
import type { ItemType, Shown } from "./items/index";
import type { AnswerForm } from "./items/item";
import { MatchQuestion } from "./MatchQuestion";
import { OrderQuestion } from "./OrderQuestion";
import { TypedQuestion } from "./TypedQuestion";

export interface QuestionProps<T extends ItemType = ItemType> {
  shown: Shown<T>;
  /** Sets apart the questions of one page. */
  id?: string;
  error?: string | undefined;
  /** What was chosen before a form came back. */
  values?: Partial<AnswerForm> | undefined;
}

/** The view of each type: fields that a keyboard fills, with no script and nothing to drag. */
const views: { [T in ItemType]: (props: QuestionProps<T>) => ReactNode } = {
  single: ChoiceQuestion,
  multi: ChoiceQuestion,
  sjt: ChoiceQuestion,
  branch: ChoiceQuestion,
  order: OrderQuestion,
  match: MatchQuestion,
  cloze: GapsQuestion,
  numeric: TypedQuestion,
  text: TypedQuestion,
};

/** The question and its choices, as fields of the form around it. */
export function ItemQuestion<T extends ItemType>(props: QuestionProps<T>) {
  return (
    <>
      <KeptIn />
      {viewOf(props.shown)(props)}
    </>
  );
}

function viewOf<T extends ItemType>({ type }: Shown<T>): (props: QuestionProps<T>) => ReactNode {
  return views[type];
}
