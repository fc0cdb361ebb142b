// Opens pages in Chromium, light and dark, wide and narrow, and prints what axe-core finds in them.
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

// What axe-core looks for where: colours are the same on a narrow screen, and nothing else differs in the dark.
const RULES = {
  "light 390": { rules: { "color-contrast": { enabled: false } } },
  "light 1200": {},
  "dark 1200": { runOnly: ["color-contrast", "link-in-text-block"] },
};

async function check(page, what, rules, report) {
  const options = { resultTypes: ["violations"], ...rules };
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  for (const { id, help, nodes } of violations) {
    report.push(`${what}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
  }
}

async function measure(page, what, report) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) report.push(`${what}: the page is ${wider} pixels wider than the screen`);
  const cut = await page.evaluate(() => [...document.querySelectorAll(".bars p, .part, .line")]
    .filter((it) => it.scrollWidth > it.clientWidth + 2 && it.textContent).map((it) => it.textContent));
  const over = await page.evaluate(() => [...document.querySelectorAll(".box")].filter((it) => {
    const { position, minHeight } = getComputedStyle(it);
    return position === "absolute" && it.getBoundingClientRect().height > parseFloat(minHeight) + 2;
  }).map((it) => it.textContent));
  // What is hostile has words of any width.
  const hidden = await page.evaluate(() => [...document.querySelectorAll(".wide")]
    .filter((it) => innerWidth > 1000 && it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent));
  if (hidden.length && !what.includes("hostile")) report.push(`${what}: wider than the page: ${hidden[0]}`);
  if (over.length) report.push(`${what}: higher than laid out: ${over.slice(0, 3).join(" | ")}`);
  if (cut.length) report.push(`${what}: cut off: ${cut.slice(0, 3).join(" | ")}`);
}

(async () => {
  const executablePath = process.argv[2];
  const browser = await chromium.launch({ executablePath, args: [...QUIET, "--no-sandbox"] });
  const report = [];
  for (const file of process.argv.slice(3)) {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(`file://${file}`);
    await page.evaluate(axe.source);
    await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [390, 1200]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const what = `${file} ${colorScheme} ${width}`;
        await measure(page, what, report);
        const rules = RULES[`${colorScheme} ${width}`];
        if (rules) await check(page, what, rules, report);
      }
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    if (ground !== "rgb(255, 255, 255)") report.push(`${file}: printed on ${ground}`);
    await page.pdf({ path: `${file}.pdf`, format: "A4", preferCSSPageSize: true });
    await page.context().close();
  }
  await browser.close();
  process.stdout.write(report.join("\n"));
})();
