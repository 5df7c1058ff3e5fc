import { useText } from "../i18n/text";
import { sessionTimes } from "./session-times";
import type { TrainingSession } from "./training";

/** Day, times and zone of a session, in words. */
export function When({ session }: { session: TrainingSession }) {
  const t = useText();
  return t("session.list.when", sessionTimes(session, t));
}
