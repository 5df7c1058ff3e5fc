/** What every form of a draft carries: which revision it showed, and a key of its own. */
export function EditFields({ editKey, seq }: { editKey: string; seq: number }) {
  return (
    <>
      <input type="hidden" name="editKey" value={editKey} />
      <input type="hidden" name="seq" value={seq} />
    </>
  );
}
