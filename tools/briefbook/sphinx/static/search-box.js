"use strict";
/* The key "/" leads to the search from any page; a reader can turn it off on the search page. */
addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const writing = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (writing || event.target.isContentEditable) return;
    event.stopImmediatePropagation(); // Sphinx has a handler of its own for this key
    if (localStorage.getItem("search-key") === "off") return;
    const boxes = [...document.querySelectorAll("#search-words, .sidebar-search")];
    const box = boxes.find((each) => each.checkVisibility() && !each.closest("[inert]"));
    const form = document.querySelector(".sidebar-search-container");
    if (!box && !form) return;
    event.preventDefault();
    if (box) {
      box.focus();
      box.select();
    } else {
      location.href = form.action;
    }
  },
  true,
);
