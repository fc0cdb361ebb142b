// Opens pages in Chromium, light and dark, wide and narrow, and prints what axe-core finds in them.
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

async function check(page, what, report) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, help, nodes } of violations) {
    report.push(`${what}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
  }
}

async function measure(page, what, report) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) report.push(`${what}: the page is ${wider} pixels wider than the screen`);
  const cut = await page.evaluate(() => [...document.querySelectorAll(".bars p, .part, .line")]
    .filter((it) => it.scrollWidth > it.clientWidth + 2 && it.textContent).map((it) => it.textContent));
  if (cut.length) report.push(`${what}: cut off: ${cut.slice(0, 3).join(" | ")}`);
}

(async () => {
  const executablePath = process.argv[2];
  const browser = await chromium.launch({ executablePath, args: [...QUIET, "--no-sandbox"] });
  const report = [];
  for (const file of process.argv.slice(3)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [390, 1200]) {
        const viewport = { width, height: 900 };
        const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(`file://${file}`);
        await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
        const what = `${file} ${colorScheme} ${width}`;
        await measure(page, what, report);
        // What is dark on a wide screen is so on a narrow one.
        if (colorScheme === "light" || width === 1200) await check(page, what, report);
        if (colorScheme === "dark" && width === 1200) {
          await page.emulateMedia({ media: "print", colorScheme });
          const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
          if (ground !== "rgb(255, 255, 255)") report.push(`${file}: printed on ${ground}`);
          await page.pdf({ path: `${file}.pdf`, format: "A4", preferCSSPageSize: true });
        }
        await context.close();
      }
    }
  }
  await browser.close();
  process.stdout.write(report.join("\n"));
})();
