// Sends a failure switch as the JSON its address takes, and says in words how that went.
for (const form of document.querySelectorAll("form[data-switch]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    const status = form.querySelector("[role=status]");
    const remaining = fields.get("remaining");
    const setting = {
      mode: fields.get("mode"),
      remaining: remaining === "" ? null : Number(remaining),
      probability: Number(fields.get("probability")),
      latencyMs: Number(fields.get("latencyMs")),
      latencySpreadMs: Number(fields.get("latencySpreadMs")),
    };
    try {
      const answer = await fetch(form.dataset.switch, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(setting),
      });
      status.textContent = answer.ok ? `Set to ${setting.mode}.` : `Not set: ${(await answer.json()).detail}`;
    } catch {
      status.textContent = "Not set: the simulators do not answer.";
    }
  });
}
