// What every page loads. Pages can be read without it; it makes work on them quicker.
import "./asking.js";
import "./keys.js";
import "./theme.js";
import "./filters.js";
import "./add.js";
import "./document.js";

document.documentElement.classList.add("scripted");
