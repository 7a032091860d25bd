// Files dropped on form[data-drop] go into its file input; [data-chosen] in it lists them.
// While they are sent, its <progress> moves. [data-sse-url] shows what the server tells of its
// work: each message replaces what stands there, the event `end` closes the line.
import { htmx } from "./asking.js";

const dropForm = ({ target }) => target.closest?.("form[data-drop]");

document.addEventListener("dragover", (event) => {
  const form = dropForm(event);
  if (!form) return;
  event.preventDefault();
  form.classList.add("over");
});

document.addEventListener("dragleave", (event) => {
  const form = dropForm(event);
  if (form && !form.contains(event.relatedTarget)) form.classList.remove("over");
});

document.addEventListener("drop", (event) => {
  const form = dropForm(event);
  const input = form?.querySelector("input[type=file]");
  if (!input) return;
  event.preventDefault();
  form.classList.remove("over");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("change", (event) => {
  const list = event.target.matches?.("input[type=file]") && dropForm(event)?.querySelector("[data-chosen]");
  if (!list) return;
  list.replaceChildren(...[...event.target.files].map(({ name }) => {
    const item = document.createElement("li");
    item.dir = "auto";
    item.textContent = name;
    return item;
  }));
});

document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = dropForm(event)?.querySelector("progress");
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.max = event.detail.total;
  bar.value = event.detail.loaded;
});

function listen(place) {
  const line = new EventSource(place.dataset.sseUrl);
  line.addEventListener("message", ({ data }) => {
    if (!place.isConnected) line.close();
    else htmx.swap(place, data, { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 0 });
  });
  line.addEventListener("end", () => line.close());
}

// Fires for the whole page first, then for every part that comes later.
htmx.onLoad((part) => {
  const places = [...part.querySelectorAll("[data-sse-url]")];
  if (part.matches("[data-sse-url]")) places.push(part);
  for (const place of places) {
    if (place.dataset.listening) continue;
    place.dataset.listening = "yes";
    listen(place);
  }
});
