/** What kind of answer a field takes; `optional` may be left empty. */
export type Field =
  | { is: "line" | "text"; max: number; optional?: true }
  | { is: "email" | "day" | "choice" | "web address"; optional?: true }
  | { is: "number"; min: number; max: number; optional?: true }
  | { is: "time" | "password" | "new password" }
  /** Several of them, by their values. */
  | { is: "choices"; most: number }
  /** A number as the page knew it, unseen; none before the first. */
  | { is: "seen" }
  /** On or off: nothing to get wrong but to send it twice. */
  | { is: "tick" }
  /** Filled in by the page itself, unseen. */
  | { is: "carried" }
  /** Anything at all that is not empty: what it is worth is what the page answers. */
  | { is: "file" }
  /** Kept as it is typed, whatever it is: what is wrong with it, the page's notes say. */
  | { is: "kept" }
  /** Read by nothing: whatever it holds changes nothing. */
  | { is: "ignored" };

/** What is sent in place of one field: one value, several, or none. */
export type Sent = readonly string[];
export type BadValue = [what: string, sent: Sent];

const OVERRIDE = "\u202e";
const CONTROLS: BadValue[] = [
  ["a bell", ["a\u0007b"]],
  ["an escape sequence", ["\u001b[31mred"]],
  ["a direction override", [`Ana${OVERRIDE}gnp.exe`]],
  ["an open direction isolate", ["Ana\u2066 Ruiz"]],
  ["nothing to see", ["\u200b\u2060\ufeff"]],
];
const DAYS = [
  "2026-02-30",
  "2026-13-01",
  "2025-02-29",
  "0000-00-00",
  "0001-01-01",
  "9999-12-31",
  "1899-12-31",
  "2200-01-01",
  "2026-2-3",
  "11/02/2026",
  "tomorrow",
  "NaN",
  "1793638800000",
  "2026-11-02T10:00:00Z",
  "２０２６-１１-０２",
];
const ADDRESSES = [
  "college.example/credit",
  "http://college.example/credit",
  "javascript:alert(1)",
  "JavaScript://college.example/%0aalert(1)",
  "data:text/html,credit",
  "//college.example/credit",
  "https:college.example",
  "https://",
  "https://localhost/credit",
  "https://127.0.0.1/credit",
  "https://[::1]/credit",
  "https://2130706433/credit",
  "https://ana@college.example/credit",
  "https://ana:secret@college.example/",
  "https://college.example\\@other.example/",
  "https://college.example/two words",
  "https://college.example/cr\u200bedit",
  `https://college.example/${"x".repeat(600)}`,
];
const NUMBERS = ["NaN", "Infinity", "1e3", "0x10", "1.5", "1,5", "+1", "--1", "ten", "١٢", "１２"];

/** The answers that a field of this kind must refuse, whatever form it stands in. */
export function badValuesOf(field: Field, good: string): BadValue[] {
  const asked: BadValue[] =
    "optional" in field && field.optional
      ? []
      : [
          ["missing", []],
          ["empty", [""]],
          ["only spaces", ["  \t "]],
        ];
  const single: BadValue[] = [
    ["sent twice", [good, good]],
    ["a NUL", [`${good}\0`]],
  ];
  switch (field.is) {
    case "line":
      return [
        ...asked,
        ...single,
        ...CONTROLS,
        ["one character too many", ["x".repeat(field.max + 1)]],
        ["100 KB", ["x".repeat(100_000)]],
        ["two lines", ["one\r\nBcc: two@x.example"]],
        ["a line separator", ["one\u2028two"]],
      ];
    case "text":
      return [
        ...asked,
        ...single,
        ...CONTROLS,
        ["one character too many", ["x".repeat(field.max + 1)]],
        ["100 KB", ["é".repeat(50_000)]],
      ];
    case "email":
      return [
        ...asked,
        ...single,
        ["no address", ["ana"]],
        ["no place", ["ana@"]],
        ["two addresses", ["a@x.example,b@x.example"]],
        ["a name before it", ["Ana <ana@x.example>"]],
        ["another header", ["a@x.example\r\nBcc: b@x.example"]],
        ["a direction override", [`a${OVERRIDE}@x.example`]],
        ["300 characters", [`${"a".repeat(290)}@x.example`]],
      ];
    case "web address":
      return [...asked, ...single, ...ADDRESSES.map((address): BadValue => [address, [address]])];
    case "day":
      return [...asked, ...single, ...DAYS.map((day): BadValue => [day, [day]])];
    case "number": {
      const outside = [field.min - 1, field.max + 1, -1, 999_999_999, "9".repeat(400)].map(String);
      return [
        ...asked,
        ...single,
        ...[...new Set([...outside, ...NUMBERS])].map((number): BadValue => [number, [number]]),
      ];
    }
    case "choice":
      return [
        ...asked,
        ...single,
        ["nothing that was offered", ["__proto__"]],
        ["longer than any", ["x".repeat(5000)]],
      ];
    case "choices":
      return [
        ["nothing that was offered", ["constructor"]],
        ["more than there are", Array.from({ length: field.most + 1 }, (_, n) => `x${n}`)],
        ["a NUL", ["a\0b"]],
        ["longer than any", ["x".repeat(5000)]],
      ];
    case "time":
      return [
        ...asked,
        ...single,
        ...["24:00", "9:5", "09:60", "25", "noon", "09:00:00.5"].map(
          (time): BadValue => [time, [time]],
        ),
      ];
    case "password":
      return [
        ["missing", []],
        ["empty", [""]],
        ...single,
        ["another", ["not the password at all"]],
      ];
    case "new password":
      return [
        ["missing", []],
        ["empty", [""]],
        ...single,
        ["eleven characters", ["eleven char"]],
        ["129 characters", ["ab".repeat(65)]],
        ["100 KB", ["ab".repeat(50_000)]],
        ["a common one", ["password1234"]],
      ];
    case "carried":
      return [
        ["missing", []],
        ["empty", [""]],
        ...single,
        ["5,000 characters", ["x".repeat(5000)]],
        ["control characters", ["a\r\nb\u001b"]],
      ];
    case "file":
      return [["missing", []], ["empty", [""]], ...single];
    case "seen":
      return [...single, ["no number", ["NaN"]], ["5,000 digits", ["9".repeat(5000)]]];
    case "tick":
      return [["sent twice", ["yes", "yes"]]];
    case "kept":
    case "ignored":
      return [];
  }
}
