"use strict";
(() => {
  const form = document.querySelector(".pack .filter");
  if (!form) return;
  const lids = [...document.querySelectorAll(".wijzigt")], articles = [...document.querySelectorAll(".wijziging")];
  const status = form.querySelector("[role=status]"), names = ["geleding", "soort", "verandering"];
  const all = "alle", params = new URLSearchParams(location.search);
  form.hidden = false;
  const begin = form.querySelector("[data-begin]");
  if (begin && !names.some((name) => params.has(name)) && !document.querySelector(":target.wijzigt")) begin.selected = true;
  for (const name of names) if ([...form.elements[name].options].some((option) => option.value === params.get(name))) form.elements[name].value = params.get(name);
  const show = () => {
    const [geleding, soort, verandering] = names.map((name) => form.elements[name].value);
    let shown = 0;
    for (const lid of lids) {
      const { dataset } = lid;
      const fits = (!geleding || dataset.geleding.split("|").includes(geleding)) && (!soort || dataset.soort === soort) && (!verandering || dataset.verandering === verandering);
      lid.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const article of articles) article.hidden = !article.querySelector(".wijzigt:not([hidden])");
    status.textContent = `${shown} van ${lids.length} leden`;
  };
  /* The default is a choice too: without a word in the address, "all" would come back as the default. */
  const remember = () => {
    const url = new URL(location);
    url.hash = "";
    for (const name of names) url.searchParams.set(name, form.elements[name].value || all);
    history.replaceState(null, "", url);
  };
  const reach = () => {
    const lid = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!lid || !lid.closest("[hidden]")) return;
    for (const name of names) form.elements[name].value = "";
    show();
    lid.scrollIntoView();
  };
  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reach);
  show();
  reach();
})();
