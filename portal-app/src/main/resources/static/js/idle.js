// Tells those who are about to be signed out because they have done nothing for long, and lets them stay (WCAG 2.2.1).
// What a page sends by itself to the addresses of signed-in people, such as a draft, keeps them signed in as well.
function start() {
  const words = document.getElementById("idle-script")?.dataset;
  const WARNED = 10 * 60;
  const CHECKED_EVERY = 30 * 1000;
  const OF_PEOPLE = /^[^?#]*\/(my|account|admin)(\/|$|\?)/;
  const idle = Number(words?.seconds);
  if (!(idle > WARNED)) {
    return;
  }
  let asked = Date.now();
  const asks = new PerformanceObserver((list) => {
    const own = list.getEntries().filter((entry) => OF_PEOPLE.test(entry.name));
    asked = Math.max(asked, ...own.map((entry) => performance.timeOrigin + entry.responseEnd));
  });
  asks.observe({ type: "resource" });

  const warning = document.createElement("div");
  warning.className = "notice idle-warning no-print";
  warning.hidden = true;
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  const stay = document.createElement("button");
  stay.type = "button";
  stay.className = "button";
  stay.textContent = words.stay;
  warning.append(said, stay);
  document.getElementById("main")?.before(warning);

  const show = (text, question) => {
    warning.hidden = false;
    stay.hidden = !question;
    if (said.textContent !== text) {
      said.textContent = text;
    }
  };

  const look = () => {
    const left = idle - (Date.now() - asked) / 1000;
    if (left > WARNED) {
      warning.hidden = true;
      said.textContent = "";
    } else {
      show(left > 0 ? words.soon : words.over, left > 0);
    }
  };

  stay.addEventListener("click", async () => {
    const answer = await fetch(words.address, { redirect: "manual" }).catch(() => null);
    if (answer?.ok) {
      asked = Date.now();
      look();
    } else {
      show(answer ? words.over : words.offline, !answer);
    }
  });
  setInterval(look, CHECKED_EVERY);
  document.addEventListener("visibilitychange", look);
}

start();
