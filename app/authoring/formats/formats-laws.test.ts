import { describe } from "vitest";
import { keepsTheLaws } from "../../../tests/format-laws";
import { moodleXml } from "./moodle/moodle-xml";
import { qti3 } from "./qti/qti3";
import { qti12 } from "./qti/qti12";
import { qti21 } from "./qti/qti21";

describe.each([moodleXml, qti12, qti21, qti3])("$name", (format) => {
  keepsTheLaws(format);
});
