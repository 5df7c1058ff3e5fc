import { describe } from "vitest";
import { keepsTheLaws } from "../../../tests/format-laws";
import { moodleXml } from "./moodle-xml";
import { qti3 } from "./qti3";
import { qti12 } from "./qti12";
import { qti21 } from "./qti21";

describe.each([moodleXml, qti12, qti21, qti3])("$name", (format) => {
  keepsTheLaws(format);
});
