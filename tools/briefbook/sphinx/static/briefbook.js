"use strict";
/* What the page cannot do without a script: open the block that a link leads into, and let a
   keyboard open furo's drawers (https://github.com/pradyunsg/furo/issues/660). */
(() => {
  const openAround = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const block = target && target.closest("details:not([open])");
    if (block) {
      block.open = true;
      target.scrollIntoView();
    }
  };

  const drawers = [
    ["__navigation", ".sidebar-drawer", "Contents of the book", "(max-width: 63em)"],
    ["__toc", ".toc-drawer", "On this page", "(max-width: 82em)"],
  ];

  const wire = ([id, selector, name, when]) => {
    const toggle = document.getElementById(id);
    const drawer = document.querySelector(selector);
    const labels = document.querySelectorAll(`label[for="${id}"]:not(.overlay)`);
    if (!toggle || !drawer) return;
    const narrow = matchMedia(when);
    toggle.setAttribute("aria-hidden", "true");
    toggle.tabIndex = -1;
    const show = () => {
      const hidden = narrow.matches && !toggle.checked;
      drawer.inert = hidden;
      labels.forEach((label) => label.setAttribute("aria-expanded", String(!hidden)));
    };
    labels.forEach((label) => {
      label.tabIndex = 0;
      label.setAttribute("role", "button");
      label.setAttribute("aria-label", name);
      label.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        toggle.checked = !toggle.checked;
        show();
        if (toggle.checked) drawer.querySelector("a, input")?.focus();
      });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked || !narrow.matches) return;
      toggle.checked = false;
      show();
      [...labels].find((label) => label.offsetParent)?.focus();
    });
    toggle.addEventListener("change", show);
    narrow.addEventListener("change", show);
    show();
  };

  addEventListener("hashchange", openAround);
  addEventListener("DOMContentLoaded", () => {
    drawers.forEach(wire);
    openAround();
  });
})();
