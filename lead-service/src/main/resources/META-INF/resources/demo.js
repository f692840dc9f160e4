// The form works without this file. With it, answers appear beside the fields and a repeated click sends nothing twice.
"use strict";

const form = document.getElementById("enquiry");
const problem = document.getElementById("problem");
const progress = document.getElementById("progress");
const done = document.getElementById("done");
const submit = form.querySelector("button[type=submit]");
const lastTry = { content: "", key: "" };

/** Visits arrive as /?utm_source=…; a change of language keeps them. */
function takeCampaign() {
  const visited = new URLSearchParams(location.search);
  const names = { source: "source", medium: "medium", name: "campaign", term: "term", content: "content" };
  for (const [field, utm] of Object.entries(names)) {
    form.elements[`campaign.${field}`].value = (visited.get(`utm_${utm}`) || "").slice(0, 200);
  }
  for (const link of document.querySelectorAll(".languages a")) {
    visited.set("lang", link.hreflang);
    link.search = visited.toString();
  }
}

/** 128 random bits; crypto.randomUUID exists on secure pages only. */
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same content keeps its key, so that sending it again after a lost answer makes no second enquiry. */
function content() {
  form.elements.idempotencyKey.value = "";
  const now = new URLSearchParams(new FormData(form)).toString();
  if (now !== lastTry.content) {
    lastTry.content = now;
    lastTry.key = newKey();
  }
  form.elements.idempotencyKey.value = lastTry.key;
  return new URLSearchParams(new FormData(form));
}

function errorOf(field) {
  return document.getElementById(`${field}-error`);
}

/** data-too-far of the page is code too-far of the service. */
function show(field, code) {
  const line = errorOf(field);
  if (!line) {
    return null;
  }
  line.textContent = line.getAttribute(`data-${code}`) || form.dataset.error;
  line.hidden = false;
  const input = form.elements[field];
  input.setAttribute("aria-invalid", "true");
  return input;
}

function clear() {
  problem.hidden = true;
  problem.replaceChildren();
  progress.textContent = "";
  for (const line of form.querySelectorAll(".error")) {
    line.hidden = true;
    line.textContent = "";
  }
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
}

function codeOf(validity, field) {
  if (validity.valueMissing) {
    return "required";
  }
  if (validity.rangeUnderflow && field === "eventDate") {
    return "past";
  }
  return validity.tooLong ? "length" : "format";
}

/** What the browser can tell by itself needs no request. */
function localErrors() {
  return Array.from(form.elements)
    .filter((input) => input.name && input.willValidate && !input.validity.valid)
    .map((input) => ({ field: input.name, code: codeOf(input.validity, input.name) }));
}

function explain(...lines) {
  const shown = lines.filter(Boolean).map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  });
  problem.replaceChildren(...shown);
  problem.hidden = false;
}

function refuse(errors) {
  const inputs = errors.map((error) => show(error.field, error.code)).filter(Boolean);
  if (inputs.length > 0) {
    explain(form.dataset.invalid);
    inputs.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    inputs[0].focus();
  }
  return inputs.length > 0;
}

function fail(answer, retryAfter) {
  explain(
    form.dataset.failed,
    answer.kept && form.dataset.kept,
    retryAfter && form.dataset.retry.replace("{seconds}", retryAfter),
    answer.correlationId && `${form.dataset.reference}: ${answer.correlationId}`,
  );
  problem.focus();
}

function thank(answer) {
  lastTry.content = "";
  document.getElementById("done-lead").textContent = answer.leadId || "–";
  document.getElementById("done-correlation").textContent = answer.correlationId;
  form.hidden = true;
  done.hidden = false;
  done.focus();
}

async function send() {
  const response = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: content(),
  });
  const answer = await response.json();
  if (response.ok) {
    thank(answer);
  } else if (!refuse(answer.errors || [])) {
    fail(answer, response.headers.get("Retry-After"));
  }
}

form.noValidate = true;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (submit.getAttribute("aria-disabled") === "true") {
    return;
  }
  clear();
  if (refuse(localErrors())) {
    return;
  }
  submit.setAttribute("aria-disabled", "true");
  progress.textContent = form.dataset.sending;
  try {
    await send();
  } catch {
    fail({});
  } finally {
    progress.textContent = "";
    submit.removeAttribute("aria-disabled");
  }
});

document.getElementById("again").addEventListener("click", () => {
  form.reset();
  takeCampaign();
  done.hidden = true;
  form.hidden = false;
  form.elements.name.focus();
});

takeCampaign();
form.elements.eventDate.min = new Date().toLocaleDateString("sv-SE");
