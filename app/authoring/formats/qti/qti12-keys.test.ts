import { describe, expect, it } from "vitest";
import { textFor } from "../../../i18n/catalog";
import { qti12 } from "./qti12";

const t = textFor("en");

/** An item whose conditions are what is tried; the shapes are those of other tools, the words are ours. */
const words = (text: string) => `<material><mattext>${text}</mattext></material>`;
const labels = ["A", "B", "C", "D"]
  .map((id) => `<response_label ident="${id}">${words(`Choice ${id}`)}</response_label>`)
  .join("");
const choice = (cardinality: string, conditions: string) =>
  one(
    `<response_lid ident="R" rcardinality="${cardinality}"><render_choice>${labels}</render_choice></response_lid>`,
    conditions,
  );
const typed = (conditions: string, more = "", kind = "") =>
  one(
    `<response_str ident="R"><render_fib><response_label ident="a"${more}/></render_fib></response_str>`,
    conditions,
    kind,
  );
function one(response: string, conditions: string, kind = "") {
  const metadata = `<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${kind}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>`;
  const [read] = qti12.read(
    `<questestinterop><item ident="q" title="q">${kind ? metadata : ""}<presentation>${words("Which?")}${response}</presentation><resprocessing>${conditions}</resprocessing></item></questestinterop>`,
    t,
  );
  return read;
}
const is = (value: string, more = "") => `<varequal respident="R"${more}>${value}</varequal>`;
const gives = (test: string, points: string | number, more = 'action="Add"', marked = "") =>
  `<respcondition${marked}><conditionvar>${test}</conditionvar><setvar ${more}>${points}</setvar></respcondition>`;
const counts = (test: string, variable: string) =>
  gives(test, 1, `varname="${variable}" action="Add"`);
const right = (read: ReturnType<typeof one>) =>
  read && read.status !== "rejected" && "options" in read.item
    ? read.item.options.flatMap((option) =>
        "correct" in option && option.correct ? [option.text.slice(-1)] : [],
      )
    : read;
const lost = (read: ReturnType<typeof one>) => (read?.status === "partial" ? read.lost : []);

describe("which choices are right", () => {
  it("a variable that counts wrong answers makes none of them right", () => {
    const read = choice(
      "Multiple",
      ["A", "C"].map((id) => counts(is(id), "D2L_Correct")).join("") +
        ["B", "D"].map((id) => counts(is(id), "D2L_Incorrect")).join("") +
        '<respcondition><setvar varname="que_score" action="Set">D2L_Correct</setvar></respcondition>',
    );
    expect(right(read)).toEqual(["A", "C"]);
  });

  it("neither does one that counts tries, beside a score of another name", () => {
    const read = choice("Single", counts(is("B"), "ATTEMPTS") + counts(is("C"), "ORDERSCORE"));
    expect(right(read)).toEqual(["C"]);
  });

  it("a score that is multiplied is no mark of an answer", () => {
    const read = choice("Single", gives(is("B"), 2, 'action="Multiply"') + gives(is("C"), 1));
    expect(right(read)).toEqual(["C"]);
  });

  it("of answers that ask for several choices at once the best is the right one", () => {
    const read = choice("Multiple", gives(is("A") + is("B"), 5) + gives(is("A") + is("C"), 1));
    expect(right(read)).toEqual(["A", "B"]);
    expect(lost(read)).toContainEqual(expect.stringMatching(/Part marks/));
  });

  it("choices that earn points one by one are all right, whatever each earns", () => {
    const read = choice("Multiple", gives(is("A"), 3) + gives(is("B"), 1) + gives(is("C"), -1));
    expect(right(read)).toEqual(["A", "B"]);
    expect(lost(read)).toHaveLength(2);
  });

  it.each(["Multiple", "Ordered"])("two different right answers are refused: %s", (cardinality) => {
    const all = ["A", "B", "C", "D"].map((id) => is(id));
    const other = cardinality === "Ordered" ? [...all].reverse() : all.slice(1);
    expect(choice(cardinality, gives(all.join(""), 1) + gives(other.join(""), 1))).toMatchObject({
      status: "rejected",
      reason: expect.stringMatching(/which answer is right/),
    });
  });

  it("that any one of several is enough is named", () => {
    const read = choice("Multiple", gives(`<or>${is("A")}${is("B")}</or>`, 1));
    expect(right(read)).toEqual(["A", "B"]);
    expect(lost(read)).toContainEqual(expect.stringMatching(/own way of scoring/));
  });

  it("a mark counts where nothing earns points, and is refused where another choice earns more", () => {
    const marked = ' correctanswer="Yes"';
    const none = choice("Single", gives(is("A"), 0) + gives(is("C"), 0, "", marked));
    expect(right(none)).toEqual(["C"]);
    expect(
      choice("Single", gives(is("A"), 10) + gives(is("C"), 5, 'action="Set"', marked)),
    ).toMatchObject({ reason: expect.stringMatching(/marks “Choice C”.*points to “Choice A”/) });
  });
});

