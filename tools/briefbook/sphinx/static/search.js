"use strict";
/* The search page: a box, what was found with its context, and check boxes that narrow it.
   The address keeps the question and the choices, so that "back" and a bookmark lead to them. */
addEventListener("DOMContentLoaded", () => {
  const AT_ONCE = 10; // results shown at first, and added by the button
  const FEW = 8; // values of a facet shown at first
  const MANY = 300; // values of a facet shown at most
  const AROUND = 260; // characters of a snippet
  const FACETS = [["kind", "Kind"], ["source", "Source"], ["actor", "Actor"], ["year", "Year"]];

  const page = document.querySelector(".book-search");
  const index = new BookSearch.Index(page.dataset.folder, page.dataset.version);
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") node.textContent = value;
      else if (name in node && name !== "list") node[name] = value;
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  };

  const box = make("input", {
    id: "search-words", type: "search", autocomplete: "off", spellcheck: false, enterKeyHint: "search",
  });
  box.setAttribute("aria-describedby", "search-help");
  const form = make(
    "form", { role: "search", className: "search-form" },
    make("label", { htmlFor: "search-words", text: "Search the book" }), box,
  );
  form.setAttribute("aria-label", "Search the book in full");
  const help = make(
    "p", { id: "search-help", className: "hint" },
    "All words have to be in a paragraph, in any of their forms. “Blue House” in quotation marks is ",
    "found as it stands, nucl* by its beginning; -word leaves out. A year finds what happened in it.",
  );
  const status = make("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const list = make("ol", { className: "search-results" });
  const more = make("button", { type: "button", className: "search-more", hidden: true });
  const narrow = make("details", { className: "search-facets", hidden: true },
    make("summary", { text: "Narrow what was found" }));
  const keyBox = make("input", { type: "checkbox", checked: localStorage.getItem("search-key") !== "off" });
  const key = make("p", { className: "hint search-key" },
    make("label", {}, keyBox, " The key / leads to the search from any page"));
  keyBox.addEventListener("change", () =>
    keyBox.checked ? localStorage.removeItem("search-key") : localStorage.setItem("search-key", "off"));

  page.querySelector(".search-without").replaceWith(
    form, help, status,
    make("div", { className: "search-found" }, narrow, make("div", {}, list, more)), key,
  );
  const wide = matchMedia("(min-width: 67em)");
  const unfold = () => (narrow.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  let found = { places: [], marks: new Set(), terms: [], isComplete: true };
  let kept = [];
  let chosen = {};
  let shown = 0;
  let asked = 0; // so that an answer which comes late is dropped
  const opened = new Set(); // facets of which all values are shown

  const writeAddress = () => {
    const state = new URLSearchParams();
    if (box.value.trim()) state.set("q", box.value.trim());
    FACETS.forEach(([name]) => {
      const values = [...(chosen[name] ?? [])];
      if (values.length) state.set(name, values.join(" "));
    });
    history.replaceState(null, "", `#${state}`);
  };

  const readAddress = () => {
    const state = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    box.value = state.get("q") ?? "";
    chosen = {};
    FACETS.forEach(([name]) => {
      const values = (state.get(name) ?? "").split(" ").filter((value) => /^\d+$/.test(value));
      if (values.length) chosen[name] = new Set(values.map(Number));
    });
  };

  const tell = () => {
    if (!box.value.trim()) status.textContent = "";
    else if (!found.terms.length) {
      status.textContent = "Only words that stand everywhere: please write one that tells more.";
    } else if (!found.places.length) {
      status.textContent = "Nothing found. Try fewer words, or the beginning of one with a star: nucl*";
    } else {
      const all = kept.length === found.places.length ? "" : ` of ${found.places.length.toLocaleString("en")}`;
      const none = found.isComplete ? "" : "No place has all these words. With some of them: ";
      const rest = kept.length > shown ? `, the first ${shown} shown` : "";
      status.textContent = `${none}${kept.length.toLocaleString("en")}${all} ${kept.length === 1 && !all ? "place" : "places"}${rest}`;
    }
  };

  /* Return a text around the first marks, with the marks. */
  const snippet = (text, pairs) => {
    const first = pairs[0]?.[0] ?? 0;
    let start = first < AROUND / 2 ? 0 : text.lastIndexOf(" ", first - AROUND / 3) + 1;
    let end = Math.min(text.length, Math.max(start + AROUND, pairs[0]?.[1] ?? 0));
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), pairs[0]?.[1] ?? 0) || end;
    const parts = start ? ["… "] : [];
    for (const [from, to] of pairs) {
      if (from < start) continue;
      if (to > end) break;
      parts.push(text.slice(start, from), make("mark", { text: text.slice(from, to) }));
      start = to;
    }
    parts.push(text.slice(start, end), end < text.length ? " …" : "");
    return parts;
  };

  const marked = (text) => {
    const pairs = index.marked(text, found.marks, found.terms);
    return { pairs, whole: snippet(text, pairs.filter(([, end]) => end <= text.length)) };
  };

  const result = async (place) => {
    const { page: uri, name, date, anchor, where, text, kind } = await index.shown(place);
    const link = make("a", { href: `${page.dataset.root}${uri}${anchor ? `#${anchor}` : ""}` });
    link.append(...(kind === "text" || kind === "page" ? [name] : marked(name).whole));
    const isSort = ["actor", "dispute", "event"].includes(kind); // of actor, and so on
    if (where && !isSort) link.append(`, ${where}`);
    const label = [index.manifest.kinds[kind], isSort && where].filter(Boolean).join(", ");
    const line = make("span", { className: "search-kind", text: label });
    const head = make("p", { className: "search-head" }, link, " ", line);
    if (date) head.append(" ", make("span", { className: "count", text: date }));
    return make("li", { className: `search-${kind}` }, head,
      make("p", { className: "search-text" }, ...marked(text).whole));
  };

  const addResults = async (mine) => {
    const next = kept.slice(shown, shown + AT_ONCE);
    const items = await Promise.all(next.map(result));
    if (mine !== asked) return;
    if (shown) list.append(...items);
    else list.replaceChildren(...items);
    shown += next.length;
    more.hidden = shown >= kept.length;
    more.textContent = `Show ${Math.min(AT_ONCE, kept.length - shown)} more`;
    tell();
  };

  const inOrder = (name, counts) => {
    const values = [...counts].filter(([value, count]) => count || chosen[name]?.has(value));
    if (name === "year") return values.sort((a, b) => b[0] - a[0]);
    return values.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  };

  const option = (name, value, count, text) => {
    const check = make("input", { type: "checkbox", value, checked: Boolean(chosen[name]?.has(value)) });
    check.dataset.facet = name;
    return make("li", {},
      make("label", {}, check, make("span", { text }), make("span", { className: "count", text: count.toLocaleString("en") })));
  };

  const facet = async ([name, title], counts) => {
    const every = inOrder(name, counts);
    (chosen[name] ?? []).forEach((value) => counts.has(value) || every.push([value, 0]));
    if (!every.length) return null;
    const most = opened.has(name) ? MANY : FEW;
    const top = every.filter(([value], i) => i < most || chosen[name]?.has(value));
    const names = await Promise.all(top.map(([value]) => index.nameOf(name, value)));
    const group = make("fieldset", {}, make("legend", { text: title }),
      make("ul", {}, ...top.map(([value, count], i) => option(name, value, count, names[i]))));
    if (every.length > top.length && !opened.has(name)) {
      const rest = make("button", { type: "button", text: `${every.length - top.length} more` });
      rest.setAttribute("aria-label", `${every.length - top.length} more in ${title}`);
      rest.dataset.facet = name;
      group.append(rest);
    }
    return group;
  };

  const showFacets = async (counts, mine) => {
    const groups = await Promise.all(FACETS.map((each) => facet(each, counts[each[0]])));
    if (mine !== asked) return;
    const here = document.activeElement?.closest?.(".search-facets [data-facet]");
    narrow.querySelectorAll("fieldset").forEach((group) => group.remove());
    narrow.append(...groups.filter(Boolean));
    narrow.hidden = !found.places.length;
    if (here) {
      const same = `input[data-facet="${here.dataset.facet}"]`;
      (narrow.querySelector(`${same}[value="${here.value}"]`) ?? narrow.querySelector(same))?.focus();
    }
  };

  const show = async (mine = ++asked) => {
    const narrowed = index.narrow(found.places, chosen);
    kept = narrowed.kept;
    shown = 0;
    writeAddress();
    if (!kept.length) list.replaceChildren();
    await Promise.all([addResults(mine), showFacets(narrowed.counts, mine)]);
    page.dataset.shown = box.value.trim();
  };

  const clear = () => {
    found = { places: [], marks: new Set(), terms: [], isComplete: true };
    list.replaceChildren();
    narrow.hidden = true;
    more.hidden = true;
    kept = [];
    tell();
    writeAddress();
  };

  const search = async () => {
    const mine = ++asked;
    if (!box.value.trim()) return clear();
    try {
      const start = performance.now();
      const answer = await index.find(box.value);
      if (mine !== asked) return undefined;
      found = answer;
      await show(mine);
      page.dataset.milliseconds = (performance.now() - start).toFixed(1);
    } catch (error) {
      status.textContent = `The index of the search cannot be read: ${error.message}.`;
    }
    return undefined;
  };

  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  box.addEventListener("focus", () => index.open().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  narrow.addEventListener("change", ({ target }) => {
    const values = (chosen[target.dataset.facet] ??= new Set());
    if (target.checked) values.add(Number(target.value));
    else values.delete(Number(target.value));
    show();
  });
  narrow.addEventListener("click", ({ target }) => {
    if (target.tagName !== "BUTTON") return;
    opened.add(target.dataset.facet);
    show();
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await addResults(asked);
    list.children[before]?.querySelector("a").focus();
  });

  /* The arrow keys lead from the box through the results and back. */
  page.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll(".search-head a")];
    const here = links.indexOf(document.activeElement);
    if (document.activeElement !== box && here < 0) return;
    if (event.key === "Escape" && here >= 0) box.focus();
    else if (event.key === "ArrowDown") links[Math.min(here + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp" && here >= 0) (links[here - 1] ?? box).focus();
    else return;
    event.preventDefault();
  });

  addEventListener("hashchange", () => {
    readAddress();
    search();
  });
  readAddress();
  if (box.value) search();
  else if (wide.matches) box.focus();
});
