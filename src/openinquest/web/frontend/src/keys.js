// Any element with data-key="x" is clicked, or focused if it takes words, by that key alone.
//
// ? opens dialog#keys, whose [data-keys] is filled with what the keys of this page do. An
// input[data-keys-switch] on the page turns the keys off for good, as WCAG 2.1.4 asks.
const STORED = "keys";
const TAKES_WORDS = "input:not([type=checkbox], [type=radio], [type=button]), select, textarea";

const actions = new Map();

// What a key does where no element with data-key is visible for it.
export function onKey(key, act) {
  actions.set(key, act);
}

export function isVisible(one) {
  return one.checkVisibility?.() ?? one.offsetParent !== null;
}

// The key by its letter, and by its place, so that an Arabic or Russian keyboard works, too.
function namesOf({ key, code }) {
  const placed = code.startsWith("Key") ? code.slice(3).toLowerCase() : "";
  return key === "؟" ? ["?"] : [key, placed].filter(Boolean);
}

function isTyping(target) {
  return target.isContentEditable || target.matches?.(TAKES_WORDS);
}

function bound(name) {
  const all = document.querySelectorAll(`[data-key="${CSS.escape(name)}"]`);
  return [...all].find((one) => isVisible(one) && !one.disabled);
}

function press(one) {
  if (one.matches(TAKES_WORDS)) {
    one.focus();
    return;
  }
  one.click();
  const opened = one.matches("summary") && one.parentElement;
  // A summary opens its details only after this.
  if (opened) setTimeout(() => opened.open && opened.querySelector(TAKES_WORDS)?.focus());
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || isTyping(event.target)) return;
  if (localStorage.getItem(STORED) === "off" || document.querySelector("dialog[open]")) return;
  for (const name of namesOf(event)) {
    const one = bound(name);
    const act = one ? () => press(one) : actions.get(name);
    if (!act) continue;
    event.preventDefault();
    act();
    return;
  }
});

function tellKeys(root) {
  for (const one of root.querySelectorAll("[data-key]")) {
    one.setAttribute("aria-keyshortcuts", one.dataset.key);
  }
}

function showHelp() {
  const dialog = document.querySelector("dialog#keys");
  const list = dialog?.querySelector("[data-keys]");
  if (!list) return;
  const rows = new Map();
  for (const one of document.querySelectorAll("[data-key]")) {
    const said = one.dataset.keySays ?? one.getAttribute("aria-label") ?? one.textContent;
    if (!rows.has(one.dataset.key)) rows.set(one.dataset.key, said.trim());
  }
  list.replaceChildren(...[...rows].flatMap(([key, said]) => [row("dt", key), row("dd", said)]));
  dialog.showModal();
}

function row(tag, words) {
  const made = document.createElement(tag);
  const inner = tag === "dt" ? made.appendChild(document.createElement("kbd")) : made;
  inner.textContent = words;
  return made;
}

onKey("?", showHelp);
tellKeys(document);
document.addEventListener("htmx:load", ({ target }) => tellKeys(target.parentElement ?? document));

for (const one of document.querySelectorAll("[data-keys-switch]")) {
  one.checked = localStorage.getItem(STORED) !== "off";
  one.addEventListener("change", () => localStorage.setItem(STORED, one.checked ? "on" : "off"));
}