describe("what is typed", () => {
  it("an answer that earns less is named, and is not right", () => {
    const read = typed(gives(is("wisky"), 25) + gives(is("whisky"), 100));
    expect(read).toMatchObject({ item: { type: "text", accepted: ["whisky"] } });
    expect(lost(read)).toEqual([expect.stringMatching(/25 %.*“wisky”/)]);
  });

  it("the number that earns the most is the right one, wherever it stands", () => {
    const read = typed(gives(is("3"), 50) + gives(is("4"), 100), "", "numerical_question");
    expect(read).toMatchObject({ item: { type: "numeric", answer: 4 } });
    expect(lost(read)).toEqual([expect.stringMatching(/50 %.*“3”/)]);
  });

  it("further ranges and numbers of one condition are named", () => {
    const range = (least: number, most: number) =>
      `<and><vargte respident="R">${least}</vargte><varlte respident="R">${most}</varlte></and>`;
    const read = typed(gives(`<or>${range(1, 2)}${range(5, 6)}</or>`, 1));
    expect(read).toMatchObject({ item: { type: "numeric" } });
    expect(lost(read)).toEqual([expect.stringMatching(/further right number or range/)]);
    const two = typed(gives(`<or>${is("1")}${is("2")}</or>`, 1), "", "numerical_question");
    expect(lost(two)).toEqual([expect.stringMatching(/further right number/)]);
  });

  it.each([
    [' margin="20" margintype="percent"', 40],
    [' margin="0.5" margintype="absolute"', 0.5],
  ])("a margin is kept: %s", (margin, tolerance) => {
    const read = typed(gives(is("200", margin), 1), "", "numerical_question");
    expect(read).toMatchObject({ item: { answer: 200, tolerance } });
  });

  it("a pattern is refused, and loose ways of comparing are named", () => {
    const blank = (algorithm: string) =>
      one(
        `<response_lid ident="R"><render_choice><response_label ident="A" scoring_algorithm="${algorithm}" ignore_case="false">${words("^reds?$")}</response_label></render_choice></response_lid>`,
        gives(is("A"), 100),
        "fill_in_multiple_blanks_question",
      );
    expect(blank("TextRegex")).toMatchObject({ reason: expect.stringMatching(/pattern/) });
    expect(lost(blank("TextCloseEnough"))).toEqual([
      expect.stringMatching(/pattern/),
      expect.stringMatching(/capitals/),
    ]);
  });

  it("gaps whose choices are spellings of one answer are refused where no type is said", () => {
    const gap = (id: string) =>
      `<response_lid ident="response_${id}"><render_choice><response_label ident="${id}1">${words(id)}</response_label><response_label ident="${id}2">${words(id.toUpperCase())}</response_label></render_choice></response_lid>`;
    const key = (id: string) => gives(`<varequal respident="response_${id}">${id}1</varequal>`, 50);
    expect(one(gap("x") + gap("y"), key("x") + key("y"))).toMatchObject({
      reason: expect.stringMatching(/2 gaps to type/),
    });
  });
});
