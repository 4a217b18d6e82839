// What an eye would find wrong with a page, as sentences. Runs in the browser of a test, never on the site.
window.look = (() => {
  "use strict";

  // Widths are compared with a pixel to spare: letters end at fractions of one.
  const SPARE = 1;
  // How much of the lower of two boxes may lie over another: the boxes of letters are higher than the letters.
  const OVERLAP = 0.4;
  const LONGEST_LINE = 78;

  // What is there for listening alone is cut to nothing.
  const isHeard = (element) => {
    for (let on = element; on; on = on.parentElement) {
      if (on.clientWidth === 1 && on.clientHeight === 1) return true;
    }
    return false;
  };

  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isHeard(element);

  // Not text to read.
  const ASIDE = ".vh, .skip, script, style, textarea, option, datalist, title, template";

  const words = (root) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (node.data.trim() && !parent.closest(ASIDE)) {
        found.push({ node, parent, text: node.data.trim() });
      }
    }
    return found;
  };

  const short = (text) => "“" + (text.length > 40 ? text.slice(0, 40) + "…" : text) + "”";

  const range = document.createRange();
  const boxes = (node) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  };

  const lines = () =>
    words(document.body)
      .filter((word) => isSeen(word.parent))
      .flatMap((word) => boxes(word.node).map((box) => ({ ...word, box })));

  const clippedBy = (line) => {
    const { box } = line;
    for (let on = line.parent; on && on !== document.documentElement; on = on.parentElement) {
      const style = getComputedStyle(on);
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      if (style.display !== "inline" && clips) {
        const frame = on.getBoundingClientRect();
        const across = box.left < frame.left - SPARE || box.right > frame.right + SPARE;
        const scrolls = /auto|scroll/.test(style.overflowY) && on.scrollHeight > on.clientHeight;
        const down = !scrolls && (box.top < frame.top - box.height / 2 || box.bottom > frame.bottom + box.height / 2);
        if (across || down) return on;
      }
      if (style.position === "fixed") break;
    }
    return null;
  };

  const outside = (all) => {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      wrong.push(`The page is ${document.documentElement.scrollWidth} pixels wide in a window of ${width}.`);
    }
    for (const line of all) {
      if (line.box.left < -SPARE || line.box.right > width + SPARE) {
        wrong.push(`${short(line.text)} stands beyond the edge of the window.`);
      }
      const by = clippedBy(line);
      if (by) wrong.push(`${short(line.text)} is cut off by <${by.localName} class="${by.getAttribute("class")}">.`);
    }
    return wrong;
  };

  const overlapping = (all) => {
    const wrong = [];
    const sorted = [...all].sort((a, b) => a.box.top - b.box.top);
    sorted.forEach((a, i) => {
      for (let j = i + 1; j < sorted.length && sorted[j].box.top < a.box.bottom; j++) {
        const b = sorted[j];
        if (a.node === b.node) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > OVERLAP * Math.min(a.box.height, b.box.height)) {
          wrong.push(`${short(a.text)} and ${short(b.text)} lie over each other.`);
        }
      }
    });
    return wrong;
  };

  // Characters that a full line holds, where a paragraph is long enough to tell.
  const tooLong = () =>
    [...document.querySelectorAll("p, li, dd, blockquote, h1, h2, h3")]
      .filter((element) => isSeen(element) && !element.querySelector("p, li, dd, div") && !element.closest(".vh"))
      .flatMap((element) => {
        const text = words(element).map((word) => word.text).join(" ");
        const all = words(element).flatMap((word) => boxes(word.node));
        const rows = new Set(all.map((box) => Math.round(box.top / 8)));
        if (text.length < 150 || rows.size < 3) return [];
        const widest = Math.max(...all.map((box) => box.right)) - Math.min(...all.map((box) => box.left));
        const letters = Math.round(widest / (all.reduce((sum, box) => sum + box.width, 0) / text.length));
        return letters > LONGEST_LINE ? [`A line that starts ${short(text)} has ${letters} characters.`] : [];
      });

  const light = (colour) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  };

  const scheme = (dark) => {
    const paper = light(getComputedStyle(document.documentElement).backgroundColor);
    const ink = light(getComputedStyle(document.body).color);
    return dark === (paper < 0.2 && ink > 0.6) && dark !== (paper > 0.8 && ink < 0.4)
      ? []
      : [`The paper is ${paper.toFixed(2)} light and the ink ${ink.toFixed(2)}, in a ${dark ? "dark" : "light"} room.`];
  };

  // A title that is a long sentence of somebody's may go on below the edge; it starts above it.
  const title = () => {
    const heading = document.querySelector("h1");
    const box = heading.getBoundingClientRect();
    const end = heading.textContent.length > 200 ? (box.top + box.bottom) / 2 : box.bottom;
    return box.height > 0 && box.top >= 0 && end <= innerHeight
      ? []
      : [`The title ends at ${Math.round(box.bottom)} of ${innerHeight} pixels: one has to scroll to read it.`];
  };

  const still = () => (window.shifted > 0 ? [`What was shown has moved by ${window.shifted} while it loaded.`] : []);

  const loaded = () =>
    performance
      .getEntriesByType("resource")
      .map((file) => new URL(file.name).pathname)
      .filter((path) => !/^\/(style\.[0-9a-z.-]*css|style\.css|icon\.svg)$/.test(path))
      .map((path) => `${path} was loaded, and nothing but the stylesheet should be.`);

  let onScreen = [];

  return {
    // @param dark whether the reader likes it dark
    at(dark) {
      const all = lines();
      return [
        ...outside(all),
        ...overlapping(all),
        ...tooLong(),
        ...scheme(dark),
        ...title(),
        ...still(),
        ...loaded(),
      ];
    },

    // Whether everything is in the window, where letters are large or the window is small.
    fits() {
      const all = lines();
      return [...outside(all), ...overlapping(all)];
    },

    // Notes what can be read on the screen, for comparison with paper.
    remember() {
      onScreen = words(document.querySelector("main")).filter((word) => isSeen(word.parent));
    },

    // What cannot be read on paper, though it can on the screen. Only what is pressed or filled in may go.
    onPaper() {
      const gone = onScreen
        .filter((word) => !word.parent.closest("form, button, nav, .hint, .onward, figcaption, .again, [aria-hidden=true]"))
        .filter((word) => !isSeen(word.parent))
        .map((word) => `${short(word.text)} is not printed.`);
      const all = lines();
      const hidden = [...document.querySelectorAll("textarea.copy")]
        .filter((field) => field.scrollHeight > field.clientHeight + 2)
        .map((field) => `${short(field.value)} is cut off on paper.`);
      return [...gone, ...outside(all), ...overlapping(all), ...hidden];
    },

    // The page as it came, without any style of ours. Code and fingerprints have no place to break, and may need scrolling.
    unstyled() {
      [...document.styleSheets].forEach((sheet) => (sheet.disabled = true));
      const large = [...document.querySelectorAll("svg, img")]
        .filter((picture) => picture.getBoundingClientRect().height > 400)
        .map((picture) => `A picture is ${Math.round(picture.getBoundingClientRect().height)} pixels high.`);
      const prose = lines().filter((line) => !line.parent.closest("code, pre, .vh") && !/\S{40}/.test(line.text));
      const wide = prose.filter((line) => line.box.left < -SPARE || line.box.right > innerWidth + SPARE);
      const wrong = [...large, ...wide.map((line) => `${short(line.text)} stands beyond the edge of the window.`)];
      [...document.styleSheets].forEach((sheet) => (sheet.disabled = false));
      return wrong;
    },

    // Whether who uses a keyboard sees where they are.
    focused(first) {
      const at = document.activeElement;
      if (first && !at.matches(".skip")) return ["The first thing that the keyboard reaches is not the skip link."];
      if (at === document.body) return [];
      const box = at.getBoundingClientRect();
      const name = short(at.textContent.trim() || at.id || at.localName);
      const wrong = [];
      const shown = [at, at.closest(".fold"), at.closest("svg")].filter(Boolean);
      if (shown.every((element) => getComputedStyle(element).outlineStyle === "none")) {
        wrong.push(`${name} does not show that it has the focus.`);
      }
      if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
        wrong.push(`${name} has the focus where nobody sees it.`);
      }
      return wrong;
    },
  };
})();
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
