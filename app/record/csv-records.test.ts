import { expect, it } from "vitest";
import { csvRecords } from "./csv-records";

it.each<[string, string, [number, string[] | null][]]>([
  ["nothing", "", []],
  [
    "plain lines",
    "a,b\n1,2\n",
    [
      [1, ["a", "b"]],
      [2, ["1", "2"]],
    ],
  ],
  [
    "a byte order mark, CRLF, no last line end",
    "\uFEFFa,b\r\n1,2",
    [
      [1, ["a", "b"]],
      [2, ["1", "2"]],
    ],
  ],
  [
    "blank lines",
    "a\n\n \r\nb\n",
    [
      [1, ["a"]],
      [4, ["b"]],
    ],
  ],
  ["empty cells", ",\n", [[1, ["", ""]]]],
  ["quoted cells", '"a,b","say ""so""",c\r\n', [[1, ["a,b", 'say "so"', "c"]]]],
  ["a quoted cell first of two", '"a",\n', [[1, ["a", ""]]]],
  [
    "a quoted cell over lines",
    '"a\r\nb",c\nd,e\n',
    [
      [1, ["a\r\nb", "c"]],
      [3, ["d", "e"]],
    ],
  ],
  [
    "a quote that is never closed costs one line",
    'a,b\n1,"2\n3,4\n',
    [
      [1, ["a", "b"]],
      [2, null],
      [3, ["3", "4"]],
    ],
  ],
  [
    "a quote that closes in a later cell costs one line",
    '1,"2\n3,"4"\n5,6\n',
    [
      [1, null],
      [2, ["3", "4"]],
      [3, ["5", "6"]],
    ],
  ],
  [
    "a quote inside a plain cell",
    '1,2"3\n4,5\n',
    [
      [1, null],
      [2, ["4", "5"]],
    ],
  ],
  ["a quote at the very end", '1,"', [[1, null]]],
])("reads %s", (_, text, records) => {
  expect([...csvRecords(text)].map(({ line, cells }) => [line, cells])).toEqual(records);
});
