"use strict";
/* What a link leads to, shown beside it: on hover, on focus, and on the first tap of a finger.
   Escape closes it, it stays while the pointer is over it, and nothing is fetched: what other
   pages say is in the page's own data, what this page says is read from it. */
(() => {
  const SLOW = 350;
  const data = () => {
    const script = document.getElementById("previews");
    return script ? JSON.parse(script.textContent) : {};
  };

  addEventListener("DOMContentLoaded", () => {
    const known = data();
    const main = document.querySelector("[role=main]");
    if (!main) return;
    const card = document.createElement("div");
    card.id = "preview";
    card.hidden = true;
    document.body.append(card);
    let link = null;
    let timer = 0;
    let touched = false;

    /* Places on this page that are worth a preview: notes, paragraphs, events, works. */
    const here = (address) => {
      const target = document.getElementById(decodeURIComponent(address.slice(1)));
      const shown = target && target.closest(".source-paragraph, .event-block, .bibliography-item, .footnote, aside");
      if (!shown || !main.contains(shown)) return null;
      const text = shown.textContent.replace(/\s+/g, " ").trim();
      return { name: "", text: text.length > 320 ? `${text.slice(0, 320)} …` : text };
    };

    const previewOf = (anchor) => {
      const address = anchor.getAttribute("href") || "";
      if (anchor.matches(".headerlink, .paragraph-link, .line-link, .backref")) return null;
      if (known[address]) return known[address];
      return address.startsWith("#") && address.length > 1 ? here(address) : null;
    };

    const hide = () => {
      clearTimeout(timer);
      if (!link) return;
      link.removeAttribute("aria-describedby");
      link = null;
      card.hidden = true;
    };

    const place = (anchor) => {
      const box = anchor.getBoundingClientRect();
      const width = Math.min(380, document.documentElement.clientWidth - 16);
      card.style.width = `${width}px`;
      const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
      card.style.left = `${left + scrollX}px`;
      const below = box.bottom + 6;
      const above = box.top - card.offsetHeight - 6;
      const fits = below + card.offsetHeight < innerHeight || above < 0;
      card.style.top = `${(fits ? below : above) + scrollY}px`;
    };

    const show = (anchor, preview) => {
      hide();
      link = anchor;
      card.replaceChildren();
      if (preview.name) {
        const name = document.createElement("strong");
        name.textContent = preview.name;
        card.append(name);
      }
      const text = document.createElement("p");
      text.textContent = preview.text;
      card.append(text);
      card.removeAttribute("role");
      if (touched) {
        const go = document.createElement("a");
        go.href = anchor.href;
        go.textContent = "Go there";
        card.append(go);
      } else {
        card.setAttribute("role", "tooltip");
        anchor.setAttribute("aria-describedby", "preview");
      }
      card.hidden = false;
      place(anchor);
    };

    const later = (action) => {
      clearTimeout(timer);
      timer = setTimeout(action, SLOW);
    };

    const linkAt = (event) => event.target instanceof Element && event.target.closest("a[href]");

    main.addEventListener("pointerover", (event) => {
      const anchor = linkAt(event);
      if (event.pointerType === "touch" || !anchor) return;
      if (anchor === link) return clearTimeout(timer);
      const preview = previewOf(anchor);
      if (preview) later(() => show(anchor, preview));
    });
    main.addEventListener("pointerout", (event) => {
      if (event.pointerType !== "touch" && linkAt(event)) later(hide);
    });
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") later(hide);
    });
    main.addEventListener("focusin", (event) => {
      const anchor = linkAt(event);
      const preview = anchor && anchor.matches(":focus-visible") && !touched && previewOf(anchor);
      if (preview) show(anchor, preview);
    });
    main.addEventListener("focusout", () => {
      if (!touched) later(hide);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (link && !card.contains(event.target) && linkAt(event) !== link) hide();
    });
    main.addEventListener("click", (event) => {
      const anchor = linkAt(event);
      if (!touched || !anchor || anchor === link) return;
      const preview = previewOf(anchor);
      if (!preview) return;
      event.preventDefault();
      show(anchor, preview);
    });
  });
})();
