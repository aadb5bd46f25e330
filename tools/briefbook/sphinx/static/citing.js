"use strict";
/* Buttons that copy a citation: of an article, of one of its paragraphs, an entry as BibTeX.
   Without a script all of these can be read and selected. */
addEventListener("DOMContentLoaded", () => {
  const say = document.createElement("div");
  say.className = "copied";
  say.setAttribute("role", "status");
  document.body.append(say);

  const select = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };

  const copy = async (text) => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = select(text);
    }
    say.textContent = done ? `Copied: ${text.length > 90 ? `${text.slice(0, 90)}…` : text}` : "Not copied: select the text";
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { say.textContent = ""; }, 4000);
  };

  const button = (words, name, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = words;
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", () => copy(text()));
    return made;
  };

  const tidy = (node) => node.textContent.trim();
  document.querySelectorAll(".copyable").forEach((block) => {
    const text = tidy(block);
    block.after(button("Copy", "", () => text));
  });

  const pattern = document.querySelector(".cite-paragraph");
  if (!pattern) return;
  const ofFirst = tidy(pattern);
  document.querySelectorAll(".numbered-paragraph > .margin").forEach((margin) => {
    const mark = tidy(margin.querySelector(".paragraph-link"));
    const text = ofFirst.replace(/¶\s1\)$/, `${mark})`);
    margin.append(button("cite", `Copy the citation of ${mark}`, () => text));
  });
});
