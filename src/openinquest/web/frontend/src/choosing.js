// Words of a document are chosen, by mouse or by keyboard, for a form's fields.
//
// The form has inputs start, end, quote and, if it wants it, field; [data-quote] in it shows
// the words. With the keyboard: arrows move word by word and line by line, with Shift
// they extend, Enter takes, Escape leaves. [data-choosing-help] is shown meanwhile.
import { spanOf } from "./offsets.js";

let choosing = null;

export function textOf(node) {
  const one = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  return one?.closest("[data-text]") ?? null;
}

// The chosen words of a document with the field that they stand in, or null.
export function chosenWords() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = textOf(range.commonAncestorContainer);
  const span = text && spanOf(range, text);
  return span && { ...span, field: text.dataset.field };
}

export function fill(form, words) {
  for (const name of ["start", "end", "quote", "field"]) {
    const input = form.elements.namedItem(name);
    if (input) input.value = words[name];
  }
  for (const shown of form.querySelectorAll("[data-quote]")) shown.textContent = words.quote;
}

export function reveal(form) {
  form.hidden = false;
  for (let one = form; one; one = one.parentElement.closest("details")) {
    if (one.matches("details")) one.open = true;
  }
  const first = form.querySelector("select, textarea, input:not([type=hidden]):not([readonly])");
  (first ?? form.querySelector("button"))?.focus();
}

// Choose by keyboard, beginning at an element of the text; `then` is told when words are taken.
export function choose(from, then) {
  const text = textOf(from);
  if (!text) return;
  choosing = { text, then };
  document.documentElement.dataset.choosing = "";
  for (const help of document.querySelectorAll("[data-choosing-help]")) help.hidden = false;
  if (!text.hasAttribute("tabindex")) text.tabIndex = -1;
  text.focus({ preventScroll: true });
  getSelection().collapse(from, 0);
  getSelection().modify("extend", "forward", "word");
}

function leave() {
  choosing = null;
  delete document.documentElement.dataset.choosing;
  for (const help of document.querySelectorAll("[data-choosing-help]")) help.hidden = true;
}

const MOVES = {
  ArrowLeft: ["left", "word"],
  ArrowRight: ["right", "word"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
};

function move(key, extend) {
  const selection = getSelection();
  const [way, step] = MOVES[key];
  const kept = selection.rangeCount && selection.getRangeAt(0).cloneRange();
  if (extend) {
    selection.modify("extend", way, step);
  } else {
    const rtl = getComputedStyle(choosing.text).direction === "rtl";
    const back = way === "backward" || way === (rtl ? "right" : "left");
    if (back) selection.collapseToStart();
    else selection.collapseToEnd();
    selection.modify("move", way, step);
    // Going on leaves the caret before the next word or behind it, by browser and script.
    if (step === "word") selection.modify("move", "backward", "word");
    if (step === "word" && !back) skipTaken(selection, kept);
    selection.modify("extend", "forward", "word");
  }
  if (kept && textOf(selection.focusNode) !== choosing.text) restore(selection, kept);
  selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
}

// The word that was just left is not chosen again.
function skipTaken(selection, kept) {
  const caret = selection.getRangeAt(0);
  if (caret.compareBoundaryPoints(Range.START_TO_START, kept) > 0) return;
  selection.modify("move", "forward", "word");
  selection.modify("move", "forward", "word");
  selection.modify("move", "backward", "word");
}

function restore(selection, range) {
  selection.removeAllRanges();
  selection.addRange(range);
}

document.addEventListener(
  "keydown",
  (event) => {
    if (!choosing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { then } = choosing;
    if (event.key in MOVES) move(event.key, event.shiftKey);
    else if (event.key === "Enter") {
      const words = chosenWords();
      leave();
      if (words) then(words);
    } else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);
