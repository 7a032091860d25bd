// How parts of a page are asked for: htmx, closed as far as it can be closed.
import htmx from "htmx.org";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  // Pages show what must not stay in a browser: none is kept, going back asks again.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // Refusals and conflicts are for people to read, so they are shown like any answer.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "[45]..", swap: true, error: true },
  ],
});

document.addEventListener("htmx:configRequest", ({ detail }) => {
  detail.headers["X-CSRF-Token"] = document.querySelector("meta[name=csrf]")?.content ?? "";
});

// [data-offline] says that the workbench does not answer; it hides when it does again.
document.addEventListener("htmx:sendError", () => showOffline(true));
document.addEventListener("htmx:afterOnLoad", () => showOffline(false));

function showOffline(offline) {
  for (const each of document.querySelectorAll("[data-offline]")) each.hidden = !offline;
}

export { htmx };
