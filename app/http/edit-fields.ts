import { carried, oneLine, wholeNumber } from "./fields";

/** What the forms of a draft carry: which revision they showed, and a key of their own. */
export const editFields = {
  editKey: carried(oneLine(64)),
  seq: carried(wholeNumber(1, 999_999_999)),
};
