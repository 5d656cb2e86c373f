"use strict";
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  form.hidden = false;
  const rows = [...document.querySelectorAll("[data-zoek]")];
  const norm = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl");
  const index = new Map(rows.map((row) => [row, norm(row.textContent)]));
  const status = form.querySelector("[role=status]");
  const { q, groep } = form.elements;
  const params = new URLSearchParams(location.search);
  q.value = params.get("q") || "";
  if ([...groep.options].some((option) => option.value === params.get("groep"))) groep.value = params.get("groep");
  let timer;
  const filter = (wait) => {
    const words = norm(q.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = words.every((word) => index.get(row).includes(word)) && (!groep.value || row.dataset.groepen.split("|").includes(groep.value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
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
