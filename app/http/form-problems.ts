import type { z } from "zod";
import type { Text } from "../i18n/catalog";

/**
 * Says refused answers in sentences, where the schema itself has no words for them.
 * `values` are the answers as typed, `label` what a field is called.
 */
export function saysProblem(
  values: Record<string, string | string[]>,
  t: Text,
  label: (field: string) => string,
): z.core.$ZodErrorMap {
  return (issue) => {
    const name = String(issue.path?.[0] ?? "");
    return words(issue, isEmpty(values[name]), t, label(name));
  };
}

function words(issue: z.core.$ZodRawIssue, empty: boolean, t: Text, field: string): string {
  if (issue.code === "too_big" && issue.origin === "array") return t("form.choose", { field });
  if (empty) return t(issue.code === "invalid_value" ? "form.choose" : "form.missing", { field });
  switch (issue.code) {
    case "too_big":
      return issue.origin === "string"
        ? t("form.long", { field, max: Number(issue.maximum) })
        : t("form.high", { field, max: Number(issue.maximum) });
    case "too_small":
      return issue.origin === "string"
        ? t("form.short", { field, min: Number(issue.minimum) })
        : t("form.low", { field, min: Number(issue.minimum) });
    case "invalid_format":
      return t(issue.format === "email" ? "form.email" : "form.number", { field });
    case "invalid_value":
    case "invalid_union":
      return t("form.choose", { field });
    case "custom":
      return t(CUSTOM[String(issue.params?.says)] ?? "form.unread", { field });
    default:
      return t("form.unread", { field });
  }
}

const CUSTOM: Record<
  string,
  | "form.day"
  | "form.line"
  | "form.lines"
  | "form.hidden"
  | "form.missing"
  | "form.choose"
  | "form.address"
> = {
  day: "form.day",
  line: "form.line",
  lines: "form.lines",
  hidden: "form.hidden",
  missing: "form.missing",
  offered: "form.choose",
  address: "form.address",
};

function isEmpty(value: string | string[] | undefined): boolean {
  if (value === undefined || value.length === 0) return true;
  return typeof value === "string" && value.trim() === "";
}
