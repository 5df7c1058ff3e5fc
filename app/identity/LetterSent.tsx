import { Answer } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";

/** Says that a letter is on its way: the same words whoever the address belongs to. */
export function LetterSent({ title, word, why }: { title: string; word: string; why: string }) {
  return (
    <>
      <Head title={title} slim />
      <Wrap>
        <div className="entry">
          <div>
            <Answer kind="wait" word={word} panel>
              {why}
            </Answer>
          </div>
        </div>
      </Wrap>
    </>
  );
}
