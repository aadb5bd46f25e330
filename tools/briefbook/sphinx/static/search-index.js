"use strict";
/* The engine of the search: loads parts of the index when they are needed and finds places.
   The parts are scripts, since a page opened from the file system may load nothing else.
   How texts are cut into words, and what an entry holds, is told in briefbook/sphinx/search. */
const BookSearch = (() => {
  const TITLE = 90; // positions below are of a place's name and other forms
  const [RISE, LEVEL] = [1.2, 0.6]; // k1 and b of BM25

  const EASTERN =
    "\\u1100-\\u11ff\\u3040-\\u30ff\\u3130-\\u318f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af";
  const WORD = new RegExp(
    "(?<short>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}])\\.?)" +
      `|(?<eastern>[${EASTERN}]+)` +
      `|(?<word>(?:(?![${EASTERN}])[\\p{L}\\p{N}])+)(?:['’][sS](?![\\p{L}\\p{N}]))?`,
    "gu",
  );
  /* The same for a text as printed, where an accent may follow its letter as a character. */
  const PRINTED = new RegExp(
    WORD.source.replaceAll("[\\p{L}\\p{N}]", "[\\p{L}\\p{N}\\p{Mn}]"), "gu",
  );

  const fold = (text, table) =>
    text
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\x00-\x7f]/g, (char) => table[char] ?? char);

  /* Return the words of a folded text; a run of Korean, Chinese or Japanese as pairs of signs. */
  const wordsOf = (folded) =>
    [...folded.matchAll(WORD)].flatMap(({ groups: { short, eastern, word } }) => {
      if (!eastern) return [word ?? short.replaceAll(".", "")];
      const signs = [...eastern];
      return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => signs[i] + sign);
    });

  /* Call a function with place and positions for each place in an entry. */
  const readEntry = (entry, tell) => {
    let place = 0;
    let number = 0;
    let last = 0;
    let isPlace = true;
    let positions = [];
    const keep = () => {
      if (isPlace) place += number;
      else positions.push((last += number));
      number = 0;
    };
    for (let i = 0; i < entry.length; i += 1) {
      const code = entry.charCodeAt(i);
      if (code === 46) {
        keep();
        isPlace = false;
      } else if (code === 44) {
        keep();
        tell(place, positions);
        positions = [];
        isPlace = true;
        last = 0;
      } else number = number * 36 + (code < 58 ? code - 48 : code - 87);
    }
    keep();
    tell(place, positions);
  };

  const commonStart = (one, other) => {
    let i = 0;
    while (i < one.length && one[i] === other[i]) i += 1;
    return one.slice(0, i);
  };

  /* Return the number of the last start that is not after a value, or is before it. */
  const partAt = (starts, value, isBefore = false) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBefore ? starts[middle] < value : starts[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  class Index {
    constructor(folder, version) {
      this.folder = folder;
      this.version = version;
      this.waiting = new Map();
      this.loads = new Map();
      globalThis.briefbookSearch = (kind, number, part) =>
        this.waiting.get(`${kind}-${number}`)?.(part);
    }

    /* Return a promise of a part; a script is loaded once. */
    load(kind, number = 0, name = `${kind}-${number}`) {
      const key = `${kind}-${number}`;
      if (!this.loads.has(key)) {
        const promise = new Promise((resolve, reject) => {
          this.waiting.set(key, resolve);
          const script = document.createElement("script");
          script.src = `${this.folder}${name}.js?v=${this.version}`;
          script.onerror = () => reject(new Error(`${name}.js cannot be loaded`));
          script.onload = () => script.remove();
          document.head.append(script);
        });
        this.loads.set(key, promise);
        promise.catch(() => this.loads.delete(key));
      }
      return this.loads.get(key);
    }

    open() {
      this.opened ??= this.start();
      this.opened.catch(() => (this.opened = undefined));
      return this.opened;
    }

    async start() {
      const [manifest, stemmer] = await Promise.all([
        this.load("manifest", 0, "manifest"),
        this.load("stemmer", 0, "stemmer"),
      ]);
      this.manifest = manifest;
      this.stem = (word) => stemmer?.stemWord(word) ?? word;
      this.leftOut = new Set(manifest.leftOut);
      const parts = Array.from({ length: manifest.facts }, (_, i) => this.load("facts", i));
      this.keepFacts((await Promise.all(parts)).flat());
    }

    /* Keep kind, length, sources, actors and years of each place as arrays of numbers. */
    keepFacts(rows) {
      const count = this.manifest.places;
      const lists = Array.from({ length: 5 }, () => []); // kinds, lengths, and the three facets
      const starts = Array.from({ length: 5 }, () => new Uint32Array(count + 1));
      for (let place = 0; place < count; place += 1) {
        const row = rows[place];
        let [field, number, isOpen] = [0, 0, false];
        for (let i = 0; i <= row.length; i += 1) {
          const code = i < row.length ? row.charCodeAt(i) : 59;
          if (code === 59 || code === 46) {
            if (isOpen) lists[field].push(number);
            [number, isOpen] = [0, false];
            if (code === 59) {
              starts[field][place + 1] = lists[field].length;
              field += 1;
            }
          } else {
            number = number * 36 + (code < 58 ? code - 48 : code - 87);
            isOpen = true;
          }
        }
      }
      const kept = lists.map((list) => Uint32Array.from(list));
      [this.kinds, this.lengths] = kept;
      this.facets = ["kind", "length", "source", "actor", "year"]
        .map((name, i) => ({ name, values: kept[i], starts: starts[i] }))
        .filter(({ name }) => name !== "length");
    }

    fold(text) {
      return fold(text, this.manifest.folded);
    }

    words(text) {
      return wordsOf(this.fold(text));
    }

    /* Return what is asked for: phrases of words, in quotation marks or not, ends left open. */
    read(question) {
      const terms = [];
      for (const match of question.matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu)) {
        const text = match[2] ?? match[3];
        const words = this.words(text);
        if (words.length === 0) continue;
        const isFree = match[3] !== undefined && words.length === 1;
        terms.push({
          words,
          text: words.join(" "),
          isFree,
          isOpen: isFree && text.endsWith("*"),
          isExcluded: match[1] === "-",
        });
      }
      return terms.filter(
        ({ words, isOpen }) => isOpen || words.some((word) => !this.leftOut.has(word)),
      );
    }

    /* Return the words of the index that begin with a text, each with its entry. */
    async beginningWith(start) {
      const firsts = this.manifest.words;
      if (!firsts.length) return [];
      const [from, to] = [partAt(firsts, start, true), partAt(firsts, `${start}\uffff`)];
      const parts = await Promise.all(
        Array.from({ length: to - from + 1 }, (_, i) => this.load("words", from + i)),
      );
      const found = [];
      for (const part of parts) {
        for (let i = 0; i < part.length; i += 2) {
          if (!part[i].startsWith(start)) continue;
          if (found.at(-1)?.[0] === part[i]) found.at(-1)[1] += `,${part[i + 1]}`; // a long entry
          else found.push([part[i], part[i + 1]]);
        }
      }
      return found;
    }

    /* Return the words that a free word means: itself, those of its stem, or its continuations. */
    async meant({ words: [word], isOpen }) {
      if (isOpen) return (await this.beginningWith(word)).map(([w, e]) => [w, e, w === word ? 1 : 0.8]);
      const stem = this.stem(word);
      const shared = commonStart(word, stem);
      const start = shared.length > 3 ? shared.slice(0, -1) : shared || word;
      const near = await this.beginningWith(start.length > 1 ? start : word);
      const found = near
        .filter(([each]) => each === word || this.stem(each) === stem)
        .map(([each, entry]) => [each, entry, each === word ? 1 : 0.9]);
      if (found.length || word.length < 2) return found;
      return (await this.beginningWith(word)).map(([each, entry]) => [each, entry, 0.5]);
    }

    async entry(word) {
      return (await this.beginningWith(word)).find(([each]) => each === word)?.[1];
    }

    /* Return how often a term stands in each place, what is in a name counted three times. */
    async occurrences(term) {
      const times = new Float32Array(this.manifest.places);
      const marks = new Set(term.isFree ? [] : term.words);
      const add = (place, positions, weight) => {
        let sum = 0;
        for (const position of positions) sum += position < TITLE ? 3 : 1;
        times[place] += weight * sum;
      };
      if (term.isFree) {
        for (const [word, entry, weight] of await this.meant(term)) {
          marks.add(word);
          readEntry(entry, (place, positions) => add(place, positions, weight));
        }
      } else {
        (await this.phrase(term.words)).forEach((positions, place) => add(place, positions, 2));
      }
      return { times, marks };
    }

    /* Return the places in which words follow each other, with where they begin. */
    async phrase(words) {
      const wanted = words.map((word, i) => [word, i]).filter(([word]) => !this.leftOut.has(word));
      const entries = await Promise.all(wanted.map(([word]) => this.entry(word)));
      if (entries.includes(undefined)) return new Map();
      let found = null;
      entries.forEach((entry, i) => {
        const next = new Map();
        readEntry(entry, (place, positions) => {
          if (found && !found.has(place)) return;
          const starts = positions.map((position) => position - wanted[i][1]);
          const before = found && new Set(found.get(place));
          const kept = before ? starts.filter((start) => before.has(start)) : starts;
          if (kept.length) next.set(place, kept);
        });
        found = next;
      });
      return found;
    }

    /* Return the places found, best first, the words to mark, and whether all words are in each. */
    async find(question) {
      await this.open();
      const terms = this.read(question);
      const wanted = terms.filter(({ isExcluded }) => !isExcluded);
      if (!wanted.length) return { places: [], marks: new Set(), terms: wanted, isComplete: true };
      const told = await Promise.all(wanted.map((term) => this.occurrences(term)));
      const without = await Promise.all(
        terms.filter(({ isExcluded }) => isExcluded).map((term) => this.occurrences(term)),
      );
      const marks = new Set(told.flatMap(({ marks: own }) => [...own]));
      return { ...this.ranked(told, without), marks, terms: wanted };
    }

    /* Return the places by BM25, and whether all words are in each; else some are. */
    ranked(told, without) {
      const count = this.manifest.places;
      const scores = new Float64Array(count);
      const hits = new Uint8Array(count);
      const least = this.manifest.length || 1;
      for (const { times } of told) {
        const having = times.reduce((sum, each) => sum + (each > 0), 0);
        const rarity = Math.log(1 + (count - having + 0.5) / (having + 0.5));
        for (let place = 0; place < count; place += 1) {
          if (!times[place]) continue;
          const length = 1 - LEVEL + (LEVEL * this.lengths[place]) / least;
          scores[place] += (rarity * times[place] * (RISE + 1)) / (times[place] + RISE * length);
          hits[place] += 1;
        }
      }
      for (const { times } of without) times.forEach((each, place) => each && (hits[place] = 0));
      const isComplete = hits.includes(told.length);
      return { places: this.inOrder(scores, hits, isComplete ? told.length : 1), isComplete };
    }

    /* Return the places with as many hits, best first. What the book has a place for comes before
       a mention of it, the pages on its tool last. Numbers are sorted fastest: those of 20 bits
       below the score name the place. */
    inOrder(scores, hits, least) {
      const weights = { actor: 1.6, event: 1.2, term: 1.4, about: 0.4, reference: 0.8 };
      const byKind = Object.keys(this.manifest.kinds).map((kind) => weights[kind] ?? 1);
      const keys = [];
      for (let place = 0; place < scores.length; place += 1) {
        if (hits[place] < least) continue;
        const score = Math.min(scores[place] * byKind[this.kinds[place]], 1000);
        keys.push(Math.round((1000 - score) * 2 ** 22) * 2 ** 20 + place);
      }
      return Array.from(Float64Array.from(keys).sort(), (key) => key % 2 ** 20);
    }

    /* Return the places in all chosen facets, and the counts of each facet under the others. */
    narrow(places, chosen) {
      const facets = this.facets.map((facet) => ({
        ...facet,
        chosen: chosen[facet.name]?.size ? chosen[facet.name] : null,
        counts: new Map(),
      }));
      const narrowing = facets.filter((facet) => facet.chosen);
      const isIn = ({ values, starts, chosen: wanted }, place) => {
        for (let i = starts[place]; i < starts[place + 1]; i += 1) {
          if (wanted.has(values[i])) return true;
        }
        return false;
      };
      const count = ({ values, starts, counts }, place) => {
        for (let i = starts[place]; i < starts[place + 1]; i += 1) {
          counts.set(values[i], (counts.get(values[i]) ?? 0) + 1);
        }
      };
      const kept = [];
      for (const place of places) {
        const failing = narrowing.filter((facet) => !isIn(facet, place));
        if (!failing.length) kept.push(place);
        if (failing.length > 1) continue;
        for (const facet of failing.length ? failing : facets) count(facet, place);
      }
      return { kept, counts: Object.fromEntries(facets.map((each) => [each.name, each.counts])) };
    }

    async nameOf(facet, value) {
      if (facet === "kind") return Object.values(this.manifest.kinds)[value];
      if (facet === "year") return String(value);
      const starts = this.manifest[`${facet}s`];
      const part = partAt(starts, value);
      return (await this.load(`${facet}s`, part))[value - starts[part]];
    }

    /* Return what is shown of a place. */
    async shown(place) {
      const number = partAt(this.manifest.texts, place);
      const part = await this.load("texts", number);
      let row = place - this.manifest.texts[number];
      for (const [page, name, date, rows] of part) {
        if (row < rows.length / 3) {
          const [anchor, where, text] = rows.slice(3 * row, 3 * row + 3);
          const kind = Object.keys(this.manifest.kinds)[this.kinds[place]];
          return { page, name, date, anchor, where, text, kind };
        }
        row -= rows.length / 3;
      }
      throw new Error(`place ${place} has no text`);
    }

    /* Return where a text has what was found, as pairs of start and end. */
    marked(text, marks, terms) {
      const found = [];
      const phrases = terms.filter(({ isFree }) => !isFree);
      const pieces = [...text.matchAll(PRINTED)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        words: this.words(match[0]),
        isEastern: match.groups.eastern !== undefined,
      }));
      const free = new Set([...marks]);
      phrases.forEach(({ words }) => words.forEach((word) => free.delete(word)));
      terms.filter(({ isFree }) => isFree).forEach(({ words: [word] }) => marks.has(word) && free.add(word));
      const flat = pieces.flatMap((piece) =>
        piece.words.map((word, i) => {
          const inside = piece.isEastern && piece.end - piece.start === piece.words.length + 1;
          const start = inside ? piece.start + i : piece.start;
          return { word, start, end: inside ? start + 2 : piece.end };
        }),
      );
      flat.forEach(({ word, start, end }) => free.has(word) && found.push([start, end]));
      for (const { words } of phrases) {
        for (let i = 0; i + words.length <= flat.length; i += 1) {
          if (words.every((word, j) => flat[i + j].word === word)) {
            found.push([flat[i].start, flat[i + words.length - 1].end]);
          }
        }
      }
      return joined(found);
    }
  }

  const joined = (pairs) => {
    const result = [];
    for (const [start, end] of pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
      const last = result.at(-1);
      if (last && start < last[1]) last[1] = Math.max(last[1], end);
      else result.push([start, end]);
    }
    return result;
  };

  return { Index };
})();
