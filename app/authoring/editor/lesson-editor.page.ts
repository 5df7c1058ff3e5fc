/** The page of one file of a draft, with a script: complete without, quicker with it. */
class LessonEditor extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  handleEvent(event: Event) {
    const link = event.target instanceof Element ? event.target.closest("a[data-line]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    this.#goTo(Number(link.dataset.line));
  }

  /** Marks a line, from 1, in the source. */
  #goTo(line: number) {
    const source = this.querySelector("textarea");
    if (!source) return;
    const lines = source.value.split("\n");
    const from = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    source.focus();
    source.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  }
}

customElements.define("lesson-editor", LessonEditor);
