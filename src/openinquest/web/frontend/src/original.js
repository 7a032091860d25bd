// The original beside the text follows the claim that is chosen.
//
// #original holds [data-sheet], one page: its address, and in data-claims the claims that stand
// on it. Each place on it that is known is a <rect data-claim>.
import { htmx } from "./asking.js";

export function follow(claim) {
  const sheet = document.querySelector("#original [data-sheet]");
  if (!sheet) return;
  if (!sheet.dataset.claims.split(" ").includes(claim)) {
    const url = `${sheet.dataset.sheet}?claim=${encodeURIComponent(claim)}`;
    htmx.ajax("GET", url, { source: "#original", target: "#original", swap: "innerHTML" });
    return;
  }
  for (const place of sheet.querySelectorAll("rect[data-claim]")) {
    if (place.dataset.claim === claim) place.setAttribute("aria-current", "true");
    else place.removeAttribute("aria-current");
  }
}
