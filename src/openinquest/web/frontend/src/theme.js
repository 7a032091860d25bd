// Light, dark, or as the machine is set: button[data-theme-toggle] goes through the three.
//
// The choice is kept in the cookie `theme`, so that the server can write it into
// <html data-theme> and no page flashes. The button's words for each state are in its
// data-auto, data-light and data-dark.
const STATES = ["auto", "light", "dark"];
const root = document.documentElement;

function kept() {
  const found = document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/);
  return found ? found[1] : "auto";
}

function set(state) {
  if (state === "auto") delete root.dataset.theme;
  else root.dataset.theme = state;
  for (const button of document.querySelectorAll("[data-theme-toggle]")) {
    button.hidden = false;
    button.dataset.state = state;
    if (button.dataset[state]) button.textContent = button.dataset[state];
  }
  document.dispatchEvent(new Event("themechange"));
}

function keep(state) {
  const age = state === "auto" ? 0 : 31536000;
  document.cookie = `theme=${state}; path=/; max-age=${age}; samesite=lax`;
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-theme-toggle]");
  if (!button) return;
  const state = STATES[(STATES.indexOf(button.dataset.state) + 1) % STATES.length];
  keep(state);
  set(state);
});

set(kept());
