// Where a selection stands in a document's text, counted as the program counts.
//
// The program counts code points, browsers count 16-bit units: 𝗔 is one there and two here.

export function codePoints(text) {
  let count = 0;
  for (let at = 0; at < text.length; count += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return count;
}

// Returns {start, end, quote} of a range within an element, without white space at its ends,
// or null where no words are left or the range leaves the element.
export function spanOf(range, element) {
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const quote = chosen.trim();
  if (!quote) return null;
  const lead = chosen.slice(0, chosen.indexOf(quote));
  const start = codePoints(before.toString()) + codePoints(lead);
  return { start, end: start + codePoints(quote), quote };
}
