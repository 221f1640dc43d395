"use strict";
// Shows the entries that have all the words that were typed. The list is whole without this.
(() => {
  const form = document.getElementById("search");
  const wanted = document.getElementById("wanted");
  const found = document.getElementById("found");
  const sections = Array.from(document.querySelectorAll("main > section"));

  const show = () => {
    const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const section of sections) {
      let own = 0;
      for (const entry of section.querySelectorAll("li[data-words]")) {
        const fits = words.every((word) => entry.dataset.words.includes(word));
        entry.hidden = !fits;
        own += fits ? 1 : 0;
      }
      section.hidden = own === 0;
      count += own;
    }
    found.textContent = words.length === 0 ? "" : count === 0 ? "Nothing found." : count + " found.";
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  wanted.addEventListener("input", show);
  // Browsers keep what was typed when one comes back.
  show();
})();
