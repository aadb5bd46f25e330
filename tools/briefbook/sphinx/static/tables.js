"use strict";
/* Tables of the class "sortable" are sorted by their head cells; the chronology is filtered by
   actor, source and kind. Without a script the tables stand as they are, complete and in order. */
(() => {
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

  /* What a cell is sorted by: a class "sort-KEY" in it, else its text. */
  const keyOf = (cell) => {
    if (!cell) return "";
    const marked = cell.querySelector("[class*=sort-]");
    const name = marked && [...marked.classList].find((each) => each.startsWith("sort-"));
    return name ? name.slice(5) : cell.textContent.trim();
  };

  const sortBy = (table, column, descending) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
    rows.sort(([a], [b]) => (descending ? collator.compare(b, a) : collator.compare(a, b)));
    body.append(...rows.map(([, row]) => row));
  };

  const makeSortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortBy(table, column, descending);
      });
    });
  };

  const addressOf = (link) => link.getAttribute("href").split("#")[0];

  /* A choice of what the links of a kind in the rows lead to, by what they say. */
  const choice = (name, rows, selector) => {
    const found = new Map();
    rows.forEach((row) =>
      row.querySelectorAll(selector).forEach((link) => found.set(addressOf(link), link.textContent)),
    );
    const options = [...found].sort((a, b) => collator.compare(a[1], b[1]));
    return select(name, options, (row, value) =>
      [...row.querySelectorAll(selector)].some((link) => addressOf(link) === value),
    );
  };

  const select = (name, options, holds) => {
    const label = document.createElement("label");
    const box = document.createElement("select");
    box.append(new Option("all", ""), ...options.map(([value, text]) => new Option(text, value)));
    label.append(`${name} `, box);
    return { label, box, holds: (row) => !box.value || holds(row, box.value) };
  };

  const kinds = (rows) => {
    const known = ["past", "reported", "recurring", "planned", "hypothetical", "disputed"];
    const used = known.filter((kind) => rows.some((row) => row.classList.contains(`event-${kind}`)));
    const holds = (row, value) => row.classList.contains(`event-${value}`);
    return select("Kind", used.map((kind) => [kind, kind]), holds);
  };

  const makeFilter = (chronology) => {
    const rows = [...chronology.querySelectorAll("tbody tr")];
    const choices = [
      choice("Actor", rows, "a.actor-link"),
      choice("Source", rows, "a.article-link"),
      kinds(rows),
    ].filter(({ box }) => box.options.length > 2);
    if (!choices.length) return;
    const form = document.createElement("form");
    form.className = "table-filter";
    const count = document.createElement("output");
    form.append(...choices.map(({ label }) => label), count);
    const blockOf = (row) => {
      const link = row.querySelector("a.event-link");
      return link && document.getElementById(link.hash.slice(1));
    };
    const apply = () => {
      rows.forEach((row) => {
        const hidden = !choices.every(({ holds }) => holds(row));
        row.hidden = hidden;
        const block = blockOf(row);
        if (block) block.hidden = hidden;
      });
      chronology.querySelectorAll(".band-of-events").forEach((band) => {
        band.hidden = ![...band.querySelectorAll("tbody tr")].some((row) => !row.hidden);
      });
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = `${shown} of ${rows.length} events`;
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
    chronology.prepend(form);
  };

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("table.sortable").forEach(makeSortable);
    document.querySelectorAll(".chronology").forEach(makeFilter);
  });
})();
