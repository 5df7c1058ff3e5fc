import { createContext, useContext } from "react";
import { RemindButton, type RemindButtonProps } from "./RemindButton";
import { type Reminded, remindedKey } from "./reminder";

/** What a page knows of letters that went out, and where its buttons lead back to. */
export interface RemindersKnown {
  reminded: Readonly<Record<string, Reminded>>;
  back: string;
}

const Known = createContext<RemindersKnown>({ reminded: {}, back: "/monday" });
export const RemindersProvider = Known.Provider;

/** The button of a row, on a page that read its reminders for all rows at once. */
export function RemindHere(row: Omit<RemindButtonProps, "reminded" | "back">) {
  const { reminded, back } = useContext(Known);
  const known = row.leaf && reminded[remindedKey(row.personId, row.leaf.req)];
  return <RemindButton {...row} reminded={known ?? null} back={back} />;
}
