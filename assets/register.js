"use strict";
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  form.hidden = false;
  const rows = [...document.querySelectorAll("[data-zoek]")];
  const chapters = [...document.querySelectorAll(".register tbody")];
  const norm = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl");
  const seen = new Map(rows.map((row) => [row, norm(row.textContent)]));
  const status = form.querySelector("[role=status]"), nothing = document.getElementById("niets");
  const { q, groep } = form.elements;
  const params = new URLSearchParams(location.search);
  q.value = params.get("q") || "";
  if ([...groep.options].some((option) => option.value === params.get("groep"))) groep.value = params.get("groep");
  let timer;
  /* What was found where the row does not show it: say it, or the row is a riddle. */
  const explain = (row, words) => {
    const unseen = words.filter((word) => !seen.get(row).includes(word));
    const found = unseen.flatMap((word) => row.dataset.zoek.split(" ").filter((x) => x.includes(word)).slice(0, 3));
    const place = row.querySelector(".found");
    place.hidden = !found.length;
    place.textContent = found.length ? `in de details: ${[...new Set(found)].join(", ")}` : "";
  };
  const filter = (wait) => {
    const words = norm(q.value).split(/[^\p{L}\p{N}_-]+/u).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const has = (word) => row.dataset.zoek.includes(word) || seen.get(row).includes(word);
      const fits = words.every(has) && (!groep.value || row.dataset.groepen.split("|").includes(groep.value));
      row.hidden = !fits;
      if (fits) shown += 1;
      explain(row, fits ? words : []);
    }
    for (const chapter of chapters) chapter.hidden = !chapter.querySelector("[data-zoek]:not([hidden])");
    nothing.hidden = shown > 0;
    const url = new URL(location);
    for (const [name, value] of [["q", q.value], ["groep", groep.value]]) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    history.replaceState(null, "", url);
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = `${shown} van ${rows.length} verwerkingen`; }, wait);
  };
  form.addEventListener("input", () => filter(400));
  form.addEventListener("reset", () => setTimeout(() => filter(0)));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter(0);
})();
