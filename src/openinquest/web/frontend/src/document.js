// Reviewing a document: its claims are walked through, words are chosen for what is missing.
//
// In [data-text] each claim is one or more <mark data-claim data-panel-url>; the panel is
// #panel. j and k go to the next and the last claim; the other keys are the data-key of the
// elements of the page and of the panel. m puts the chosen words into form[data-add], or lets
// them be chosen by keyboard first; form[data-correct] takes any words that are chosen while
// it is open, and its button[data-choose] lets them be chosen by keyboard.
import { htmx } from "./asking.js";
import { choose, chosenWords, fill, reveal, textOf } from "./choosing.js";
import { isVisible, onKey } from "./keys.js";
import { follow } from "./original.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

const pieces = () => [...document.querySelectorAll("[data-text] mark[data-claim]")];
const chosen = () => document.querySelector("[data-text] mark[aria-current]");

function mark(claim) {
  let first = null;
  for (const piece of pieces()) {
    const same = piece.dataset.claim === claim;
    if (same) piece.setAttribute("aria-current", "true");
    else piece.removeAttribute("aria-current");
    piece.tabIndex = same && !first ? 0 : -1;
    if (same) first ??= piece;
  }
  return first;
}

function go(claim) {
  const piece = mark(claim);
  if (!piece) return;
  piece.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  piece.focus({ preventScroll: true });
  if (piece.id) history.replaceState(history.state, "", `#${piece.id}`);
  const url = piece.dataset.panelUrl;
  if (url) htmx.ajax("GET", url, { source: "#panel", target: "#panel", swap: "innerHTML" });
  follow(claim);
}

function step(by) {
  const claims = [...new Set(pieces().map((piece) => piece.dataset.claim))];
  if (!claims.length) return;
  const at = claims.indexOf(chosen()?.dataset.claim);
  const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length;
  go(claims[next]);
}

function add() {
  const form = document.querySelector("form[data-add]");
  const text = document.querySelector("[data-text]");
  if (!form || !text) return;
  const put = (words) => {
    fill(form, words);
    reveal(form);
  };
  const words = chosenWords();
  if (words) put(words);
  else choose(chosen() ?? document.querySelector("[data-text][data-field=text]") ?? text, put);
}

const correcting = () => [...document.querySelectorAll("form[data-correct]")].find(isVisible);

function correct() {
  const form = correcting();
  const words = form && chosenWords();
  if (words) fill(form, words);
}

document.addEventListener("click", (event) => {
  const piece = event.target.closest?.("[data-text] mark[data-claim]");
  const link = event.target.closest?.("a[href]");
  if (piece && !link && getSelection().isCollapsed) go(piece.dataset.claim);
  if (event.target.closest?.("[data-add-missing]")) add();
  const button = event.target.closest?.("button[data-choose]");
  if (!button) return;
  const { form } = button;
  choose(chosen() ?? document.querySelector("[data-text]"), (words) => {
    fill(form, words);
    reveal(form);
  });
});

document.addEventListener("keydown", (event) => {
  const piece = event.target.closest?.("[data-text] mark[data-claim]");
  if (!piece || event.key !== "Enter" || event.defaultPrevented) return;
  go(piece.dataset.claim);
});

document.addEventListener("pointerup", correct);
document.addEventListener("keyup", ({ key, target }) => {
  if (key.startsWith("Arrow") && textOf(target)) correct();
});

onKey("j", () => step(1));
onKey("k", () => step(-1));
onKey("m", add);

const named = decodeURIComponent(location.hash.slice(1));
const begin = chosen() ?? pieces().find((piece) => piece.id && piece.id === named) ?? pieces()[0];
if (begin && (chosen() || begin.id === named)) mark(begin.dataset.claim);
else if (begin) begin.tabIndex = 0;
