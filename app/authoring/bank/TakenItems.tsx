import { useText } from "../../i18n/text";
import { Entry } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import { Meta } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import type { PinNote, PinState } from "./read-pins.server";

export const PIN_MARKS = {
  current: "met",
  newer: "warn",
  gone: "wait",
  unknown: "stop",
} as const satisfies Record<PinState, string>;

/** The questions of a draft that were taken from the bank, those that ask for something first. */
export function TakenItems({ pins, base }: { pins: readonly PinNote[]; base: string }) {
  const t = useText();
  if (pins.length === 0) return null;
  const ordered = [
    ...pins.filter(({ state }) => state !== "current"),
    ...pins.filter(({ state }) => state === "current"),
  ];
  return (
    <Entry title={t("bank.taken")} note={t("bank.taken.note")} id="taken">
      <Rows>
        {ordered.map(({ key, id, from, state, newest }) => (
          <Pair key={key} end={<Status kind={PIN_MARKS[state]}>{t(`bank.pin.${state}`)}</Status>}>
            <h3>
              <a href={`${base}/${encodeURIComponent(key)}/source`}>{id}</a>
            </h3>
            <Meta
              items={[
                `${from.course}, ${from.item}`,
                t("bank.version", { version: from.version }),
                ...(newest !== null && newest !== from.version
                  ? [t("bank.taken.newest", { version: newest })]
                  : []),
              ]}
            />
          </Pair>
        ))}
      </Rows>
    </Entry>
  );
}
