// form[data-auto] is sent when something in it changes; its button is for pages without scripts.
document.addEventListener("change", ({ target }) => {
  target.closest?.("form[data-auto]")?.requestSubmit();
});
